/** The lists of the sync centre: on their way, refused, delivered today. */
import { dateIn } from '#src/domain/calendar.ts';
import { receiptNumber } from '#src/domain/record/receipt-number.ts';
import type { Body } from '#src/domain/record/stored.ts';
import type { BlobRow, DraftRow, KeptRow, OutboxRow, RecordRow } from './database.ts';
import type { Desk } from './desk.ts';
import { readMeta } from './meta.ts';
import { deliveryOf, showRecord } from './read.ts';
import { actsIn, filesIn } from './rows-in.ts';
import type { DeliveredItem, KeptItem, OutboxItem, Shown } from './shown.ts';
import { plainText, whatOf, wordsOf } from './words.ts';

/** One line per record with acts or files the server has not confirmed, oldest first; then those with words that are only typed. */
export async function loadOutbox({ db, status }: Desk): Promise<OutboxItem[]> {
  const [rows, blobs, drafts, { frozen }] = await Promise.all([
    actsIn(db, 'pending', 'held'),
    filesIn(db, 'waiting', 'refused'),
    db.drafts.orderBy('at').toArray(),
    readMeta(db, 'frozen'),
  ]);
  const recs = [...new Set([...rows.sort((a, b) => a.n - b.n), ...blobs].map(({ rec }) => rec))];
  const records = await db.records.bulkGet(recs);
  const all = await db.blobs.where('rec').anyOf(recs).toArray();
  const failures = status.get().failures;
  const lines = recs.map((rec, i) => {
    const own = rows.filter((row) => row.rec === rec);
    return line(
      rec,
      own,
      records[i],
      all.filter((blob) => blob.rec === rec),
      frozen,
      failures,
    );
  });
  const typed = drafts.filter(({ rec }) => !recs.includes(rec));
  const begun = await db.records.bulkGet(typed.map(({ rec }) => rec));
  return [...lines, ...typed.map((draft, i) => draftLine(draft, begun[i]))];
}

/** Words typed and not yet part of their record, as after a page that went without warning. */
function draftLine({ rec, type, values, at, path }: DraftRow, record: RecordRow | undefined): OutboxItem {
  const op = record === undefined ? 'create' : 'edit';
  const plain = { op, name: null, delivery: 'draft', acts: 0, attempts: 0, photos: { sent: 0, of: 0 } } as const;
  const place = path === undefined ? {} : { path };
  return { rec, type, what: whatOf(values) || whatOf(bodyOf(record) ?? {}), since: at, ...plain, ...place };
}

function line(
  rec: string,
  own: readonly OutboxRow[],
  record: RecordRow | undefined,
  blobs: readonly BlobRow[],
  frozen: number,
  failures: number,
): OutboxItem {
  const first = own[0];
  const words = first === undefined ? null : wordsOf(first);
  const isSent = own.some(({ n, state }) => state === 'pending' && n <= frozen);
  const since = Math.min(...own.map(({ at }) => at), ...blobs.filter(({ state }) => state === 'waiting').map(({ at }) => at));
  return {
    rec,
    type: first?.type ?? record?.type ?? '',
    what: whatOf(bodyOf(record) ?? words?.values ?? {}),
    op: first?.op ?? 'edit',
    name: words?.name ?? null,
    delivery: blobs.some(({ state }) => state === 'refused') ? 'failed' : deliveryOf(own, [], frozen),
    acts: own.length,
    attempts: isSent ? failures + 1 : 0,
    since,
    photos: { sent: blobs.filter(({ state }) => state !== 'waiting' && state !== 'refused').length, of: blobs.length },
  };
}

function bodyOf(record: RecordRow | undefined): Body | null {
  return record?.cur?.body ?? record?.base?.body ?? null;
}

/** Every record with words or files that only this phone has, typed ones included, as it would be sent. */
export async function loadUnsent(desk: Desk): Promise<Shown[]> {
  const { db } = desk;
  const [acts, files, drafts] = await Promise.all([
    actsIn(db, 'pending', 'held'),
    db.blobs.where('state').equals('waiting').toArray(),
    db.drafts.toArray(),
  ]);
  const typed = new Map(drafts.map(({ rec, values }) => [rec, values]));
  const recs = [...new Set([...acts, ...files, ...drafts].map(({ rec }) => rec))];
  const shown = await Promise.all(recs.map((rec) => showRecord(desk, rec)));
  return shown.flatMap((record) => (record === null ? [] : [{ ...record, body: { ...record.body, ...typed.get(record.id) } }]));
}

/** Refused acts, newest first. */
export async function loadKept(desk: Desk): Promise<KeptItem[]> {
  const rows = await desk.db.kept.orderBy('at').reverse().toArray();
  const records = await desk.db.records.bulkGet(rows.map(({ rec }) => rec));
  return rows.map((row, i) => keptItem(desk, row, records[i]));
}

function keptItem(desk: Desk, row: KeptRow, record: RecordRow | undefined): KeptItem {
  const words = wordsOf(row);
  const { id, rec, type, op, code, detail, at } = row;
  return {
    id,
    rec,
    type,
    what: whatOf(words.values) || whatOf(bodyOf(record) ?? {}) || whatOf({ text: plainText(words) }),
    op,
    name: words.name,
    code,
    fields: detail?.fields ?? [],
    by: detail?.by ?? null,
    status: detail?.status ?? null,
    at,
    words: { ...words.values, ...words.added, ...words.input, ...(words.note === null ? {} : { note: words.note }) },
    resend: () => desk.resendKept(row),
    discard: () => desk.discardKept(row),
    copyText: () => plainText(words),
  };
}

/** Records the server confirmed something of today, county time, newest first. */
export async function loadDelivered({ db, around }: Desk): Promise<DeliveredItem[]> {
  const today = dateIn(new Date(around.now()).toISOString());
  const isToday = ({ ackAt }: OutboxRow) => ackAt !== undefined && dateIn(new Date(ackAt).toISOString()) === today;
  const rows = await db.outbox.where('state').anyOf('acked', 'settled').filter(isToday).toArray();
  const latest = [...new Map(rows.sort((a, b) => a.n - b.n).map((row) => [row.rec, row])).values()];
  const records = await db.records.bulkGet(latest.map(({ rec }) => rec));
  return latest
    .map((row, i) => ({
      rec: row.rec,
      type: row.type,
      what: whatOf(bodyOf(records[i]) ?? wordsOf(row).values),
      at: row.ackAt ?? 0,
      receipt: receiptNumber(row.id),
      act: row.id,
      isSigned: row.signature !== undefined,
    }))
    .sort((a, b) => b.at - a.at);
}
