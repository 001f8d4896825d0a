/** Acts that were kept because we could not carry them out. */
import type { CalendarDate } from '#src/domain/calendar.ts';
import type { Db } from './database.ts';
import type { SyncMutationTable } from './tables.ts';

export type HeldAct = Pick<SyncMutationTable, 'id' | 'user_id' | 'device_id' | 'body'>;

/** All of them, in the order in which they came. */
export function heldActs(db: Db): Promise<HeldAct[]> {
  const acts = db.selectFrom('sync_mutation').select(['id', 'user_id', 'device_id', 'body']);
  return acts.where('status', '=', 'held').orderBy('seq').orderBy('id').execute();
}

/** Whose acts are held among the people who have a role in an office on a day, how many, and since when. */
export async function heldIn(db: Db, tenant: string, office: string, day: CalendarDate) {
  const people = db
    .selectFrom('role_grant')
    .select('person_id')
    .where('office', '=', office)
    .where('from_on', '<=', day)
    .where((grant) => grant.or([grant('to_on', 'is', null), grant('to_on', '>=', day)]));
  const acts = await db
    .selectFrom('sync_mutation')
    .innerJoin('person', 'person.id', 'sync_mutation.user_id')
    .select(['person.id', 'person.name', 'sync_mutation.received_at'])
    .where('sync_mutation.tenant', '=', tenant)
    .where('sync_mutation.status', '=', 'held')
    .where('person.id', 'in', people)
    .orderBy('sync_mutation.received_at')
    .execute();
  const byPerson = new Map<string, { name: string; count: number; since: string }>();
  for (const { id, name, received_at: since } of acts) {
    const told = byPerson.get(id);
    byPerson.set(id, { name, count: (told?.count ?? 0) + 1, since: told?.since ?? since });
  }
  return [...byPerson.values()];
}
