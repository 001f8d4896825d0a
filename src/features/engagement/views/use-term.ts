import { useTranslation } from 'react-i18next';
import { engagedDays } from '#src/domain/engaged-days.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { dayOfYearText } from '#src/i18n/format.ts';

/** From which day to which, in words. */
export function useTerm(body: Body): string {
  const { t, i18n } = useTranslation('engagement');
  const { from, to } = engagedDays(body);
  const start = dayOfYearText(i18n.language, from);
  return to === null ? t('term.open', { start }) : t('term', { start, end: dayOfYearText(i18n.language, to) });
}
