import { CloudOff, NotebookTabs } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor, useRecords } from '#src/device/live.ts';
import { AUDIT_ACTS, type AuditLine } from '#src/domain/audit-book.ts';
import { isCalendarDate } from '#src/domain/calendar.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { fullDayText } from '#src/i18n/format.ts';
import { Button } from '#src/ui/button.tsx';
import { DateField } from '#src/ui/date-field.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Page } from '#src/ui/page.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { Select } from '#src/ui/select.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { AuditRow } from './audit-row.tsx';
import { ANY, type Looking, useLooking } from './use-looking.ts';

const ENOUGH = 5_000;

/** 操作记录: who did what, when. Searched by person, act and day; what is in a record is never here. */
export function AuditPage() {
  const { t } = useTranslation('audit');
  const looking = useLooking();
  return (
    <Page title={t('title')} wide header={<TopBar title={t('title')} back="/me" />}>
      <p className="sec small muted">{t('lead')}</p>
      <Search looking={looking} />
      <Found looking={looking} />
    </Page>
  );
}

function Search({ looking: { asked, ask } }: { readonly looking: Looking }) {
  const { t, i18n } = useTranslation('audit');
  const { today } = useActor();
  const { records } = useRecords('person', { limit: ENOUGH });
  const [day, setDay] = useState('');
  const people = records
    .map(({ id, body }) => ({ value: id, label: textIn(body, 'name') }))
    .sort((a, b) => a.label.localeCompare(b.label, 'zh'));
  return (
    <div className="sec stack">
      <Select
        label={t('search.person')}
        options={[{ value: ANY, label: t('search.any') }, ...people]}
        value={asked.person ?? ANY}
        onChange={(person) => ask({ person: person === ANY ? null : person })}
      />
      <Select
        label={t('search.act')}
        options={[{ value: ANY, label: t('search.any') }, ...AUDIT_ACTS.map((value) => ({ value, label: t(`act.${value}`) }))]}
        value={asked.act ?? ANY}
        onChange={(act) => ask({ act: act === ANY ? null : act })}
      />
      <DateField
        label={t('search.day')}
        optional={t('field.optional')}
        today={today}
        latest={today}
        show={(date) => fullDayText(i18n.language, date)}
        error={day !== '' && !isCalendarDate(day) ? t('fault.bad_date') : null}
        value={day}
        onChange={(value) => {
          setDay(value);
          if (value === '' || isCalendarDate(value)) ask({ day: value === '' ? null : value });
        }}
      />
    </div>
  );
}

function Found({ looking: { lines, more, trouble, again, onward } }: { readonly looking: Looking }) {
  const { t } = useTranslation('audit');
  if (trouble !== null) {
    return (
      <div className="sec" role="status">
        <Notice
          tone="wait"
          icon={CloudOff}
          actions={
            <Button tone="outline" small onClick={again}>
              {t('again')}
            </Button>
          }
        >
          {t(trouble === 'offline' ? 'offline' : 'refused')}
        </Notice>
      </div>
    );
  }
  if (lines === null) return <Skeleton lines={8} />;
  if (lines.length === 0) return <EmptyState icon={NotebookTabs} title={t('none')} />;
  return (
    <Section title={t('found.title')} note={t('found.count', { n: lines.length })}>
      <Rows label={t('found.title')}>
        {lines.map((line: AuditLine) => (
          <AuditRow key={line.no} line={line} />
        ))}
      </Rows>
      {more && (
        <Button tone="outline" block onClick={onward}>
          {t('more')}
        </Button>
      )}
    </Section>
  );
}
