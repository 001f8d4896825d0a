/** What was promised at an activity, followed until somebody says whether it was kept. Source: §3.3.3. */
import { type CalendarDate, isCalendarDate } from '#src/domain/calendar.ts';
import { objectsIn, textIn } from './read-body.ts';
import type { Body } from './stored.ts';

/** Days before its day from which a promise is shown as due. */
const AHEAD_DAYS = 7;

export interface DueCommitment {
  readonly id: string;
  readonly who: string;
  readonly what: string;
  readonly by: CalendarDate;
}

/** Promises with a day that has come or is a week away, and nobody has said yet whether they were kept. */
export function dueCommitments(activity: Body, today: CalendarDate): DueCommitment[] {
  const until = new Date(Date.parse(`${today}T00:00:00Z`) + AHEAD_DAYS * 86_400_000).toISOString().slice(0, 10);
  return objectsIn(activity, 'commitments')
    .filter((item) => typeof item.kept !== 'boolean')
    .map((item) => ({ id: textIn(item, 'id'), who: textIn(item, 'who'), what: textIn(item, 'what'), by: textIn(item, 'by') }))
    .filter(({ by }) => isCalendarDate(by) && by <= until);
}
