/** Who looks after accounts: the administrator after all of them, the county office after those of the liaison offices. Source: domain §2. */
import type { CalendarDate } from './calendar.ts';
import { hasRole, type Actor, type Role, type RoleGrant } from './people.ts';

/** Roles the county office gives and ends: members, and those who work for a liaison office. */
const OF_OFFICES: readonly Role[] = ['member', 'clerk', 'director', 'deputyDirector'];

/** Roles held at an office; the others are county-wide. */
export const AT_OFFICE: readonly Role[] = ['member', 'clerk', 'director', 'deputyDirector', 'localParty', 'specialCommittee'];

export interface Cared {
  readonly id: string;
  readonly roles: readonly RoleGrant[];
}

/** May somebody see the list of accounts at all? */
export function keepsAccounts(actor: Actor): boolean {
  return hasRole(actor, 'admin') || hasRole(actor, 'countyOffice');
}

/** The roles somebody may give to others. */
export function rolesToGive(actor: Actor, roles: readonly Role[]): Role[] {
  if (hasRole(actor, 'admin')) return [...roles];
  return hasRole(actor, 'countyOffice') ? roles.filter((role) => OF_OFFICES.includes(role)) : [];
}

/**
 * May somebody change this account: roles, move, code, devices, closing?
 *
 * Nobody changes their own: a right is always given by a second person. The county office changes only people whose
 * present and coming roles are all of the liaison offices, so that no code of a chair or an administrator is ever in its hands.
 */
export function mayLookAfter(actor: Actor, { id, roles }: Cared): boolean {
  if (id === actor.id) return false;
  if (hasRole(actor, 'admin')) return true;
  if (!hasRole(actor, 'countyOffice')) return false;
  const held = roles.filter(({ to }) => isNotOver(to, actor.today));
  return held.length > 0 && held.every(({ role }) => OF_OFFICES.includes(role));
}

function isNotOver(to: CalendarDate | null, today: CalendarDate): boolean {
  return to === null || to >= today;
}
