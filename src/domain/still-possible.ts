/** What can still be done this year: announced activities that would serve a duty. */
import { dateIn, yearOf, type Instant } from './calendar.ts';
import type { Duty } from './duty.ts';
import { textIn } from './record/read-body.ts';
import type { Stored } from './record/stored.ts';

type Planned = Pick<Stored, 'body' | 'status'>;

/** Announced activities of a duty's kind that have not begun, in the rest of this year, the nearest first. Source: §2.6. */
export function stillPossible<Activity extends Planned>(activities: readonly Activity[], duty: Duty, now: Instant): Activity[] {
  const year = yearOf(dateIn(now));
  return activities
    .filter(({ status, body }) => {
      const startsAt = textIn(body, 'startsAt');
      const serves = textIn(body, 'kind') === duty || textIn(body, 'secondKind') === duty;
      return serves && status === 'announced' && Date.parse(startsAt) > Date.parse(now) && yearOf(dateIn(startsAt)) === year;
    })
    .sort((a, b) => Date.parse(textIn(a.body, 'startsAt')) - Date.parse(textIn(b.body, 'startsAt')));
}
