import { CircleCheck, CloudOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useDraft, useSession, useSettings, useSync } from '#src/device/live.ts';
import type { Draft, Shown } from '#src/device/shown.ts';
import { Actions } from '#src/ui/actions.tsx';
import { Button } from '#src/ui/button.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { StatusTag } from '#src/ui/status-tag.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { faultsBeforeSubmit, WRITTEN } from '#src/features/proposal/model/faults.ts';
import { faultWords, fieldErrors } from './fault-words.ts';
import { FixFields } from './fix-fields.tsx';
import { FixReason } from '#src/hall/writing/fix-reason.tsx';
import { HandingTrouble } from '#src/hall/writing/handing-trouble.tsx';
import { LoadingProposal, MissingProposal } from './missing-proposal.tsx';
import { isId, proposalPath } from './proposal-paths.ts';
import { SaveStamp } from '#src/hall/writing/save-stamp.tsx';
import { type HandingIn, useHandingIn } from '#src/hall/writing/use-handing-in.ts';
import { useForm } from '#src/hall/writing/use-form.ts';
import { useWords } from './use-words.ts';
import './proposal.css';

/** Mending a returned proposal: the reason on top, the fields it is mostly about, and handing it in again. */
export function FixProposalPage() {
  useWords();
  const { id } = useParams();
  return isId(id) ? <FixProposal key={id} id={id} /> : <MissingProposal />;
}

function FixProposal({ id }: { readonly id: string }) {
  const { t } = useTranslation('proposal');
  const { account } = useSession();
  const draft = useDraft('proposal', id);
  const handing = useHandingIn(draft);
  if (draft.state === 'loading' || account === null) return <LoadingProposal title={t('fix.title')} />;
  if (draft.record === null) return <MissingProposal />;
  const isOpen = draft.record.owner === account.id && draft.record.status === 'returned';
  if (!isOpen && !handing.isBusy) return <NothingToFix id={id} />;
  return <Fixing draft={draft} record={draft.record} handing={handing} />;
}

function NothingToFix({ id }: { readonly id: string }) {
  const { t } = useTranslation('proposal');
  return (
    <Page title={t('fix.title')} header={<TopBar title={t('fix.title')} back={proposalPath(id)} />}>
      <EmptyState
        icon={CircleCheck}
        title={t('fix.notReturned')}
        action={
          <LinkButton tone="ink" to={proposalPath(id)}>
            {t('fix.see')}
          </LinkButton>
        }
      />
    </Page>
  );
}

interface FixingProps {
  readonly draft: Draft;
  readonly record: Shown;
  readonly handing: HandingIn;
}

function Fixing({ draft, record, handing }: FixingProps) {
  const { t } = useTranslation('proposal');
  const navigate = useNavigate();
  const settings = useSettings();
  const { online } = useSync();
  const [attempt, setAttempt] = useState(0);
  const missing = faultsBeforeSubmit(draft.values, settings);
  const shown = attempt === 0 ? [] : missing;
  const form = useForm(draft, { faults: shown, wordsOf: (fault) => faultWords(t, fault, settings) });
  const errors = fieldErrors(t, shown, settings);

  async function handleSubmit() {
    setAttempt(attempt + 1);
    if (missing.length > 0) return;
    if (await handing.submit()) await navigate(proposalPath(draft.id), { replace: true });
  }

  return (
    <Page
      title={t('fix.title')}
      faulty={errors.length > 0}
      header={<TopBar title={t('fix.title')} back={proposalPath(draft.id)} end={<FixEnd draft={draft} unsaved={form.unsaved} />} />}
      actions={
        <Actions label={t('button.submit')} note={online ? null : t('submit.note')} noteIcon={CloudOff}>
          <Button tone="primary" grow busyLabel={t('button.submitting')} onClick={handleSubmit}>
            {t('returned.cta')}
          </Button>
        </Actions>
      }
    >
      <FixReason record={record} />
      <div className="sec">
        <ErrorSummary title={t('form.errors', { n: errors.length })} errors={errors} attempt={attempt} />
        <HandingTrouble handing={handing} draft={draft} fields={WRITTEN} />
      </div>
      <FixFields form={form} settings={settings} record={record} />
    </Page>
  );
}

/** The tag of the picture until something was typed, then the stamp. */
function FixEnd({ draft, unsaved }: { readonly draft: Draft; readonly unsaved: Draft['saveFailed'] }) {
  const { t } = useTranslation('proposal');
  if (draft.dirty || unsaved !== null) return <SaveStamp draft={{ savedAt: draft.savedAt, saveFailed: unsaved }} />;
  return <StatusTag status="returned">{t('state.returned')}</StatusTag>;
}
