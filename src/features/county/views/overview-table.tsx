import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useActor, useSettings } from '#src/device/live.ts';
import { hasRole } from '#src/domain/people.ts';
import { remindersFor } from '#src/domain/office-year/annual-board.ts';
import type { OfficeYear } from '#src/domain/office-year/office-year.ts';
import { QuarterRow } from '#src/hall/office-year/quarter-row.tsx';
import type { OfficesShown } from '#src/hall/office-year/offices-shown.ts';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import { CheckFact, PaperFact, quarterPath, SixFact, useDayOf } from './office-facts.tsx';
import { OfficeRow } from './office-row.tsx';
import { DUTIES_PATH, officePath, remindPath } from './overview-address.ts';
import { queuePath } from './queue-address.ts';

/** Every office with its year: a table on a desk, rows on a phone; in the order of their codes, never of their figures. Source: §3.1. */
export function OverviewTable({ shown }: { readonly shown: OfficesShown }) {
  const { t } = useTranslation('county');
  return (
    <Section title={t('overview.offices')} note={t('overview.offices.hint')}>
      <div className="on-desk overview-table">
        <DeskTable shown={shown} />
      </div>
      <div className="on-phone">
        <Rows label={t('overview.offices')}>
          {shown.years.map((one) => (
            <OfficeRow key={one.office} one={one} shown={shown} />
          ))}
        </Rows>
      </div>
    </Section>
  );
}

function DeskTable({ shown }: { readonly shown: OfficesShown }) {
  const { t } = useTranslation('county');
  const actor = useActor();
  const isCounty = hasRole(actor, 'countyOffice') || hasRole(actor, 'chair');
  const columns = [
    { key: 'office' },
    { key: 'members', align: 'right' as const },
    { key: 'plan' },
    { key: 'quarters' },
    ...(shown.knowsSix ? [{ key: 'six' }] : []),
    ...(isCounty ? [{ key: 'reports', align: 'right' as const }] : []),
    { key: 'check' },
    { key: 'summary' },
    { key: 'act' },
  ];
  const rowOf = useDeskRow(shown);
  return (
    <Table
      caption={t('overview.caption')}
      columns={columns.map((column) => ({ ...column, label: t(`overview.column.${column.key}`) }))}
      rows={shown.years.map(rowOf)}
    />
  );
}

function useDeskRow(shown: OfficesShown) {
  const { t } = useTranslation('county');
  const dayOf = useDayOf(shown.year);
  return (one: OfficeYear) => {
    const name = shown.nameOf(one.office);
    return {
      key: one.office,
      cells: {
        office: (
          <Link className="link" to={officePath(one.office)}>
            {name}
          </Link>
        ),
        members: <span className="num">{one.members.length}</span>,
        plan: (
          <PaperFact
            paper={one.plan}
            by={dayOf('planBy')}
            to={`/county/plans/${one.plan?.id ?? ''}`}
            name={t('overview.plan.of', { name })}
          />
        ),
        quarters: <QuarterRow cells={one.quarters} pathOf={quarterPath(one)} />,
        six: (
          <Link className="link" to={`${DUTIES_PATH}#${one.office}`}>
            <SixFact one={one} name={name} />
          </Link>
        ),
        reports: <ReportCount one={one} name={name} />,
        check: (
          <Link className="link" to={`/county/midyear/${one.office}`}>
            <CheckFact one={one} />
            <span className="vh">{name}</span>
          </Link>
        ),
        summary: (
          <PaperFact
            paper={one.summary}
            by={dayOf('summaryBy')}
            to={`/county/summaries/${one.summary?.id ?? ''}`}
            name={t('overview.summary.of', { name })}
          />
        ),
        act: <Act one={one} shown={shown} />,
      },
    };
  };
}

/** Reports that wait for the county; none, nothing to open. */
function ReportCount({ one, name }: { readonly one: OfficeYear; readonly name: string }) {
  const { t } = useTranslation('county');
  if (one.reports.length === 0) return <span className="num faint">0</span>;
  return (
    <Link
      className="link num"
      to={queuePath({ state: 'todo', office: one.office })}
      aria-label={t('overview.reports.of', { name, n: one.reports.length })}
    >
      {one.reports.length}
    </Link>
  );
}

/** A reminder where the office is behind, else a look at it. */
function Act({ one, shown }: { readonly one: OfficeYear; readonly shown: OfficesShown }) {
  const { t } = useTranslation('county');
  const actor = useActor();
  const settings = useSettings();
  const isBehind = hasRole(actor, 'countyOffice') && remindersFor(one, settings, shown.year, actor.today).length > 0;
  return (
    <Link className="link" to={isBehind ? remindPath(one.office) : officePath(one.office)}>
      {t(isBehind ? 'overview.remind' : 'overview.view')}
      <span className="vh">{shown.nameOf(one.office)}</span>
    </Link>
  );
}
