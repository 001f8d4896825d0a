/** Accounts and roles, changed beside a running server; every phone hears of it at its next sync. */
import { dateIn, type CalendarDate } from '#src/domain/calendar.ts';
import { isActive, type Role, type RoleGrant } from '#src/domain/people.ts';
import { otherDirectors } from '#src/domain/first-responsible.ts';
import { newId } from '#src/domain/record/identity.ts';
import { issueCode } from '#src/server/auth/activation.ts';
import { write, type Store, type Trx } from '#src/server/store/database.ts';
import {
  credentialOf,
  disableAccount,
  endGrants,
  insertGrant,
  insertPerson,
  listPeople,
  personById,
  personByLogin,
  plainLogin,
  type Person,
} from '#src/server/store/people.ts';
import { movePerson } from '#src/server/store/records.ts';
import { endSessionsOf } from '#src/server/store/sessions.ts';
import { note } from '#src/server/store/audit.ts';
import { CONSOLE, officesOf, putPeople, tenantOf, writingAt } from './directory.ts';
import { NotDone } from './refused.ts';

/** Roles held at an office; the others are county-wide. */
const AT_OFFICE: readonly Role[] = ['member', 'clerk', 'director', 'deputyDirector', 'localParty', 'specialCommittee'];
const LOGIN = /^[a-z0-9][a-z0-9._-]{1,63}$/u;

export interface Desk {
  readonly store: Store;
  readonly now: () => string;
}

export interface NewAccount {
  readonly login: string;
  readonly name: string;
  readonly sector: string | null;
  readonly memberNo: string | null;
  readonly phone: string | null;
  readonly roles: readonly RoleGrant[];
}

/** Why an account cannot be added, or null. */
export function accountFault(account: Pick<NewAccount, 'login' | 'name'>): string | null {
  if (!LOGIN.test(plainLogin(account.login))) return 'a log-in has 2 to 64 small letters, digits, dots, hyphens';
  if (account.name.trim() === '' || account.name.length > 50) return 'a name has 1 to 50 characters';
  return null;
}

/**
 * Adds an account and its roles.
 *
 * @returns a one-time code for its first password
 */
export async function addAccount(trx: Trx, account: NewAccount, now: string): Promise<string> {
  const fault = accountFault(account);
  if (fault) throw new NotDone(fault);
  if (await personByLogin(trx, account.login)) throw new NotDone(`there is an account ${plainLogin(account.login)} already`);
  const tenant = await tenantOf(trx);
  const { roles, ...own } = account;
  const id = newId();
  await insertPerson(trx, { ...own, phone: maskedPhone(own.phone), id, tenant, createdAt: now });
  for (const grant of roles) {
    const checked = await checkedGrant(trx, tenant, grant);
    await refuseSecondDirector(trx, id, checked);
    await insertGrant(trx, id, checked);
  }
  await tell(trx, id, now);
  await note(trx, { tenant, at: now, actor: CONSOLE, act: 'account.add', subject: id });
  return issueCode(trx, id, now);
}

/** A fresh one-time code for somebody who has none or forgot the password. */
export function newCodeFor({ store, now }: Desk, login: string): Promise<string> {
  return write(store, async (trx) => {
    const person = await need(trx, login);
    if ((await credentialOf(trx, person.id)).disabledAt !== null) throw new NotDone('this account is disabled');
    await note(trx, { tenant: person.tenant, at: now(), actor: CONSOLE, act: 'account.code', subject: person.id });
    return issueCode(trx, person.id, now());
  });
}

/** Closes an account and its sessions. What the person wrote stays. */
export async function disable({ store, now }: Desk, login: string): Promise<void> {
  await write(store, async (trx) => {
    const person = await need(trx, login);
    await disableAccount(trx, person.id, now());
    await endSessionsOf(trx, person.id, 'session_revoked', now(), null);
    await note(trx, { tenant: person.tenant, at: now(), actor: CONSOLE, act: 'account.disable', subject: person.id });
  });
}

export interface Listed {
  readonly person: Person;
  readonly state: 'active' | 'waiting' | 'disabled';
}

export async function list({ store }: Desk): Promise<Listed[]> {
  const people = await listPeople(store.reader);
  return Promise.all(
    people.map(async (person) => {
      const { passwordHash, disabledAt } = await credentialOf(store.reader, person.id);
      if (disabledAt !== null) return { person, state: 'disabled' } as const;
      return { person, state: passwordHash === null ? 'waiting' : 'active' } as const;
    }),
  );
}

/** Gives a role from a day on. */
export async function grantRole({ store, now }: Desk, login: string, grant: RoleGrant): Promise<void> {
  await write(store, async (trx) => {
    const person = await need(trx, login);
    const checked = await checkedGrant(trx, person.tenant, grant);
    await refuseSecondDirector(trx, person.id, checked);
    await insertGrant(trx, person.id, checked);
    await tell(trx, person.id, now());
    const detail = { role: checked.role, office: checked.office, from: checked.from, to: checked.to };
    await note(trx, { tenant: person.tenant, at: now(), actor: CONSOLE, act: 'role.grant', subject: person.id, detail });
  });
}

/** Ends a role; `on` is the first day without it. */
export async function endRole({ store, now }: Desk, login: string, role: Role, office: string | null, on: CalendarDate): Promise<void> {
  await write(store, async (trx) => {
    const person = await need(trx, login);
    const ended = await endGrants(trx, person.id, role, await checkedOffice(trx, person.tenant, role, office), dayBefore(on));
    if (ended === 0) throw new NotDone('no such role is running');
    await tell(trx, person.id, now());
    await note(trx, {
      tenant: person.tenant,
      at: now(),
      actor: CONSOLE,
      act: 'role.end',
      subject: person.id,
      detail: { role, office, on },
    });
  });
}

/** A member belongs to another office from a day on; drafts and what is under review go along when that day has come. */
export async function move({ store, now }: Desk, login: string, office: string, on: CalendarDate): Promise<void> {
  await write(store, async (trx) => {
    const person = await need(trx, login);
    const target = await checkedOffice(trx, person.tenant, 'member', office);
    const running = person.roles.filter((grant) => grant.role === 'member' && isActive(grant, on));
    if (running.length === 0) throw new NotDone('this person is not a member on that day');
    if (running.some((grant) => grant.office === target)) throw new NotDone('this person belongs to that office already');
    for (const grant of running) await endGrants(trx, person.id, 'member', grant.office, dayBefore(on));
    await insertGrant(trx, person.id, { role: 'member', office: target, from: on, to: running[0]?.to ?? null });
    if (on <= dateIn(now()) && target !== null) await movePerson(trx, writingAt(person.tenant, now()), person.id, target);
    await tell(trx, person.id, now());
    await note(trx, {
      tenant: person.tenant,
      at: now(),
      actor: CONSOLE,
      act: 'person.move',
      subject: person.id,
      detail: { office: target, on },
    });
  });
}

/** `138****0000`: enough to recognise, too little to call. */
export function maskedPhone(phone: string | null): string | null {
  const digits =
    phone
      ?.normalize('NFKC')
      .replace(/\D/gu, '')
      .replace(/^86(?=1\d{10}$)/u, '') ?? '';
  return digits.length >= 7 ? `${digits.slice(0, 3)}****${digits.slice(-4)}` : null;
}

export function dayBefore(date: CalendarDate): CalendarDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) - 24 * 60 * 60_000).toISOString().slice(0, 10);
}

/** Checks that the role is held where such roles are held. */
export async function checkedGrant(trx: Trx, tenant: string, grant: RoleGrant): Promise<RoleGrant> {
  if (grant.to !== null && grant.to < grant.from) throw new NotDone('a role cannot end before it begins');
  return { ...grant, office: await checkedOffice(trx, tenant, grant.role, grant.office) };
}

/** An office has one first-responsible person on any day. Source: §3.3.1. */
async function refuseSecondDirector(trx: Trx, person: string, { role, office, from, to }: RoleGrant): Promise<void> {
  if (role !== 'director' || office === null) return;
  const [other] = otherDirectors(await listPeople(trx), office, { person, from, to });
  if (other === undefined) return;
  const login = (await personById(trx, other))?.login ?? other;
  throw new NotDone(`${login} directs this office in that time; end that role first`);
}

async function checkedOffice(trx: Trx, tenant: string, role: Role, office: string | null): Promise<string | null> {
  if (!AT_OFFICE.includes(role)) {
    if (office !== null) throw new NotDone(`the role ${role} is county-wide and takes no office`);
    return null;
  }
  if (office === null) throw new NotDone(`the role ${role} needs an office`);
  const offices = await officesOf(trx, tenant);
  const code = offices.has(office) ? office : [...offices].find(([, name]) => name === office || name.startsWith(office))?.[0];
  if (code === undefined) throw new NotDone('there is no such office');
  return code;
}

async function need(trx: Trx, login: string): Promise<Person> {
  const person = await personByLogin(trx, login);
  if (!person) throw new NotDone('there is no such account');
  return person;
}

async function tell(trx: Trx, personId: string, now: string): Promise<void> {
  const person = await personById(trx, personId);
  if (person) await putPeople(trx, writingAt(person.tenant, now), [person]);
}
