import { CircleDashed, CloudOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { useDraft, useSession, useSettings, useSync } from '#src/device/live.ts';
import type { Draft } from '#src/device/shown.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { Actions } from '#src/ui/actions.tsx';
import { Button } from '#src/ui/button.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { faultsAtSave, faultsBeforeSubmit } from '#src/features/proposal/model/faults.ts';
import { isLocked, maySubmit } from '#src/features/proposal/model/lifecycle.ts';
import { unfinishedParts } from '#src/features/proposal/model/parts.ts';
import { DeleteDraft } from '#src/hall/writing/delete-draft.tsx';
import { GoneProposal, LoadingProposal, MissingProposal } from './missing-proposal.tsx';
import { faultWords } from './fault-words.ts';
import { isBegun, isId } from '#src/hall/writing/begin-record.tsx';
import { ProposalFields } from './proposal-fields.tsx';
import { checkPath, lookPath, proposalPath, RECORDS_PATH } from './proposal-paths.ts';
import { FormBar } from '#src/hall/writing/form-bar.tsx';
import { useAhead } from '#src/hall/writing/use-ahead.ts';
import { useFieldInAddress } from '#src/hall/writing/use-field-in-address.ts';
import { useForm } from '#src/hall/writing/use-form.ts';
import { useWords } from './use-words.ts';
import './proposal.css';

/** Where the words go on to, and whose words stand there. */
const followingPages = () => Promise.all([import('./check-proposal-page.tsx'), import('./proposal-page.tsx')]);
const BORROWED = ['report'];

/** Writing a proposal, the first time or again. Everything typed is on the phone; leaving keeps the draft. */
export function WriteProposalPage() {
  useWords();
  const { id } = useParams();
  return isId(id) ? <WriteProposal key={id} id={id} /> : <MissingProposal />;
}

function WriteProposal({ id }: { readonly id: string }) {
  const { t } = useTranslation('proposal');
  const { state } = useLocation() as { readonly state: unknown }; // the router's own type is any
  const { account } = useSession();
  const draft = useDraft('proposal', id);
  if (draft.state === 'loading' || account === null) return <LoadingProposal title={t('write.title')} />;
  if (draft.record === null && !draft.dirty && !isBegun(state)) return <MissingProposal />;
  if (draft.record?.deleted === 1) return <GoneProposal />;
  if (draft.record !== null && (draft.record.owner !== account.id || draft.record.status === 'withdrawn')) {
    return <Navigate to={proposalPath(id)} replace />;
  }
  return <Writing draft={draft} />;
}

/** Most are handed in by one member. */
const FILLED: Body = { kind: 'personal' };

function Writing({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('proposal');
  const navigate = useNavigate();
  useAhead(followingPages, BORROWED);
  const settings = useSettings();
  const goesTo = useFieldInAddress();
  const [search] = useSearchParams();
  const [attempt, setAttempt] = useState(0);
  const status = draft.record?.status ?? 'draft';
  const isMending = search.has('mend');
  const faults = isMending ? faultsBeforeSubmit(draft.values, settings) : attempt > 0 ? faultsAtSave(draft.values) : [];
  const form = useForm(draft, {
    faults,
    wordsOf: (fault) => faultWords(t, fault, settings),
    filled: FILLED,
    skeleton: settings.proposalTemplate,
  });
  const handsIn = maySubmit(status);
  const title = t(status === 'draft' ? 'write.title' : 'write.edit.title');

  async function handleNext() {
    setAttempt(attempt + 1);
    if (faultsAtSave(draft.values).length > 0) return;
    form.keep();
    await navigate(handsIn ? checkPath(draft.id) : proposalPath(draft.id));
  }

  return (
    <Page
      title={title}
      faulty={faults.length > 0}
      header={
        <FormBar
          title={title}
          back={status === 'draft' ? RECORDS_PATH : proposalPath(draft.id)}
          draft={{ savedAt: draft.savedAt, saveFailed: form.unsaved }}
        />
      }
      actions={
        <WritingActions
          values={form.values}
          handsIn={handsIn}
          lookPath={status === 'draft' && draft.record !== null ? lookPath(draft.id) : null}
          onNext={handleNext}
        />
      }
    >
      <ProposalFields
        form={form}
        draft={draft}
        settings={settings}
        faults={faults}
        attempt={attempt}
        goesTo={goesTo}
        isAmending={isLocked(status)}
      />
      {status === 'draft' && <DeleteDraft draft={draft} />}
    </Page>
  );
}

interface WritingActionsProps {
  readonly values: Body;
  readonly handsIn: boolean;
  /** Where the clerk is asked to look first; null while there is nothing to look at. */
  readonly lookPath: string | null;
  readonly onNext: () => Promise<void>;
}

/** What is still missing, or that there is no network, and the way on. */
function WritingActions({ values, handsIn, lookPath: look, onNext }: WritingActionsProps) {
  const { t } = useTranslation('proposal');
  const { online } = useSync();
  const left = unfinishedParts(values).map((part) => t(`part.${part}`));
  const missing = left.length > 0 && handsIn ? t('write.left', { n: left.length, parts: left.join(t('names.separator')) }) : null;
  return (
    <Actions
      label={t('button.submit')}
      note={missing ?? (online ? null : t('write.offline'))}
      noteIcon={missing === null ? CloudOff : CircleDashed}
    >
      {look !== null && (
        <LinkButton tone="outline" to={look}>
          {t('write.look')}
        </LinkButton>
      )}
      <Button tone="primary" grow onClick={onNext}>
        {t(handsIn ? 'write.next' : 'write.keep')}
      </Button>
    </Actions>
  );
}
