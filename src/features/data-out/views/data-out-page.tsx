import { CircleCheck, CloudOff, FileJson, FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor } from '#src/device/live.ts';
import { yearOf } from '#src/domain/calendar.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Page } from '#src/ui/page.tsx';
import { Select } from '#src/ui/select.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { useTakingOut } from './use-taking-out.ts';

/** The first year there may be anything of. */
const FIRST_YEAR = 2024;

/** 导出一年的资料: everything of a year that the county office may read, as a workbook or as it is kept. */
export function DataOutPage() {
  const { t } = useTranslation('data-out');
  const present = yearOf(useActor().today);
  const [year, setYear] = useState(present);
  const { done, trouble, take } = useTakingOut();
  const years = Array.from({ length: Math.max(1, present - FIRST_YEAR + 1) }, (_, at) => String(present - at));
  return (
    <Page title={t('title')} header={<TopBar title={t('title')} back="/me" />}>
      <div className="sec stack">
        <p className="small">{t('lead')}</p>
        <Select
          label={t('year')}
          options={years.map((value) => ({ value, label: t('year.of', { year: value }) }))}
          value={String(year)}
          onChange={(value) => setYear(Number(value))}
        />
        <Button tone="primary" block icon={FileSpreadsheet} busyLabel={t('busy')} onClick={() => take(year, 'xlsx')}>
          {t('excel')}
        </Button>
        <Button tone="outline" block icon={FileJson} busyLabel={t('busy')} onClick={() => take(year, 'json')}>
          {t('json')}
        </Button>
        <div role="status">
          {trouble !== null && (
            <Notice tone="back" icon={CloudOff}>
              {t(trouble === 'offline' ? 'offline' : 'refused')}
            </Notice>
          )}
          {done !== null && (
            <Notice tone="done" icon={CircleCheck}>
              {t('done', { n: done })}
            </Notice>
          )}
        </div>
        <p className="small muted">{t('note')}</p>
      </div>
    </Page>
  );
}
