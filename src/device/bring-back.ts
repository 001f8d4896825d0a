/** Tables that the browser began anew get back what only this phone has, from the copy beside them. */
import type { RescueList } from '#src/domain/rescue/parcel.ts';
import type { Unsent } from './aside-parts.ts';
import type { Desk } from './desk.ts';
import { readMeta } from './meta.ts';
import { takeList, within } from './take-rescue.ts';
import { write } from './write.ts';

/**
 * Takes the copy in, once: acts under their own ids, so that what the server has by now is not there twice.
 *
 * @throws StorageFault when the phone could not keep it; then the copy stays
 */
export async function bringBack(desk: Pick<Desk, 'db' | 'account' | 'actor' | 'around'>): Promise<void> {
  await write(desk.db, ['records', 'outbox', 'kept', 'drafts', 'blobs', 'chunks'], async (db) => {
    const { tables } = await readMeta(db, 'tables');
    const unsent = db.aside?.strange(tables) ?? null;
    if (unsent === null) return;
    await takeList(within(desk, db), asList(unsent), []);
    db.aside?.replace();
  });
}

function asList({ outbox, kept, drafts, jottings }: Unsent): Pick<RescueList, 'acts' | 'kept' | 'drafts' | 'jottings' | 'files'> {
  return {
    acts: [...outbox],
    kept: kept.map(({ detail, ...row }) => ({ ...row, detail: detail as null })), // it was JSON and is JSON
    drafts: drafts.map(({ rec, type, values, from, begin, rev, at }) => ({
      ...{ rec, type, values: { ...values }, from: { ...from }, begin: { ...begin }, rev, at },
      wire: null,
    })),
    jottings: jottings.map(({ key, values, rev, at }) => ({ key, values: { ...values }, rev, at })),
    files: [],
  };
}
