import '#src/ui/css/desk.css';
import './overview.css';
import { Bell, ListTodo } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useActor } from '#src/device/live.ts';
import { yearOf } from '#src/domain/calendar.ts';
import { hasRole } from '#src/domain/people.ts';
import type { OfficeYear } from '#src/domain/office-year/office-year.ts';
import { AnnualBoardPart, type BoardPaths } from '#src/hall/office-year/annual-board.tsx';
import { QuarterRow, useCellWords } from '#src/hall/office-year/quarter-row.tsx';
import type { OfficesShown } from '#src/hall/office-year/offices-shown.ts';
import { useOfficeYears } from '#src/hall/office-year/use-office-years.ts';
import { SyncPill } from '#src/hall/sync-pill.tsx';
import { LoadingRecord, MissingRecord } from '#src/hall/writing/missing-record.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { RootBar } from '#src/ui/root-bar.tsx';
import { Section } from '#src/ui/section.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { SixList } from './duties-page.tsx';
import { OfficePeople } from './office-people.tsx';
import { OfficeWork } from './office-work.tsx';
import { figurePath, OFFICES_PATH, remindPath } from './overview-address.ts';
import { OfficesOnly, seesOverview } from './overview-only.tsx';
import { useAsOf } from './use-as-of.ts';

/** One liaison office: who leads and works there, its year, what it holds, what is open. Source: §1, §3.1, §3.2. */
export function OfficePage() {
  const { id = '' } = useParams();
  return <OfficeOf key={id} id={id} isRoot={false} />;
}

export interface OfficeOfProps {
  readonly id: string;
  /** It stands in the main navigation. */
  readonly isRoot: boolean;
}

export function OfficeOf({ id, isRoot }: OfficeOfProps) {
  const { t } = useTranslation('county');
  const actor = useActor();
  const shown = useOfficeYears(yearOf(actor.today));
  const back = seesOverview(actor) ? OFFICES_PATH : '/me';
  const page = { name: t('office.title'), back };
  if (shown === null) return <LoadingRecord {...page} />;
  const one = shown.years.find(({ office }) => office === id);
  if (one === undefined) return <MissingRecord {...page} />;
  return <OneOffice shown={shown} one={one} back={isRoot ? null : back} />;
}

interface OneOfficeProps {
  readonly shown: OfficesShown;
  readonly one: OfficeYear;
  /** Null where it stands in the main navigation. */
  readonly back: string | null;
}

function OneOffice({ shown, one, back }: OneOfficeProps) {
  const { t } = useTranslation('county');
  const title = shown.nameOf(one.office);
  const asOf = useAsOf();
  return (
    <Page
      title={title}
      wide
      tabs={back === null}
      header={back === null ? <RootBar title={title} sub={asOf} end={<SyncPill />} /> : <TopBar title={title} back={back} />}
    >
      <OfficesOnly>
        <p className="cap muted num">
          {back === null ? t('office.members', { n: one.members.length }) : t('office.sub', { asOf, n: one.members.length })}
        </p>
        <Ways office={one.office} />
        <div className="deskcols sec">
          <div>
            <QuarterPart one={one} />
            {shown.knowsSix && (
              <Section title={t('duties.title')} note={t('duties.all', { n: one.six.done, all: one.six.members })}>
                <SixList tally={one.six} name={title} office={one.office} />
              </Section>
            )}
            <OfficeWork one={one} shown={shown} />
          </div>
          <div>
            <AnnualBoardPart shown={oneOf(shown, one)} hasStudy={false} paths={usePaths(one)} />
            <OfficePeople office={one.office} record={shown.recordOf(one.office) ?? shown.offices.find(({ id }) => id === one.office)} />
          </div>
        </div>
      </OfficesOnly>
    </Page>
  );
}

/** The same facts for this office alone. */
function oneOf(shown: OfficesShown, one: OfficeYear): OfficesShown {
  return {
    ...shown,
    offices: shown.offices.filter(({ id }) => id === one.office),
    years: [one],
    board: shown.boardOf([one]),
  };
}

function usePaths(one: OfficeYear): BoardPaths {
  const actor = useActor();
  const { office, plan, summary } = one;
  const common = { findings: figurePath('findings', office), tasks: figurePath('tasksLate', office) };
  if (!seesOverview(actor)) {
    const year = yearOf(actor.today);
    return { gates: { plan: `/plans/${year}`, summary: `/summaries/${year}` }, tasks: common.tasks };
  }
  const paper = (at: string, id: string | undefined) => (id === undefined ? undefined : `${at}/${id}`);
  const [toPlan, toSummary] = [paper('/county/plans', plan?.id), paper('/county/summaries', summary?.id)];
  const gates = {
    check: `/county/midyear/${office}`,
    ...(toPlan === undefined ? {} : { plan: toPlan }),
    ...(toSummary === undefined ? {} : { summary: toSummary }),
    ...(one.assessments.length === 0 ? {} : { assessment: figurePath('assessments', office) }),
  };
  return { gates, ...common };
}

/** What may be done for, or asked of, the office. */
function Ways({ office }: { readonly office: string }) {
  const { t } = useTranslation('county');
  const actor = useActor();
  const isCounty = hasRole(actor, 'countyOffice');
  if (!isCounty && !hasRole(actor, 'localParty', office)) return null;
  return (
    <div className="sec acts2 overview-acts">
      {isCounty && (
        <LinkButton tone="outline" small icon={Bell} to={remindPath(office)}>
          {t('overview.remind')}
        </LinkButton>
      )}
      <LinkButton tone="outline" small icon={ListTodo} to="/tasks/new">
        {t('office.task')}
      </LinkButton>
    </div>
  );
}

function QuarterPart({ one }: { readonly one: OfficeYear }) {
  const { t } = useTranslation('county');
  const wordsOf = useCellWords();
  return (
    <Section title={t('office.quarters')} note={t('overview.offices.hint')}>
      <div className="card pad stack">
        <QuarterRow cells={one.quarters} />
        <ul>
          {one.quarters.map((cell) => (
            <li key={cell.quarter}>
              {cell.held.length + cell.arranged.length === 0 ? (
                <span className="muted">{wordsOf(cell)}</span>
              ) : (
                <Link className="link quarter-link" to={figurePath(`quarter-${cell.quarter}`, one.office)}>
                  {wordsOf(cell)}
                </Link>
              )}
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}
