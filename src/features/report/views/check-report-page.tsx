import { CloudOff, ShieldAlert, ShieldCheck, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useParams } from 'react-router';
import { useDraft, useSession, useSettings, useSync } from '#src/device/live.ts';
import type { Draft } from '#src/device/shown.ts';
import { Actions } from '#src/ui/actions.tsx';
import { Button } from '#src/ui/button.tsx';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Page } from '#src/ui/page.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { fieldOf } from '#src/domain/record/form-faults.ts';
import { faultsBeforeSubmit, personalDataOf } from '#src/features/report/model/faults.ts';
import { maySubmit } from '#src/features/report/model/lifecycle.ts';
import { reportLength } from '#src/features/report/model/report.ts';
import { fieldErrors } from './fault-words.ts';
import { HandingTrouble } from '#src/hall/writing/handing-trouble.tsx';
import { LoadingReport, MissingReport } from './missing-report.tsx';
import { ReportAnswers } from './report-answers.tsx';
import { isId } from '#src/hall/writing/begin-record.tsx';
import { editPath, mendPath, reportPath } from './report-paths.ts';
import { type HandingIn, useHandingIn } from '#src/hall/writing/use-handing-in.ts';
import './report.css';
import { WRITTEN } from '#src/features/report/model/wording.ts';

/** The last look before a report is handed in. */
export function CheckReportPage() {
  const { id } = useParams();
  return isId(id) ? <CheckReport key={id} id={id} /> : <MissingReport />;
}

function CheckReport({ id }: { readonly id: string }) {
  const { t } = useTranslation('report');
  const { account } = useSession();
  const draft = useDraft('report', id);
  const handing = useHandingIn(draft);
  if (draft.state === 'loading' || account === null) return <LoadingReport title={t('check.title')} />;
  if (draft.record === null && !draft.dirty) return <MissingReport />;
  const isOwn = draft.record === null || draft.record.owner === account.id;
  // While its own submit is under way the page stays; it leaves by itself afterwards.
  if (!handing.isBusy && draft.record !== null && (!isOwn || !maySubmit(draft.record.status))) {
    return <Navigate to={reportPath(id)} replace />;
  }
  return <Checking draft={draft} handing={handing} />;
}

function Checking({ draft, handing }: { readonly draft: Draft; readonly handing: HandingIn }) {
  const { t } = useTranslation('report');
  const navigate = useNavigate();
  const settings = useSettings();
  const { online } = useSync();
  const [attempt, setAttempt] = useState(0);
  const missing = faultsBeforeSubmit(draft.values, settings);
  const errors = attempt === 0 ? [] : fieldErrors(t, missing, settings).map((error) => ({ ...error, to: mendPath(draft.id, error.field) }));

  async function handleSubmit() {
    setAttempt(attempt + 1);
    if (missing.length > 0) return;
    if (await handing.submit()) await navigate(reportPath(draft.id), { replace: true });
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
      <ReportAnswers id={draft.id} values={draft.values} missing={missing.map(fieldOf)} />
      <div className="sec stack">
        <Warnings draft={draft} advice={settings.reportAdvice} />
        <Notice icon={ShieldCheck} lead={t('write.secrecy')}>
          {t('check.truth')}
        </Notice>
      </div>
    </Page>
  );
}

/** What is pointed out and does not stop anybody: length, personal data. */
function Warnings({ draft, advice }: { readonly draft: Draft; readonly advice: number }) {
  const { t } = useTranslation('report');
  const length = reportLength(draft.values);
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
