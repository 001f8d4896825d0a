import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useAttachments } from '#src/device/live.ts';
import type { AttachmentShown } from '#src/device/shown.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { dayOfYearText, positionText, sizeText } from '#src/i18n/format.ts';
import { type Answer, Answers } from '#src/ui/answers.tsx';
import { isCalendarDate } from '#src/domain/calendar.ts';
import { namesOf } from '#src/domain/record/names.ts';
import { positionOf, spokenOf } from '#src/features/report/model/wording.ts';
import { voiceLabel } from '#src/hall/files/file-list.tsx';
import { editPath } from './report-paths.ts';

export interface ReportAnswersProps {
  readonly id: string;
  readonly values: Body;
  /** Fields without which it cannot be handed in. */
  readonly missing: readonly string[];
}

/** Every answer of the form with a way back to it. Questions that may stay open and were left open are not listed. */
export function ReportAnswers({ id, values, missing }: ReportAnswersProps) {
  const { t, i18n } = useTranslation('report');
  const { items } = useAttachments(id, 'report');
  const said = spokenAnswers(t, i18n.language, values);
  const answers = said.flatMap(({ field, value, always }): Answer[] => {
    if (value === null && !always && !missing.includes(field)) return [];
    const empty = value === null;
    const words = value ?? t(missing.includes(field) ? 'check.missing' : 'field.none');
    return [{ key: field, label: t(`field.${field}.label`), value: words, empty, changeTo: editPath(id, field) }];
  });
  return <Answers answers={[...answers, attachmentsAnswer(t, id, items)]} />;
}

interface Spoken {
  readonly field: string;
  readonly value: string | null;
  readonly always?: boolean;
}

/** In the order of the form. */
function spokenAnswers(t: TFunction<'report'>, language: string, values: Body): Spoken[] {
  const named = (field: string, kind: string) => {
    const value = spokenOf(values, field);
    return value === null ? null : t([`${kind}.${value}`, value]);
  };
  const day = spokenOf(values, 'sourceOn');
  const names = namesOf(values, 'coauthors');
  return [
    { field: 'title', value: spokenOf(values, 'title'), always: true },
    { field: 'situation', value: spokenOf(values, 'situation'), always: true },
    { field: 'category', value: named('category', 'category'), always: true },
    { field: 'place', value: placeWords(t, values), always: true },
    { field: 'suggestions', value: spokenOf(values, 'suggestions'), always: true },
    { field: 'analysis', value: spokenOf(values, 'analysis') },
    { field: 'sourceKind', value: named('sourceKind', 'sourceKind') },
    { field: 'sourceVillage', value: spokenOf(values, 'sourceVillage') },
    { field: 'sourceOn', value: day !== null && isCalendarDate(day) ? dayOfYearText(language, day) : day },
    { field: 'urgency', value: named('urgency', 'urgency') },
    { field: 'coauthors', value: names.length === 0 ? null : names.join(t('names.separator')) },
    { field: 'publishConsent', value: consentWords(t, values) },
  ];
}

function placeWords(t: TFunction<'report'>, values: Body): string | null {
  const place = spokenOf(values, 'place');
  const position = positionOf(values);
  if (position === null) return place;
  return t('check.within', { place: place ?? positionText(position), m: position.accuracy });
}

function consentWords(t: TFunction<'report'>, values: Body): string | null {
  if (typeof values.publishConsent !== 'boolean') return null;
  if (values.publishConsent) return t('consent.yes');
  const reason = spokenOf(values, 'publishRefusal');
  return reason === null ? t('consent.no') : t('consent.noBecause', { reason });
}

function attachmentsAnswer(t: TFunction<'report'>, id: string, items: readonly AttachmentShown[]): Answer {
  const photos = items.filter(({ kind }) => kind === 'photo');
  const others = items.filter(({ kind }) => kind !== 'photo').map((item) => (item.kind === 'voice' ? voiceLabel(t, item) : item.name));
  const size = items.reduce((sum, item) => sum + item.size, 0);
  const words = [...others, t('check.size', { size: sizeText(size) })].join(t('check.comma'));
  const value =
    items.length === 0 ? (
      t('field.none')
    ) : (
      <>
        <ul className="shots" aria-label={t('photo.list', { count: photos.length })}>
          {photos.map((photo, index) => (
            <li key={photo.id}>
              {photo.url === null ? (
                <span className="thumb" />
              ) : (
                <img className="thumb" src={photo.url} alt={t('photo.alt', { n: index + 1 })} />
              )}
            </li>
          ))}
        </ul>
        <span className="small muted">{words}</span>
      </>
    );
  return {
    key: 'attachments',
    label: t('field.attachments.label'),
    value,
    empty: items.length === 0,
    changeTo: editPath(id, 'attachments'),
  };
}
