/** The calendar years whose duties can be looked at. */
import { yearOf, type CalendarDate } from '#src/domain/calendar.ts';
import type { RoleGrant } from '#src/domain/people.ts';

/** So many years are offered at most: two terms of the committee. */
const YEARS_SHOWN = 10;

/** The years since somebody became a member, this one first. */
export function yearsOf(roles: readonly RoleGrant[], today: CalendarDate): number[] {
  const present = yearOf(today);
  const joined = roles.filter(({ role }) => role === 'member').map(({ from }) => yearOf(from));
  const first = Math.max(Math.min(present, ...joined), present - YEARS_SHOWN + 1);
  return Array.from({ length: present - first + 1 }, (_, back) => present - back);
}

/** The year an address asks for, where it is one of those offered; else this year. */
export function yearAsked(asked: string | null | undefined, years: readonly number[]): number {
  const [present = Number(asked)] = years;
  return years.find((year) => String(year) === asked) ?? present;
}
