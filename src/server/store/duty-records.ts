/** The records that may count towards a person's duties: all of their committee that were ever told to them. */
import type { Related } from '#src/domain/record/definition.ts';
import type { Db } from './database.ts';
import { addParents, needDefinition, relatedOf } from './family.ts';
import { loadRecords } from './records.ts';

export async function dutyRecords(db: Db, { id: person, tenant }: { readonly id: string; readonly tenant: string }): Promise<Related[]> {
  const told = await db.selectFrom('sync_feed').select('record_id').where('scope', '=', `m:${person}`).where('present', '=', 1).execute();
  const own = await loadRecords(
    db,
    told.map(({ record_id: id }) => id),
  );
  const all = new Map(own);
  await addParents(all, [], (ids) => loadRecords(db, ids));
  return [...own.values()]
    .filter((record) => record.tenant === tenant)
    .map((record) => ({ definition: needDefinition(record.type), record, parent: relatedOf(all, record.parent) }));
}
