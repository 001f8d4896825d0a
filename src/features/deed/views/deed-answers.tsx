import { useTranslation } from 'react-i18next';
import { useAttachments } from '#src/device/live.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { type Answer, Answers } from '#src/ui/answers.tsx';
import { editPath } from './deed-paths.ts';
import { FACTS, factWords } from './fact-words.ts';

export interface DeedAnswersProps {
  readonly id: string;
  readonly values: Body;
  /** Fields without which it cannot be handed in. */
  readonly missing: readonly string[];
}

const ALWAYS = ['to', 'peopleHelped'];

/** Every answer of the form with a way back to it. Questions that may stay open and were left open are not listed. */
export function DeedAnswers({ id, values, missing }: DeedAnswersProps) {
  const { t, i18n } = useTranslation('deed');
  const { items } = useAttachments(id, 'deed');
  const written = ['title', 'process', 'result'].map((field) => ({ field, words: textIn(values, field) || null }));
  const facts = FACTS.map((field) => ({ field, words: factWords(t, i18n.language, values, field) })).filter(
    ({ field, words }) => words !== null || ALWAYS.includes(field),
  );
  const answers = [...written, ...facts].map(({ field, words }): Answer => ({
    key: field,
    label: t(`field.${field}.label`),
    value: words ?? t(missing.includes(field) ? 'check.missing' : 'field.none'),
    empty: words === null,
    changeTo: editPath(id, field),
  }));
  const photos: Answer = {
    key: 'attachments',
    label: t('field.attachments.label'),
    value: items.length === 0 ? t('field.none') : t('photo.count', { count: items.length }),
    empty: items.length === 0,
    changeTo: editPath(id, 'attachments'),
  };
  return <Answers answers={[...answers, photos]} />;
}
