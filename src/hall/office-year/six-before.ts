/** How far all members had come with the six duties on the same day a year ago: all of them together, nobody beside anybody. */
import { monthsAfter, yearOf } from '#src/domain/calendar.ts';
import { sixTally, type SixTally } from '#src/domain/office-year/six-tally.ts';
import { eachOf, type Portions } from '#src/domain/portions.ts';
import type { Related } from '#src/domain/record/definition.ts';
import { dutiesInPortions } from '#src/domain/record/duties-of.ts';
import { membersOf, type OfficesWorld, relatedOf, rolesIn, sees } from './offices-shown.ts';
import type { Shown } from '#src/device/shown.ts';

/** What lies on the phone, who asks, and the settings by which last year went. */
export type BeforeWorld = Pick<OfficesWorld, 'actor' | 'settings' | 'offices' | 'people' | 'evidence'>;

const RECORDS_AT_ONCE = 500;

/**
 * The members of that day, by what had happened by then. What was confirmed since counts as confirmed.
 *
 * Source: §2.6, §3.1.
 */
export function* sixBefore({ actor, settings, offices, people, evidence }: BeforeWorld): Portions<SixTally> {
  const day = monthsAfter(actor.today, -12);
  const byId = new Map<string, Shown>();
  yield* eachOf(evidence.flat(), RECORDS_AT_ONCE, (record) => void byId.set(record.id, record));
  const known: Related[] = [];
  yield* eachOf(evidence.flat(), RECORDS_AT_ONCE, (one) => {
    const related = relatedOf(one, byId, actor.tenant);
    if (related !== null) known.push(related);
  });
  const here = new Set(offices.map(({ id }) => id).filter((id) => sees(actor, id)));
  const members = membersOf(people, day).filter(({ office }) => here.has(office));
  const asked = new Set(members.map(({ id }) => id));
  const holders = people.filter(({ id }) => asked.has(id)).map(({ id, body }) => ({ id, roles: rolesIn(body) }));
  const duties = yield* dutiesInPortions(known, settings, holders, yearOf(day), day);
  return sixTally(members.map(({ id }) => duties.get(id) ?? []));
}
