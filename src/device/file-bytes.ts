/** The bytes of photos, voice notes and documents on this phone, in pieces that every browser can keep. */
import { Dexie } from 'dexie';
import type { BlobRow, ChunkRow, Database } from './database.ts';
import type { Surroundings } from './surroundings.ts';
import { write } from './write.ts';

/** Safari fails on Blobs in IndexedDB, so bytes are kept as ArrayBuffers of this size. */
export const CHUNK_BYTES = 256 * 1024;

export function chunksOf(blob: string, bytes: ArrayBuffer): ChunkRow[] {
  const count = Math.ceil(bytes.byteLength / CHUNK_BYTES);
  return Array.from({ length: count }, (_, i) => ({ blob, i, bytes: bytes.slice(i * CHUNK_BYTES, (i + 1) * CHUNK_BYTES) }));
}

/** All bytes of a file, or null where they are not on this phone. */
export async function bytesOf(db: Database, { id, size, freed }: BlobRow): Promise<readonly ArrayBuffer[] | null> {
  if (freed) return null;
  const chunks = await db.chunks.where('[blob+i]').between([id, Dexie.minKey], [id, Dexie.maxKey]).toArray();
  const pieces = chunks.sort((a, b) => a.i - b.i).map(({ bytes }) => bytes);
  return pieces.reduce((sum, { byteLength }) => sum + byteLength, 0) === size ? pieces : null;
}

/** A stretch of a file; null when any of it is missing. */
export async function stretchOf(db: Database, id: string, from: number, to: number): Promise<ArrayBuffer | null> {
  const [first, last] = [Math.floor(from / CHUNK_BYTES), Math.floor((to - 1) / CHUNK_BYTES)];
  const chunks = await db.chunks.where('[blob+i]').between([id, first], [id, last], true, true).toArray();
  if (chunks.length !== last - first + 1) return null;
  const all = new Uint8Array(chunks.reduce((sum, { bytes }) => sum + bytes.byteLength, 0));
  for (const { i, bytes } of chunks) all.set(new Uint8Array(bytes), (i - first) * CHUNK_BYTES);
  return all.slice(from - first * CHUNK_BYTES, to - first * CHUNK_BYTES).buffer;
}

/** A file that the server holds, as an attachment of a record lists it. */
export interface Wanted {
  readonly id: string;
  readonly rec: string;
  readonly mime: string;
  readonly name: string;
  readonly sha256: string;
}

export function kindOf(mime: string): BlobRow['kind'] {
  if (mime.startsWith('audio/')) return 'voice';
  return mime.startsWith('image/') ? 'photo' : 'document';
}

const DOWNLOADABLE = /^(image|audio)\/|^application\/pdf/;

/**
 * Brings a file from the server and keeps it for viewing; it may be let go again when the phone is full.
 *
 * @returns false when the server could not be reached or did not give it
 */
export async function download(database: Database, around: Surroundings, wanted: Wanted): Promise<boolean> {
  try {
    const response = await around.fetch(`/api/v1/files/${wanted.id}`, { credentials: 'same-origin', redirect: 'error' });
    if (response.status !== 200 || !DOWNLOADABLE.test(response.headers.get('Content-Type') ?? '')) return false;
    const bytes = await response.arrayBuffer();
    if (bytes.byteLength === 0) return false;
    const { id, rec, mime, name, sha256 } = wanted;
    const at = around.now();
    const blob: BlobRow = {
      id,
      rec,
      kind: kindOf(mime),
      sha256,
      size: bytes.byteLength,
      mime,
      name,
      ms: null,
      state: 'cached',
      offset: 0,
      seq: -1,
      code: null,
      freed: false,
      at,
    };
    await write(database, ['blobs', 'chunks'], async (db) => {
      const own = await db.blobs.get(id);
      if (own !== undefined && !own.freed) return;
      await db.blobs.put({ ...blob, ms: own?.ms ?? null });
      await db.chunks.bulkPut(chunksOf(id, bytes));
    });
    return true;
  } catch {
    return false;
  }
}
