import { CloudOff } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { useDraft, useSession, useSettings, useSync } from '#src/device/live.ts';
import type { Account, Draft } from '#src/device/shown.ts';
import { Actions } from '#src/ui/actions.tsx';
import { Button } from '#src/ui/button.tsx';
import { Page } from '#src/ui/page.tsx';
import { faultsAtSave, faultsBeforeSubmit } from '#src/features/report/model/faults.ts';
import { isLocked, maySubmit } from '#src/features/report/model/lifecycle.ts';
import { DeleteDraft } from '#src/hall/writing/delete-draft.tsx';
import { GoneReport, LoadingReport, MissingReport } from './missing-report.tsx';
import { isBegun } from '#src/hall/writing/begin-record.tsx';
import { ReportFields } from './report-fields.tsx';
import { isId } from '#src/hall/writing/begin-record.tsx';
import { checkPath, RECORDS_PATH, reportPath } from './report-paths.ts';
import { FormBar } from '#src/hall/writing/form-bar.tsx';
import { useAhead } from '#src/hall/writing/use-ahead.ts';
import { useLastAnswers } from './use-last-answers.ts';
import { useFieldInAddress } from '#src/hall/writing/use-field-in-address.ts';
import { useReportForm } from './use-report-form.ts';
import './report.css';

/** Where the words go on to, and whose words stand there. */
const followingPages = () => Promise.all([import('./check-report-page.tsx'), import('./report-page.tsx')]);
const BORROWED = ['proposal'];

/** Writing a report, the first time or again. Everything typed is on the phone; leaving keeps the draft. */
export function WriteReportPage() {
  const { id } = useParams();
  return isId(id) ? <WriteReport key={id} id={id} /> : <MissingReport />;
}

function WriteReport({ id }: { readonly id: string }) {
  const { t } = useTranslation('report');
  const { state } = useLocation() as { readonly state: unknown }; // the router's own type is any
  const { account } = useSession();
  const draft = useDraft('report', id);
  if (draft.state === 'loading' || account === null) return <LoadingReport title={t('write.title')} />;
  if (draft.record === null && !draft.dirty && !isBegun(state)) return <MissingReport />;
  if (draft.record?.deleted === 1) return <GoneReport />;
  if (draft.record !== null && (draft.record.owner !== account.id || draft.record.status === 'withdrawn')) {
    return <Navigate to={reportPath(id)} replace />;
  }
  return <Writing draft={draft} account={account} />;
}

function Writing({ draft, account }: { readonly draft: Draft; readonly account: Account }) {
  const { t } = useTranslation('report');
  const navigate = useNavigate();
  useAhead(followingPages, BORROWED);
  const settings = useSettings();
  const last = useLastAnswers(account.id, draft.id, settings);
  const goesTo = useFieldInAddress();
  const [search] = useSearchParams();
  const [attempt, setAttempt] = useState(0);
  const isMending = search.has('mend');
  const status = draft.record?.status ?? 'draft';
  const faults = isMending ? faultsBeforeSubmit(draft.values, settings) : attempt > 0 ? faultsAtSave(draft.values) : [];
  const form = useReportForm(draft, settings, faults, last.category === null ? {} : { category: last.category });
  const handsIn = maySubmit(status);

  async function handleNext() {
    setAttempt(attempt + 1);
    if (faultsAtSave(draft.values).length > 0) return;
    form.keep();
    await navigate(handsIn ? checkPath(draft.id) : reportPath(draft.id));
  }

  return (
    <Page
      title={t(status === 'draft' ? 'write.title' : 'write.edit.title')}
      faulty={faults.length > 0}
      header={
        <FormBar
          title={t(status === 'draft' ? 'write.title' : 'write.edit.title')}
          back={status === 'draft' ? RECORDS_PATH : reportPath(draft.id)}
          draft={{ savedAt: draft.savedAt, saveFailed: form.unsaved }}
        />
      }
      actions={
        <WritingActions>
          <Button tone="primary" grow onClick={handleNext}>
            {t(handsIn ? 'write.next' : 'write.keep')}
          </Button>
        </WritingActions>
      }
    >
      <ReportFields
        form={form}
        settings={settings}
        faults={faults}
        attempt={attempt}
        lastPlace={last.place}
        goesTo={goesTo}
        isAmending={isLocked(status)}
      />
      {status === 'draft' && <DeleteDraft draft={draft} />}
    </Page>
  );
}

function WritingActions({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('report');
  const { online } = useSync();
  return (
    <Actions label={t('button.submit')} note={online ? null : t('write.offline')} noteIcon={CloudOff}>
      {children}
    </Actions>
  );
}
