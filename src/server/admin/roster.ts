/** A roster of people as the county keeps it in a spreadsheet: read strictly, shown before anything is written. */
import { AT_OFFICE } from '#src/domain/account-care.ts';
import { dateIn, isCalendarDate } from '#src/domain/calendar.ts';
import { otherDirectors } from '#src/domain/first-responsible.ts';
import { ROLES, type Role, type RoleGrant } from '#src/domain/people.ts';
import { textFault } from '#src/domain/text.ts';
import { write } from '#src/server/store/database.ts';
import { listPeople, plainLogin, type Person } from '#src/server/store/people.ts';
import { accountFault, addAccount, maskedPhone, writingOf, type Desk, type NewAccount } from './accounts.ts';
import { officesOf } from './directory.ts';
import columns from './roster-columns.json' with { type: 'json' };
import type { BadRow, RosterField, RowFault } from './roster-fault.ts';
import type { Table } from './table.ts';

const FIELDS = ['login', 'name', 'sector', 'memberNo', 'phone', 'office', 'role', 'from', 'to'] as const;
const LONGEST = 200;

type Places = Partial<Record<RosterField, number>>;
type Line = Readonly<Record<RosterField, string>>;
/** What is wrong with a row: the column and a code. */
type Wrong = readonly [RosterField, RowFault];

export interface GoodRow extends NewAccount {
  readonly line: number;
}

export interface Roster {
  /** To be added. */
  readonly good: readonly GoodRow[];
  /** How many rows say what is here already. */
  readonly same: number;
  readonly bad: readonly BadRow[];
}

export interface Imported {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  /** One-time code for the first password. */
  readonly code: string;
}

interface Known {
  readonly people: readonly Person[];
  readonly offices: ReadonlyMap<string, string>;
  readonly today: string;
  readonly tenant: string;
  readonly mayGive: (role: Role) => boolean;
}

/** Reads a roster and checks every row against the accounts and offices that are there. Writes nothing. */
export async function readRoster(desk: Desk, { rows: [heading = [], ...rows], formulas }: Table): Promise<Roster> {
  const places = placesIn(heading);
  const missing = (['login', 'name'] as const).filter((field) => places[field] === undefined);
  if (missing.length > 0) {
    return { good: [], same: 0, bad: missing.map((column) => ({ line: 1, column, code: 'no_column', value: '' })) };
  }
  const known = await knownTo(desk);
  const read: { good: GoodRow[]; same: number; bad: BadRow[] } = { good: [], same: 0, bad: [] };
  for (const [index, row] of rows.entries()) {
    if (row.every((cell) => cell.trim() === '')) continue;
    const line = lineOf(row, places);
    const formula = FIELDS.find((field) => places[field] !== undefined && formulas.has(`${index + 1}:${places[field]}`));
    const judged = formula ? ([formula, 'formula'] as const) : judge(line, known, read.good);
    if (judged === 'same') read.same += 1;
    else if (isWrong(judged)) read.bad.push({ line: index + 2, column: judged[0], code: judged[1], value: line[judged[0]] });
    else read.good.push({ ...judged, line: index + 2 });
  }
  return read;
}

/** Adds everybody on a roster, all or nobody. */
export function importRoster(desk: Desk, accounts: readonly NewAccount[]): Promise<Imported[]> {
  return write(desk.store, async (trx) => {
    const writing = await writingOf(trx, desk);
    const imported: Imported[] = [];
    for (const { login, name, sector, memberNo, phone, roles } of accounts) {
      const added = await addAccount(trx, { login, name, sector, memberNo, phone, roles }, writing);
      imported.push({ ...added, login: plainLogin(login), name });
    }
    return imported;
  });
}

async function knownTo(desk: Desk): Promise<Known> {
  const { tenant } = await writingOf(desk.store.reader, desk);
  return {
    tenant,
    people: await listPeople(desk.store.reader),
    offices: await officesOf(desk.store.reader, tenant),
    today: dateIn(desk.now()),
    mayGive: (role) => desk.acting?.mayGive(role) ?? true,
  };
}

function placesIn(heading: readonly string[]): Places {
  const titles = heading.map((title) =>
    title
      .replace(/^\uFEFF/u, '')
      .trim()
      .toLowerCase(),
  );
  const found = FIELDS.map((field) => [field, titles.findIndex((title) => columns[field].includes(title))] as const);
  return Object.fromEntries(found.filter(([, place]) => place >= 0));
}

function lineOf(row: readonly string[], places: Places): Line {
  const value = (field: RosterField) => (places[field] === undefined ? '' : (row[places[field]] ?? '').trim());
  return {
    login: value('login'),
    name: value('name'),
    sector: value('sector'),
    memberNo: value('memberNo'),
    phone: value('phone'),
    office: value('office'),
    role: value('role'),
    from: plainDate(value('from')),
    to: plainDate(value('to')),
  };
}

/** Days as people write them into a list: 2026/1/5, 2026.1.5 and the Chinese way. */
function plainDate(text: string): string {
  const [, year, month = '', day = ''] = /^(\d{4})\D(\d{1,2})\D(\d{1,2})\D?$/u.exec(text) ?? [];
  return year === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** An account to be, or that nothing is to be done, or what is wrong with the row. */
function judge(line: Line, known: Known, earlier: readonly NewAccount[]): NewAccount | 'same' | Wrong {
  const bad = FIELDS.find((field) => textFault(line[field]) !== null || line[field].length > LONGEST);
  if (bad) return [bad, 'unreadable'];
  const fault = accountFault(line)?.fault;
  if (fault) return fault.path === 'login' ? ['login', 'bad_login'] : ['name', 'bad_name'];
  const roles = rolesOf(line, known);
  if (isWrong(roles)) return roles;
  const login = plainLogin(line.login);
  if (earlier.some((other) => plainLogin(other.login) === login)) return ['login', 'twice'];
  const person = known.people.find((one) => one.login === login);
  if (person) return compare(person, line, roles, known);
  const directs = directorFault(roles, known, earlier);
  if (directs) return directs;
  const { name, sector, memberNo, phone } = line;
  return { login, name, sector: sector || null, memberNo: memberNo || null, phone: phone || null, roles };
}

function isWrong(judged: NewAccount | readonly RoleGrant[] | Wrong): judged is Wrong {
  return Array.isArray(judged) && typeof judged[0] === 'string';
}

function rolesOf(line: Line, { offices, today, mayGive }: Known): RoleGrant[] | Wrong {
  if (line.role === '') return mayGive('admin') ? [] : ['role', 'no_role'];
  const role = roleNamed(line.role);
  if (role === null) return ['role', 'no_role'];
  if (!mayGive(role)) return ['role', 'not_yours'];
  const office = line.office === '' ? null : officeNamed(line.office, offices);
  if (office === undefined) return ['office', 'no_office'];
  if (AT_OFFICE.includes(role) !== (office !== null)) return ['office', office === null ? 'needs_office' : 'no_place'];
  const [from, to] = [line.from || today, line.to || null];
  if (!isCalendarDate(from)) return ['from', 'bad_date'];
  if (to !== null && !isCalendarDate(to)) return ['to', 'bad_date'];
  return to !== null && to < from ? ['to', 'bad_order'] : [{ role, office, from, to }];
}

/** Somebody who is here already: a list changes nobody, it only says where it differs. */
function compare(person: Person, line: Line, roles: readonly RoleGrant[], { tenant }: Known): 'same' | Wrong {
  if (person.tenant !== tenant || person.name !== line.name) return ['login', 'taken'];
  if (line.sector !== '' && line.sector !== person.sector) return ['sector', 'differs'];
  if (line.memberNo !== '' && line.memberNo !== person.memberNo) return ['memberNo', 'differs'];
  if (line.phone !== '' && maskedPhone(line.phone) !== person.phone) return ['phone', 'differs'];
  const isHeld = ({ role, office, from, to }: RoleGrant) =>
    person.roles.some(
      (held) => held.role === role && held.office === office && (line.from === '' || (held.from === from && held.to === to)),
    );
  return roles.every(isHeld) ? 'same' : ['role', 'differs'];
}

/** Source: §3.3.1: one first-responsible person on any day. */
function directorFault(roles: readonly RoleGrant[], { people }: Known, earlier: readonly NewAccount[]): Wrong | null {
  const [grant] = roles;
  if (grant?.role !== 'director' || grant.office === null) return null;
  const holders = [...people, ...earlier.map((one) => ({ id: one.login, roles: one.roles }))];
  const others = otherDirectors(holders, grant.office, { person: '', from: grant.from, to: grant.to });
  return others.length > 0 ? ['office', 'has_director'] : null;
}

function roleNamed(text: string): Role | null {
  return ROLES.find((role) => role === text || columns.roles[role].includes(text)) ?? null;
}

function officeNamed(text: string, offices: ReadonlyMap<string, string>): string | undefined {
  return offices.has(text) ? text : [...offices].find(([, name]) => name === text || name.startsWith(text))?.[0];
}
