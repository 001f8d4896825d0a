/** The members of a year for whom no assessment has been begun, and the pages that would be opened for them. */
import type { CalendarDate } from '#src/domain/calendar.ts';
import type { Actor, RoleGrant } from '#src/domain/people.ts';
import { assessmentId } from '#src/domain/record/identity.ts';
import { objectsIn, textIn } from '#src/domain/record/read-body.ts';
import { olderScopes } from '#src/domain/record/scopes.ts';
import type { Body, Stored } from '#src/domain/record/stored.ts';

export interface Unopened {
  readonly person: string;
  readonly name: string;
  readonly office: string;
}

/**
 * Members of the offices on the year's last day, or today while the year runs, without an assessment of that year; by name.
 *
 * @param offices null for every office
 * Source: §3.3.3.
 */
export function unopened(
  people: readonly Pick<Stored, 'id' | 'body'>[],
  assessments: readonly Pick<Stored, 'owner' | 'body'>[],
  { year, today, offices }: { readonly year: number; readonly today: CalendarDate; readonly offices: readonly string[] | null },
): Unopened[] {
  const lastDay = `${year}-12-31`;
  const day = today < lastDay ? today : lastDay;
  const begun = new Set(assessments.filter(({ body }) => body.year === year).map(({ owner }) => owner));
  return people
    .filter(({ id }) => !begun.has(id))
    .flatMap(({ id, body }): Unopened[] => {
      const office = memberAt(body, day);
      if (office === null || (offices !== null && !offices.includes(office))) return [];
      return [{ person: id, name: textIn(body, 'name'), office }];
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, 'zh-CN') || a.person.localeCompare(b.person));
}

/** Whether the phone is given the year's assessments, so that it can tell who has not begun. */
export function seesAssessmentsOf(actor: Actor, year: number): boolean {
  return !olderScopes(actor, year).some((key) => key.endsWith(`:${year}H2`));
}

/** The office where somebody was a member on a day. */
function memberAt(body: Body, day: CalendarDate): string | null {
  // The server wrote the roles by the person's schema.
  const roles = objectsIn(body, 'roles') as unknown as readonly RoleGrant[];
  const held = roles.find(({ role, from, to }) => role === 'member' && from <= day && (to === null || day <= to));
  return held?.office ?? null;
}

/** The page opened for a member, under the id that the member's own would have. Source: §3.3.3. */
export function opening(person: string, year: number, openedBy: 'office' | 'membersWork') {
  return { id: assessmentId(person, year), body: { person, year, openedBy } };
}
