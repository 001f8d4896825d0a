import { ClipboardCheck, FilePenLine, NotebookPen, QrCode } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useActor, useCommit, useRecord } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { Button } from '#src/ui/button.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { NewsFromRow } from '#src/hall/support-rows.tsx';
import { WordingsNotice } from '#src/hall/wordings-notice.tsx';
import { Page } from '#src/ui/page.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { isThere } from '#src/features/activity/model/answers.ts';
import { ActivityHead } from './activity-head.tsx';
import { AgainPart } from './again-part.tsx';
import { codePath, editPath, isId, minutesPath, OFFICE_PATH, rollPath } from './activity-paths.ts';
import { CancelActivity } from './cancel-activity.tsx';
import { LeavePart } from './leave-part.tsx';
import { LoadingActivity, MissingActivity } from './missing-activity.tsx';
import { OpinionsPart } from './opinions-part.tsx';
import { PaperLinks } from './paper-links.tsx';
import { ActivityText } from './text-part.tsx';
import { TroubleNotice } from './trouble-notice.tsx';
import { useAct } from './use-act.ts';
import { useRoll } from './use-roll.ts';

/** One activity at its office's desk: who answers, the roll, the written record, and the next step. */
export function ManagePage() {
  const { id } = useParams();
  return isId(id) ? <OneActivity key={id} id={id} /> : <MissingActivity back={OFFICE_PATH} />;
}

function OneActivity({ id }: { readonly id: string }) {
  useTranslation('attendance'); // its words are there before the page is, so that nothing flickers
  const view = useRecord(id);
  if (view.state === 'loading') return <LoadingActivity back={OFFICE_PATH} />;
  if (view.state === 'missing' || view.record.type !== 'activity') return <MissingActivity back={OFFICE_PATH} />;
  return <Managing record={view.record} />;
}

function Managing({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('activity');
  const { status } = record;
  const me = useActor().id;
  return (
    <Page title={t('name')} header={<TopBar title={t('name')} back={OFFICE_PATH} />}>
      <ActivityHead record={record} />
      <WordingsNotice record={record.id} />
      {status !== 'draft' && status !== 'cancelled' && <Replies record={record} />}
      <Steps record={record} />
      {status === 'recorded' && (
        <Rows>
          <NewsFromRow activity={record.id} />
        </Rows>
      )}
      <ActivityText record={record} />
      {status !== 'draft' && status !== 'cancelled' && <PaperLinks id={record.id} isOver={status === 'held' || status === 'recorded'} />}
      <OpinionsPart record={record} me={me} open={status === 'held' || status === 'recorded'} />
      {['held', 'recorded', 'cancelled'].includes(status) && <AgainPart record={record} />}
      {['draft', 'announced', 'held'].includes(status) && <CancelActivity id={record.id} />}
    </Page>
  );
}

/** What may be done next, the likeliest first. */
function Steps({ record: { id, status, body } }: { readonly record: Shown }) {
  const { t } = useTranslation('activity');
  const commit = useCommit();
  const { trouble, act } = useAct();
  if (status === 'cancelled') return null;
  const isOver = status === 'held' || status === 'recorded';
  return (
    <>
      <TroubleNotice trouble={trouble} />
      <div className="acts">
        {status !== 'draft' && (
          <LinkButton tone={status === 'announced' ? 'primary' : 'outline'} icon={ClipboardCheck} to={rollPath(id)}>
            {t(isOver ? 'manage.roll.see' : 'roll.title')}
          </LinkButton>
        )}
        {status === 'announced' && (
          <LinkButton tone="outline" icon={QrCode} to={codePath(id)}>
            {t('code.show')}
          </LinkButton>
        )}
        {isOver && (
          <LinkButton tone="outline" icon={NotebookPen} to={minutesPath(id)}>
            {t(textIn(body, 'minutes') === '' ? 'manage.minutes.write' : 'manage.minutes.edit')}
          </LinkButton>
        )}
        {status === 'held' && (
          <Button tone="primary" onClick={() => act(() => commit.transition(id, 'record'))}>
            {t('action.record')}
          </Button>
        )}
        {!isOver && (
          <LinkButton tone="outline" icon={FilePenLine} to={editPath(id)}>
            {t('button.edit')}
          </LinkButton>
        )}
      </div>
    </>
  );
}

/** How many come, are there, or asked for leave, and why. */
function Replies({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('activity');
  const { people } = useRoll(record);
  const says = (said: string) => people.filter(({ body }) => textIn(body, 'memberSays') === said);
  const leave = says('leave');
  const there = people.filter(({ body }) => isThere(textIn(body, 'clerkSays'))).length;
  return (
    <Section title={t('manage.replies')}>
      <p>{t('manage.replies.line', { all: people.length, join: says('join').length, leave: leave.length, there })}</p>
      {leave.length > 0 && <LeavePart activity={record.id} people={leave} isOver={record.status !== 'announced'} />}
    </Section>
  );
}
