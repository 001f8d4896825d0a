import { useTranslation } from 'react-i18next';
import { usePerson } from '#src/device/live.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { dayOfYearText } from '#src/i18n/format.ts';

/** Who signed for the office and when, and that it was by delegation; null before. Source: §3.3.1. */
export function useSigned(body: Body): string | null {
  const { t, i18n } = useTranslation('assessment');
  const by = usePerson(textIn(body, 'signedBy') || null);
  const on = textIn(body, 'signedOn');
  if (on === '') return null;
  const words = { who: by?.name ?? t('person.unknown'), on: dayOfYearText(i18n.language, on) };
  return t(body.delegated === true ? 'signed.delegated' : 'signed', words);
}
