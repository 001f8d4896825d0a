/** The days on which an engagement gives its clerk rights. */
import type { CalendarDate } from './calendar.ts';
import { textIn } from './record/read-body.ts';
import type { Body } from './record/stored.ts';

/**
 * From the first day of an engagement to its last, which is the earlier one where it was ended early; null while it is open.
 *
 * Source: §3.3.2.
 */
export function engagedDays(body: Body): { readonly from: CalendarDate; readonly to: CalendarDate | null } {
  return { from: textIn(body, 'start'), to: textIn(body, 'endedOn') || textIn(body, 'end') || null };
}
