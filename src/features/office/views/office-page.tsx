import '#src/ui/css/desk.css';
import { FilePenLine, HeartHandshake, Inbox } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useActor, useOffice, useRecords } from '#src/device/live.ts';
import type { RecordList } from '#src/device/shown.ts';
import { dateIn } from '#src/domain/calendar.ts';
import { staffedOffices } from '#src/domain/people.ts';
import { dayAndWeekdayText } from '#src/i18n/format.ts';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { Figures } from '#src/ui/figures.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { useNow } from '#src/ui/phone.ts';
import { RootBar } from '#src/ui/root-bar.tsx';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { RectifyRow } from '#src/hall/check-rows.tsx';
import { PlenaryRow } from '#src/hall/county-rows.tsx';
import { DueCommitments } from '#src/hall/due-commitments.tsx';
import { MaterialsRow, NoticesRow, TasksRow } from '#src/hall/reading-links.tsx';
import { NewsRow, PracticeRow, SupportRow } from '#src/hall/support-rows.tsx';
import { SyncPill } from '#src/hall/sync-pill.tsx';
import { TasksDue } from '#src/hall/tasks-due.tsx';
import type { Queue } from '#src/features/office/model/review-queue.ts';
import { RequestsWaiting } from './requests-waiting.tsx';
import { ReviewRow } from './review-row.tsx';
import { reviewPath, queuePath } from './review-paths.ts';
import { StaffOnly } from './staff-only.tsx';
import { useQueue } from './use-queue.ts';
import { YearPart } from './year-part.tsx';
import { WaitingPart } from './waiting-part.tsx';
import { WaitingPhones } from './waiting-phones.tsx';

/** The desk of an office: what waits for its reviewers, what is with members, what the county has. */
export function OfficePage() {
  const { t, i18n } = useTranslation('office');
  const [home] = staffedOffices(useActor());
  const office = useOffice(home ?? null);
  const day = dayAndWeekdayText(i18n.language, dateIn(new Date(useNow()).toISOString()));
  return (
    <Page
      title={t('desk.title')}
      tabs
      wide
      header={
        <RootBar
          title={t('desk.title')}
          sub={
            <span className="parts">
              {office && <span>{office.name}</span>}
              <span>{day}</span>
            </span>
          }
          end={<SyncPill />}
        />
      }
    >
      <StaffOnly>
        <Desk />
      </StaffOnly>
    </Page>
  );
}

function Desk() {
  const { t } = useTranslation('office');
  const waiting = useQueue('waiting');
  const returned = useQueue('returned');
  const forwarded = useQueue('forwarded');
  if ([waiting, returned, forwarded].some(({ state }) => state === 'loading')) return <Skeleton lines={6} />;
  const figures = [
    { key: 'waiting', label: t('desk.waiting.figure'), count: waiting.records.length, to: queuePath('waiting') },
    { key: 'returned', label: t('desk.returned.figure'), count: returned.records.length, to: queuePath('returned') },
    { key: 'forwarded', label: t('desk.forwarded.figure'), count: forwarded.records.length, to: queuePath('forwarded') },
  ];
  return (
    <>
      <Figures label={t('desk.figures.label')} figures={figures} />
      <div className="deskcols">
        <div>
          {waiting.records.length === 0 && <NothingWaits />}
          <RequestsWaiting />
          <WaitingPart />
          <TasksDue />
          <DueCommitments />
          <Part queue="waiting" title={t('desk.waiting.title')} list={waiting} />
          <Part queue="returned" title={t('desk.returned.title')} list={returned} />
          <Part queue="forwarded" title={t('desk.forwarded.title')} list={forwarded} />
          <WaitingPhones />
        </div>
        <div>
          <YearPart />
          <WaysOn />
        </div>
      </div>
    </>
  );
}

/** The ways to what members handed in, and to what the county publishes. */
function WaysOn() {
  const { t } = useTranslation('office');
  const offices = staffedOffices(useActor());
  const { records } = useRecords('deed', { status: 'submitted', limit: 500 });
  const count = records.filter(({ office }) => office !== null && offices.includes(office)).length;
  return (
    <div className="sec">
      <Rows>
        <Row icon={HeartHandshake} title={t('desk.deeds')} value={<span className="num">{count}</span>} to="/office/deeds" />
        <Row icon={FilePenLine} title={t('desk.proposals')} to="/office/proposals" />
        <TasksRow />
        <PlenaryRow />
        <RectifyRow />
        <SupportRow />
        <NewsRow />
        <PracticeRow />
        <NoticesRow />
        <MaterialsRow />
      </Rows>
    </div>
  );
}

function NothingWaits() {
  const { t } = useTranslation('office');
  return (
    <EmptyState
      icon={Inbox}
      title={t('desk.empty.title')}
      action={
        <LinkButton tone="ink" to={queuePath('all')}>
          {t('desk.empty.action')}
        </LinkButton>
      }
    >
      {t('desk.empty.text')}
    </EmptyState>
  );
}

const SHOWN = 5;

function Part({ queue, title, list }: { readonly queue: Queue; readonly title: string; readonly list: RecordList }) {
  const { t } = useTranslation('office');
  if (list.records.length === 0) return null;
  return (
    <Section
      title={title}
      end={
        list.records.length > SHOWN ? (
          <Link className="link end" to={queuePath(queue)}>
            {t('desk.all.link')}
            <span className="vh"> {title}</span>
          </Link>
        ) : undefined
      }
    >
      <Rows label={title}>
        {list.records.slice(0, SHOWN).map((record) => (
          <ReviewRow key={record.id} record={record} to={reviewPath(record.id, queue)} waits={queue === 'waiting'} />
        ))}
      </Rows>
    </Section>
  );
}
