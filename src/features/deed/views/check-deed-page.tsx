import { CloudOff, Info, ShieldAlert, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useParams } from 'react-router';
import { useDraft, useSession, useSettings, useSync } from '#src/device/live.ts';
import type { Draft } from '#src/device/shown.ts';
import { fieldOf, handInFaults } from '#src/domain/record/form-faults.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { personalDataIn } from '#src/domain/text.ts';
import { isId } from '#src/hall/writing/begin-record.tsx';
import { fieldErrors } from '#src/hall/writing/fault-words.ts';
import { HandingTrouble } from '#src/hall/writing/handing-trouble.tsx';
import { type HandingIn, useHandingIn } from '#src/hall/writing/use-handing-in.ts';
import { Actions } from '#src/ui/actions.tsx';
import { Button } from '#src/ui/button.tsx';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Page } from '#src/ui/page.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { deed } from '#src/features/deed/model/deed.ts';
import { WRITTEN } from '#src/features/deed/model/wording.ts';
import { DeedAnswers } from './deed-answers.tsx';
import { deedPath, editPath, mendPath } from './deed-paths.ts';
import { LoadingDeed, MissingDeed } from './missing-deed.tsx';

/** The last look before a deed is handed in. */
export function CheckDeedPage() {
  const { id } = useParams();
  return isId(id) ? <CheckDeed key={id} id={id} /> : <MissingDeed />;
}

function CheckDeed({ id }: { readonly id: string }) {
  const { account } = useSession();
  const draft = useDraft('deed', id);
  const handing = useHandingIn(draft);
  if (draft.state === 'loading' || account === null) return <LoadingDeed />;
  if (draft.record === null && !draft.dirty) return <MissingDeed />;
  const isOpen = draft.record === null || (draft.record.owner === account.id && ['draft', 'returned'].includes(draft.record.status));
  // While its own submit is under way the page stays; it leaves by itself afterwards.
  if (!handing.isBusy && !isOpen) return <Navigate to={deedPath(id)} replace />;
  return <Checking draft={draft} handing={handing} />;
}

function Checking({ draft, handing }: { readonly draft: Draft; readonly handing: HandingIn }) {
  const { t } = useTranslation('deed');
  const navigate = useNavigate();
  const settings = useSettings();
  const { online } = useSync();
  const [attempt, setAttempt] = useState(0);
  const missing = handInFaults(deed, draft.values, settings);
  const errors = attempt === 0 ? [] : fieldErrors(t, missing, (field) => mendPath(draft.id, field));
  const personal = [...new Set(WRITTEN.flatMap((field) => personalDataIn(textIn(draft.values, field))))];

  async function handleSubmit() {
    setAttempt(attempt + 1);
    if (missing.length > 0) return;
    if (await handing.submit()) await navigate(deedPath(draft.id), { replace: true });
  }

  return (
    <Page
      title={t('check.title')}
      faulty={errors.length > 0}
      header={<TopBar title={t('check.title')} back={editPath(draft.id)} />}
      actions={
        <Actions label={t('button.submit')} note={t(online ? 'write.note' : 'submit.note')} noteIcon={online ? Info : CloudOff}>
          <Button tone="primary" grow busyLabel={t('button.submitting')} onClick={handleSubmit}>
            {t('button.submit')}
          </Button>
        </Actions>
      }
    >
      <div className="sec stack">
        <ErrorSummary title={t('form.errors', { n: errors.length })} errors={errors} attempt={attempt} />
        <HandingTrouble handing={handing} draft={draft} fields={WRITTEN} />
      </div>
      <DeedAnswers id={draft.id} values={draft.values} missing={missing.map(fieldOf)} />
      <div className="sec stack">
        {personal.map((kind) => (
          <Notice key={kind} tone="warn" icon={ShieldAlert}>
            {t(`personal.${kind}`)}
          </Notice>
        ))}
        <Notice icon={ShieldCheck} lead={t('write.secrecy')}>
          {t('check.truth')}
        </Notice>
      </div>
    </Page>
  );
}
