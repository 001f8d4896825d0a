/** Who stands beside a liaison office: the chair or vice-chair linked to it, the committees that assist it, who answers for it. Source: §1, §3.2. */
import { isActive, type Role, type RoleGrant } from './people.ts';
import type { CalendarDate } from './calendar.ts';
import { objectsIn, textIn } from './record/read-body.ts';
import type { Body, Stored } from './record/stored.ts';

export interface OfficeTies {
  readonly leaders: readonly string[];
  readonly committees: readonly string[];
  readonly directors: readonly string[];
  readonly clerks: readonly string[];
  readonly localParty: string;
  readonly phone: string;
}

type Entry = Pick<Stored, 'id' | 'body'>;

/**
 * By name, as they stand on a day: read from the roles in the directory; what the office's own entry says comes in
 * where no role does.
 */
export function tiesOf(office: Entry, people: readonly Entry[], today: CalendarDate): OfficeTies {
  const holders = (role: Role) => people.filter(({ body }) => holds(body, role, office.id, today)).map(({ body }) => textIn(body, 'name'));
  const said = (field: string) => [textIn(office.body, field)].filter((words) => words !== '');
  const orSaid = (names: readonly string[], field: string) => (names.length > 0 ? names : said(field));
  return {
    leaders: orSaid(holders('chair'), 'leader'),
    committees: orSaid(holders('specialCommittee'), 'assistedBy'),
    directors: holders('director'),
    clerks: holders('clerk'),
    localParty: textIn(office.body, 'localParty'),
    phone: textIn(office.body, 'phone'),
  };
}

function holds(person: Body, role: Role, office: string, today: CalendarDate): boolean {
  // The server wrote the roles by the person's schema.
  const grants = objectsIn(person, 'roles') as unknown as readonly RoleGrant[];
  return grants.some((grant) => grant.role === role && grant.office === office && isActive(grant, today));
}
