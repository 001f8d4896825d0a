/** What the feed says about own photos and voice notes: present on the server, safe in a backup, or lost with a rollback. Source: sync 2.16. */
import { Dexie } from 'dexie';
import { listedFiles } from '#src/domain/record/listed-files.ts';
import { itemKey } from '#src/domain/record/merge.ts';
import type { BlobRow, Held } from './database.ts';
import type { Touched } from './exchange-world.ts';
import { filesIn } from './rows-in.ts';

/** Own files that the server's record now lists as present; what it said in an older era, before it was put back, counts no more. */
export async function notePresent(db: Held, touched: Touched, era: number): Promise<void> {
  const told = [...touched.values()].filter((row) => row.era === era && (row.base?.files?.length ?? 0) > 0);
  if (told.length === 0) return;
  const seqs = new Map(told.flatMap(({ base }) => (base?.files ?? []).map((id): [string, number] => [id, base?.seq ?? 0])));
  const blobs = (await filesIn(db, 'waiting', 'uploaded', 'refused')).filter(({ id }) => seqs.has(id));
  await db.blobs.bulkPut(
    blobs.map((blob): BlobRow => ({ ...blob, state: 'present', offset: blob.size, seq: seqs.get(blob.id) ?? 0, code: null })),
  );
}

/**
 * Own files that went up and that the server's record lists without having them: it was put back to a time before they came,
 * and as an upload has no number in the line of changes, nothing else tells of it; or its disk has lost them.
 * Sending them once more does no harm.
 */
export async function rearmMissing(db: Held, touched: Touched): Promise<void> {
  const blobs = (await filesIn(db, 'uploaded', 'present')).filter(({ freed }) => !freed);
  if (blobs.length === 0) return;
  const records = await db.records.bulkGet(blobs.map(({ rec }) => rec));
  const missing = blobs.filter(({ id, rec }, i) => {
    const base = (touched.get(rec) ?? records[i])?.base;
    const isListed = base?.deleted === 0 && listedFiles(base.body).some((item) => itemKey(item) === id);
    return isListed && base.files?.includes(id) !== true;
  });
  await db.blobs.bulkPut(missing.map((blob): BlobRow => ({ ...blob, state: 'waiting', offset: 0 })));
}

/** Lets the bytes go of what is present and in a backup. */
export async function freeFiles(db: Held, durable: number): Promise<void> {
  const safe = (await db.blobs.where('state').equals('present').toArray()).filter(({ seq, freed }) => seq <= durable && !freed);
  for (const { id } of safe) await db.chunks.where('[blob+i]').between([id, Dexie.minKey], [id, Dexie.maxKey]).delete();
  await db.blobs.bulkPut(safe.map((blob) => ({ ...blob, freed: true })));
}

/** After a rollback every own file whose bytes are still here is offered again. */
export async function rearmFiles(db: Held): Promise<void> {
  const blobs = (await filesIn(db, 'uploaded', 'present')).filter(({ freed }) => !freed);
  await db.blobs.bulkPut(blobs.map((blob): BlobRow => ({ ...blob, state: 'waiting', offset: 0, seq: -1 })));
}
