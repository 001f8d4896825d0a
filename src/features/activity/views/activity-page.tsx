import { CloudOff, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useActor, useRecord, useSync } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { useFilesAhead } from '#src/device/use-ahead.ts';
import { hasRole } from '#src/domain/people.ts';
import { Notice } from '#src/ui/notice.tsx';
import { Page } from '#src/ui/page.tsx';
import { useNow } from '#src/ui/phone.ts';
import { TopBar } from '#src/ui/top-bar.tsx';
import { phaseOf } from '#src/features/activity/model/when.ts';
import { ActivityHead } from './activity-head.tsx';
import { isId, LIST_PATH } from './activity-paths.ts';
import { AnswerActions, type Asking, hasSomethingToSay } from './answer-actions.tsx';
import { KeepInCalendar } from './keep-in-calendar.tsx';
import { LoadingActivity, MissingActivity } from './missing-activity.tsx';
import { MyAnswer } from './my-answer.tsx';
import { OpinionsPart } from './opinions-part.tsx';
import { ReasonSheet } from './reason-sheet.tsx';
import { ActivityText } from './text-part.tsx';
import { useAnswer } from './use-answer.ts';
import { useAnswering } from './use-answering.ts';

/** One activity: when, where and what for, and a member's own answer to it. Works without a network. */
export function ActivityPage() {
  const { id } = useParams();
  return isId(id) ? <OneActivity key={id} id={id} /> : <MissingActivity />;
}

function OneActivity({ id }: { readonly id: string }) {
  useTranslation('attendance'); // its words are there before the page is, so that nothing flickers
  const view = useRecord(id);
  const isMember = hasRole(useActor(), 'member');
  const back = isMember ? LIST_PATH : '/';
  if (view.state === 'loading') return <LoadingActivity back={back} />;
  if (view.state === 'missing' || view.record.type !== 'activity' || view.record.deleted === 1) return <MissingActivity back={back} />;
  return isMember ? <Attending record={view.record} /> : <Reading record={view.record} />;
}

function Attending({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('activity');
  useFilesAhead([record]);
  const me = useActor().id;
  const answer = useAnswer(record.id);
  const { trouble, say } = useAnswering(record.id);
  const [asking, setAsking] = useState<Asking | null>(null);
  const body = answer?.body ?? {};
  const phase = phaseOf(record, useNow());
  return (
    <Page
      title={t('name')}
      header={<TopBar title={t('name')} back={LIST_PATH} />}
      actions={
        hasSomethingToSay(phase, body) && <AnswerActions activity={record.id} phase={phase} body={body} onSay={say} onAsk={setAsking} />
      }
    >
      <ActivityHead record={record} />
      <Alerts record={record} />
      {record.status !== 'cancelled' && <MyAnswer answer={answer} trouble={trouble} />}
      {record.status === 'announced' && phase !== 'after' && <KeepInCalendar record={record} />}
      <ActivityText record={record} />
      <OpinionsPart record={record} me={me} open={phase === 'open' || phase === 'after'} />
      {asking !== null && <ReasonSheet activity={record.id} asking={asking} onSay={say} onClose={() => setAsking(null)} />}
    </Page>
  );
}

function Reading({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('activity');
  return (
    <Page title={t('name')} header={<TopBar title={t('name')} back="/" />}>
      <ActivityHead record={record} />
      <Alerts record={record} />
      <ActivityText record={record} />
      <OpinionsPart record={record} me="" open={false} />
    </Page>
  );
}

/** What one should know before the rest: cancelled and why, or no network. */
function Alerts({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('activity');
  const { online } = useSync();
  const reason = record.log.findLast(({ name }) => name === 'cancel')?.note;
  if (online && record.status !== 'cancelled') return null;
  return (
    <div className="stack sec">
      {record.status === 'cancelled' && (
        <Notice tone="back" icon={Undo2} lead={t('cancelled.lead')}>
          {reason}
        </Notice>
      )}
      {!online && record.status === 'announced' && <Notice icon={CloudOff}>{t('offline.note')}</Notice>}
    </div>
  );
}
