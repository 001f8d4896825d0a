/** Reading records for views: an index answers the list's own question, and only what is shown is joined with its way out. */
import { Dexie, type Table } from 'dexie';
import { listedFiles } from '#src/domain/record/listed-files.ts';
import type { Json, RecordTimes } from '#src/domain/record/stored.ts';
import type { BlobRow, Database, DraftRow, KeptRow, OutboxRow, RecordRow } from './database.ts';
import { readMeta } from './meta.ts';
import { waitingOf } from './rows-in.ts';
import type { Delivery, FileProgress, Shown, Where } from './shown.ts';

const LIST_LIMIT = 100;

/** What reading needs of the open account. */
export interface Reader {
  readonly db: Database;
}

/** Records of a type, with drafts that have no record yet; without the deleted. */
export async function listRecords({ db }: Reader, type: string, where: Where): Promise<Shown[]> {
  const limit = where.limit ?? LIST_LIMIT;
  const rows = await rowsFor(db, type, where, limit);
  const shown = await join(db, rows);
  const drafts = (await db.drafts.toArray()).filter((draft) => draft.type === type && fits(draftHead(draft), where));
  const begun = await db.records.bulkGet(drafts.map(({ rec }) => rec));
  const fresh = drafts.filter((_, i) => begun[i] === undefined).map(shownDraft);
  if (fresh.length === 0) return shown;
  const sign = where.order === 'oldest' ? 1 : -1;
  return [...shown, ...fresh].sort((a, b) => sign * compare(dateOf(a.at), dateOf(b.at))).slice(0, limit);
}

/** One record, or its draft; null when this phone has neither. */
export async function showRecord({ db }: Reader, id: string): Promise<Shown | null> {
  // One transaction for all that is read: each costs more than what it reads.
  return db.transaction('r', [db.records, db.drafts, db.meta, db.outbox, db.kept, db.blobs], async () => {
    const row = await db.records.get(id);
    if (row !== undefined) return (await join(db, [row]))[0] ?? null;
    const draft = await db.drafts.get(id);
    return draft === undefined ? null : shownDraft(draft);
  });
}

async function rowsFor(db: Database, type: string, where: Where, limit: number): Promise<RecordRow[]> {
  if (where.parent !== undefined) {
    const rows = await db.records.where('parent').equals(where.parent).toArray();
    return ordered(
      rows.filter((row) => row.type === type && fits(headOf(row), where)),
      where,
    ).slice(0, limit);
  }
  const statuses = where.status === undefined ? null : [where.status].flat();
  if (statuses === null) return scan(db, [type], where, limit);
  const lists = await Promise.all(statuses.map((status) => scan(db, [type, status], where, limit)));
  return ordered(lists.flat(), where).slice(0, limit);
}

async function scan(db: Database, key: readonly string[], where: Where, limit: number): Promise<RecordRow[]> {
  const index = key.length === 1 ? '[type+date]' : '[type+status+date]';
  const range = (from: unknown, to: unknown) => db.records.where(index).between([...key, from], [...key, to]);
  const fitting = (row: RecordRow) => fits(headOf(row), where);
  if (where.order === 'oldest') return range(Dexie.minKey, Dexie.maxKey).filter(fitting).limit(limit).toArray();
  const [oldest, newest] = await Promise.all([range(Dexie.minKey, Dexie.maxKey).first(), range(Dexie.minKey, Dexie.maxKey).last()]);
  const found: RecordRow[] = [];
  for (const { from, to } of stretches(oldest?.date, newest?.date)) {
    const rows = await range(from, to).toArray();
    for (const row of rows.reverse()) if (fitting(row)) found.push(row);
    if (found.length >= limit) break;
  }
  return found.slice(0, limit);
}

const FIRST_STRETCH_DAYS = 31;
const DAY_MS = 86_400_000;

/**
 * The days from newest to oldest in growing stretches. A stretch is read at once, which costs a tenth of going
 * backwards row by row; and a list of the newest few reads no more than the last month or two.
 */
function* stretches(oldest: string | undefined, newest: string | undefined): Generator<{ readonly from: unknown; readonly to: unknown }> {
  if (oldest === undefined || newest === undefined) return;
  let to: unknown = Dexie.maxKey;
  let day = Date.parse(newest.slice(0, 10));
  for (let days = FIRST_STRETCH_DAYS; ; days *= 2) {
    day -= days * DAY_MS;
    const from = Number.isNaN(day) || day < 0 ? '' : new Date(day).toISOString().slice(0, 10);
    if (from <= oldest) break;
    yield { from, to };
    to = from;
  }
  yield { from: Dexie.minKey, to };
}

function ordered(rows: readonly RecordRow[], where: Where): RecordRow[] {
  const sign = where.order === 'oldest' ? 1 : -1;
  return [...rows].sort((a, b) => sign * compare(a.date, b.date));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

interface HeadShown {
  readonly status: string;
  readonly owner: string;
  readonly office: string | null;
  readonly parent: string | null;
  readonly deleted: 0 | 1;
}

function headOf(row: RecordRow): HeadShown | null {
  if (row.cur !== undefined) return row.cur;
  return row.base === null ? null : { ...row.base, parent: row.base.parent ?? null };
}

function draftHead(draft: DraftRow): HeadShown {
  return { ...draft.begin, parent: null, deleted: 0 };
}

function fits(head: HeadShown | null, where: Where): boolean {
  if (head?.deleted !== 0) return false;
  if (where.status !== undefined && ![where.status].flat().includes(head.status)) return false;
  if (where.owner !== undefined && where.owner !== head.owner) return false;
  if (where.office !== undefined && where.office !== head.office) return false;
  return where.parent === undefined || where.parent === head.parent;
}

function dateOf(at: RecordTimes): string {
  return at.submitted ?? at.created;
}

/** Rows with how far their words and files have come. */
async function join(db: Database, rows: readonly RecordRow[]): Promise<Shown[]> {
  const ids = rows.map(({ id }) => id);
  const waitingIds = rows.filter((row) => row.pend !== undefined).map(({ id }) => id);
  const [only] = ids;
  const of = <T>(table: Table<T, string>): Promise<T[]> => {
    const own = table.where('rec');
    return (only !== undefined && ids.length === 1 ? own.equals(only) : own.anyOf(ids)).toArray();
  };
  const [{ frozen }, waiting, kept, blobs] = await Promise.all([
    readMeta(db, 'frozen'),
    waitingOf(db, waitingIds),
    of(db.kept),
    of(db.blobs),
  ]);
  const [ownKept, ownBlobs] = [byRecord(kept), byRecord(blobs)];
  return rows.flatMap((row) => {
    const shown = shownRow(row, deliveryOf(waiting.get(row.id) ?? [], ownKept(row.id), frozen), ownBlobs(row.id));
    return shown === null ? [] : [shown];
  });
}

function byRecord<T extends { readonly rec: string }>(items: readonly T[]): (id: string) => readonly T[] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(item.rec, [...(groups.get(item.rec) ?? []), item]);
  return (id) => groups.get(id) ?? [];
}

/** Acts that were sent are on their way only while an exchange runs; otherwise they lie on this phone. */
export function asOfNow<T extends { readonly delivery: Delivery }>(item: T, isSending: boolean): T {
  return item.delivery === 'sending' && !isSending ? { ...item, delivery: 'local' } : item;
}

/** The worst state wins. Source: sync 2.20. */
export function deliveryOf(waiting: readonly OutboxRow[], kept: readonly KeptRow[], frozen: number): Delivery {
  if (kept.length > 0) return 'failed';
  if (waiting.some(({ state }) => state === 'held')) return 'checking';
  const pending = waiting.filter(({ state }) => state === 'pending');
  if (pending.length === 0) return 'arrived';
  return pending.some(({ n }) => n > frozen) ? 'local' : 'sending';
}

function shownRow(row: RecordRow, delivery: Delivery, blobs: readonly BlobRow[]): Shown | null {
  const { base, cur } = row;
  const head = cur ?? (base === null ? null : { ...base, body: base.body ?? {}, parent: base.parent ?? null });
  if (head === null) return null;
  const { status, owner, office, parent, deleted, body, at, content, whole } = head;
  // The log's roles come from the server, which writes only known ones.
  const log = head.log as Shown['log'];
  return {
    id: row.id,
    type: row.type,
    status,
    owner,
    office,
    parent,
    deleted,
    body,
    log,
    confirmed: base?.log.length ?? 0,
    at,
    seq: base?.seq ?? -1,
    content,
    whole,
    delivery,
    files: filesOf(listedFiles(body), base?.files ?? [], blobs),
    waiting: row.pend ?? 0,
  };
}

function shownDraft(draft: DraftRow): Shown {
  const created = new Date(draft.at).toISOString();
  const at = { created, submitted: null, received: created };
  const plain = {
    deleted: 0,
    body: draft.values,
    log: [],
    confirmed: 0,
    at,
    seq: -1,
    content: '',
    whole: '',
    delivery: 'draft',
    files: {},
    waiting: 0,
  } as const;
  return { ...plain, id: draft.rec, type: draft.type, parent: null, ...draft.begin };
}

function filesOf(items: readonly Json[], present: readonly string[], blobs: readonly BlobRow[]): Record<string, FileProgress> {
  return Object.fromEntries(
    items.flatMap((item) => {
      if (item === null || typeof item !== 'object' || !('id' in item) || typeof item.id !== 'string') return [];
      const size = 'size' in item && typeof item.size === 'number' ? item.size : 0;
      const blob = blobs.find(({ id }) => id === item.id);
      return [[item.id, progressOf(size, present.includes(item.id), blob)]];
    }),
  );
}

function progressOf(size: number, present: boolean, blob: BlobRow | undefined): FileProgress {
  if (present) return { state: blob === undefined || blob.freed ? 'elsewhere' : 'arrived', sent: size, size };
  if (blob === undefined) return { state: 'expected', sent: 0, size };
  if (blob.state === 'refused') return { state: 'failed', sent: 0, size };
  if (blob.state !== 'waiting') return { state: 'arrived', sent: size, size };
  return { state: blob.offset > 0 ? 'sending' : 'waiting', sent: blob.offset, size };
}
