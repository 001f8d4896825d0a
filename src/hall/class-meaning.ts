import { useTranslation } from 'react-i18next';
import { useSettings } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { dateIn, type CalendarDate } from '#src/domain/calendar.ts';
import { classMeaning } from '#src/domain/result-legend.ts';
import { dayOfYearText } from '#src/i18n/format.ts';
import { useNow } from '#src/ui/phone.ts';

/** What a class of an answer means on a day, in words with the clause; by the county's legend, else as at release. */
export function useClassMeaning(): (resultClass: string, on: CalendarDate) => string {
  const { t, i18n } = useTranslation('proposal');
  const { resultLegends } = useSettings();
  return (resultClass, on) => {
    const set = classMeaning(resultLegends, resultClass, on);
    if (set === null) return t(`resultClass.${resultClass}.legend`);
    return t('resultClass.set', { words: set.words, clause: set.clause, date: dayOfYearText(i18n.language, set.from) });
  };
}

/** The day of the newest answer, or today while there is none. */
export function useAnsweredOn({ log }: Pick<Shown, 'log'>): CalendarDate {
  const now = useNow();
  return dateIn(log.findLast(({ name }) => name === 'reply')?.at ?? new Date(now).toISOString());
}
