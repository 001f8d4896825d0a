/** The daily round of forgetting: what the county no longer needs to know. Source: sync 2.11, 2.13, 4.6. */
import { dateIn } from '#src/domain/calendar.ts';
import type { Parts } from './parts.ts';
import { forgetAudit } from './store/audit.ts';
import { write } from './store/database.ts';
import { syncMeta } from './store/feed-rows.ts';
import {
  blankActs,
  blankTombstones,
  countiesOf,
  forget,
  forgettable,
  numberBefore,
  wordyActs,
  wordyTombstones,
} from './store/retention.ts';
import { settingsReader } from './store/settings.ts';

const DAY = 24 * 60 * 60_000;
/** So long the words of an act are kept after it was received, and those of a record after it was deleted. */
export const WORDS_MS = 90 * DAY;
/** So long a scope remembers what left it and what was deleted. */
export const TRACE_MS = 400 * DAY;

export interface Forgotten {
  readonly acts: number;
  readonly tombstones: number;
  /** Rows of the feed. */
  readonly rows: number;
  /** Lines of the audit book. */
  readonly lines: number;
}

/** One round, in small transactions; safe to break off and to run as often as wanted. */
export async function forgetOld({ store, now }: Pick<Parts, 'store' | 'now'>): Promise<Forgotten> {
  const at = Date.parse(now());
  const wordsBefore = new Date(at - WORDS_MS).toISOString();
  const traceBefore = new Date(at - TRACE_MS).toISOString();
  const forgotten = { acts: 0, tombstones: 0, rows: 0, lines: 0 };
  const counties = await countiesOf(store.reader);
  for (const tenant of counties) {
    forgotten.acts += await forgetActs(store, tenant, wordsBefore);
    forgotten.tombstones += await forgetDeleted(store, tenant, wordsBefore);
    forgotten.rows += await forgetTraces(store, tenant, traceBefore);
  }
  forgotten.lines = await forgetLines(store, counties, now());
  return forgotten;
}

/** The book is one for all counties, so the one that keeps it longest decides. Source: domain §5 (settings). */
async function forgetLines(store: Parts['store'], counties: readonly string[], now: string): Promise<number> {
  const settingsOf = settingsReader();
  const kept = await Promise.all(counties.map((tenant) => settingsOf(store.reader, tenant, dateIn(now))));
  if (kept.length === 0) return 0;
  const before = new Date(Date.parse(now));
  before.setUTCMonth(before.getUTCMonth() - Math.max(...kept.map(({ auditMonths }) => auditMonths)));
  return write(store, (trx) => forgetAudit(trx, before.toISOString()));
}

async function forgetActs(store: Parts['store'], tenant: string, before: string): Promise<number> {
  const { durable } = await syncMeta(store.reader, tenant);
  return inParts(
    () => wordyActs(store.reader, tenant, before, durable),
    (ids) => write(store, (trx) => blankActs(trx, ids)),
  );
}

async function forgetDeleted(store: Parts['store'], tenant: string, before: string): Promise<number> {
  return inParts(
    () => wordyTombstones(store.reader, tenant, before),
    (records) => write(store, (trx) => blankTombstones(trx, records, before)),
  );
}

async function forgetTraces(store: Parts['store'], tenant: string, before: string): Promise<number> {
  const upTo = await numberBefore(store.reader, tenant, before);
  let rows = 0;
  for (const horizon of await forgettable(store.reader, tenant, upTo)) rows += await write(store, (trx) => forget(trx, tenant, horizon));
  return rows;
}

/** Takes what there is part by part, so that nobody who writes waits long. @returns how much there was */
async function inParts<Item>(next: () => Promise<readonly Item[]>, take: (items: readonly Item[]) => Promise<void>): Promise<number> {
  let count = 0;
  for (let items = await next(); items.length > 0; items = await next()) {
    await take(items);
    count += items.length;
  }
  return count;
}
