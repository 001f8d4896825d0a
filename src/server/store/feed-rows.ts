/** What changed in a set of scopes since the positions a phone has read up to. */
import { CompiledQuery } from 'kysely';
import type { Db } from './database.ts';
import { ask, isPostgres, selectIn } from './rows.ts';
import type { RecordTable, SyncFeedTable } from './tables.ts';

/** The first `limit` rows of each scope after its position, in order of their numbers. */
export async function feedAfter(db: Db, positions: ReadonlyMap<string, number>, limit: number): Promise<SyncFeedTable[]> {
  if (positions.size === 0) return [];
  const mark = isPostgres(db) ? (index: number) => `$${index}` : () => '?';
  const parts = [...positions].map(
    (_, index) =>
      `select * from (select record_id, scope, seq, present from sync_feed where scope = ${mark(index * 3 + 1)} ` +
      `and seq > ${mark(index * 3 + 2)} order by seq limit ${mark(index * 3 + 3)}) as part${index}`,
  );
  const values = [...positions].flatMap(([scope, position]) => [scope, position, limit]);
  const { rows } = await db.executeQuery<SyncFeedTable>(CompiledQuery.raw(parts.join(' union all '), values));
  return rows.sort((a, b) => a.seq - b.seq || (a.scope < b.scope ? -1 : 1));
}

/** Rows of records by id. */
export async function recordRows(db: Db, ids: readonly string[]): Promise<Map<string, RecordTable>> {
  const rows = await selectIn<RecordTable>(db, 'select * from record where id', ids);
  return new Map(rows.map((row) => [row.id, row]));
}

/** The scopes that hold something newer than a number, for those who wait to be told. */
export async function scopesSince(db: Db, tenant: string, seq: number): Promise<Set<string>> {
  const rows = await db
    .selectFrom('record as r')
    .innerJoin('sync_feed as f', 'f.record_id', 'r.id')
    .select('f.scope')
    .distinct()
    .where('r.tenant', '=', tenant)
    .where('r.seq', '>', seq)
    .execute();
  return new Set(rows.map(({ scope }) => scope));
}

export interface SyncMeta {
  /** Number of the oldest backup that would be restored: phones keep what is newer. */
  readonly durable: number;
  /** Numbers up to which a scope no longer remembers what left it. */
  readonly purged: ReadonlyMap<string, number>;
}

const PURGED = 'purged:';

export async function syncMeta(db: Db, tenant: string): Promise<SyncMeta> {
  const rows = await ask<{ name: string; value: string }>(db, 'select name, value from sync_meta where tenant = ?', [tenant]);
  const durable = rows.find(({ name }) => name === 'durable');
  const purged = rows
    .filter(({ name }) => name.startsWith(PURGED))
    .map(({ name, value }) => [name.slice(PURGED.length), Number(value)] as const);
  return { durable: durable ? Number(durable.value) : 0, purged: new Map(purged) };
}
