/** Who may fetch a file, and who may send one: whoever may read the record it belongs to, and its sender. */
import { mayRead } from '#src/domain/record/scopes.ts';
import type { Actor } from '#src/domain/people.ts';
import type { Db } from '#src/server/store/database.ts';
import { isNamed, type FileRow } from '#src/server/store/files.ts';
import { loadRecords, scopesOfStored } from '#src/server/store/records.ts';

/** Whether a record, as far as it is here, lets the actor see its files; one that has not arrived hides nothing. */
export type Sight = 'visible' | 'hidden' | 'not_arrived';

export async function sightOf(db: Db, actor: Actor, recordId: string): Promise<Sight> {
  const record = (await loadRecords(db, [recordId])).get(recordId);
  if (!record) return 'not_arrived';
  if (record.tenant !== actor.tenant) return 'hidden';
  return mayRead(actor, await scopesOfStored(db, record)) ? 'visible' : 'hidden';
}

/**
 * The sender may always have the file back; others of the same committee while a record they may read names it. A file may wait
 * for a record that then begins in another committee: it stays where it was sent.
 */
export async function mayFetch(db: Db, actor: Actor, file: FileRow): Promise<boolean> {
  if (file.tenant !== actor.tenant) return false;
  if (file.owner_id === actor.id) return true;
  return (await sightOf(db, actor, file.record_id)) === 'visible' && (await isNamed(db, file));
}
