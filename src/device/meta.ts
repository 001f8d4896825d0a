/** The small facts a phone keeps beside its records, each under its own key of the meta table. */
import type { ReceiptKey } from '#src/domain/record/receipt.ts';
import type { Database, Held } from './database.ts';

export interface Meta {
  /** Generation of the tables; see the fence in write.ts. */
  readonly dbGen: number;
  /** Which tables these are: others get another name, so that a copy beside them is known for what it is (aside.ts). */
  readonly tables: string | null;
  /** Where the next page begins; only the server can read it. */
  readonly cursor: string | null;
  readonly pos: Readonly<Record<string, number>>;
  readonly through: number;
  /** The highest number ever heard of each lineage of the server. */
  readonly seen: Readonly<Record<string, number>>;
  /** Up to which number a verified backup holds everything. */
  readonly durable: number;
  /** Counts the resets; a base of an older era gives way to any version. */
  readonly era: number;
  /** Set between a rollback reset and its last page: swept rows go to the attic. */
  readonly rollback: boolean;
  /** Outbox rows up to this number were sent at least once. */
  readonly frozen: number;
  /** Outbox rows up to this number are in a rescue file: like sent ones they are never changed again. */
  readonly exported: number;
  readonly lastContact: number | null;
  /** The server's own time then, ms. */
  readonly serverNow: number | null;
  /** Server clock minus phone clock, ms. */
  readonly offset: number | null;
  readonly prunedAt: number;
  /** Scopes of past half-years that somebody asked for, the latest last. */
  readonly want: readonly string[];
  /** The public half of the key that signs receipts, once it was fetched. */
  readonly receiptKey: ReceiptKey | null;
  /** The single act that a server found unreadable, and how often. */
  readonly poison: { readonly id: string; readonly times: number } | null;
}

const FIRST: Meta = {
  dbGen: 0,
  tables: null,
  cursor: null,
  pos: {},
  through: 0,
  seen: {},
  durable: 0,
  era: 0,
  rollback: false,
  frozen: 0,
  exported: 0,
  lastContact: null,
  serverNow: null,
  offset: null,
  prunedAt: 0,
  want: [],
  receiptKey: null,
  poison: null,
};

/** Reads several facts at once; those never written have their first value. */
export async function readMeta<K extends keyof Meta>(db: Database, ...keys: readonly K[]): Promise<Pick<Meta, K>> {
  const rows = await db.meta.bulkGet([...keys]);
  const entries = keys.map((key, i) => [key, rows[i] === undefined ? FIRST[key] : rows[i].v]);
  return Object.fromEntries(entries) as Pick<Meta, K>; // only writeMeta writes these keys
}

export async function writeMeta(db: Held, facts: Partial<Meta>): Promise<void> {
  await db.meta.bulkPut(Object.entries(facts).map(([k, v]) => ({ k, v })));
}
