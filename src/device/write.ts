/** Every write of this wing goes through {@link write}: fenced, in one transaction, saved only when that is through. */
import type { Table } from 'dexie';
import { type Database, GENERATION } from './database.ts';
import { readMeta } from './meta.ts';
import { makeRoom } from './room.ts';
import { asFault, isConnectionLost, isFull, StorageFault } from './storage-fault.ts';

const CONNECTIONS = 5;

type TableName = 'records' | 'outbox' | 'kept' | 'scopes' | 'blobs' | 'chunks' | 'drafts' | 'attic';

/**
 * Runs `work` in one transaction over the named tables and `meta`, and resolves once it is on disk.
 *
 * A dead connection is replaced and the work repeated on the new one; a full phone gives up downloads and
 * ballast first. `work` must be repeatable and await nothing but the database.
 *
 * @throws StorageFault when it could not be kept; then nothing of it was
 */
export async function write<T>(db: Database, tables: readonly TableName[], work: () => Promise<T>): Promise<T> {
  let madeRoom = false;
  for (let connection = 1; ; connection += 1) {
    try {
      return await attempt(db, tables, work);
    } catch (error) {
      if (isFull(error) && !madeRoom) {
        madeRoom = true;
        await makeRoom(db).catch(() => 0);
        continue;
      }
      if (!isConnectionLost(error) || connection >= CONNECTIONS) throw isKnown(error) ? asFault(error) : error;
      await reopen(db);
    }
  }
}

function attempt<T>(db: Database, tables: readonly TableName[], work: () => Promise<T>): Promise<T> {
  const wanted: Table[] = [...tables.map((name): Table => db[name]), db.meta];
  return db.transaction('rw!', wanted, async () => {
    await fence(db);
    return work();
  });
}

/** An older tab must not write into newer tables. */
async function fence(db: Database): Promise<void> {
  const { dbGen } = await readMeta(db, 'dbGen');
  if (dbGen === GENERATION) return;
  if (dbGen !== 0) throw new StorageFault('reload_needed');
  await db.meta.put({ k: 'dbGen', v: GENERATION });
}

/** Closes the connection, dead or not, and opens a new one. */
export async function reopen(db: Database): Promise<void> {
  db.close({ disableAutoOpen: false });
  await db.open().catch(() => db);
}

function isKnown(error: unknown): boolean {
  return error instanceof StorageFault || isFull(error) || isConnectionLost(error);
}
