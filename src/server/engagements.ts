/** A clerk's rights follow the dates of the engagement, from the moment its record arrives. */
import { engagedDays } from '#src/domain/engaged-days.ts';
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
    const days = engagedDays(body);
    await insertGrant(trx, person.id, { role: 'clerk', office, ...days });
    const now = await personById(trx, person.id);
    if (now) await putPeople(trx, writing, [now]);
    const { tenant, by: actor, now: at } = writing;
    await note(trx, { tenant, at, actor, act: 'engagement', subject: person.id, detail: { office, ...days } });
  }
}
