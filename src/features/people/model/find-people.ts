/** Finding people in the list of accounts. */
import type { AccountShown } from '#src/domain/account-answers.ts';
import type { CalendarDate } from '#src/domain/calendar.ts';

export interface Wanted {
  /** Words in name, log-in, number or sector. */
  readonly q: string;
  /** One state, or empty for all. */
  readonly state: string;
  /** One office, or empty for all. */
  readonly office: string;
}

/** The accounts that are asked for, by name. */
export function findPeople(people: readonly AccountShown[], { q, state, office }: Wanted, today: CalendarDate): AccountShown[] {
  const words = plain(q).split(/\s+/u).filter(Boolean);
  return people
    .filter((person) => state === '' || person.state === state)
    .filter((person) => office === '' || rolesNow(person, today).some((grant) => grant.office === office))
    .filter((person) => words.every((word) => textOf(person).includes(word)))
    .sort((a, b) => a.login.localeCompare(b.login));
}

/** Roles of today and to come; what is over stays out of the list. */
export function rolesNow({ roles }: Pick<AccountShown, 'roles'>, today: CalendarDate): AccountShown['roles'] {
  return roles.filter(({ to }) => to === null || to >= today);
}

function textOf({ name, login, memberNo, sector }: AccountShown): string {
  return plain([name, login, memberNo ?? '', sector ?? ''].join(' '));
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
