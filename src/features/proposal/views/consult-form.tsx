import { Check } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attempt } from '#src/device/attempt.ts';
import { useCommit } from '#src/device/live.ts';
import { useJotting } from '#src/device/use-jotting.ts';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { refusalKey } from '#src/i18n/refusal.ts';
import { QuietNote } from '#src/hall/writing/form-note.tsx';
import { Button } from '#src/ui/button.tsx';
import { Chips } from '#src/ui/chips.tsx';
import { Section } from '#src/ui/section.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { useToast } from '#src/ui/toast.tsx';
import { CONSULTATIONS } from '#src/features/proposal/model/proposal.ts';
import { useVerdicts } from './use-verdicts.ts';

/** What the office's consultation about the proposal came to; what was written down there stands in it already. Source: §3.3.3. */
export function ConsultForm({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('proposal');
  const commit = useCommit();
  const toast = useToast();
  const jotting = useJotting(`consult:${record.id}`);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [said] = useVerdicts(record.id);
  const known = textIn(record.body, 'consultation');
  const consultation = textIn(jotting.values, 'consultation') || known || (said?.verdict ?? '');
  const suggested = known === '' ? (said?.note ?? '') : '';
  const note = typeof jotting.values.note === 'string' ? jotting.values.note : suggested;

  async function handleConsult() {
    if (consultation === '') {
      setTrouble(t('consult.error'));
      return;
    }
    const options = { input: { consultation }, ...(note.trim() === '' ? {} : { note }) };
    const done = await attempt(() => commit.transition(record.id, 'consult', options));
    setTrouble(done.ok ? null : t(refusalKey(done)));
    if (!done.ok) return;
    await jotting.clear().catch(() => undefined);
    toast({ text: t('consult.done'), icon: Check });
  }

  return (
    <Section title={t('consult.title')}>
      <div className="card pad">
        <Chips
          id="consultation"
          label={t('field.consultation.label')}
          error={trouble}
          options={CONSULTATIONS.map((value) => ({ value, label: t(`consultation.${value}`) }))}
          value={consultation}
          onChange={(value) => jotting.change('consultation', value)}
        />
        <TextArea
          id="consult-note"
          label={t('consult.note')}
          optional={t('field.optional')}
          hint={t('consult.note.hint')}
          value={note}
          onChange={(value) => jotting.change('note', value)}
        />
        <QuietNote values={{ note }} fields={['note']} />
        <div className="sec">
          <Button tone="primary" block onClick={handleConsult}>
            {t('action.consult')}
          </Button>
        </div>
      </div>
    </Section>
  );
}
