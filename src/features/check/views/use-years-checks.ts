import { useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { yearOf } from '#src/domain/calendar.ts';
import { textIn } from '#src/domain/record/read-body.ts';

const ENOUGH = 2_000;

/** The checks of a year on this phone, of one office or of all, the newest first; undefined while loading. */
export function useYearsChecks(year: number, office?: string): readonly Shown[] | undefined {
  const { state, records } = useRecords('check', { limit: ENOUGH, ...(office === undefined ? {} : { office }) });
  if (state === 'loading') return undefined;
  return records
    .filter(({ body }) => textIn(body, 'date') !== '' && yearOf(textIn(body, 'date')) === year)
    .toSorted((a, b) => textIn(b.body, 'date').localeCompare(textIn(a.body, 'date')));
}
