/** Every record of a year that lies in one of these scopes. */
import type { Db } from './database.ts';
import { ask, selectIn } from './rows.ts';
import type { RecordTable } from './tables.ts';

/** Directory, settings and seals are no records of a year. */
const NOT_OF_A_YEAR = ['person', 'office', 'committee', 'setting', 'seal'];

/** @returns rows in the order of their days, those of one day by id */
export async function yearRows(db: Db, tenant: string, year: number, scopes: readonly string[]): Promise<RecordTable[]> {
  const told = await selectIn<{ record_id: string }>(db, 'select distinct record_id from sync_feed where present = 1 and scope', scopes);
  const mayBeRead = new Set(told.map(({ record_id: id }) => id));
  const rows = await ask<RecordTable>(
    db,
    'select * from record where tenant = ? and deleted = 0 and on_date >= ? and on_date <= ? order by on_date, id',
    [tenant, `${year}-01-01`, `${year}-12-31`],
  );
  return rows.filter(({ id, type }) => mayBeRead.has(id) && !NOT_OF_A_YEAR.includes(type));
}
