/** A year at one glance: in which months a duty has something to show. */
import type { DutyProgress } from '#src/domain/duty.ts';

export type MonthMark = 'confirmed' | 'waiting' | null;

/** The twelve months of one duty; a month with something confirmed shows that. */
export function monthsOf({ evidence }: Pick<DutyProgress, 'evidence'>): MonthMark[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = String(index + 1).padStart(2, '0');
    const states = evidence.filter(({ on }) => on.slice(5, 7) === month).map(({ state }) => state);
    return states.includes('confirmed') ? 'confirmed' : (states[0] ?? null);
  });
}
