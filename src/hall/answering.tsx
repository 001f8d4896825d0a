import { CircleAlert, CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attempt } from '#src/device/attempt.ts';
import { useActor, useCommit } from '#src/device/live.ts';
import { useJotting } from '#src/device/use-jotting.ts';
import type { Shown, TransitionOptions } from '#src/device/shown.ts';
import { isParty, type Party } from '#src/domain/people.ts';
import { textIn, typedIn } from '#src/domain/record/read-body.ts';
import { isBlank } from '#src/domain/text.ts';
import { refusalKey } from '#src/i18n/refusal.ts';
import { FormNote } from '#src/hall/writing/form-note.tsx';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { useToast } from '#src/ui/toast.tsx';

export interface AnsweringProps {
  readonly record: Shown;
  /** Who may answer it. */
  readonly parties: readonly Party[];
}

/** The answer to somebody's words, as long as there is one: who gave it, and what it says. */
export function AnswerGiven({ record }: { readonly record: Shown }) {
  const { t } = useTranslation();
  const answer = textIn(record.body, 'answer');
  const by = record.log.findLast(({ name }) => name === 'answer')?.by;
  if (answer === '') return null;
  return (
    <section className="sec card pad txt" aria-label={t('answer.title')}>
      <h3>{by === undefined ? t('answer.title') : t('answer.by', { name: by.name, role: t(`role.${by.role}`) })}</h3>
      <p>{answer}</p>
    </section>
  );
}

/** The field for an answer, for those who may give one; the author may close instead. */
export function Answering({ record, parties }: AnsweringProps) {
  const { t } = useTranslation();
  const actor = useActor();
  const words = useJotting(`answer:${record.id}`);
  const { error, act } = useActing(record, () => words.clear());
  const mayAnswer = parties.some((party) => isParty(actor, party, record)) && record.owner !== actor.id;
  const isOwn = record.owner === actor.id;
  const answer = typedIn(words.values, 'answer');
  if (record.status === 'closed' || (!mayAnswer && !isOwn)) return null;

  const handleAnswer = () => act('answer', isBlank(answer) ? 'answer.missing' : null, { input: { answer } });
  return (
    <div className="sec stack">
      {mayAnswer && (
        <>
          <TextArea
            id="answer"
            label={t('answer.label')}
            error={error}
            value={answer}
            onChange={(value) => words.change('answer', value)}
          />
          <FormNote values={words.values} fields={['answer']} />
          <Button tone="primary" onClick={handleAnswer}>
            {t('answer.button')}
          </Button>
        </>
      )}
      {isOwn && error !== null && (
        <Notice tone="back" icon={CircleAlert}>
          {error}
        </Notice>
      )}
      {(isOwn || record.status === 'answered') && (
        <Button tone="outline" onClick={() => act('close', null, {})}>
          {t('answer.close')}
        </Button>
      )}
    </div>
  );
}

/** Does one act on the record, and says in words why it was not done. */
function useActing(record: Shown, onDone: () => Promise<void>) {
  const { t } = useTranslation();
  const commit = useCommit();
  const toast = useToast();
  const [error, setError] = useState<string | null>(null);

  async function act(name: 'answer' | 'close', missing: string | null, options: TransitionOptions): Promise<void> {
    setError(missing === null ? null : t(missing));
    if (missing !== null) return;
    const done = await attempt(() => commit.transition(record.id, name, options));
    if (!done.ok) {
      setError(t(refusalKey(done)));
      return;
    }
    await onDone().catch(() => undefined);
    toast({ icon: CircleCheck, text: t(`answer.done.${name}`) });
  }

  return { error, act };
}
