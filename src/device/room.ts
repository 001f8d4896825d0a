/** Making room on a full phone: first what can be downloaded again, then the ballast kept for this hour. */
import { Dexie } from 'dexie';
import type { Database } from './database.ts';
import type { StorageShown } from './shown.ts';
import type { Surroundings } from './surroundings.ts';

const BALLAST_BYTES = 8 * 1024 * 1024;
/** Below this much room, no ballast is laid in. */
const BALLAST_ROOM = 4 * BALLAST_BYTES;
/** The most that a browser makes up at once. */
const RANDOM_BYTES = 65_536;

/** What a full phone gives up, one after the other, until a save fits; each tells how much it gave. Source: reliability PWA-23. */
const WAYS: readonly ((db: Database) => Promise<number>)[] = [freeDownloads, async (db) => (await db.freeOthers?.()) ?? 0, dropBallast];

/**
 * Gives up the next thing that takes room at all.
 *
 * @param tried how many ways were taken before; the number to go on with is returned, or null when nothing is left to give up
 */
export async function makeRoom(db: Database, tried: number): Promise<number | null> {
  for (const [i, way] of WAYS.entries()) if (i >= tried && (await way(db).catch(() => 0)) > 0) return i + 1;
  return null;
}

/** @returns bytes freed */
export async function dropBallast(db: Database): Promise<number> {
  if ((await db.meta.where('k').equals('ballast').count()) === 0) return 0;
  await db.meta.delete('ballast');
  return BALLAST_BYTES;
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

type Storage = Surroundings['storage'];

/** Bytes that no browser can pack smaller: 8 MB of zeros take 0.4 MB of a disk, and give back no more. */
function ballast(crypto: Surroundings['crypto']): ArrayBuffer {
  const bytes = new Uint8Array(BALLAST_BYTES);
  for (let at = 0; at < BALLAST_BYTES; at += RANDOM_BYTES) crypto.getRandomValues(bytes.subarray(at, at + RANDOM_BYTES));
  return bytes.buffer;
}

/** How much is used and left, as far as the browser tells, and whether it promised to keep it. */
export async function lookAtRoom(storage: Storage): Promise<Pick<StorageShown, 'usage' | 'quota' | 'persisted'>> {
  const estimate = await storage?.estimate().catch(() => undefined);
  const persisted = await storage?.persisted().catch(() => null);
  return { usage: estimate?.usage ?? null, quota: estimate?.quota ?? null, persisted: persisted ?? null };
}

/** Lays in 8 MB to give up on the day the phone is full, while there is plenty of room; failing to is no matter. */
export async function layInBallast(db: Database, { storage, crypto }: Pick<Surroundings, 'storage' | 'crypto'>): Promise<void> {
  const { usage, quota } = await lookAtRoom(storage);
  if (usage === null || quota === null || quota - usage <= BALLAST_ROOM) return;
  try {
    if ((await db.meta.where('k').equals('ballast').count()) === 0) await db.meta.put({ k: 'ballast', v: ballast(crypto) });
  } catch {
    // Room that could not be had is told by the next save.
  }
}
