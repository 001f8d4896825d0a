import '#src/ui/css/desk.css';
import './overview.css';
import { Bell, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useActor } from '#src/device/live.ts';
import { yearOf } from '#src/domain/calendar.ts';
import { hasRole } from '#src/domain/people.ts';
import { AnnualBoardPart } from '#src/hall/office-year/annual-board.tsx';
import type { OfficesShown } from '#src/hall/office-year/offices-shown.ts';
import { useOfficeYears } from '#src/hall/office-year/use-office-years.ts';
import { SyncPill } from '#src/hall/sync-pill.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { RootBar } from '#src/ui/root-bar.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { CountyWays } from './county-ways.tsx';
import { figurePath, PRINT_PATH, remindPath } from './overview-address.ts';
import { OverviewBefore } from './overview-before.tsx';
import { OverviewExcel } from './overview-excel.tsx';
import { OverviewLedger } from './overview-ledger.tsx';
import { OverviewOnly } from './overview-only.tsx';
import { OverviewPractices } from './overview-practices.tsx';
import { OverviewTable } from './overview-table.tsx';
import { OverviewTodo } from './overview-todo.tsx';
import { useAsOf } from './use-as-of.ts';

/** 总览: the year of every liaison office at a glance, what waits for the county, and the year's checkpoints. Source: §3.1, §3.2. */
export function CountyPage() {
  const { t } = useTranslation('county');
  const { today } = useActor();
  const title = t('overview.title', { year: yearOf(today) });
  return (
    <Page title={title} tabs wide header={<RootBar title={title} sub={<AsOf />} end={<SyncPill />} />}>
      <OverviewOnly>
        <Overview year={yearOf(today)} />
      </OverviewOnly>
    </Page>
  );
}

function AsOf() {
  const { t } = useTranslation('county');
  return t('overview.sub', { asOf: useAsOf() });
}

function Overview({ year }: { readonly year: number }) {
  const shown = useOfficeYears(year);
  const actor = useActor();
  const isCounty = hasRole(actor, 'countyOffice') || hasRole(actor, 'chair');
  if (shown === null) return <Skeleton lines={9} />;
  return (
    <>
      <Ways shown={shown} mayRemind={hasRole(actor, 'countyOffice')} />
      <OverviewLedger shown={shown} />
      {isCounty && <OverviewBefore year={year - 1} />}
      <OverviewTable shown={shown} />
      <div className="deskcols sec">
        <div>
          {isCounty && <OverviewTodo shown={shown} />}
          <OverviewPractices />
        </div>
        <div>
          <AnnualBoardPart shown={shown} hasStudy={isCounty} paths={isCounty ? COUNTY_PATHS : PATHS} />
          <CountyWays />
        </div>
      </div>
    </>
  );
}

/** Where the lines of the board lead on the county's side. */
const PATHS = {
  gates: {
    plan: figurePath('plans'),
    check: figurePath('checks'),
    summary: figurePath('summaries'),
    assessment: figurePath('assessments'),
  },
  findings: figurePath('findings'),
  tasks: figurePath('tasksLate'),
} as const;

const COUNTY_PATHS = { ...PATHS, study: '/sessions' } as const;

function Ways({ shown, mayRemind }: { readonly shown: OfficesShown; readonly mayRemind: boolean }) {
  const { t } = useTranslation('county');
  return (
    <div className="sec acts2 overview-acts">
      <OverviewExcel shown={shown} />
      <LinkButton tone="outline" small icon={Printer} to={PRINT_PATH}>
        {t('overview.print')}
      </LinkButton>
      {mayRemind && (
        <LinkButton tone="ink" small icon={Bell} to={remindPath()}>
          {t('overview.remind')}
        </LinkButton>
      )}
    </div>
  );
}
