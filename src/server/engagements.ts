/** A clerk's rights follow the dates of the engagement, from the moment its record arrives. */
import { engagedDays } from '#src/domain/engaged-days.ts';
import type { RoleGrant } from '#src/domain/people.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { Stored } from '#src/domain/record/stored.ts';
import { putPeople } from './admin/directory.ts';
import { note } from './store/audit.ts';
import type { Trx } from './store/database.ts';
import { insertGrant, personById } from './store/people.ts';
import type { Writing } from './store/records.ts';

/**
 * Gives the clerk's role for the days of each engagement among the records, and tells everybody by the directory.
 * To be called before the county's clock is moved: the directory's rows are held first everywhere.
 *
 * Source: §3.3.2.
 */
export async function followEngagements(trx: Trx, writing: Writing, records: readonly Stored[]): Promise<void> {
  for (const { type, office, body } of records) {
    if (type !== 'engagement' || office === null) continue;
    const person = await personById(trx, textIn(body, 'person'));
    if (person?.tenant !== writing.tenant) continue;
    const days = daysLeft(person.roles, office, engagedDays(body));
    await insertGrant(trx, person.id, { role: 'clerk', office, ...days });
    const now = await personById(trx, person.id);
    if (now) await putPeople(trx, writing, [now]);
    const { tenant, by: actor, now: at } = writing;
    await note(trx, { tenant, at, actor, act: 'engagement', subject: person.id, detail: { office, ...days } });
  }
}

/** The days of an engagement only ever grow fewer: a role that was ended otherwise is not given back by a correction of the letter. */
function daysLeft(roles: readonly RoleGrant[], office: string, days: ReturnType<typeof engagedDays>): ReturnType<typeof engagedDays> {
  const held = roles.find((grant) => grant.role === 'clerk' && grant.office === office && grant.from === days.from);
  const ends = [held?.to ?? null, days.to].filter((to) => to !== null).toSorted();
  return { from: days.from, to: ends[0] ?? null };
}
