/** What the records say about a member's year, as an assessment keeps it: counts, no points. Source: §3.3.3. */
import type { CalendarDate } from '#src/domain/calendar.ts';
import type { DutyProgress } from '#src/domain/duty.ts';
import type { Body, Stored } from '#src/domain/record/stored.ts';

/** The clerk's words for having been there. */
const THERE: readonly unknown[] = ['present', 'late', 'remote'];

/** The six duties as they are told everywhere else, and the roll of the year's activities, counted on a day. */
export function factsOf(duties: readonly DutyProgress[], records: readonly Pick<Stored, 'type' | 'body'>[], on: CalendarDate): Body {
  const said = records.filter(({ type }) => type === 'attendance').map(({ body }) => body.clerkSays);
  return {
    duties: duties.map(({ key, confirmed, waiting, target, state }) => ({ key, confirmed, waiting, target, state })),
    activities: said.length,
    present: said.filter((word) => THERE.includes(word)).length,
    leave: said.filter((word) => word === 'leave').length,
    on,
  };
}
