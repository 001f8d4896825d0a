/** Every write of this wing goes through {@link write}: fenced, in one transaction, saved only when that is through. */
import type { Table, Transaction } from 'dexie';
import { type Database, GENERATION, type Held } from './database.ts';
import { newId } from '#src/domain/record/identity.ts';
import { readMeta, writeMeta } from './meta.ts';
import { makeRoom } from './room.ts';
import { asFault, isConnectionClosed, isConnectionLost, isFull, StorageFault } from './storage-fault.ts';

const CONNECTIONS = 5;
/** An opening that takes longer never ends. Source: reliability F-39. */
const OPEN_WITHIN_MS = 10_000;

type TableName = 'records' | 'outbox' | 'kept' | 'scopes' | 'blobs' | 'chunks' | 'drafts' | 'attic';

/**
 * Runs `work` in one transaction over the named tables and `meta`, and resolves once it is on disk.
 *
 * A dead connection is replaced and the work repeated on the new one; a full phone gives up downloads, what other
 * accounts here can download again, and ballast first. `work` must be repeatable and await nothing but the database.
 *
 * `work` is given the tables of its own transaction and must use no others: which transaction runs is otherwise
 * guessed, and lost after some hundred waits; the rest would then be written apart, and a page that goes in between
 * would leave half of it.
 *
 * @throws StorageFault when it could not be kept; then nothing of it was
 */
export async function write<T>(db: Database, tables: readonly TableName[], work: (held: Held) => Promise<T>): Promise<T> {
  let waysToRoom: number | null = 0;
  for (let connection = 1; ; connection += 1) {
    try {
      return await attempt(db, tables, work);
    } catch (error) {
      if (isFull(error) && waysToRoom !== null) {
        if (isConnectionClosed(error)) await reopen(db);
        const isFirst = waysToRoom === 0;
        waysToRoom = await makeRoom(db, waysToRoom);
        if (isFirst || waysToRoom !== null) continue;
      }
      if (waysToRoom !== 0 && isKnown(error)) throw new StorageFault('storage_full', error);
      if (!isConnectionLost(error) || connection >= CONNECTIONS) throw isKnown(error) ? asFault(error) : error;
      await reopen(db);
    }
  }
}

async function attempt<T>(db: Database, tables: readonly TableName[], work: (held: Held) => Promise<T>): Promise<T> {
  const wanted: Table[] = [...tables.map((name): Table => db[name]), db.meta];
  let takeBack = (): void => undefined;
  if (!db.isOpen()) await openInTime(db);
  try {
    return await db.transaction('rw!', wanted, async (transaction) => {
      const held = heldBy(transaction, db, wanted);
      const these = await fence(held);
      const done = await work(held);
      if (db.aside !== undefined) takeBack = await db.aside.keep(held, these, transaction.idbtrans);
      return done;
    });
  } catch (error) {
    takeBack();
    throw error;
  }
}

function heldBy(transaction: Transaction, db: Database, wanted: readonly Table[]): Held {
  const own = wanted.map(({ name }): [string, PropertyDescriptor] => [name, { value: transaction.table(name) }]);
  return Object.create(db, { ...Object.fromEntries(own), held: { value: true } }) as Held; // the same database with these tables in place of its own
}

/**
 * An older tab must not write into newer tables.
 *
 * @returns the name of these tables
 */
async function fence(db: Held): Promise<string> {
  const { dbGen, tables } = await readMeta(db, 'dbGen', 'tables');
  if (dbGen !== 0 && dbGen !== GENERATION) throw new StorageFault('reload_needed');
  if (dbGen === GENERATION && (tables !== null || db.aside === undefined)) return tables ?? '';
  const named = db.aside === undefined ? null : newId();
  await writeMeta(db, { dbGen: GENERATION, tables: named });
  return named ?? '';
}

/** Closes the connection, dead or not, and opens a new one. */
export async function reopen(db: Database): Promise<void> {
  db.close({ disableAutoOpen: false });
  await openInTime(db);
}

/**
 * What the opening says is told by the first use of the tables.
 *
 * @throws StorageFault when the browser says nothing at all
 */
async function openInTime(db: Database): Promise<void> {
  let stopWaiting = (): void => undefined;
  const tooLong = new Promise<void>((_resolve, reject) => {
    stopWaiting = db.after?.(OPEN_WITHIN_MS, () => reject(new StorageFault('storage_closed'))) ?? stopWaiting;
  });
  const opened = db.open().then(
    () => undefined,
    () => undefined,
  );
  await Promise.race([opened, tooLong]).finally(stopWaiting);
}

function isKnown(error: unknown): boolean {
  return error instanceof StorageFault || isFull(error) || isConnectionLost(error);
}
