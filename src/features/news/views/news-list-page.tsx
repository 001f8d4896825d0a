import { Newspaper } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useActor, useRecords } from '#src/device/live.ts';
import { staffedOffices } from '#src/domain/people.ts';
import { RecordRows } from '#src/hall/record-rows.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { LOOKS, newsPath } from './news-paths.ts';

const ENOUGH = 1_000;

/** 工作信息 of the offices, the newest first. Source: §3.2, §3.3.3. */
export function NewsListPage() {
  const { t } = useTranslation('news');
  const actor = useActor();
  const { state, records } = useRecords('news', { limit: ENOUGH });
  return (
    <Page title={t('name')} header={<TopBar title={t('name')} back="/me" />}>
      {staffedOffices(actor).length > 0 && (
        <div className="sec">
          <LinkButton tone="primary" block to="/news/new">
            {t('write.title')}
          </LinkButton>
        </div>
      )}
      {state === 'loading' && <Skeleton lines={6} />}
      {state === 'ready' && records.length === 0 && (
        <EmptyState icon={Newspaper} title={t('list.empty')}>
          {t('list.empty.line')}
        </EmptyState>
      )}
      <RecordRows title={t('list.all')} records={records} named={['title', 'text']} looks={LOOKS} pathOf={newsPath} />
    </Page>
  );
}
