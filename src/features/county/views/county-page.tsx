import '#src/ui/css/desk.css';
import { Inbox } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSync } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { dateIn } from '#src/domain/calendar.ts';
import { isAdopted, isOverdue, todoStates } from '#src/features/county/model/county-queue.ts';
import { nearTimeText } from '#src/i18n/format.ts';
import { recordDefinition } from '#src/registry.ts';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { Figures } from '#src/ui/figures.tsx';
import { Page } from '#src/ui/page.tsx';
import { useNow } from '#src/ui/phone.ts';
import { RootBar } from '#src/ui/root-bar.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { ChecksRow } from '#src/hall/check-rows.tsx';
import { MaterialsRow, NoticesRow, TasksRow } from '#src/hall/reading-links.tsx';
import { NewsRow, PracticeRow, SupportRow } from '#src/hall/support-rows.tsx';
import { SyncPill } from '#src/hall/sync-pill.tsx';
import { OfficeTallies } from './office-tallies.tsx';
import { queuePath } from './queue-address.ts';
import { ReadersOnly } from './readers-only.tsx';
import { useCountyReports } from './use-county-reports.ts';

/** The county office's desk: what waits, and how far the reports of each liaison office have come. */
export function CountyPage() {
  const { t, i18n } = useTranslation('county');
  const sync = useSync();
  const now = new Date(useNow()).toISOString();
  const asOf = sync.lastContact === null ? now : new Date(sync.lastContact).toISOString();
  return (
    <Page
      title={t('desk.title')}
      tabs
      wide
      header={<RootBar title={t('desk.title')} sub={t('desk.sub', { time: nearTimeText(i18n.language, asOf, now) })} end={<SyncPill />} />}
    >
      <ReadersOnly>
        <Desk today={dateIn(now)} />
      </ReadersOnly>
    </Page>
  );
}

function Desk({ today }: { readonly today: string }) {
  const { t } = useTranslation('county');
  const { state, records } = useCountyReports();
  if (state === 'loading') return <Skeleton lines={9} />;
  return (
    <>
      <DeskFigures records={records} today={today} />
      <div className="sec">
        <Rows>
          <TasksRow />
          <ChecksRow />
          <SupportRow />
          <NewsRow />
          <PracticeRow />
          <NoticesRow />
          <MaterialsRow />
        </Rows>
      </div>
      {records.length === 0 ? (
        <EmptyState icon={Inbox} title={t('desk.empty.title')}>
          {t('desk.empty.text')}
        </EmptyState>
      ) : (
        <OfficeTallies reports={records} />
      )}
    </>
  );
}

function DeskFigures({ records, today }: { readonly records: readonly Shown[]; readonly today: string }) {
  const { t } = useTranslation('county');
  const report = recordDefinition('report');
  const toIssue = report.transitions.issue?.from ?? [];
  const todo = todoStates(report);
  const count = (asked: (record: Shown) => boolean) => records.filter(asked).length;
  const unit = t('desk.figure.unit');
  const figures = [
    {
      key: 'todo',
      label: t('desk.figure.todo'),
      count: count(({ status }) => todo.includes(status)),
      unit,
      to: queuePath({ state: 'todo' }),
    },
    {
      key: 'toIssue',
      label: t('desk.figure.toIssue'),
      count: count(({ status }) => toIssue.includes(status)),
      unit,
      to: queuePath({ state: toIssue[0] ?? 'todo' }),
    },
    {
      key: 'overdue',
      label: t('desk.figure.overdue'),
      count: count((one) => isOverdue(report, one, today)),
      unit,
      to: queuePath({ state: 'overdue' }),
    },
    { key: 'adopted', label: t('desk.figure.adopted'), count: count(isAdopted), unit, to: queuePath({ state: 'adopted' }) },
  ];
  return <Figures label={t('desk.figures.label')} figures={figures} />;
}
