/** What is still missing in a role that somebody fills in, before it is sent. */
import { AT_OFFICE } from '#src/domain/account-care.ts';
import { isCalendarDate } from '#src/domain/calendar.ts';
import { type RoleGrant, ROLES } from '#src/domain/people.ts';

/** A role as it is being filled in; empty words are not filled in yet. */
export interface RoleTyped {
  readonly role: string;
  readonly office: string;
  readonly from: string;
  readonly to: string;
}

export type RoleRead = { readonly grant: RoleGrant } | { readonly faults: Readonly<Record<string, string>> };

/** Whether a role is held at an office. */
export function isAtOffice(role: string): boolean {
  return AT_OFFICE.some((one) => one === role);
}

/** The role that is meant, or a fault code by field. */
export function readRole({ role: named, office, from, to }: RoleTyped): RoleRead {
  const role = ROLES.find((one) => one === named);
  const faults = {
    ...(role === undefined ? { role: 'no_role' } : {}),
    ...(isAtOffice(named) && office === '' ? { office: 'needs_office' } : {}),
    ...(isCalendarDate(from) ? {} : { from: 'bad_date' }),
    ...(to === '' || isCalendarDate(to) ? {} : { to: 'bad_date' }),
  };
  if (role === undefined || Object.keys(faults).length > 0) return { faults };
  if (to !== '' && to < from) return { faults: { to: 'bad_order' } };
  return { grant: { role, office: isAtOffice(named) ? office : null, from, to: to === '' ? null : to } };
}
