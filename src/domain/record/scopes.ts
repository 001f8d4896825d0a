/**
 * Who is told of which record. A scope is a named set of records; a record lies in the scopes that
 * {@link scopesOf} computes from it, and a person is given the scopes their rights of today allow.
 *
 * | key | holds | for |
 * |---|---|---|
 * | `m:<person>` | what a person owns or is addressed by | that person |
 * | `o:<office>` | activities, notices, plans of an office | its members and staff |
 * | `s:<office>:<half-year>` | every record handed in at an office, and its seal | its clerk, director, deputies |
 * | `c:<county>:<half-year>` | every record sent on to the county | county office, chair |
 * | `cp:<county>:<half-year>` | the proposals among them | proposals committee |
 * | `t:<county>` | offices, directory, settings | every account |
 * | `p:<office>` | what the local Party committee was given | that committee. Source: §1 |
 * | `w:<county>` | protected requests, assessments | members' work committee |
 * | `x:<office>` | an assisted office's work | its special committee. Source: §3.2 |
 */
import { dateIn, halfYearOf, halfYearsBetween, isHalfYear, nextHalfYear, previousHalfYear, yearOf } from '#src/domain/calendar.ts';
import { hasRole, memberOffice, officesOf, staffedOffices, type Actor } from '#src/domain/people.ts';
import type { RecordDefinition, Related } from './definition.ts';
import type { Stored } from './stored.ts';

/** The county's first half-year; a chair is given all since then. */
const FIRST_HALF = '2024H1';

/** The half-year a record is filed under: of its event, else of its first submission, else of its making. */
export function halfYearFor(definition: RecordDefinition, record: Stored, parent: Related | null = null): string {
  const event = definition.eventDate?.(record.body, parent) ?? null;
  return halfYearOf(event ?? dateIn(record.at.submitted ?? record.at.created));
}

/** Every scope a record lies in, given the record it belongs to; a variant lies where its parent lies. */
export function scopesOf(definition: RecordDefinition, record: Stored, parent: Related | null = null): string[] {
  if (definition.inParentScopes) return parent ? scopesOf(parent.definition, parent.record, parent.parent) : [];
  const own = record.owner === '' ? [] : [`m:${record.owner}`];
  return [...new Set([...own, ...definition.scopes(record, halfYearFor(definition, record, parent), parent)])];
}

/** The scopes a device is given: the defaults of the person's rights, and of the wanted ones those they allow. */
export function userScopes(actor: Actor, want: readonly string[] = []): string[] {
  const now = halfYearOf(actor.today);
  const recent = [previousHalfYear(now), now, nextHalfYear(now)];
  const keys = new Set([`m:${actor.id}`, `t:${actor.tenant}`]);
  const home = memberOffice(actor);
  if (home) keys.add(`o:${home}`);
  for (const office of staffedOffices(actor)) {
    keys.add(`o:${office}`);
    for (const half of recent) keys.add(`s:${office}:${half}`);
  }
  for (const office of officesOf(actor, ['localParty'])) keys.add(`p:${office}`);
  for (const office of officesOf(actor, ['specialCommittee'])) keys.add(`x:${office}`);
  if (hasRole(actor, 'countyOffice')) for (const half of recent) keys.add(`c:${actor.tenant}:${half}`);
  if (hasRole(actor, 'proposalsCommittee')) for (const half of recent) keys.add(`cp:${actor.tenant}:${half}`);
  if (hasRole(actor, 'chair')) for (const half of halfYearsBetween(FIRST_HALF, now)) keys.add(`c:${actor.tenant}:${half}`);
  if (hasRole(actor, 'membersWork')) keys.add(`w:${actor.tenant}`);
  for (const key of want) if (mayHaveScope(actor, key)) keys.add(key);
  return [...keys].sort();
}

/** The scopes of a past year that the person may have but is not given unless they ask; none for who has everything of their own anyway. */
export function olderScopes(actor: Actor, year: number): string[] {
  const halves = [`${year}H1`, `${year}H2`].filter(isHalfYear);
  const keys = halves.flatMap((half) => [
    ...staffedOffices(actor).map((office) => `s:${office}:${half}`),
    `c:${actor.tenant}:${half}`,
    `cp:${actor.tenant}:${half}`,
  ]);
  const given = new Set(userScopes(actor));
  return keys.filter((key) => mayHaveScope(actor, key) && !given.has(key));
}

/** The years, newest first, of which somebody may ask for more than they are given. */
export function olderYears(actor: Actor): number[] {
  const first = Number(FIRST_HALF.slice(0, 4));
  const years = Array.from({ length: Math.max(0, yearOf(actor.today) - first + 1) }, (_, at) => first + at);
  return years.reverse().filter((year) => olderScopes(actor, year).length > 0);
}

/** Do the rights of today allow this scope, in any half-year? */
export function mayHaveScope(actor: Actor, key: string): boolean {
  const [kind, place = '', half] = key.split(':');
  if (half !== undefined && !isHalfYear(half)) return false;
  const dated = half !== undefined;
  switch (kind) {
    case 'm':
      return !dated && place === actor.id;
    case 't':
      return !dated && place === actor.tenant;
    case 'o':
      return !dated && (memberOffice(actor) === place || staffedOffices(actor).includes(place));
    case 's':
      return dated && staffedOffices(actor).includes(place);
    case 'c':
      return dated && place === actor.tenant && (hasRole(actor, 'countyOffice') || hasRole(actor, 'chair'));
    case 'cp':
      return dated && place === actor.tenant && hasRole(actor, 'proposalsCommittee');
    case 'p':
      return !dated && hasRole(actor, 'localParty', place);
    case 'w':
      return !dated && place === actor.tenant && hasRole(actor, 'membersWork');
    case 'x':
      return !dated && hasRole(actor, 'specialCommittee', place);
    default:
      return false;
  }
}

/** May somebody read a record that lies in these scopes? */
export function mayRead(actor: Actor, scopes: readonly string[]): boolean {
  return scopes.some((key) => mayHaveScope(actor, key));
}
