import { CloudOff, Hourglass, ShieldAlert, ShieldCheck, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useParams } from 'react-router';
import { useDraft, useSession, useSettings, useSync } from '#src/device/live.ts';
import type { Draft } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { Actions } from '#src/ui/actions.tsx';
import { Button } from '#src/ui/button.tsx';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Page } from '#src/ui/page.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { cosignersOf } from '#src/features/proposal/model/cosigning.ts';
import { faultsBeforeSubmit, fieldOf, personalDataOf, WRITTEN } from '#src/features/proposal/model/faults.ts';
import { maySubmit } from '#src/features/proposal/model/lifecycle.ts';
import { proposalLength } from '#src/features/proposal/model/proposal.ts';
import { fieldErrors } from './fault-words.ts';
import { HandingTrouble } from '#src/hall/writing/handing-trouble.tsx';
import { LoadingProposal, MissingProposal } from './missing-proposal.tsx';
import { ProposalAnswers } from './proposal-answers.tsx';
import { SimilarEarlier } from './similar-earlier.tsx';
import { editPath, isId, mendPath, proposalPath } from './proposal-paths.ts';
import { type HandingIn, useHandingIn } from '#src/hall/writing/use-handing-in.ts';
import { useWords } from './use-words.ts';
import './proposal.css';

/** The last look before a proposal is handed in. */
export function CheckProposalPage() {
  useWords();
  const { id } = useParams();
  return isId(id) ? <CheckProposal key={id} id={id} /> : <MissingProposal />;
}

function CheckProposal({ id }: { readonly id: string }) {
  const { t } = useTranslation('proposal');
  const { account } = useSession();
  const draft = useDraft('proposal', id);
  const handing = useHandingIn(draft);
  if (draft.state === 'loading' || account === null) return <LoadingProposal title={t('check.title')} />;
  if (draft.record === null && !draft.dirty) return <MissingProposal />;
  const isOwn = draft.record === null || draft.record.owner === account.id;
  // While its own submit is under way the page stays; it leaves by itself afterwards.
  if (!handing.isBusy && draft.record !== null && (!isOwn || !maySubmit(draft.record.status))) {
    return <Navigate to={proposalPath(id)} replace />;
  }
  return <Checking draft={draft} handing={handing} />;
}

function Checking({ draft, handing }: { readonly draft: Draft; readonly handing: HandingIn }) {
  const { t } = useTranslation('proposal');
  const navigate = useNavigate();
  const settings = useSettings();
  const { online } = useSync();
  const [attempt, setAttempt] = useState(0);
  const missing = faultsBeforeSubmit(draft.values, settings);
  const errors = attempt === 0 ? [] : fieldErrors(t, missing, settings).map((error) => ({ ...error, to: mendPath(draft.id, error.field) }));

  async function handleSubmit() {
    setAttempt(attempt + 1);
    if (missing.length > 0) return;
    if (await handing.submit()) await navigate(proposalPath(draft.id), { replace: true });
  }

  return (
    <Page
      title={t('check.title')}
      faulty={errors.length > 0}
      header={<TopBar title={t('check.title')} back={editPath(draft.id)} />}
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
      <HandingTrouble handing={handing} draft={draft} fields={WRITTEN} />
      <ProposalAnswers id={draft.id} values={draft.values} record={draft.record} missing={missing.map(fieldOf)} />
      <SimilarEarlier id={draft.id} subject={textIn(draft.values, 'subject')} />
      <div className="sec stack">
        <StillAsked draft={draft} />
        <Warnings draft={draft} advice={settings.proposalWarning} />
        <Notice icon={ShieldCheck} lead={t('write.secrecy')}>
          {t('check.truth')}
        </Notice>
      </div>
    </Page>
  );
}

/** Some have not answered yet: it may go all the same, and they may still sign until it is filed. */
function StillAsked({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('proposal');
  const count = cosignersOf(draft.record?.body ?? {}).filter(({ state }) => state === 'invited').length;
  if (count === 0) return null;
  return <Notice icon={Hourglass}>{t('check.stillAsked', { count })}</Notice>;
}

/** What is pointed out and does not stop anybody: length, personal data. */
function Warnings({ draft, advice }: { readonly draft: Draft; readonly advice: number }) {
  const { t } = useTranslation('proposal');
  const length = proposalLength(draft.values);
  return (
    <>
      {length > advice && (
        <Notice tone="warn" icon={TriangleAlert}>
          {t('check.long', { count: length, advice })}
        </Notice>
      )}
      {personalDataOf(draft.values).map((kind) => (
        <Notice key={kind} tone="warn" icon={ShieldAlert}>
          {t(`personal.${kind}`)}
        </Notice>
      ))}
    </>
  );
}
