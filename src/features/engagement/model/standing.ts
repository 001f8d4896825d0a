/** Where an engagement stands on a day; the clerk's rights follow the same days. */
import type { CalendarDate } from '#src/domain/calendar.ts';
import { engagedDays } from '#src/domain/engaged-days.ts';
import type { Stored } from '#src/domain/record/stored.ts';

export type EngagementStanding = 'coming' | 'running' | 'over' | 'ended';

/** Not begun, running up to and with its last day, over by its date, or ended early. Source: §3.3.2. */
export function engagementStanding({ status, body }: Pick<Stored, 'status' | 'body'>, today: CalendarDate): EngagementStanding {
  const { from, to } = engagedDays(body);
  if (to !== null && to < today) return status === 'ended' ? 'ended' : 'over';
  return from > today ? 'coming' : 'running';
}
