/** How the members of an office stand with their year, for those who look after them: what is missing, who was not invited. Never a ranking. */
import { type CalendarDate, dateIn, yearOf } from '#src/domain/calendar.ts';
import type { Duty, DutyProgress } from '#src/domain/duty.ts';
import { standingOf } from '#src/domain/duty-standing.ts';
import type { RoleGrant } from '#src/domain/people.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';

/** Duties one can only fulfil when one is invited. Source: §2.3, §2.4, §2.6. */
export const INVITED_DUTIES = ['research', 'inspection', 'sector'] as const satisfies readonly Duty[];
export type InvitedDuty = (typeof INVITED_DUTIES)[number];

export const FILTERS = ['all', 'missing', 'uninvited', 'done'] as const;
export type Filter = (typeof FILTERS)[number];

export const ORDERS = ['missing', 'name'] as const;
export type Order = (typeof ORDERS)[number];

export interface MemberStanding {
  readonly id: string;
  readonly name: string;
  readonly sector: string;
  /** The member's number 委员编号; empty where the directory holds none. */
  readonly number: string;
  readonly duties: readonly DutyProgress[];
  /** Duties for which not enough was done, in the order of the clause. */
  readonly missing: readonly Duty[];
  /** Duties for which enough was done, but not all of it is confirmed. */
  readonly waiting: readonly Duty[];
  /** Missing duties for which the office has invited nobody of this name in the year: its own to mend. */
  readonly uninvited: readonly InvitedDuty[];
}

interface Event {
  readonly status: string;
  readonly body: Body;
}

/** One member's standing, from the six duties and the year's activities. Source: §2.6. */
export function standingOfMember(
  { id, name, sector, number = '' }: Pick<MemberStanding, 'id' | 'name' | 'sector'> & Partial<Pick<MemberStanding, 'number'>>,
  duties: readonly DutyProgress[],
  activities: readonly Event[],
  year: number,
): MemberStanding {
  const at = (wanted: 'todo' | 'wait') => duties.filter((progress) => standingOf(progress) === wanted).map(({ key }) => key);
  const missing = at('todo');
  const invited = invitedDuties(activities, id, year);
  const uninvited = INVITED_DUTIES.filter((duty) => missing.includes(duty) && !invited.has(duty));
  return { id, name, sector, number, duties, missing, waiting: at('wait'), uninvited };
}

/** The duties a member was invited to fulfil in a year; a cancelled activity and a draft invite nobody. */
function invitedDuties(activities: readonly Event[], member: string, year: number): ReadonlySet<string> {
  const inviting = activities.filter(({ status, body }) => {
    const startsAt = textIn(body, 'startsAt');
    const isOn = status !== 'draft' && status !== 'cancelled' && startsAt !== '' && yearOf(dateIn(startsAt)) === year;
    return isOn && Array.isArray(body.invited) && body.invited.includes(member);
  });
  return new Set(inviting.flatMap(({ body }) => [textIn(body, 'kind'), textIn(body, 'secondKind')]));
}

/** Those whom a filter wants. */
export function filtered(members: readonly MemberStanding[], filter: Filter): MemberStanding[] {
  return members.filter(({ missing, uninvited }) => {
    if (filter === 'missing') return missing.length > 0;
    if (filter === 'uninvited') return uninvited.length > 0;
    return filter === 'all' || missing.length === 0;
  });
}

/** By name, or those with more missing first and by name among equals: an order to work through, not a ranking. */
export function ordered(members: readonly MemberStanding[], order: Order): MemberStanding[] {
  return [...members].sort((a, b) => (order === 'name' ? 0 : b.missing.length - a.missing.length) || byName(a, b));
}

/** As the committee's own lists have them: by number, whoever has none after them by name. */
export function byNumber(members: readonly MemberStanding[]): MemberStanding[] {
  return members.toSorted((a, b) => {
    if ((a.number === '') !== (b.number === '')) return a.number === '' ? 1 : -1;
    return a.number.localeCompare(b.number, 'en', { numeric: true }) || byName(a, b);
  });
}

function byName(a: MemberStanding, b: MemberStanding): number {
  return a.name.localeCompare(b.name, 'zh-CN') || a.id.localeCompare(b.id);
}

/** How many have nothing, one or two, or more duties missing. */
export function spreadOf(members: readonly MemberStanding[]): { readonly none: number; readonly few: number; readonly many: number } {
  const count = (wanted: (missing: number) => boolean) => members.filter(({ missing }) => wanted(missing.length)).length;
  return { none: count((n) => n === 0), few: count((n) => n === 1 || n === 2), many: count((n) => n > 2) };
}

/** Whether somebody is a member at one of the offices on a day. */
export function isMemberAt(roles: readonly RoleGrant[], offices: readonly string[], on: CalendarDate): boolean {
  return roles.some(
    ({ role, office, from, to }) =>
      role === 'member' && office !== null && offices.includes(office) && from <= on && (to === null || on <= to),
  );
}
