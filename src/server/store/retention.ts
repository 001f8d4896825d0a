/**
 * What may be forgotten, and when: the words of acts, the words of what was deleted, what a scope remembers of what left it.
 * Everything stays in its place in the county's line of changes; nothing here takes a number. Source: sync 2.11, 2.13, 4.6.
 */
import { authorFields } from '#src/domain/record/definition.ts';
import type { Db, Trx } from './database.ts';
import { needDefinition } from './family.ts';
import { ask } from './rows.ts';
import { hashesOf } from './stored-rows.ts';

const EMPTY = '{}';
const MOST_AT_ONCE = 500;

/** Every county anything was ever written for. */
export async function countiesOf(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('sync_clock').select('tenant').orderBy('tenant').execute();
  return rows.map(({ tenant }) => tenant);
}

/**
 * The ids of some acts whose words may go: received before `before`, and held by every backup that would be restored.
 * The act itself stays, as the record of who did what; an act that is still held keeps its words.
 */
export async function wordyActs(db: Db, tenant: string, before: string, durable: number): Promise<string[]> {
  const rows = await db
    .selectFrom('sync_mutation')
    .select('id')
    .where('tenant', '=', tenant)
    .where('body', 'is not', null)
    .where('received_at', '<', before)
    .where('seq', '<=', durable)
    .where('status', 'not in', ['held', 'claimed'])
    .limit(MOST_AT_ONCE)
    .execute();
  return rows.map(({ id }) => id);
}

export async function blankActs(trx: Trx, ids: readonly string[]): Promise<void> {
  await trx.updateTable('sync_mutation').set({ body: null }).where('id', 'in', ids).where('status', '!=', 'held').execute();
}

/** Some records that were deleted before `before` and still have their words. */
export async function wordyTombstones(db: Db, tenant: string, before: string): Promise<{ id: string; type: string }[]> {
  return db
    .selectFrom('record')
    .select(['id', 'type'])
    .where('tenant', '=', tenant)
    .where('deleted', '=', 1)
    .where('updated_at', '<', before)
    .where('body', '!=', EMPTY)
    .limit(MOST_AT_ONCE)
    .execute();
}

/** Empties deleted records. They stay where they are: phones were sent no words of them anyway. */
export async function blankTombstones(trx: Trx, records: readonly { id: string; type: string }[], before: string): Promise<void> {
  for (const { id, type } of records) {
    await trx
      .updateTable('record')
      .set({ body: EMPTY, ...hashesOf({}, authorFields(needDefinition(type))) })
      .where('id', '=', id)
      .where('deleted', '=', 1)
      .where('updated_at', '<', before)
      .execute();
  }
}

/** The county's number up to which everything was certainly written before a moment; 0 when none is known. */
export async function numberBefore(db: Db, tenant: string, moment: string): Promise<number> {
  const text = 'select max(from_seq) as seq from sync_lineage where tenant = ? and created_at <= ?';
  const [row] = await ask<{ seq: number | null }>(db, text, [tenant, moment]);
  return row?.seq ?? 0;
}

export interface Horizon {
  readonly scope: string;
  /** The highest number of what the scope is about to forget. */
  readonly seq: number;
}

/** `f` is a row of the feed, `r` its record: it left the scope, or is deleted and has no words left. */
const MAY_GO = `(f.present = 0 or (r.deleted = 1 and r.body = '${EMPTY}'))`;

/** The scopes that remember something nobody need be told any more, up to a number. */
export async function forgettable(db: Db, tenant: string, upTo: number): Promise<Horizon[]> {
  const text =
    `select f.scope as scope, max(f.seq) as seq from sync_feed f join record r on r.id = f.record_id ` +
    `where r.tenant = ? and f.seq <= ? and ${MAY_GO} group by f.scope order by f.scope`;
  return ask<Horizon>(db, text, [tenant, upTo]);
}

/**
 * Lets a scope forget. The horizon is written before the rows go, in the same transaction: a phone that has read less far
 * is given the scope anew, whichever moment it asks in.
 *
 * @returns how many rows went
 */
export async function forget(trx: Trx, tenant: string, { scope, seq }: Horizon): Promise<number> {
  await raiseHorizon(trx, tenant, scope, seq);
  const rows = await ask<{ record_id: string }>(
    trx,
    `delete from sync_feed where scope = ? and seq <= ? and record_id in ` +
      `(select f.record_id from sync_feed f join record r on r.id = f.record_id where f.scope = ? and f.seq <= ? and r.tenant = ? and ${MAY_GO}) ` +
      `returning record_id`,
    [scope, seq, scope, seq, tenant],
  );
  return rows.length;
}

async function raiseHorizon(trx: Trx, tenant: string, scope: string, seq: number): Promise<void> {
  const name = `purged:${scope}`;
  const known = await trx.selectFrom('sync_meta').select('value').where('tenant', '=', tenant).where('name', '=', name).executeTakeFirst();
  const value = String(Math.max(seq, Number(known?.value ?? 0)));
  await trx
    .insertInto('sync_meta')
    .values({ tenant, name, value })
    .onConflict((conflict) => conflict.columns(['tenant', 'name']).doUpdateSet({ value }))
    .execute();
}
