/** Every act ever received, by its id: what makes resending safe, and the record of who did what. */
import type { Trx, Db } from './database.ts';
import { insertRows, isPostgres, selectIn } from './rows.ts';
import type { SyncMutationTable } from './tables.ts';

/** An act as it arrived. `hash` is over its whole content, so that an id used twice for different words is noticed. */
export interface Arrived {
  readonly id: string;
  readonly hash: string;
  readonly record: string;
  readonly op: string;
  readonly v: number;
  readonly body: string;
}

export interface Sender {
  readonly tenant: string;
  readonly person: string;
  readonly device: string;
  readonly now: string;
}

/** What an act came to; `answer` is the result that is repeated to whoever sends it again. */
export interface Outcome {
  readonly arrived: Arrived;
  readonly status: string;
  readonly answer: object;
}

/** An act that is already known. */
export type KnownAct = Pick<SyncMutationTable, 'id' | 'user_id' | 'hash' | 'status' | 'result' | 'seq'>;

const COLUMNS = [
  'id',
  'tenant',
  'user_id',
  'device_id',
  'record_id',
  'op',
  'v',
  'hash',
  'status',
  'result',
  'body',
  'seq',
  'claimed_at',
  'received_at',
] as const satisfies readonly (keyof SyncMutationTable)[];

/**
 * Takes ids before anything else is done with them. Of two who send the same act at the same moment
 * one gets it; the other waits here until the first is done, and then finds it known.
 *
 * @returns the ids that are new
 */
export async function claim(trx: Trx, sender: Sender, acts: readonly Arrived[]): Promise<Set<string>> {
  if (!isPostgres(trx)) return unknownOf(trx, acts);
  const inOrder = [...acts].sort((a, b) => (a.id < b.id ? -1 : 1));
  const rows = inOrder.map((act) => rowOf(sender, act, { status: 'claimed', result: '{}', body: null, seq: -1 }));
  const claimed = await insertRows<'sync_mutation', { id: string }>(
    trx,
    'sync_mutation',
    COLUMNS,
    rows,
    'on conflict (id) do nothing returning id',
  );
  return new Set(claimed.map(({ id }) => id));
}

/** SQLite lets one transaction write at a time, and this is the one: what is unknown now is new, and `finish` writes it. */
async function unknownOf(trx: Trx, acts: readonly Arrived[]): Promise<Set<string>> {
  const known = await selectIn<{ id: string }>(
    trx,
    'select id from sync_mutation where id',
    acts.map(({ id }) => id),
  );
  const unknown = new Set(acts.map(({ id }) => id));
  for (const { id } of known) unknown.delete(id);
  return unknown;
}

/** The acts of these ids that are known, by id. */
export async function knownActs(db: Db, ids: readonly string[]): Promise<Map<string, KnownAct>> {
  const rows = await selectIn<KnownAct>(db, 'select id, user_id, hash, status, result, seq from sync_mutation where id', ids);
  return new Map(rows.map((row) => [row.id, row]));
}

/** An act that was carried out, with what a receipt says of it. */
export type TakenAct = Pick<SyncMutationTable, 'tenant' | 'user_id' | 'id' | 'record_id' | 'op' | 'hash' | 'seq' | 'received_at'>;

/** Those of these acts of one person that were carried out. */
export async function takenActs(
  db: Db,
  ids: readonly string[],
  person: { readonly id: string; readonly tenant: string },
): Promise<TakenAct[]> {
  const text = 'select tenant, user_id, id, record_id, op, hash, status, seq, received_at from sync_mutation where id';
  const rows = await selectIn<TakenAct & { readonly status: string }>(db, text, ids);
  return rows.filter((row) => isTaken(row) && row.user_id === person.id && row.tenant === person.tenant);
}

function isTaken({ status }: { readonly status: string }): boolean {
  return ['applied', 'merged', 'noop'].includes(status);
}

/**
 * Writes what the claimed acts came to, in the transaction that claimed them.
 *
 * @returns those that were carried out, as they are known once the transaction is
 */
export async function finish(trx: Trx, sender: Sender, outcomes: readonly Outcome[], seq: number): Promise<TakenAct[]> {
  const rows = outcomes.map(({ arrived, status, answer }) =>
    rowOf(sender, arrived, { status, result: JSON.stringify(answer), body: arrived.body, seq }),
  );
  const tail =
    'on conflict (id) do update set status = excluded.status, result = excluded.result, body = excluded.body, seq = excluded.seq';
  await insertRows(trx, 'sync_mutation', COLUMNS, rows, tail);
  return rows.filter(isTaken);
}

function rowOf(sender: Sender, act: Arrived, rest: Pick<SyncMutationTable, 'status' | 'result' | 'body' | 'seq'>): SyncMutationTable {
  return {
    id: act.id,
    tenant: sender.tenant,
    user_id: sender.person,
    device_id: sender.device,
    record_id: act.record,
    op: act.op,
    v: act.v,
    hash: act.hash,
    claimed_at: sender.now,
    received_at: sender.now,
    ...rest,
  };
}
