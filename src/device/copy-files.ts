/** The files of one record kept on another as well: a field note that becomes a report brings its photos along. */
import type { ReadyFile } from './add-file.ts';
import { loadListed } from './attachments.ts';
import type { Database } from './database.ts';
import { bytesOf } from './file-bytes.ts';
import type { AddedFile } from './shown.ts';

/** @returns false when the bytes of one of them are not on this phone, or could not be kept */
export async function copyFiles(db: Database, from: string, keep: (file: ReadyFile) => Promise<AddedFile>): Promise<boolean> {
  let isWhole = true;
  for (const { id, mime, name, ms } of await loadListed({ db }, from, ['attachments'])) {
    const blob = await db.blobs.get(id);
    const pieces = blob === undefined ? null : await bytesOf(db, blob);
    const added = pieces === null ? null : await keep({ bytes: await new Blob([...pieces]).arrayBuffer(), mime, name, ms });
    isWhole &&= added?.ok === true;
  }
  return isWhole;
}
