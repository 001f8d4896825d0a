/** The account as it may act today; light, so that a first screen may ask. */
import { dateIn } from '#src/domain/calendar.ts';
import { actorOn, type Actor } from '#src/domain/people.ts';
import type { Account } from './shown.ts';

const YEAR_MS = 366 * 86_400_000;

/**
 * A phone whose clock stands before what the server told last, or more than a year after it, is wrong: the
 * server's time counts then, so that nobody loses their rights to a flat battery.
 *
 * @param now milliseconds since 1970, by this phone
 * @param serverNow the server's time when it was last heard, null before the first time
 */
export function actorNow(account: Account, now: number, serverNow: number | null = null): Actor {
  const isWrong = serverNow !== null && (now < serverNow || now > serverNow + YEAR_MS);
  return actorOn(account, dateIn(new Date(isWrong ? serverNow : now).toISOString()));
}
