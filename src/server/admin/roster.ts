/** A roster of people as the county keeps it in a spreadsheet: read strictly, shown before anything is written. */
import { dateIn, isCalendarDate } from '#src/domain/calendar.ts';
import { ROLES, type Role } from '#src/domain/people.ts';
import { textFault } from '#src/domain/text.ts';
import { write } from '#src/server/store/database.ts';
import { personByLogin, plainLogin } from '#src/server/store/people.ts';
import { accountFault, addAccount, type Desk, type NewAccount } from './accounts.ts';
import { parseCsv } from './csv.ts';
import { officesOf, tenantOf } from './directory.ts';
import columns from './roster-columns.json' with { type: 'json' };

const FIELDS = ['login', 'name', 'sector', 'memberNo', 'phone', 'office', 'role', 'from', 'to'] as const;
type Field = (typeof FIELDS)[number];
type Line = Readonly<Record<Field, string>>;

export interface BadRow {
  /** As the spreadsheet counts, the heading being line 1. */
  readonly line: number;
  readonly why: string;
}

export interface Roster {
  readonly good: readonly NewAccount[];
  readonly bad: readonly BadRow[];
}

export interface Imported {
  readonly login: string;
  readonly name: string;
  /** One-time code for the first password. */
  readonly code: string;
}

/** Reads a roster and checks every row against the accounts and offices that are there. Writes nothing. */
export async function readRoster({ store, now }: Desk, text: string): Promise<Roster> {
  const [heading = [], ...rows] = parseCsv(text);
  const places = placesIn(heading);
  const missing = (['login', 'name'] as const).filter((field) => places[field] === undefined);
  if (missing.length > 0) return { good: [], bad: missing.map((field) => ({ line: 1, why: `there is no column for ${field}` })) };
  const offices = await officesOf(store.reader, await tenantOf(store.reader));
  const good: NewAccount[] = [];
  const bad: BadRow[] = [];
  for (const [index, row] of rows.entries()) {
    const read = readLine(lineOf(row, places), offices, dateIn(now()));
    const why = typeof read === 'string' ? read : await clash(read, good, store);
    if (why !== null) bad.push({ line: index + 2, why });
    else if (typeof read !== 'string') good.push(read);
  }
  return { good, bad };
}

/** Adds everybody on a roster, all or nobody. */
export function importRoster({ store, now }: Desk, accounts: readonly NewAccount[]): Promise<Imported[]> {
  return write(store, async (trx) => {
    const imported: Imported[] = [];
    for (const account of accounts) {
      imported.push({ login: plainLogin(account.login), name: account.name, code: await addAccount(trx, account, now()) });
    }
    return imported;
  });
}

function placesIn(heading: readonly string[]): Partial<Record<Field, number>> {
  const titles = heading.map((title) =>
    title
      .replace(/^\uFEFF/u, '')
      .trim()
      .toLowerCase(),
  );
  const found = FIELDS.map((field) => [field, titles.findIndex((title) => columns[field].includes(title))] as const);
  return Object.fromEntries(found.filter(([, place]) => place >= 0));
}

function lineOf(row: readonly string[], places: Partial<Record<Field, number>>): Line {
  const value = (field: Field) => (places[field] === undefined ? '' : (row[places[field]] ?? '').trim());
  const { login, name, sector, memberNo, phone, office, role, from, to } = Object.fromEntries(FIELDS.map((field) => [field, value(field)]));
  return {
    login: login ?? '',
    name: name ?? '',
    sector: sector ?? '',
    memberNo: memberNo ?? '',
    phone: phone ?? '',
    office: office ?? '',
    role: role ?? '',
    from: from ?? '',
    to: to ?? '',
  };
}

/** An account, or why the row cannot become one. */
function readLine(line: Line, offices: ReadonlyMap<string, string>, today: string): NewAccount | string {
  if (Object.values(line).some((value) => textFault(value) !== null || value.length > 200))
    return 'a field holds characters that cannot be kept, or too many';
  const fault = accountFault(line);
  if (fault !== null) return fault;
  const account = {
    login: line.login,
    name: line.name,
    sector: line.sector || null,
    memberNo: line.memberNo || null,
    phone: line.phone || null,
  };
  if (line.role === '') return { ...account, roles: [] };
  const role = roleNamed(line.role);
  if (role === null) return `there is no role ${line.role}`;
  const office = line.office === '' ? null : officeNamed(line.office, offices);
  if (office === undefined) return `there is no office ${line.office}`;
  const [from, to] = [line.from || today, line.to || null];
  if (!isCalendarDate(from) || (to !== null && (!isCalendarDate(to) || to < from)))
    return 'a date is written 2026-01-31, and a role ends after it begins';
  return { ...account, roles: [{ role, office, from, to }] };
}

async function clash(account: NewAccount, earlier: readonly NewAccount[], store: Desk['store']): Promise<string | null> {
  const login = plainLogin(account.login);
  if (earlier.some((other) => plainLogin(other.login) === login)) return `the log-in ${login} stands twice in this list`;
  return (await personByLogin(store.reader, login)) ? `there is an account ${login} already` : null;
}

function roleNamed(text: string): Role | null {
  return ROLES.find((role) => role === text || columns.roles[role].includes(text)) ?? null;
}

function officeNamed(text: string, offices: ReadonlyMap<string, string>): string | undefined {
  return offices.has(text) ? text : [...offices].find(([, name]) => name === text || name.startsWith(text))?.[0];
}
