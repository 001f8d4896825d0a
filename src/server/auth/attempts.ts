/** How often somebody may try: each account slows down, each address has a high roof, signed-in phones never notice. */
import type { Instant } from '#src/domain/calendar.ts';
import { write, type Store } from '#src/server/store/database.ts';
import { countFailure, failuresOf, forgetFailures } from '#src/server/store/sessions.ts';
import { secretHash } from './session.ts';

const MINUTE = 60_000;
/** Five free failures, then a minute, doubling up to a quarter of an hour. */
const FREE_FAILURES = 5;
const LONGEST_PAUSE = 15 * MINUTE;
const ACCOUNT_MEMORY = 24 * 60 * MINUTE;
/** Members share the carrier's addresses, so an address may fail often before it pauses. */
const ADDRESS_FAILURES = 300;
const ADDRESS_WINDOW = 15 * MINUTE;

/** What is tried: one account's password, or one-time codes; and from where. */
export interface Attempt {
  readonly account: string | null;
  readonly address: string;
}

/** Whole seconds until the next try is heard, 0 when it is heard now. */
export async function pauseFor(store: Store, attempt: Attempt, now: Instant): Promise<number> {
  const account = attempt.account === null ? null : await failuresOf(store.reader, accountKey(attempt.account));
  const address = await failuresOf(store.reader, addressKey(attempt.address));
  let until = 0;
  if (account && account.count >= FREE_FAILURES) {
    const pause = Math.min(MINUTE * 2 ** (account.count - FREE_FAILURES), LONGEST_PAUSE);
    until = Date.parse(account.lastAt) + pause;
  }
  if (address && address.count >= ADDRESS_FAILURES) until = Math.max(until, Date.parse(address.firstAt) + ADDRESS_WINDOW);
  return Math.max(0, Math.ceil((until - Date.parse(now)) / 1000));
}

/** Notes a failure, the same way whether the account exists or not. */
export async function noteFailure(store: Store, attempt: Attempt, now: Instant): Promise<void> {
  await write(store, async (trx) => {
    if (attempt.account !== null) await countFailure(trx, accountKey(attempt.account), now, before(now, ACCOUNT_MEMORY));
    await countFailure(trx, addressKey(attempt.address), now, before(now, ADDRESS_WINDOW));
  });
}

/** Forgets an account's failures once its owner has come in. */
export async function forgive(store: Store, account: string): Promise<void> {
  const key = accountKey(account);
  if (await failuresOf(store.reader, key)) await write(store, (trx) => forgetFailures(trx, key));
}

/** Log-ins and addresses are hashed: people type passwords into the wrong field, and addresses belong to people. */
function accountKey(account: string): string {
  return `account:${secretHash(account)}`;
}

function addressKey(address: string): string {
  return `address:${secretHash(address)}`;
}

function before(now: Instant, ms: number): Instant {
  return new Date(Date.parse(now) - ms).toISOString();
}
