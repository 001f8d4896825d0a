/** The first start on an empty database: the county, and a link for whoever will look after it. */
import { dateIn } from '#src/domain/calendar.ts';
import { activationLink, issueCode } from '#src/server/auth/activation.ts';
import { write, type Store, type Trx } from '#src/server/store/database.ts';
import { signingKey } from '#src/server/store/receipt-key.ts';
import { personByLogin } from '#src/server/store/people.ts';
import { addAccount } from './accounts.ts';
import { note } from '#src/server/store/audit.ts';
import county from './county.json' with { type: 'json' };
import { CONSOLE, DEFAULT_TENANT, putCounty, writingAt } from './directory.ts';

export interface SetupParts {
  readonly store: Store;
  readonly now: () => string;
  readonly config: { readonly publicOrigin: string };
}

/**
 * Makes the county and its first administrator when nobody can sign in yet.
 *
 * @returns the one-time link by which the first administrator chooses a password (a fresh one at each start
 *   until it is used), or null once somebody has one
 */
export async function ensureSetup({ store, now, config }: SetupParts): Promise<string | null> {
  if (await hasPasswords(store)) return null;
  const code = await write(store, (trx) => firstCode(trx, now()));
  await signingKey(store);
  return activationLink(config.publicOrigin, code);
}

async function hasPasswords(store: Store): Promise<boolean> {
  const row = await store.reader
    .selectFrom('credential')
    .select('person_id')
    .where('password_hash', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function firstCode(trx: Trx, now: string): Promise<string> {
  await putCounty(trx, now);
  const known = await personByLogin(trx, county.administrator.login);
  await note(trx, { tenant: DEFAULT_TENANT, at: now, actor: CONSOLE, act: 'setup', subject: DEFAULT_TENANT });
  if (known) return issueCode(trx, known.id, now);
  const roles = [{ role: 'admin', office: null, from: dateIn(now), to: null } as const];
  const administrator = { ...county.administrator, sector: null, memberNo: null, phone: null, roles };
  return (await addAccount(trx, administrator, writingAt(DEFAULT_TENANT, now))).code;
}
