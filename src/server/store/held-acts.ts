/** Acts that were kept because we could not carry them out. */
import type { Db } from './database.ts';
import type { SyncMutationTable } from './tables.ts';

export type HeldAct = Pick<SyncMutationTable, 'id' | 'user_id' | 'device_id' | 'body'>;

/** All of them, in the order in which they came. */
export function heldActs(db: Db): Promise<HeldAct[]> {
  const acts = db.selectFrom('sync_mutation').select(['id', 'user_id', 'device_id', 'body']);
  return acts.where('status', '=', 'held').orderBy('seq').orderBy('id').execute();
}
