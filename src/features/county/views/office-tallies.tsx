import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Shown } from '#src/device/shown.ts';
import { countyStates, tallyOf, type OfficeTally } from '#src/features/county/model/county-queue.ts';
import { recordDefinition } from '#src/registry.ts';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { Table } from '#src/ui/table.tsx';
import { queuePath } from './queue-address.ts';
import { useOffices } from './use-offices.ts';

interface NamedTally extends OfficeTally {
  readonly name: string;
}

/** How far the reports of each liaison office have come: a table on a desk, rows on a phone. */
export function OfficeTallies({ reports }: { readonly reports: readonly Shown[] }) {
  const { t } = useTranslation('county');
  const offices = useOffices();
  const states = countyStates(recordDefinition('report'));
  if (offices === undefined) return <Skeleton lines={9} />;
  const tallies = tallyOf(
    reports,
    offices.map(({ id }) => id),
  ).map((tally) => ({
    ...tally,
    name: offices.find(({ id }) => id === tally.office)?.name ?? t('desk.offices.unknown'),
  }));
  return (
    <Section title={t('desk.offices.title')} note={t('desk.offices.hint')}>
      <div className="on-desk">
        <TallyTable tallies={tallies} states={states} reports={reports} />
      </div>
      <div className="on-phone">
        <TallyRows tallies={tallies} states={states} />
      </div>
    </Section>
  );
}

interface TallyTableProps {
  readonly tallies: readonly NamedTally[];
  readonly states: readonly string[];
  readonly reports: readonly Shown[];
}

function TallyTable({ tallies, states, reports }: TallyTableProps) {
  const { t } = useTranslation('county');
  const total: NamedTally = {
    office: '',
    name: t('desk.offices.total'),
    all: reports.length,
    byState: Object.fromEntries(states.map((state) => [state, reports.filter(({ status }) => status === state).length])),
  };
  return (
    <Table
      caption={t('desk.offices.caption')}
      columns={[
        { key: 'office', label: t('desk.offices.column.office') },
        ...states.map((state) => ({ key: state, label: t(`state.${state}`), align: 'right' as const })),
        { key: 'all', label: t('desk.offices.column.all'), align: 'right' },
      ]}
      rows={[...tallies, total].map((tally) => ({
        key: tally.office,
        cells: {
          office: (
            <Link className="link" to={queuePath({ state: 'all', office: tally.office })}>
              {tally.name}
            </Link>
          ),
          ...Object.fromEntries(
            states.map((state) => [state, <Cell key={state} tally={tally} state={state} count={tally.byState[state] ?? 0} />]),
          ),
          all: <Cell tally={tally} state="all" count={tally.all} />,
        },
      }))}
    />
  );
}

/** A number that opens its records; nothing to open, nothing to press. */
function Cell({ tally, state, count }: { readonly tally: NamedTally; readonly state: string; readonly count: number }) {
  const { t } = useTranslation('county');
  if (count === 0) return <span className="num faint">0</span>;
  const name = state === 'all' ? t('desk.offices.column.all') : t(`state.${state}`);
  return (
    <Link
      className="link num"
      to={queuePath({ state, office: tally.office })}
      aria-label={t('desk.cell', { office: tally.name, state: name, n: count })}
    >
      {count}
    </Link>
  );
}

function TallyRows({ tallies, states }: { readonly tallies: readonly NamedTally[]; readonly states: readonly string[] }) {
  const { t } = useTranslation('county');
  return (
    <Rows label={t('desk.offices.title')}>
      {tallies.map((tally) => (
        <Row
          key={tally.office}
          to={queuePath({ state: 'all', office: tally.office })}
          title={tally.name}
          value={t('desk.row.summary', { n: tally.all })}
          meta={tally.all === 0 ? t('desk.row.none') : <Parts tally={tally} states={states} />}
          chevron
        />
      ))}
    </Rows>
  );
}

function Parts({ tally: { byState }, states }: { readonly tally: NamedTally; readonly states: readonly string[] }) {
  const { t } = useTranslation('county');
  return (
    <span className="parts">
      {states.flatMap((state) => {
        const count = byState[state] ?? 0;
        return count === 0 ? [] : [<span key={state}>{t('desk.row.part', { state: t(`state.${state}`), n: count })}</span>];
      })}
    </span>
  );
}
