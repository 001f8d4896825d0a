/**
 * By which a phone finds out that the server was put back to an older state, even if nobody says so.
 * Random beacons are written into the line of changes; a phone tells the highest number it was told under
 * each. A number beyond the next beacon can only have been told in a history that no longer exists.
 */
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Db, Trx } from './database.ts';
import { ask, selectIn } from './rows.ts';

export interface Head {
  /** Id of the newest beacon. */
  readonly lineage: string;
  /** The county's newest number. */
  readonly seq: number;
}

export type BeaconReason = 'start' | 'hour' | 'database' | 'restore';

export interface Beacon {
  readonly no: number;
  readonly id: string;
  readonly db_ident: string;
  readonly created_at: string;
}

/** Newest beacon and number, as they were at one moment; null for a county nothing was ever written for. */
export async function headOf(db: Db, tenant: string): Promise<Head | null> {
  const text =
    'select l.id as lineage, c.seq as seq from sync_clock c join sync_lineage l on l.tenant = c.tenant where c.tenant = ? order by l.no desc limit 1';
  const [head] = await ask<Head>(db, text, [tenant]);
  return head ?? null;
}

export async function newestBeacon(db: Db, tenant: string): Promise<Beacon | null> {
  const row = await db
    .selectFrom('sync_lineage')
    .select(['no', 'id', 'db_ident', 'created_at'])
    .where('tenant', '=', tenant)
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Writes a beacon while nobody else can take a number. */
export async function lightBeacon(trx: Trx, tenant: string, reason: BeaconReason, ident: string, now: string): Promise<void> {
  await trx
    .insertInto('sync_clock')
    .values({ tenant, seq: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { seq } = await trx
    .updateTable('sync_clock')
    .set({ seq: sql`seq` })
    .where('tenant', '=', tenant)
    .returning('seq')
    .executeTakeFirstOrThrow();
  const last = await newestBeacon(trx, tenant);
  const id = randomBytes(12).toString('base64url');
  await trx
    .insertInto('sync_lineage')
    .values({ tenant, no: (last?.no ?? 0) + 1, id, from_seq: seq, reason, db_ident: ident, created_at: now })
    .execute();
}

/**
 * Lights a beacon in every county that has one, before a process writes anything: what it writes must not carry the
 * numbers of a database that was put back past those that phones were told.
 */
export async function lightStartBeacons(trx: Trx): Promise<void> {
  const counties = await trx.selectFrom('sync_lineage').select('tenant').distinct().orderBy('tenant').execute();
  for (const { tenant } of counties) {
    const newest = await newestBeacon(trx, tenant);
    if (newest) await lightBeacon(trx, tenant, 'start', newest.db_ident, newest.created_at);
  }
}

/**
 * Was any of this told by a history that no longer exists?
 *
 * @param seen by lineage, the highest number a phone was told
 */
export async function isForked(db: Db, tenant: string, head: number, seen: Readonly<Record<string, number>>): Promise<boolean> {
  const told = Object.entries(seen);
  if (told.length === 0) return false;
  if (told.some(([, seq]) => seq > head)) return true;
  const rows = await selectIn<{ id: string; tenant: string; next: number | null }>(
    db,
    `select l.id, l.tenant, (select n.from_seq from sync_lineage n where n.tenant = l.tenant and n.no > l.no order by n.no limit 1) as next
       from sync_lineage l where l.id`,
    told.map(([id]) => id),
  );
  const next = new Map(rows.filter((row) => row.tenant === tenant).map((row) => [row.id, row.next]));
  return told.some(([id, seq]) => {
    const from = next.get(id);
    return from === undefined || (from !== null && from < seq);
  });
}
