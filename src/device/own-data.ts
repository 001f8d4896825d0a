/** Everything an account wrote, with its story and its files, as far as this phone has it. */
import { bytesOf } from './file-bytes.ts';
import type { Desk } from './desk.ts';
import { useDesk } from './device-context.tsx';
import { loadListed } from './attachments.ts';
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

/** Reads it when asked; the network is not needed. */
export function useOwnData(): () => Promise<OwnData> {
  const desk = useDesk();
  return () => loadOwnData(desk);
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
