/** Everything an account wrote, with its story and its files, as far as this phone has it. */
import { bytesOf } from './file-bytes.ts';
import type { Desk } from './desk.ts';
import { useDesk } from './device-context.tsx';
import { loadListed } from './attachments.ts';
import { useLive } from './live-query.ts';
import { showRecord } from './read.ts';
import type { Shown } from './shown.ts';

/** A file of an own record; `bytes` is null where they are not on this phone. */
export interface OwnFile {
  readonly record: string;
  readonly id: string;
  readonly name: string;
  readonly mime: string;
  readonly size: number;
  readonly bytes: Uint8Array<ArrayBuffer> | null;
}

export interface OwnData {
  /** Oldest first. */
  readonly records: readonly Shown[];
  readonly files: readonly OwnFile[];
}

/** Reads it when asked; what is not on this phone is fetched first, as far as there is a network. */
export function useOwnData(): () => Promise<OwnData> {
  const desk = useDesk();
  return async () => {
    await bringFiles(desk, await loadOwnData(desk));
    return loadOwnData(desk);
  };
}

/** Kinds that are the county's own and nobody's words. */
const REFERENCE = ['person', 'office', 'committee', 'setting', 'seal', 'engagement'];

/** How many records of one's own and of others lie on this phone; undefined while they are counted. */
export function useOwnCounts(): { readonly own: number; readonly others: number } | undefined {
  const desk = useDesk();
  return useLive(desk, () => countOwn(desk), []);
}

async function countOwn({ db, account }: Pick<Desk, 'db' | 'account'>): Promise<{ own: number; others: number }> {
  const counted = { own: 0, others: 0 };
  await db.records.each(({ type, cur, base }) => {
    const head = cur ?? base;
    if (head === null || head.deleted === 1 || REFERENCE.includes(type)) return;
    if (head.owner === account.id) counted.own += 1;
    else counted.others += 1;
  });
  return counted;
}

export async function loadOwnData(desk: Pick<Desk, 'db' | 'account'>): Promise<OwnData> {
  const { db, account } = desk;
  const rows = await db.records
    .filter(({ cur, base }) => (cur ?? base)?.owner === account.id && (cur ?? base)?.deleted === 0)
    .primaryKeys();
  const typed = (await db.drafts.toArray()).filter(({ begin }) => begin.owner === account.id).map(({ rec }) => rec);
  const shown = await Promise.all([...new Set([...rows, ...typed])].map((id) => showRecord(desk, id)));
  const records = shown.filter((record) => record !== null).sort((a, b) => a.at.created.localeCompare(b.at.created));
  const files = await Promise.all(records.map((record) => filesOf(desk, record.id)));
  return { records, files: files.flat() };
}

/** One that cannot be had now is left out, and told. */
async function bringFiles(desk: Desk, { files }: OwnData): Promise<void> {
  for (const { record, id, bytes } of files) {
    if (bytes !== null) continue;
    if (!desk.around.isOnline()) return;
    await desk.fetchFile(record, id).catch(() => false);
  }
}

async function filesOf(desk: Pick<Desk, 'db'>, record: string): Promise<OwnFile[]> {
  const listed = await loadListed(desk, record);
  return Promise.all(
    listed.map(async ({ id, name, mime, size }) => {
      const blob = await desk.db.blobs.get(id);
      const pieces = blob === undefined ? null : await bytesOf(desk.db, blob);
      return { record, id, name, mime, size, bytes: pieces === null ? null : joined(pieces) };
    }),
  );
}

function joined(pieces: readonly ArrayBuffer[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(new Uint8Array(piece), at);
    at += piece.byteLength;
  }
  return all;
}
