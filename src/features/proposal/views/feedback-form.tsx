import { Check } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attempt } from '#src/device/attempt.ts';
import { useCommit } from '#src/device/live.ts';
import { useJotting } from '#src/device/use-jotting.ts';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { refusalKey, storageKey } from '#src/i18n/refusal.ts';
import { FormNote } from '#src/hall/writing/form-note.tsx';
import { Button } from '#src/ui/button.tsx';
import { Section } from '#src/ui/section.tsx';
import { Segmented } from '#src/ui/segmented.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { useToast } from '#src/ui/toast.tsx';
import { SATISFACTIONS } from '#src/features/proposal/model/proposal.ts';

/** The first proposer judges the answer. Words typed stay on the phone until they are given. */
export function FeedbackForm({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('proposal');
  const [commit, toast] = [useCommit(), useToast()];
  const jotting = useJotting(`giveFeedback:${record.id}`, { toldHere: true });
  const [tried, setTried] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const satisfaction = textIn(jotting.values, 'satisfaction');
  const remarks = textIn(jotting.values, 'remarks');
  const isUnexplained = satisfaction === 'not' && remarks === '';

  async function handleGive() {
    setTried(true);
    if (satisfaction === '' || isUnexplained) return;
    const input = { satisfaction, ...(remarks === '' ? {} : { remarks }) };
    const done = await attempt(() => commit.transition(record.id, 'giveFeedback', { input }));
    if (!done.ok) {
      setTrouble(t(refusalKey(done)));
      return;
    }
    await jotting.clear().catch(() => undefined);
    toast({ text: t('feedback.done'), icon: Check });
  }

  const unsaved = jotting.saveFailed === null ? null : t(storageKey(jotting.saveFailed));
  return (
    <Section title={t('feedback.title')}>
      <div className="card pad">
        <p className="small muted">{t('feedback.line')}</p>
        {(trouble ?? unsaved) !== null && (
          <p className="err" role="alert">
            {trouble ?? unsaved}
          </p>
        )}
        <Segmented
          id="satisfaction"
          label={t('field.satisfaction.label')}
          error={tried && satisfaction === '' ? t('feedback.satisfaction.error') : null}
          options={SATISFACTIONS.map((value) => ({ value, label: t(`satisfaction.${value}`) }))}
          value={satisfaction}
          onChange={(value) => jotting.change('satisfaction', value)}
        />
        <TextArea
          id="remarks"
          label={t('field.remarks.label')}
          optional={satisfaction === 'not' ? undefined : t('field.optional')}
          placeholder={t('feedback.example')}
          error={tried && isUnexplained ? t('feedback.remarks.error') : null}
          value={typeof jotting.values.remarks === 'string' ? jotting.values.remarks : ''}
          onChange={(value) => jotting.change('remarks', value)}
        />
        <FormNote values={jotting.values} fields={['remarks']} />
        <div className="sec">
          <Button tone="primary" block busyLabel={t('button.submitting')} onClick={handleGive}>
            {t('feedback.submit')}
          </Button>
        </div>
      </div>
    </Section>
  );
}
