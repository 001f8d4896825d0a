import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { attempt } from '#src/device/attempt.ts';
import { useDraft } from '#src/device/live.ts';
import type { Draft } from '#src/device/shown.ts';
import type { Fault } from '#src/domain/problem.ts';
import { cleanText } from '#src/domain/text.ts';
import { refusalKey } from '#src/i18n/refusal.ts';
import { isBegun } from '#src/hall/writing/begin-record.tsx';
import { PersonalWarnings } from '#src/hall/writing/personal-warnings.tsx';
import { FormBar } from '#src/hall/writing/form-bar.tsx';
import { Actions } from '#src/ui/actions.tsx';
import { Button } from '#src/ui/button.tsx';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Page } from '#src/ui/page.tsx';
import { ActivityFields } from './activity-fields.tsx';
import { isId, managePath, OFFICE_PATH } from './activity-paths.ts';
import { CancelActivity } from './cancel-activity.tsx';
import type { Form } from './form.ts';
import { LoadingActivity, MissingActivity } from './missing-activity.tsx';
import { TroubleNotice } from './trouble-notice.tsx';

/** Planning an activity, the first time or again. Everything typed is on the phone; leaving keeps the draft. */
export function WriteActivityPage() {
  const { id } = useParams();
  return isId(id) ? <WriteActivity key={id} id={id} /> : <MissingActivity back={OFFICE_PATH} />;
}

function WriteActivity({ id }: { readonly id: string }) {
  const { state } = useLocation() as { readonly state: unknown }; // the router's own type is any
  const draft = useDraft('activity', id);
  if (draft.state === 'loading') return <LoadingActivity back={OFFICE_PATH} />;
  if (draft.record === null && !draft.dirty && !isBegun(state)) return <MissingActivity back={OFFICE_PATH} />;
  return <Writing draft={draft} />;
}

function Writing({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('activity');
  const navigate = useNavigate();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [attempts, setAttempts] = useState(0);
  const [trouble, setTrouble] = useState<string | null>(null);
  const isDraft = (draft.record?.status ?? 'draft') === 'draft';
  const errors = faults.map(({ path, code }) => ({ field: fieldOf(path), text: t(`fault.${code}`) }));
  const form: Form = {
    id: draft.id,
    values: draft.values,
    change: (field, value) => draft.change(field, typeof value === 'string' ? cleanText(value) : value),
    errorAt: (field) => errors.find((error) => error.field === field)?.text ?? null,
  };

  async function handle(announces: boolean) {
    setAttempts((before) => before + 1);
    const done = announces ? await attempt(() => draft.transition('announce')) : await attempt(draft.flush);
    const found = done.ok ? [] : (done.problem?.detail?.fields ?? []);
    setFaults(found);
    setTrouble(done.ok || found.length > 0 ? null : t(refusalKey(done)));
    if (done.ok) await navigate(managePath(draft.id), { replace: true });
  }

  const title = t(isDraft ? 'write.title' : 'write.edit.title');
  return (
    <Page
      title={title}
      faulty={errors.length > 0}
      header={<FormBar title={title} back={isDraft ? OFFICE_PATH : managePath(draft.id)} draft={draft} />}
      actions={
        <Actions label={title} note={t(isDraft ? 'write.note' : 'write.edit.note')}>
          <Button tone="primary" grow onClick={() => handle(isDraft)}>
            {t(isDraft ? 'action.announce' : 'write.keep')}
          </Button>
        </Actions>
      }
    >
      <ErrorSummary title={t('form.errors', { n: errors.length })} errors={errors} attempt={attempts} />
      <TroubleNotice trouble={trouble} />
      <ActivityFields form={form} />
      <div className="sec stack">
        <PersonalWarnings values={draft.values} fields={['title', 'place', 'requirements']} />
        <Notice icon={ShieldCheck}>{t('write.secrecy')}</Notice>
      </div>
      {isDraft && draft.record !== null && <CancelActivity id={draft.id} />}
    </Page>
  );
}

/** The field of a form a fault's path begins at. */
function fieldOf(path: string): string {
  return path.split(/[.[]/u)[0] ?? path;
}
