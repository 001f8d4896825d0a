/** Accounts and roles, changed beside a running server; every phone hears of it at its next sync. */
import { dateIn, type CalendarDate } from '#src/domain/calendar.ts';
import { AT_OFFICE } from '#src/domain/account-care.ts';
import { isActive, type Role, type RoleGrant } from '#src/domain/people.ts';
import { otherDirectors } from '#src/domain/first-responsible.ts';
import { newId } from '#src/domain/record/identity.ts';
import { issueCode } from '#src/server/auth/activation.ts';
import { write, type Db, type Store, type Trx } from '#src/server/store/database.ts';
import {
  credentialOf,
  credentialsOf,
  disableAccount,
  enableAccount,
  endGrants,
  insertGrant,
  insertPerson,
  listPeople,
  personById,
  personByLogin,
  plainLogin,
  type Credential,
  type Person,
} from '#src/server/store/people.ts';
import { movePerson, type Writing } from '#src/server/store/records.ts';
import { endSessionsOf, revokeDevice } from '#src/server/store/sessions.ts';
import { note, type Entry } from '#src/server/store/audit.ts';
import { CONSOLE, officesOf, putPeople, tenantOf } from './directory.ts';
import { NotDone, type DeskFault } from './refused.ts';

const LOGIN = /^[a-z0-9][a-z0-9._-]{1,63}$/u;

/** Somebody signed in who acts, and what is theirs to do. */
export interface Acting {
  readonly id: string;
  readonly tenant: string;
  readonly mayChange: (person: Person) => boolean;
  readonly mayGive: (role: Role) => boolean;
}

export interface Desk {
  readonly store: Store;
  readonly now: () => string;
  /** Absent: the person at the machine, who may do everything. */
  readonly acting?: Acting;
  /** The committee the words are about where they name nobody; absent: the only one, or the first. */
  readonly tenant?: string;
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
export function accountFault(account: Pick<NewAccount, 'login' | 'name'>): { readonly fault: DeskFault; readonly why: string } | null {
  if (!LOGIN.test(plainLogin(account.login)))
    return { fault: { path: 'login', code: 'bad_login' }, why: 'a log-in has 2 to 64 small letters, digits, dots, hyphens' };
  if (account.name.trim() === '' || account.name.length > 50)
    return { fault: { path: 'name', code: 'bad_name' }, why: 'a name has 1 to 50 characters' };
  return null;
}

/** Somebody new, and the code by which they come in. */
export interface Added {
  readonly id: string;
  /** One-time, for the first password. */
  readonly code: string;
}

/** Adds an account and its roles. */
export async function addAccount(trx: Trx, account: NewAccount, writing: Writing): Promise<Added> {
  const wrong = accountFault(account);
  if (wrong) throw new NotDone(wrong.why, wrong.fault);
  if (await personByLogin(trx, account.login))
    throw new NotDone(`there is an account ${plainLogin(account.login)} already`, { path: 'login', code: 'taken' });
  const { tenant, now } = writing;
  const { roles, ...own } = account;
  const id = newId();
  await insertPerson(trx, { ...own, phone: maskedPhone(own.phone), id, tenant, createdAt: now });
  for (const grant of roles) {
    const checked = await checkedGrant(trx, tenant, grant);
    await refuseSecondDirector(trx, id, checked);
    await insertGrant(trx, id, checked);
  }
  await tell(trx, id, writing);
  await note(trx, { tenant, at: now, actor: writing.by, act: 'account.add', subject: id });
  return { id, code: await issueCode(trx, id, now) };
}

/** Where and as whom the desk writes something that is about nobody there is yet. */
export async function writingOf(db: Db, { acting, tenant, now }: Desk): Promise<Writing> {
  return { tenant: acting?.tenant ?? tenant ?? (await tenantOf(db)), by: acting?.id ?? CONSOLE, now: now() };
}

/** A fresh one-time code for each who has none or forgot the password; all or nobody. The answer has the order of the log-ins. */
export function newCodesFor(desk: Desk, logins: readonly string[]): Promise<string[]> {
  return write(desk.store, async (trx) => {
    const codes: string[] = [];
    for (const login of logins) {
      const { person, writing } = await need(trx, desk, login);
      if ((await credentialOf(trx, person.id)).disabledAt !== null)
        throw new NotDone('this account is disabled', { path: 'person', code: 'disabled' });
      await noteOf(trx, writing, 'account.code', person);
      codes.push(await issueCode(trx, person.id, writing.now));
    }
    return codes;
  });
}

/** Closes an account and its sessions. What the person wrote stays. */
export async function disable(desk: Desk, login: string): Promise<void> {
  await write(desk.store, async (trx) => {
    const { person, writing } = await need(trx, desk, login);
    await disableAccount(trx, person.id, writing.now);
    await endSessionsOf(trx, person.id, 'session_revoked', writing.now, null);
    await noteOf(trx, writing, 'account.disable', person);
  });
}

/** Opens an account that was closed; password and roles are what they were. */
export async function enable(desk: Desk, login: string): Promise<void> {
  await write(desk.store, async (trx) => {
    const { person, writing } = await need(trx, desk, login);
    await enableAccount(trx, person.id);
    await noteOf(trx, writing, 'account.enable', person);
  });
}

/** Sends one device of somebody away; what it has not sent stays on it. */
export async function turnOffDevice(desk: Desk, login: string, device: string): Promise<void> {
  await write(desk.store, async (trx) => {
    const { person, writing } = await need(trx, desk, login);
    if (!(await revokeDevice(trx, person.id, device, writing.now))) throw new NotDone('there is no such device');
    await noteOf(trx, writing, 'device.revoke', person, { device });
  });
}

export interface Listed {
  readonly person: Person;
  readonly state: 'active' | 'waiting' | 'disabled';
}

export async function list({ store }: Desk, tenant: string | null = null): Promise<Listed[]> {
  const everybody = await listPeople(store.reader);
  const people = everybody.filter((person) => tenant === null || person.tenant === tenant);
  const credentials = await credentialsOf(store.reader);
  return people.map((person) => listed(person, credentials.get(person.id)));
}

/** Somebody, and whether they can sign in. */
export function listed(person: Person, credential: Credential | undefined): Listed {
  if (credential && credential.disabledAt !== null) return { person, state: 'disabled' };
  return { person, state: credential?.passwordHash ? 'active' : 'waiting' };
}

/** Gives a role from a day on. */
export async function grantRole(desk: Desk, login: string, grant: RoleGrant): Promise<void> {
  await write(desk.store, async (trx) => {
    const { person, writing } = await need(trx, desk, login);
    refuseOthersRole(desk, grant.role);
    const checked = await checkedGrant(trx, person.tenant, grant);
    await refuseSecondDirector(trx, person.id, checked);
    await insertGrant(trx, person.id, checked);
    await tell(trx, person.id, writing);
    const detail = { role: checked.role, office: checked.office, from: checked.from, to: checked.to };
    await noteOf(trx, writing, 'role.grant', person, detail);
  });
}

/** Ends a role; `on` is the first day without it. */
export async function endRole(desk: Desk, login: string, role: Role, office: string | null, on: CalendarDate): Promise<void> {
  await write(desk.store, async (trx) => {
    const { person, writing } = await need(trx, desk, login);
    refuseOthersRole(desk, role);
    const ended = await endGrants(trx, person.id, role, await checkedOffice(trx, person.tenant, role, office), dayBefore(on));
    if (ended === 0) throw new NotDone('no such role is running', { path: 'role', code: 'not_running' });
    await tell(trx, person.id, writing);
    await noteOf(trx, writing, 'role.end', person, { role, office, on });
  });
}

/** A member belongs to another office from a day on; drafts and what is under review go along when that day has come. */
export async function move(desk: Desk, login: string, office: string, on: CalendarDate): Promise<void> {
  await write(desk.store, async (trx) => {
    const { person, writing } = await need(trx, desk, login);
    const target = await checkedOffice(trx, person.tenant, 'member', office);
    const running = person.roles.filter((grant) => grant.role === 'member' && isActive(grant, on));
    if (running.length === 0) throw new NotDone('this person is not a member on that day', { path: 'on', code: 'no_member' });
    if (running.some((grant) => grant.office === target))
      throw new NotDone('this person belongs to that office already', { path: 'office', code: 'same_office' });
    for (const grant of running) await endGrants(trx, person.id, 'member', grant.office, dayBefore(on));
    await insertGrant(trx, person.id, { role: 'member', office: target, from: on, to: running[0]?.to ?? null });
    if (on <= dateIn(writing.now) && target !== null) await movePerson(trx, writing, person.id, target);
    await tell(trx, person.id, writing);
    await noteOf(trx, writing, 'person.move', person, { office: target, on });
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
  if (grant.to !== null && grant.to < grant.from)
    throw new NotDone('a role cannot end before it begins', { path: 'to', code: 'bad_order' });
  return { ...grant, office: await checkedOffice(trx, tenant, grant.role, grant.office) };
}

/** An office has one first-responsible person on any day. Source: §3.3.1. */
async function refuseSecondDirector(trx: Trx, person: string, { role, office, from, to }: RoleGrant): Promise<void> {
  if (role !== 'director' || office === null) return;
  const [other] = otherDirectors(await listPeople(trx), office, { person, from, to });
  if (other === undefined) return;
  const login = (await personById(trx, other))?.login ?? other;
  throw new NotDone(`${login} directs this office in that time; end that role first`, { path: 'office', code: 'has_director' });
}

async function checkedOffice(trx: Trx, tenant: string, role: Role, office: string | null): Promise<string | null> {
  if (!AT_OFFICE.includes(role)) {
    if (office !== null) throw new NotDone(`the role ${role} is county-wide and takes no office`, { path: 'office', code: 'no_place' });
    return null;
  }
  if (office === null) throw new NotDone(`the role ${role} needs an office`, { path: 'office', code: 'needs_office' });
  const offices = await officesOf(trx, tenant);
  const code = offices.has(office) ? office : [...offices].find(([, name]) => name === office || name.startsWith(office))?.[0];
  if (code === undefined) throw new NotDone('there is no such office', { path: 'office', code: 'no_office' });
  return code;
}

interface Found {
  readonly person: Person;
  readonly writing: Writing;
}

/** Somebody by log-in, if they are there for whoever acts. */
async function need(trx: Trx, desk: Desk, login: string): Promise<Found> {
  const person = await personByLogin(trx, login);
  const { acting } = desk;
  if (!person || (acting && acting.tenant !== person.tenant)) throw new NotDone('there is no such account');
  if (acting && !acting.mayChange(person)) throw new NotDone('this account is not yours to change', { path: 'person', code: 'not_yours' });
  return { person, writing: { tenant: person.tenant, by: acting?.id ?? CONSOLE, now: desk.now() } };
}

function refuseOthersRole({ acting }: Desk, role: Role): void {
  if (acting && !acting.mayGive(role)) throw new NotDone('this role is not yours to give', { path: 'role', code: 'not_yours' });
}

function noteOf(trx: Trx, { tenant, by, now }: Writing, act: string, person: Person, detail: Entry['detail'] = {}): Promise<void> {
  return note(trx, { tenant, at: now, actor: by, act, subject: person.id, detail });
}

async function tell(trx: Trx, personId: string, writing: Writing): Promise<void> {
  const person = await personById(trx, personId);
  if (person) await putPeople(trx, writing, [person]);
}
