/** Making room on a full phone: first what can be downloaded again, then the ballast kept for this hour. */
import { Dexie } from 'dexie';
import type { Database } from './database.ts';

const BALLAST_BYTES = 8 * 1024 * 1024;

/**
 * Frees what the server can give again and the ballast.
 *
 * @returns bytes freed
 */
export async function makeRoom(db: Database): Promise<number> {
  const freed = await freeDownloads(db);
  const ballast = await db.meta.get('ballast');
  if (ballast === undefined) return freed;
  await db.meta.delete('ballast');
  return freed + BALLAST_BYTES;
}

/** Lets go of other people's files kept for viewing; own unsent bytes are never touched. */
export async function freeDownloads(db: Database): Promise<number> {
  return db.transaction('rw!', [db.blobs, db.chunks], async () => {
    const cached = await db.blobs.where('state').equals('cached').toArray();
    for (const blob of cached) await db.chunks.where('[blob+i]').between([blob.id, Dexie.minKey], [blob.id, Dexie.maxKey]).delete();
    await db.blobs.bulkDelete(cached.map(({ id }) => id));
    return cached.reduce((sum, { size }) => sum + size, 0);
  });
}

/** Lays in 8 MB to give up when the phone is full, while there is plenty of room. */
export async function layInBallast(db: Database): Promise<void> {
  if ((await db.meta.where('k').equals('ballast').count()) > 0) return;
  await db.meta.put({ k: 'ballast', v: new ArrayBuffer(BALLAST_BYTES) });
}
