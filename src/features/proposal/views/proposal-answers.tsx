import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useAttachments } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { type Answer, Answers } from '#src/ui/answers.tsx';
import { namesOf } from '#src/features/proposal/model/wording.ts';
import { cosignWords } from './record-words.ts';
import { editPath } from './proposal-paths.ts';

export interface ProposalAnswersProps {
  readonly id: string;
  readonly values: Body;
  readonly record: Shown | null;
  /** Fields without which it cannot be handed in. */
  readonly missing: readonly string[];
}

interface Spoken {
  readonly field: string;
  readonly value: string | null;
  readonly always?: boolean;
  readonly authored?: boolean;
}

/** Every answer of the form with a way back to it. Questions that may stay open and were left open are not listed. */
export function ProposalAnswers({ id, values, record, missing }: ProposalAnswersProps) {
  const { t } = useTranslation('proposal');
  const { t: ofReport } = useTranslation('report');
  const { items } = useAttachments(id, 'proposal');
  const photos = items.filter(({ kind }) => kind === 'photo').length;
  const files = [
    photos > 0 ? t('files.photos', { count: photos }) : '',
    items.length > photos ? t('files.others', { count: items.length - photos }) : '',
  ];
  const said: readonly Spoken[] = [
    ...spokenAnswers(t, values),
    { field: 'category', value: nullable(textIn(values, 'category'), (name) => ofReport([`category.${name}`, name])), always: true },
    { field: 'cosponsors', value: cosignWords(t, record?.body ?? {}) },
    { field: 'attachments', value: nullable(files.filter(Boolean).join(t('names.separator'))), always: true },
    ...laterAnswers(t, values),
  ];
  const answers = said.flatMap(({ field, value, always, authored }): Answer[] => {
    if (value === null && !always && !missing.includes(field)) return [];
    const words = value ?? t(missing.includes(field) ? 'check.missing' : 'field.none');
    const changeTo = editPath(id, field);
    return [
      { key: field, label: t(`field.${field}.label`), value: words, empty: value === null, authored: authored && value !== null, changeTo },
    ];
  });
  return <Answers answers={answers} />;
}

function spokenAnswers(t: TFunction<'proposal'>, values: Body): Spoken[] {
  return [
    { field: 'subject', value: nullable(textIn(values, 'subject'), (subject) => t('subject.full', { subject })), always: true },
    { field: 'kind', value: nullable(textIn(values, 'kind'), (kind) => t([`kind.${kind}`, kind])) },
    { field: 'situation', value: nullable(textIn(values, 'situation')), always: true, authored: true },
    { field: 'suggestions', value: nullable(textIn(values, 'suggestions')), always: true, authored: true },
  ];
}

function laterAnswers(t: TFunction<'proposal'>, values: Body): Spoken[] {
  return [
    { field: 'leadUnit', value: nullable(textIn(values, 'leadUnit')) },
    { field: 'coUnits', value: nullable(namesOf(values, 'coUnits').join(t('names.separator'))) },
    { field: 'publishConsent', value: consentWords(t, values) },
    { field: 'discussionWish', value: nullable(textIn(values, 'discussionWish')) },
    { field: 'session', value: nullable(textIn(values, 'session')) },
  ];
}

/** May it be published, and why not. */
export function consentWords(t: TFunction<'proposal'>, values: Body): string | null {
  if (typeof values.publishConsent !== 'boolean') return null;
  if (values.publishConsent) return t('consent.yes');
  const reason = textIn(values, 'publishRefusal');
  return reason === '' ? t('consent.no') : t('consent.noBecause', { reason });
}

function nullable(text: string, words: (text: string) => string = (same) => same): string | null {
  return text === '' ? null : words(text);
}
