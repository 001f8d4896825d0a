import { useTranslation } from 'react-i18next';
import { useActor } from '#src/device/live.ts';
import { hasRole } from '#src/domain/people.ts';
import { behind, type FigureKey } from '#src/domain/office-year/behind.ts';
import type { OfficeYear } from '#src/domain/office-year/office-year.ts';
import { PaperFact, useDayOf } from './office-facts.tsx';
import type { OfficesShown } from '#src/hall/office-year/offices-shown.ts';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { figurePath } from './overview-address.ts';
import { queuePath } from './queue-address.ts';

const LISTED = ['checks', 'findings', 'tasks', 'assessments'] as const satisfies readonly FigureKey[];

/** What the office has handed in and what is open there, each number with its records. Source: §3.1, §3.2. */
export function OfficeWork({ one, shown }: { readonly one: OfficeYear; readonly shown: OfficesShown }) {
  const { t } = useTranslation('county');
  const actor = useActor();
  const isCounty = hasRole(actor, 'countyOffice') || hasRole(actor, 'chair');
  const dayOf = useDayOf(shown.year);
  const [plans, summaries] = isCounty || hasRole(actor, 'specialCommittee') ? COUNTY : LOCAL;
  return (
    <Section title={t('office.work')}>
      <Rows label={t('office.work')}>
        <Row
          title={t('overview.plan')}
          foot={<PaperFact paper={one.plan} by={dayOf('planBy')} to={plans(one, shown.year)} name={t('overview.plan')} />}
        />
        <Row
          title={t('overview.summary')}
          foot={<PaperFact paper={one.summary} by={dayOf('summaryBy')} to={summaries(one, shown.year)} name={t('overview.summary')} />}
        />
        {isCounty && (
          <Counted title={t('overview.column.reports')} count={one.reports.length} to={queuePath({ state: 'todo', office: one.office })} />
        )}
        {LISTED.map((figure) => (
          <Counted key={figure} title={t(`figure.${figure}`)} count={behind([one], figure).length} to={figurePath(figure, one.office)} />
        ))}
      </Rows>
    </Section>
  );
}

type PathOf = (one: OfficeYear, year: number) => string;
const COUNTY: readonly [PathOf, PathOf] = [
  ({ plan }) => `/county/plans/${plan?.id ?? ''}`,
  ({ summary }) => `/county/summaries/${summary?.id ?? ''}`,
];
/** Where the local Party committee reads what its office handed in. */
const LOCAL: readonly [PathOf, PathOf] = [(_one, year) => `/plans/${year}`, (_one, year) => `/summaries/${year}`];

/** A number that opens its records; nothing to open, nothing to press. */
function Counted({ title, count, to }: { readonly title: string; readonly count: number; readonly to: string }) {
  return <Row title={title} value={<span className="num">{count}</span>} to={count === 0 ? undefined : to} />;
}
