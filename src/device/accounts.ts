/** Which accounts this phone knows, in a small database of its own; each account's work lies in another. */
import { Dexie, type Table } from 'dexie';
import { newId } from '#src/domain/record/identity.ts';
import { copyOf } from './register-copy.ts';
import type { Account } from './shown.ts';
import type { Surroundings } from './surroundings.ts';

export interface AccountRow extends Account {
  /** Each account has its own device id, so that two people on one phone are two devices. */
  readonly deviceId: string;
  readonly state: 'active' | 'expired' | 'stopped' | 'signedOut';
  readonly stopCode: string | null;
  /** What was unsent when the person last signed out; the only thing others on this phone get to see of it. */
  readonly unsent: number;
  readonly at: number;
}

/** The register's tables. */
export type Register = Dexie & { accounts: Table<AccountRow, string>; facts: Table<{ k: string; v: unknown }, string> };

export type Accounts = ReturnType<typeof openAccounts>;

/** Opens the register of accounts. */
export function openAccounts(around: Surroundings) {
  const db = new Dexie('app_phone', {
    chromeTransactionDurability: 'strict',
    cache: 'disabled',
    indexedDB: around.indexedDB,
    IDBKeyRange: around.IDBKeyRange,
  }) as Register; // its tables are declared on the next line
  db.version(1).stores({ accounts: 'id, login', facts: 'k' });
  const copy = copyOf(db, around);

  return {
    /** The account that is open on this phone, if any. */
    async current(): Promise<AccountRow | null> {
      await copy.recall();
      const id = (await db.facts.get('current'))?.v;
      return typeof id === 'string' ? ((await db.accounts.get(id)) ?? null) : null;
    },
    /** All accounts ever signed in here, the latest first. */
    async all(): Promise<AccountRow[]> {
      return (await db.accounts.toArray()).sort((a, b) => b.at - a.at);
    },
    /** The device id to sign in with: the login's own, or a new one. */
    async deviceIdFor(login: string): Promise<string> {
      return (await db.accounts.where('login').equals(login).first())?.deviceId ?? `dev_${newId()}`;
    },
    /** Keeps the account and makes it the open one. */
    async open(row: AccountRow): Promise<void> {
      await db.transaction('rw', db.accounts, db.facts, async () => {
        await db.accounts.put(row);
        await db.facts.put({ k: 'current', v: row.id });
      });
      await copy.remember();
    },
    /** @param at the sign-in it is news of: another one since then is not touched */
    async update(id: string, news: Partial<AccountRow>, at?: number | null): Promise<void> {
      await db.transaction('rw', db.accounts, async () => {
        const row = await db.accounts.get(id);
        if (row !== undefined && (at === undefined || row.at === at)) await db.accounts.put({ ...row, ...news });
      });
      await copy.remember();
    },
    /** Nobody is signed in any more; what the account wrote stays in its own database. */
    async leave(id: string, unsent: number): Promise<void> {
      await db.transaction('rw', db.accounts, db.facts, async () => {
        const row = await db.accounts.get(id);
        if (row !== undefined) await db.accounts.put({ ...row, state: 'signedOut', unsent });
        await db.facts.delete('current');
      });
      await copy.remember();
    },
    close: () => db.close({ disableAutoOpen: true }),
  };
}
