/** Signing out for good, or making room for somebody else: what the server can give again goes, what only this phone has stays. */
import type { Database } from './database.ts';
import { writeMeta } from './meta.ts';
import { freeDownloads } from './room.ts';
import { write } from './write.ts';

/**
 * Clears records without own waiting acts and downloaded files. Outbox, refused acts, drafts, own files that are not safe
 * yet and what the server has lost stay.
 *
 * @returns bytes of files and records freed, these at one each
 */
export async function clearDownloaded(database: Database): Promise<number> {
  const freed = await freeDownloads(database);
  return write(database, ['records', 'scopes'], async (db) => {
    const count = await db.records.count();
    const waiting = await db.records.where('pend').above(0).toArray();
    await db.records.clear();
    await db.records.bulkPut(waiting);
    await db.scopes.clear();
    await writeMeta(db, { cursor: null, pos: {}, through: 0, lastContact: null });
    return freed + count - waiting.length;
  });
}
