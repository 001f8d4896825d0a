/** What a new day brings: roles that begin or end, members who belong to another office from today, seals of a new half-year. */
import { dateIn } from '#src/domain/calendar.ts';
import { actorOn, memberOffice } from '#src/domain/people.ts';
import { write } from '#src/server/store/database.ts';
import { listPeople, type Person } from '#src/server/store/people.ts';
import { movePerson, officesOfOwners } from '#src/server/store/records.ts';
import type { Desk } from './accounts.ts';
import { putPeople, stalePeople, writingAt } from './directory.ts';
import { cutSeals } from './seals.ts';

/** Brings directory and drafts in line with the roles of today. Safe to run as often as wanted. */
export async function settleDay({ store, now }: Desk): Promise<void> {
  const people = await listPeople(store.reader);
  const offices = await officesOfOwners(store.reader);
  for (const person of people) {
    const home = memberOffice(actorOn(person, dateIn(now())));
    const left = home === null ? [] : (offices.get(person.id) ?? []).filter((office) => office !== home && wasMemberAt(person, office));
    if (home === null || left.length === 0) continue;
    await write(store, (trx) => movePerson(trx, writingAt(person.tenant, now()), person.id, home));
  }
  const stale = await stalePeople(store.reader, people, now());
  for (const person of stale) await write(store, (trx) => putPeople(trx, writingAt(person.tenant, now()), [person]));
  await cutSeals({ store, now }, people);
}

function wasMemberAt(person: Person, office: string): boolean {
  return person.roles.some((grant) => grant.role === 'member' && grant.office === office);
}
