/** The account as it may act today; light, so that a first screen may ask. */
import { dateIn } from '#src/domain/calendar.ts';
import { actorOn, type Actor } from '#src/domain/people.ts';
import type { Account } from './shown.ts';

/** @param now milliseconds since 1970 */
export function actorNow(account: Account, now: number): Actor {
  return actorOn(account, dateIn(new Date(now).toISOString()));
}
