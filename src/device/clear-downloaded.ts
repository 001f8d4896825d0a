/** Signing out for good: what the server can give again goes, what only this phone has stays. */
import type { Database } from './database.ts';
import { writeMeta } from './meta.ts';
import { freeDownloads } from './room.ts';
import { write } from './write.ts';

/** Clears records without own waiting acts and downloaded files; outbox, refused acts, drafts and own unsent files stay. */
export async function clearDownloaded(db: Database): Promise<void> {
  await freeDownloads(db);
  await write(db, ['records', 'scopes', 'attic'], async () => {
    const waiting = await db.records.where('pend').above(0).toArray();
    await db.records.clear();
    await db.records.bulkPut(waiting);
    await db.scopes.clear();
    await db.attic.clear();
    await writeMeta(db, { cursor: null, pos: {}, through: 0 });
  });
}
