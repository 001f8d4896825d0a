/** Typed words on disk, one row per record, written field by field so that two tabs share one draft. */
import type { Json } from '#src/domain/record/stored.ts';
import type { Database, DraftRow } from './database.ts';
import { write } from './write.ts';

export interface DraftPlace {
  readonly rec: string;
  readonly type: string;
  readonly begin: DraftRow['begin'];
  readonly path?: string;
}

/**
 * Adds what was typed to the record's draft.
 *
 * @param shownBefore what each field showed before its first typed character
 * @returns the draft as it now stands
 * @throws StorageFault when the phone could not keep it
 */
export async function keepTyped(
  database: Database,
  place: DraftPlace,
  typed: Readonly<Record<string, Json>>,
  shownBefore: Readonly<Record<string, Json>>,
  now: number,
): Promise<DraftRow> {
  return write(database, ['drafts'], async (db) => {
    const old = await db.drafts.get(place.rec);
    const row: DraftRow = {
      key: place.rec,
      ...place,
      values: { ...old?.values, ...typed },
      from: { ...shownBefore, ...old?.from },
      rev: Math.max(now, (old?.rev ?? 0) + 1),
      at: now,
    };
    await db.drafts.put(row);
    return row;
  });
}

export async function forgetDraft(database: Database, rec: string): Promise<void> {
  await write(database, ['drafts'], (db) => db.drafts.delete(rec));
}
