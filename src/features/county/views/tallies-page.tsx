import '#src/ui/css/desk.css';
import { Inbox } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSync } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { dateIn } from '#src/domain/calendar.ts';
import { isAdopted, isOverdue, isTodo } from '#src/features/county/model/county-queue.ts';
import { nearTimeText } from '#src/i18n/format.ts';
import { recordDefinition } from '#src/registry.ts';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { Figures } from '#src/ui/figures.tsx';
import { Page } from '#src/ui/page.tsx';
import { useNow } from '#src/ui/phone.ts';
import { TopBar } from '#src/ui/top-bar.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { OfficeTallies } from './office-tallies.tsx';
import { queuePath } from './queue-address.ts';
import { ReadersOnly } from './readers-only.tsx';
import { useCountyReports } from './use-county-reports.ts';

/** Reports in numbers: how many stand where, and how far those of each liaison office have come. */
export function TalliesPage() {
  const { t, i18n } = useTranslation('county');
  const sync = useSync();
  const now = new Date(useNow()).toISOString();
  const asOf = sync.lastContact === null ? now : new Date(sync.lastContact).toISOString();
  return (
    <Page title={t('tallies.title')} wide header={<TopBar title={t('tallies.title')} back="/county" />}>
      <p className="cap muted num">{t('desk.sub', { time: nearTimeText(i18n.language, asOf, now) })}</p>
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
  const count = (asked: (record: Shown) => boolean) => records.filter(asked).length;
  const unit = t('desk.figure.unit');
  const figures = [
    {
      key: 'todo',
      label: t('desk.figure.todo'),
      count: count((one) => isTodo(report, one)),
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
