import { useTranslation } from 'react-i18next';
import { useRecords } from '#src/device/live.ts';
import { dateIn, yearOf, type Quarter } from '#src/domain/calendar.ts';
import { activitiesOf, quarterOfActivity } from '#src/domain/record/organisers.ts';
import { objectsIn } from '#src/domain/record/read-body.ts';
import { dayText } from '#src/i18n/format.ts';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';

const ENOUGH = 5_000;
const QUARTERS: readonly Quarter[] = [1, 2, 3, 4];

/** 对照检查: what the records of an office say this year, for whoever checks it; figures of the office, never of members. Source: §3.1. */
export function FactsPart({ office, year }: { readonly office: string; readonly year: number }) {
  const { t, i18n } = useTranslation('check');
  const plans = useRecords('plan', { office, limit: ENOUGH }).records.filter(({ body, at }) => body.year === year && at.submitted !== null);
  const all = useRecords('activity', { limit: ENOUGH }).records;
  const held = activitiesOf(all, office, year).filter(({ status }) => status === 'held' || status === 'recorded');
  const reports = useRecords('report', { office, limit: ENOUGH }).records.filter(
    ({ at }) => at.submitted !== null && yearOf(dateIn(at.submitted)) === year,
  );
  const conveyed = held.filter(({ body }) => body.kind === 'sitIn' || body.kind === 'briefing');
  const handedIn = plans.flatMap(({ at }) => at.submitted ?? []).toSorted()[0] ?? null;
  const adopted = reports.filter(({ body }) => objectsIn(body, 'adoptions').length > 0).length;
  const rows = [
    { key: 'plan', fact: handedIn === null ? t('facts.plan.no') : t('facts.plan.on', { day: dayText(i18n.language, dateIn(handedIn)) }) },
    {
      key: 'activities',
      fact: QUARTERS.map((quarter) =>
        t('facts.quarter', { q: quarter, n: held.filter((one) => quarterOfActivity(one) === quarter).length }),
      ).join(t('facts.and')),
    },
    { key: 'reports', fact: t('facts.reports.told', { n: reports.length, adopted }) },
    { key: 'briefings', fact: t('facts.times', { n: conveyed.length }) },
  ];
  return (
    <Section title={t('facts.title', { year })}>
      <Table
        caption={t('facts.caption')}
        columns={[
          { key: 'what', label: t('facts.what') },
          { key: 'fact', label: t('facts.fact') },
        ]}
        rows={rows.map(({ key, fact }) => ({ key, cells: { what: t(`facts.${key}`), fact } }))}
      />
    </Section>
  );
}
