/** The six duties of a person from the records about them: the same on the phone and on the server. */
import type { CalendarDate } from '#src/domain/calendar.ts';
import { dutyProgress, DUTIES, type Duty, type DutyExemption, type DutyProgress, type Evidence } from '#src/domain/duty.ts';
import { hasRole, isOfficeStaff, type Actor, type RoleGrant } from '#src/domain/people.ts';
import { atOnce, eachOf, type Portions } from '#src/domain/portions.ts';
import { lastDayOf, type Settings } from '#src/domain/settings.ts';
import type { Related } from './definition.ts';
import { textIn } from './read-body.ts';
import type { Stored } from './stored.ts';

export interface DutyPerson {
  readonly id: string;
  readonly roles: readonly RoleGrant[];
}

/**
 * @param known every record that may count for the person, with what it belongs to
 * @returns the six results for a calendar year of the county. Source: §2.6
 */
export function dutiesOf(known: readonly Related[], settings: Settings, person: DutyPerson, year: number): DutyProgress[] {
  return dutiesOfAll(known, settings, [person], year).get(person.id) ?? [];
}

/** The same for many people, by person: every record is looked at once, not once for each of them. Source: §2.6. */
export function dutiesOfAll(
  known: readonly Related[],
  settings: Settings,
  people: readonly DutyPerson[],
  year: number,
): ReadonlyMap<string, DutyProgress[]> {
  return atOnce(dutiesInPortions(known, settings, people, year));
}

/** Records, and people, of one portion: a few milliseconds on a slow machine. */
const RECORDS_AT_ONCE = 250;
const PEOPLE_AT_ONCE = 12;

/**
 * The same for a whole county, in portions: a page stays alive meanwhile.
 *
 * @param until what happened after this day is left out: how the year stood then. Source: §2.6.
 */
export function* dutiesInPortions(
  known: readonly Related[],
  settings: Settings,
  people: readonly DutyPerson[],
  year: number,
  until: CalendarDate = lastDayOf(year),
): Portions<ReadonlyMap<string, DutyProgress[]>> {
  const evidence = new Map<string, Evidence[]>();
  const exemptions = new Map<string, DutyExemption[]>();
  yield* eachOf(known, RECORDS_AT_ONCE, ({ definition, record, parent }) => {
    for (const item of definition.evidence?.(record, parent, settings) ?? []) if (item.on <= until) putBy(evidence, item);
    const exemption = exemptionIn(record);
    if (exemption !== null) putBy(exemptions, exemption);
  });
  const duties = new Map<string, DutyProgress[]>();
  yield* eachOf(people, PEOPLE_AT_ONCE, ({ id, roles }) => {
    const own = { evidence: evidence.get(id) ?? [], exemptions: exemptions.get(id) ?? [] };
    duties.set(id, dutyProgress(settings, { person: id, year, joined: joinedOn(roles), ...own }));
  });
  return duties;
}

function putBy<Item extends { readonly person: string }>(groups: Map<string, Item[]>, item: Item): void {
  const own = groups.get(item.person);
  if (own === undefined) groups.set(item.person, [item]);
  else own.push(item);
}

/** May somebody read this person's duty file: their own, their office's staff, the county's. Source: §3.3.3 */
export function mayReadDuties(actor: Actor, person: { readonly id: string; readonly office: string | null }): boolean {
  const county = (['membersWork', 'countyOffice', 'chair'] as const).some((role) => hasRole(actor, role));
  return actor.id === person.id || county || isOfficeStaff(actor, person.office);
}

function joinedOn(roles: readonly RoleGrant[]): string | null {
  return (
    roles
      .filter(({ role }) => role === 'member')
      .map(({ from }) => from)
      .sort()[0] ?? null
  );
}

function exemptionIn(record: Stored): DutyExemption | null {
  const { year } = record.body;
  const duty = DUTIES.find((candidate: Duty) => candidate === record.body.duty);
  if (record.type !== 'exemption' || record.status !== 'open' || record.deleted || duty === undefined || typeof year !== 'number')
    return null;
  return { duty, person: record.owner, year, reason: textIn(record.body, 'reason'), by: record.office ?? '' };
}
