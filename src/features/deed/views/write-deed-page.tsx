import { Info } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { useDraft, useSession, useSettings } from '#src/device/live.ts';
import type { Draft } from '#src/device/shown.ts';
import type { Fault } from '#src/domain/problem.ts';
import { handInFaults, saveFaults } from '#src/domain/record/form-faults.ts';
import { isBegun, isId } from '#src/hall/writing/begin-record.tsx';
import { DeleteDraft } from '#src/hall/writing/delete-draft.tsx';
import { faultWords, fieldErrors } from '#src/hall/writing/fault-words.ts';
import { FixReason } from '#src/hall/writing/fix-reason.tsx';
import { FormBar } from '#src/hall/writing/form-bar.tsx';
import { useAhead } from '#src/hall/writing/use-ahead.ts';
import { useFieldInAddress } from '#src/hall/writing/use-field-in-address.ts';
import { useForm } from '#src/hall/writing/use-form.ts';
import { Actions } from '#src/ui/actions.tsx';
import { Button } from '#src/ui/button.tsx';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { Page } from '#src/ui/page.tsx';
import { deed } from '#src/features/deed/model/deed.ts';
import { DeedFields } from './deed-fields.tsx';
import { checkPath, deedPath, RECORDS_PATH } from './deed-paths.ts';
import { GoneDeed, LoadingDeed, MissingDeed } from './missing-deed.tsx';

/** Where the words go on to. */
const followingPages = () => Promise.all([import('./check-deed-page.tsx'), import('./deed-page.tsx')]);

/** Writing a deed, the first time or mending what the office sent back. */
export function WriteDeedPage() {
  const { id } = useParams();
  return isId(id) ? <WriteDeed key={id} id={id} /> : <MissingDeed />;
}

function WriteDeed({ id }: { readonly id: string }) {
  const { state } = useLocation() as { readonly state: unknown }; // the router's own type is any
  const { account } = useSession();
  const draft = useDraft('deed', id);
  if (draft.state === 'loading' || account === null) return <LoadingDeed />;
  if (draft.record === null && !draft.dirty && !isBegun(state)) return <MissingDeed />;
  if (draft.record?.deleted === 1) return <GoneDeed />;
  if (draft.record !== null && (draft.record.owner !== account.id || draft.record.status === 'withdrawn')) {
    return <Navigate to={deedPath(id)} replace />;
  }
  return <Writing draft={draft} />;
}

function Writing({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('deed');
  const navigate = useNavigate();
  useAhead(followingPages);
  const settings = useSettings();
  const goesTo = useFieldInAddress();
  const [search] = useSearchParams();
  const [attempt, setAttempt] = useState(0);
  const [isUnderway, setUnderway] = useState(false);
  const status = draft.record?.status ?? 'draft';
  const handsIn = ['draft', 'returned'].includes(status) && !isUnderway;
  const faults = search.has('mend')
    ? handInFaults(deed, draft.values, settings)
    : attempt > 0
      ? saveFaults(deed, draft.values, settings)
      : [];
  const form = useForm(draft, { faults, wordsOf: (fault) => faultWords(t, fault) });
  const title = t(status === 'draft' ? 'write.title' : 'write.edit.title');

  async function handleNext() {
    setAttempt(attempt + 1);
    if (saveFaults(deed, draft.values, settings).length > 0) return;
    form.keep();
    if (handsIn) await navigate(checkPath(draft.id));
    else await navigate(status === 'draft' ? RECORDS_PATH : deedPath(draft.id));
  }

  return (
    <Page
      title={title}
      faulty={faults.length > 0}
      header={
        <FormBar
          title={title}
          back={status === 'draft' ? RECORDS_PATH : deedPath(draft.id)}
          draft={{ savedAt: draft.savedAt, saveFailed: form.unsaved }}
        />
      }
      actions={
        <Actions label={t('button.submit')} note={t(isUnderway ? 'write.note.underway' : 'write.note')} noteIcon={Info}>
          <Button tone="primary" grow onClick={handleNext}>
            {t(handsIn ? 'write.next' : 'write.keep')}
          </Button>
        </Actions>
      }
    >
      {status === 'returned' && draft.record !== null && <FixReason record={draft.record} />}
      <Mistakes faults={faults} attempt={attempt} quiet={goesTo !== ''} />
      <DeedFields form={form} goesTo={goesTo} isUnderway={isUnderway} onUnderway={setUnderway} isLocked={status === 'confirmed'} />
      {status === 'draft' && <DeleteDraft draft={draft} />}
    </Page>
  );
}

interface MistakesProps {
  readonly faults: readonly Fault[];
  readonly attempt: number;
  readonly quiet: boolean;
}

function Mistakes({ faults, attempt, quiet }: MistakesProps) {
  const { t } = useTranslation('deed');
  if (faults.length === 0) return null;
  return (
    <div className="sec">
      <ErrorSummary title={t('form.errors', { n: faults.length })} errors={fieldErrors(t, faults)} attempt={attempt} quiet={quiet} />
    </div>
  );
}
