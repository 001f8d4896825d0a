import { useMemo } from 'react';
import { useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { dateIn, halfYearOf } from '#src/domain/calendar.ts';
import type { SealKey } from '#src/domain/check-code.ts';
import { textIn } from '#src/domain/record/read-body.ts';

/** More than an office's staff hold. */
const ENOUGH = 200;

/**
 * The seals on this phone with which codes of an activity are made and checked; none on a member's phone.
 *
 * @param at the moment the code is of, ms
 */
export function useKeys({ office, owner, body }: Shown, at: number): readonly SealKey[] {
  const { records } = useRecords('seal', { limit: ENOUGH });
  const half = halfYearOf(dateIn(new Date(at).toISOString()));
  const { organisers } = body;
  return useMemo(() => {
    const others: readonly unknown[] = Array.isArray(organisers) ? organisers : [];
    const holders = [office ?? owner, ...others];
    const ours = records.filter((seal) => textIn(seal.body, 'half') === half && holders.includes(textIn(seal.body, 'holder')));
    return ours.map((seal) => ({ holder: textIn(seal.body, 'holder'), secret: textIn(seal.body, 'secret') }));
  }, [records, half, office, owner, organisers]);
}
