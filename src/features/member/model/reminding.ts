/** Reminding members of what their year still lacks: politely, not too often, and with what they can still take part in. */
import type { CalendarDate, Instant } from '#src/domain/calendar.ts';
import type { Duty } from '#src/domain/duty.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { Body, Stored } from '#src/domain/record/stored.ts';
import { stillPossible } from '#src/domain/still-possible.ts';

/** So many activities are named for each missing duty. */
const NAMED = 2;
const DAY_MS = 24 * 60 * 60 * 1_000;

/** The planned activities that would serve what is missing, the nearest of each duty, each once. Source: §2.6. */
export function fitting<Activity extends Pick<Stored, 'id' | 'body' | 'status'>>(
  activities: readonly Activity[],
  missing: readonly Duty[],
  now: Instant,
): Activity[] {
  return [...new Set(missing.flatMap((duty) => stillPossible(activities, duty, now).slice(0, NAMED)))];
}

/** The day of the member's latest reminder; null when there was none. */
export function lastReminded(contacts: readonly { readonly body: Body }[], member: string): CalendarDate | null {
  const days = contacts.filter(({ body }) => body.member === member && Array.isArray(body.missing)).map(({ body }) => textIn(body, 'on'));
  return days.sort().at(-1) ?? null;
}

/** A member is not reminded again before so many days have passed. */
export function mayRemind(last: CalendarDate | null, today: CalendarDate, days: number): boolean {
  return last === null || Date.parse(today) - Date.parse(last) >= days * DAY_MS;
}
