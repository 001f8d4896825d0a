import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { attempt } from '#src/device/attempt.ts';
import { useDraft } from '#src/device/live.ts';
import type { Draft } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { cleanText } from '#src/domain/text.ts';
import { PersonalWarnings } from '#src/hall/writing/personal-warnings.tsx';
import { FormBar } from '#src/hall/writing/form-bar.tsx';
import { refusalKey } from '#src/i18n/refusal.ts';
import { Actions } from '#src/ui/actions.tsx';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Page } from '#src/ui/page.tsx';
import { isId, managePath, OFFICE_PATH } from './activity-paths.ts';
import { CommitmentsField } from './commitments-field.tsx';
import type { Form } from './form.ts';
import { ProseField } from './kind-part.tsx';
import { LoadingActivity, MissingActivity } from './missing-activity.tsx';
import { TroubleNotice } from './trouble-notice.tsx';
import { VerdictsField } from './verdicts-field.tsx';

/** The written record of an activity: minutes, outcome, what was promised. Source: §3.3.2. */
export function MinutesPage() {
  const { id } = useParams();
  return isId(id) ? <OneRecord key={id} id={id} /> : <MissingActivity back={OFFICE_PATH} />;
}

function OneRecord({ id }: { readonly id: string }) {
  const draft = useDraft('activity', id);
  if (draft.state === 'loading') return <LoadingActivity back={managePath(id)} />;
  if (draft.record === null) return <MissingActivity back={OFFICE_PATH} />;
  return <Writing draft={draft} />;
}

function Writing({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('activity');
  const navigate = useNavigate();
  const [trouble, setTrouble] = useState<string | null>(null);
  const kind = textIn(draft.values, 'kind');
  const form: Form = {
    id: draft.id,
    values: draft.values,
    change: (field, value) => draft.change(field, typeof value === 'string' ? cleanText(value) : value),
    errorAt: () => null,
  };

  async function handleKeep() {
    const done = await attempt(draft.flush);
    setTrouble(done.ok ? null : t(refusalKey(done)));
    if (done.ok) await navigate(managePath(draft.id), { replace: true });
  }

  return (
    <Page
      title={t('minutes.title')}
      header={<FormBar title={t('minutes.title')} back={managePath(draft.id)} draft={draft} />}
      actions={
        <Actions label={t('minutes.title')} note={t('write.edit.note')}>
          <Button tone="primary" grow onClick={handleKeep}>
            {t('write.keep')}
          </Button>
        </Actions>
      }
    >
      <form onSubmit={(event) => event.preventDefault()}>
        <TroubleNotice trouble={trouble} />
        <ProseField form={form} field="minutes" />
        <ProseField form={form} field="outcome" />
        {['research', 'inspection'].includes(kind) && <ProseField form={form} field="report" />}
        {kind === 'proposalConsultation' && <VerdictsField form={form} />}
        <CommitmentsField form={form} />
      </form>
      <div className="sec stack">
        <PersonalWarnings values={draft.values} fields={['minutes', 'outcome', 'report']} />
        <Notice icon={ShieldCheck}>{t('write.secrecy')}</Notice>
      </div>
    </Page>
  );
}
