import { CloudOff, ShieldAlert, ShieldCheck, TriangleAlert } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate } from 'react-router';
import { useDraft, useSession, useSync } from '#src/device/live.ts';
import type { Draft } from '#src/device/shown.ts';
import type { Fault } from '#src/domain/problem.ts';
import { fieldOf } from '#src/domain/record/form-faults.ts';
import type { PersonalDataKind } from '#src/domain/text.ts';
import { Actions } from '#src/ui/actions.tsx';
import { Button } from '#src/ui/button.tsx';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Page } from '#src/ui/page.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { HandingTrouble } from './handing-trouble.tsx';
import { LoadingRecord, MissingRecord } from './missing-record.tsx';
import { type HandingIn, useHandingIn } from './use-handing-in.ts';
import type { WritingRoom } from './writing-room.ts';

export interface CheckRecordProps {
  readonly id: string;
  readonly room: WritingRoom;
  readonly children: (draft: Draft, handing: HandingIn) => ReactNode;
}

/** The way to the last look before handing in: only the author's own, and only while it may be handed in. */
export function CheckRecord({ id, room, children }: CheckRecordProps) {
  const { t } = useTranslation(room.type);
  const { account } = useSession();
  const draft = useDraft(room.type, id);
  const handing = useHandingIn(draft);
  if (draft.state === 'loading' || account === null) return <LoadingRecord name={t('check.title')} />;
  if (draft.record === null && !draft.dirty) return <MissingRecord name={t('name')} />;
  const isOpen = draft.record === null || (draft.record.owner === account.id && room.maySubmit(draft.record.status));
  // While its own submit is under way the page stays; it leaves by itself afterwards.
  if (!handing.isBusy && !isOpen) return <Navigate to={room.pathOf(id)} replace />;
  return children(draft, handing);
}

export interface CheckPageProps {
  readonly room: WritingRoom;
  readonly draft: Draft;
  readonly handing: HandingIn;
  /** What stands in the way of handing in, in the order of the form. */
  readonly missing: readonly Fault[];
  readonly wordsOf: (fault: Fault) => string;
  /** The answers as they will be handed in. */
  readonly answers: ReactNode;
  /** What is pointed out and does not stop anybody. */
  readonly children: ReactNode;
}

/** The last look before something is handed in: the answers, what is missing, what is pointed out. */
export function CheckPage({ room, draft, handing, missing, wordsOf, answers, children }: CheckPageProps) {
  const { t } = useTranslation(room.type);
  const navigate = useNavigate();
  const { online } = useSync();
  const [attempt, setAttempt] = useState(0);
  const errors = attempt === 0 ? [] : missing.map((fault) => errorOf(fault));

  function errorOf(fault: Fault) {
    const field = fieldOf(fault);
    return { field, text: wordsOf(fault), to: room.mendPath(draft.id, field) };
  }

  async function handleSubmit() {
    setAttempt(attempt + 1);
    if (missing.length > 0) return;
    if (await handing.submit()) await navigate(room.pathOf(draft.id), { replace: true });
  }

  return (
    <Page
      title={t('check.title')}
      faulty={errors.length > 0}
      header={<TopBar title={t('check.title')} back={room.editPath(draft.id)} />}
      actions={
        <Actions label={t('button.submit')} note={t(online ? 'check.note.online' : 'submit.note')} noteIcon={online ? undefined : CloudOff}>
          <Button tone="primary" grow busyLabel={t('button.submitting')} onClick={handleSubmit}>
            {t('button.submit')}
          </Button>
        </Actions>
      }
    >
      <h2 className="check-h">{t('check.heading')}</h2>
      <ErrorSummary title={t('form.errors', { n: errors.length })} errors={errors} attempt={attempt} />
      <HandingTrouble handing={handing} draft={draft} fields={room.written} />
      {answers}
      <div className="sec stack">
        {children}
        <Notice icon={ShieldCheck} lead={t('write.secrecy')}>
          {t('check.truth')}
        </Notice>
      </div>
    </Page>
  );
}

export interface CheckWarningsProps {
  readonly room: WritingRoom;
  /** Characters without white space. */
  readonly length: number;
  readonly advice: number;
  readonly personal: readonly PersonalDataKind[];
}

/** What is pointed out and does not stop anybody: length, personal data. */
export function CheckWarnings({ room, length, advice, personal }: CheckWarningsProps) {
  const { t } = useTranslation(room.type);
  return (
    <>
      {length > advice && (
        <Notice tone="warn" icon={TriangleAlert}>
          {t('check.long', { count: length, advice })}
        </Notice>
      )}
      {personal.map((kind) => (
        <Notice key={kind} tone="warn" icon={ShieldAlert}>
          {t(`personal.${kind}`)}
        </Notice>
      ))}
    </>
  );
}
