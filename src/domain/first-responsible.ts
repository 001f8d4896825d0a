/** The first-responsible person 第一责任人 of an office: its director, or the deputy who directs in the director's place. */
import type { CalendarDate } from './calendar.ts';
import type { RoleGrant } from './people.ts';

export interface HolderOfRoles {
  readonly id: string;
  readonly roles: readonly RoleGrant[];
}

/**
 * Who else directs the office on some day of a time span; a new director is only named where nobody does.
 *
 * An office has exactly one first-responsible person on any day, and only this person signs for it.
 *
 * Source: §3.3.1.
 *
 * @returns the ids of those whose time overlaps, without the person asked about
 */
export function otherDirectors(
  people: readonly HolderOfRoles[],
  office: string,
  span: { readonly person: string; readonly from: CalendarDate; readonly to: CalendarDate | null },
): string[] {
  const overlaps = ({ from, to }: RoleGrant) => (span.to === null || from <= span.to) && (to === null || to >= span.from);
  return people
    .filter(({ id }) => id !== span.person)
    .filter(({ roles }) => roles.some((grant) => grant.role === 'director' && grant.office === office && overlaps(grant)))
    .map(({ id }) => id);
}
