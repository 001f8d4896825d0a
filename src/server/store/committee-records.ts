/** Every record of a committee that may leave the house in its file. */
import type { Body, Stored } from '#src/domain/record/stored.ts';
import type { Db } from './database.ts';
import { ask } from './rows.ts';
import { toStored } from './stored-rows.ts';
import type { RecordTable } from './tables.ts';

/** The directory is made anew from the people; seals are secrets of this house. */
const STAY = ['person', 'seal'];

/** Without protected requests, and what belongs to them. Source: §2.6. */
export async function committeeRecords(db: Db, tenant: string): Promise<Stored[]> {
  const rows = await ask<RecordTable>(db, 'select * from record where tenant = ? and deleted = 0 order by created_at, id', [tenant]);
  const records = rows.filter(({ type }) => !STAY.includes(type)).map(toStored);
  const hidden = new Set(records.filter(({ type, body }) => type === 'request' && isProtected(body)).map(({ id }) => id));
  return records.filter(({ id, parent }) => !hidden.has(id) && !(parent !== null && hidden.has(parent)));
}

function isProtected(body: Body): boolean {
  return body.protected === true;
}
