/**
 * Reading and writing records. Every write takes its place in the county's one line of changes: it ends with
 * the clock row, so that nobody who has read up to a number can have missed a smaller one.
 */
import { sql } from 'kysely';
import { listedFiles } from '#src/domain/record/listed-files.ts';
import type { Stored } from '#src/domain/record/stored.ts';
import { RECORD_TYPES, recordDefinition } from '#src/registry.ts';
import type { Db, Trx } from './database.ts';
import { addParents, relatedOf, scopesIn } from './family.ts';
import { ask, insertRows, isPostgres, selectIn } from './rows.ts';
import { RECORD_COLUMNS, toRow, toStored } from './stored-rows.ts';
import type { RecordTable, SyncFeedTable } from './tables.ts';

/** Who writes, when, and for which county. */
export interface Writing {
  readonly tenant: string;
  readonly by: string;
  readonly now: string;
}

/** A record as it was (null: not there) and as it is to be. */
export interface Change {
  readonly before: Stored | null;
  readonly after: Stored;
}

const UPDATED = RECORD_COLUMNS.filter((name) => !['id', 'tenant', 'type', 'created_at', 'received_at'].includes(name));
const UPSERT_RECORD = `on conflict (id) do update set ${UPDATED.map((name) => `${name} = excluded.${name}`).join(', ')}`;
const UPSERT_FEED = 'on conflict (record_id, scope) do update set seq = excluded.seq, present = excluded.present';
const FEED_COLUMNS = ['record_id', 'scope', 'seq', 'present'] as const;

/** Records by id; those that are not there are left out. */
export async function loadRecords(db: Db, ids: readonly string[]): Promise<Map<string, Stored>> {
  const rows = await selectIn<RecordTable>(db, 'select * from record where id', ids);
  return new Map(rows.map((row) => [row.id, toStored(row)]));
}

/** The records that belong to any of these: an activity's attendances. */
export async function loadChildren(db: Db, parents: readonly string[]): Promise<Map<string, Stored>> {
  const rows = await selectIn<RecordTable>(db, 'select * from record where parent_id', parents);
  return new Map(rows.map((row) => [row.id, toStored(row)]));
}

/**
 * Records by id, held until the transaction ends, so that two who write the same record come one after the other.
 * On PostgreSQL ids that are not there yet are held too: a member and a clerk may begin the same attendance at once.
 */
export async function holdRecords(trx: Trx, ids: readonly string[]): Promise<Map<string, Stored>> {
  if (!isPostgres(trx) || ids.length === 0) return loadRecords(trx, ids);
  const sorted = [...new Set(ids)].sort();
  await sql`select pg_advisory_xact_lock(hashtextextended(id, 0)) from unnest(${sorted}::text[]) as id`.execute(trx);
  const rows = await selectIn<RecordTable>(trx, 'select * from record where id', sorted, 'order by id for update');
  return new Map(rows.map((row) => [row.id, toStored(row)]));
}

/** The scopes a stored record lies in: whoever may have one of them may read it. */
export async function scopesOfStored(db: Db, record: Stored): Promise<string[]> {
  const records = new Map([[record.id, record]]);
  await addParents(records, [], (ids) => loadRecords(db, ids));
  return scopesIn(records, record);
}

/**
 * Writes records and tells every scope: each gets a number of its own, appears in the scopes it lies in and
 * disappears from those it has left. What belongs to a record that changes scopes moves with it.
 *
 * @param least numbers to use up even when fewer records change: a batch of refusals must leave a trace too
 * @returns the county's newest number
 */
export async function saveRecords(trx: Trx, writing: Writing, changes: readonly Change[], least = 0): Promise<number> {
  const records = new Map(changes.map(({ after }) => [after.id, after]));
  await addParents(records, [], (ids) => loadRecords(trx, ids));
  const had = await scopesHad(
    trx,
    changes.flatMap(({ before }) => (before ? [before.id] : [])),
  );
  const all = [...changes.map(({ after }) => after), ...(await dependants(trx, changes, had, records))];
  const files = await filesOf(trx, writing.tenant, all);
  const count = Math.max(all.length, least);
  const head = await advance(trx, writing.tenant, count);
  const places = all.map((record, index) => ({ record, seq: head - count + 1 + index, related: relatedOf(records, record.parent) }));
  const rows = places.map(({ record, seq, related }) => toRow(record, related, { ...writing, seq, files: files.get(record.id) ?? [] }));
  await insertRows(trx, 'record', RECORD_COLUMNS, rows, UPSERT_RECORD);
  const feed = places.flatMap(({ record, seq }) => feedRows(record.id, seq, scopesIn(records, record), had.get(record.id) ?? []));
  await insertRows(trx, 'sync_feed', FEED_COLUMNS, feed, UPSERT_FEED);
  return head;
}

/**
 * Changes reference records or the presence of files outside a sync: the one door for administration.
 *
 * @param change the new form of a record, or null to leave it; the record as it is still gets a new number,
 * which is how a file that arrived is told
 * @returns the county's newest number, or null when nothing changed
 */
export async function touch(
  trx: Trx,
  writing: Writing,
  ids: readonly string[],
  change: (current: Stored | null, id: string) => Stored | null,
): Promise<number | null> {
  const current = await holdRecords(trx, ids);
  const changes = [...new Set(ids)].flatMap((id): Change[] => {
    const before = current.get(id) ?? null;
    const after = change(before, id);
    return after ? [{ before, after }] : [];
  });
  return changes.length === 0 ? null : saveRecords(trx, writing, changes);
}

/** Statuses in which a report or the like still goes with its author to another office. */
const MOVES_WITH_AUTHOR = ['draft', 'submitted', 'returned'];
/** A plan, a task or the like is its office's, whoever of its staff began it. */
const STAYS_WITH_OFFICE = RECORD_TYPES.filter((type) => recordDefinition(type).ofOffice === true);

/**
 * A member moves to another office: what is still in the member's hands or under review goes along,
 * with the wordings kept beside it; what an office has already sent on stays with that office.
 */
export async function movePerson(trx: Trx, writing: Writing, personId: string, office: string): Promise<void> {
  const own = await trx
    .selectFrom('record')
    .select('id')
    .where('owner_id', '=', personId)
    .where('status', 'in', MOVES_WITH_AUTHOR)
    .where('type', 'not in', STAYS_WITH_OFFICE)
    .where('office_id', 'not in', ['', office])
    .execute();
  const ids = own.map(({ id }) => id);
  const variants = await selectIn<{ id: string }>(trx, 'select id from record where parent_id', ids);
  await touch(trx, writing, [...ids, ...variants.map(({ id }) => id)], (current) => current && { ...current, office });
}

/** Where those records lie that would go along with their owner's next move, by owner. */
export async function officesOfOwners(db: Db): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('record')
    .select(['owner_id', 'office_id'])
    .distinct()
    .where('status', 'in', MOVES_WITH_AUTHOR)
    .where('type', 'not in', STAYS_WITH_OFFICE)
    .where('office_id', '!=', '')
    .execute();
  const offices = new Map<string, string[]>();
  for (const { owner_id: owner, office_id: office } of rows) offices.set(owner, [...(offices.get(owner) ?? []), office]);
  return offices;
}

async function scopesHad(trx: Trx, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await selectIn<{ record_id: string; scope: string }>(
    trx,
    'select record_id, scope from sync_feed where present = 1 and record_id',
    ids,
  );
  const had = new Map<string, string[]>();
  for (const { record_id: id, scope } of rows) had.set(id, [...(had.get(id) ?? []), scope]);
  return had;
}

/** What belongs to changed records and lies elsewhere because of it. Adds what it finds to `had` and `records`. */
async function dependants(
  trx: Trx,
  changes: readonly Change[],
  had: Map<string, string[]>,
  records: Map<string, Stored>,
): Promise<Stored[]> {
  const hasMoved = (record: Stored) => !sameSet(had.get(record.id) ?? [], scopesIn(records, record));
  const moved: Stored[] = [];
  let parents = changes.flatMap(({ before, after }) => (before && hasMoved(after) ? [after.id] : []));
  while (parents.length > 0) {
    const rows = await selectIn<RecordTable>(trx, 'select * from record where parent_id', parents);
    const children = rows.filter((row) => !records.has(row.id)).map(toStored);
    for (const child of children) records.set(child.id, child);
    for (const [id, scopes] of await scopesHad(
      trx,
      children.map(({ id }) => id),
    ))
      had.set(id, scopes);
    const movedChildren = children.filter(hasMoved);
    moved.push(...movedChildren);
    parents = movedChildren.map(({ id }) => id);
  }
  return moved;
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item) => b.includes(item));
}

/** Attachments whose bytes are here, by record. */
async function filesOf(trx: Trx, tenant: string, records: readonly Stored[]): Promise<Map<string, string[]>> {
  const holders = records.filter(({ body }) => listedFiles(body).length > 0);
  const rows = await selectIn<{ id: string; tenant: string; record_id: string }>(
    trx,
    `select id, tenant, record_id from attachment where state = 'present' and record_id`,
    holders.map(({ id }) => id),
    'order by id',
  );
  const files = new Map<string, string[]>();
  for (const { id, record_id: record } of rows.filter((row) => row.tenant === tenant))
    files.set(record, [...(files.get(record) ?? []), id]);
  return files;
}

/** Moves the county's clock; its row is held from here to the end of the transaction. */
async function advance(trx: Trx, tenant: string, by: number): Promise<number> {
  const [moved] = await ask<{ seq: number }>(trx, 'update sync_clock set seq = seq + ? where tenant = ? returning seq', [by, tenant]);
  if (moved) return moved.seq;
  await ask(trx, 'insert into sync_clock (tenant, seq) values (?, 0) on conflict (tenant) do nothing', [tenant]);
  return advance(trx, tenant, by);
}

function feedRows(id: string, seq: number, scopes: readonly string[], had: readonly string[]): SyncFeedTable[] {
  const left = had.filter((scope) => !scopes.includes(scope));
  return [
    ...scopes.map((scope) => ({ record_id: id, scope, seq, present: 1 })),
    ...left.map((scope) => ({ record_id: id, scope, seq, present: 0 })),
  ];
}
