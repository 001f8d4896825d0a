/** Who acts, with which rights on which day. */
import type { CalendarDate } from './calendar.ts';

export const ROLES = [
  'member',
  'clerk',
  'director',
  'deputyDirector',
  'localParty',
  'countyOffice',
  'membersWork',
  'proposalsCommittee',
  'specialCommittee',
  'chair',
  'admin',
] as const;

export type Role = (typeof ROLES)[number];

/** A role as it was granted: at one office or county-wide, from a day to a day (or open). */
export interface RoleGrant {
  readonly role: Role;
  readonly office: string | null;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
}

/** Somebody acting, with the rights of today only; made from the stored grants by {@link actorOn}. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly tenant: string;
  readonly grants: readonly RoleGrant[];
  readonly today: CalendarDate;
}

/** The capacity in which somebody stands to a record. Permission columns of the rooms name these. */
export const PARTIES = [
  'author',
  'office',
  'county',
  'chair',
  'localParty',
  'membersWork',
  'proposalsCommittee',
  'specialCommittee',
  'cosigner',
  'addressee',
  'participant',
  'firstResponsible',
  'delegate',
] as const;
export type Party = (typeof PARTIES)[number];

/** Staff of a liaison office: the clerk's five jobs, the director and the deputies. Source: §3.3.1, §3.3.2. */
export const OFFICE_STAFF: readonly Role[] = ['clerk', 'director', 'deputyDirector'];

export function isActive(grant: RoleGrant, on: CalendarDate): boolean {
  return grant.from <= on && (grant.to === null || on <= grant.to);
}

/** The person as they may act on a day: expired and future roles count for nothing. */
export function actorOn(person: { id: string; name: string; tenant: string; roles: readonly RoleGrant[] }, today: CalendarDate): Actor {
  const grants = person.roles.filter((grant) => isActive(grant, today));
  return { id: person.id, name: person.name, tenant: person.tenant, grants, today };
}

export function hasRole(actor: Actor, role: Role, office?: string | null): boolean {
  return actor.grants.some((grant) => grant.role === role && (office === undefined || grant.office === office));
}

export function isOfficeStaff(actor: Actor, office: string | null): boolean {
  return office !== null && OFFICE_STAFF.some((role) => hasRole(actor, role, office));
}

/** The offices where somebody holds one of the roles today. */
export function officesOf(actor: Actor, roles: readonly Role[]): string[] {
  const held = actor.grants.filter((grant) => roles.includes(grant.role) && grant.office !== null);
  return [...new Set(held.map((grant) => grant.office as string))];
}

export function staffedOffices(actor: Actor): string[] {
  return officesOf(actor, OFFICE_STAFF);
}

/** The office a member belongs to today, null for a county person. */
export function memberOffice(actor: Actor): string | null {
  return officesOf(actor, ['member'])[0] ?? null;
}

/** Does the actor stand in this capacity to a record of that owner and office? */
export function isParty(actor: Actor, party: Party, record: { owner: string; office: string | null }): boolean {
  switch (party) {
    case 'author':
      return record.owner === actor.id;
    case 'office':
      return isOfficeStaff(actor, record.office);
    case 'county':
      return hasRole(actor, 'countyOffice');
    case 'chair':
      return hasRole(actor, 'chair');
    case 'localParty':
      return record.office !== null && hasRole(actor, 'localParty', record.office);
    case 'membersWork':
      return hasRole(actor, 'membersWork');
    case 'proposalsCommittee':
      return hasRole(actor, 'proposalsCommittee');
    case 'specialCommittee':
      return record.office !== null && hasRole(actor, 'specialCommittee', record.office);
    case 'firstResponsible':
      return record.office !== null && hasRole(actor, 'director', record.office);
    case 'cosigner':
    case 'addressee':
    case 'participant':
    case 'delegate':
      return false; // said by the record itself, see RecordDefinition.capacities
  }
}

/** The role under which an act is written into a record's story. */
export function roleFor(actor: Actor, party: Party, office: string | null): Role {
  const at = actor.grants.find((grant) => {
    if (party === 'office') return OFFICE_STAFF.includes(grant.role) && grant.office === office;
    if (party === 'county') return grant.role === 'countyOffice';
    if (party === 'author') return grant.role === 'member';
    if (party === 'firstResponsible') return grant.role === 'director' && grant.office === office;
    if (party === 'delegate') return grant.role === 'deputyDirector' && grant.office === office;
    return grant.role === party;
  });
  return at?.role ?? actor.grants[0]?.role ?? 'member';
}
