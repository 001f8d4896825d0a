/** People, their roles from day to day, and how they prove who they are. */
import type { Kysely } from 'kysely';
import type { CalendarDate, Instant } from '#src/domain/calendar.ts';
import { ROLES, type Role, type RoleGrant } from '#src/domain/people.ts';
import { ask } from './rows.ts';
import type { PersonTable, RoleGrantTable, Tables } from './tables.ts';

/** A person with every role they ever held; which of them count today is decided by `actorOn`. */
export interface Person {
  readonly id: string;
  readonly tenant: string;
  readonly login: string;
  readonly name: string;
  readonly sector: string | null;
  readonly memberNo: string | null;
  /** As it may be shown: masked before it is kept. */
  readonly phone: string | null;
  readonly createdAt: Instant;
  readonly roles: readonly RoleGrant[];
}

export interface Credential {
  /** Null until the account is activated. */
  readonly passwordHash: string | null;
  readonly disabledAt: Instant | null;
}

type Reading = Kysely<Tables>;

/** Log-ins are compared without regard to capitals: phones write the first letter of a field large. */
export function plainLogin(login: string): string {
  return login.trim().toLowerCase();
}

export async function personById(db: Reading, id: string): Promise<Person | null> {
  const [row] = await ask<PersonTable>(db, 'select * from person where id = ?', [id]);
  if (!row) return null;
  const grants = await ask<RoleGrantTable>(db, 'select * from role_grant where person_id = ? order by from_on, role, office', [id]);
  return toPerson(row, grants.flatMap(toGrant));
}

export async function personByLogin(db: Reading, login: string): Promise<Person | null> {
  const row = await db.selectFrom('person').selectAll().where('login', '=', plainLogin(login)).executeTakeFirst();
  return row ? first(await withRoles(db, [row])) : null;
}

/** Everyone, by log-in. */
export async function listPeople(db: Reading): Promise<Person[]> {
  return withRoles(db, await db.selectFrom('person').selectAll().orderBy('login').execute());
}

export async function hasPeople(db: Reading, tenant: string): Promise<boolean> {
  return (await db.selectFrom('person').select('id').where('tenant', '=', tenant).limit(1).executeTakeFirst()) !== undefined;
}

export async function countPeople(db: Reading): Promise<number> {
  const { n } = await db
    .selectFrom('person')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n;
}

/** Adds somebody who cannot sign in yet. */
export async function insertPerson(db: Reading, person: Omit<Person, 'roles'>): Promise<void> {
  const { id, tenant, login, name, sector, memberNo, phone, createdAt } = person;
  await db
    .insertInto('person')
    .values({ id, tenant, login: plainLogin(login), name, sector, member_no: memberNo, phone, created_at: createdAt })
    .execute();
  await db.insertInto('credential').values({ person_id: id, password_hash: null, changed_at: createdAt, disabled_at: null }).execute();
}

export async function credentialOf(db: Reading, personId: string): Promise<Credential> {
  const row = await db.selectFrom('credential').selectAll().where('person_id', '=', personId).executeTakeFirst();
  return { passwordHash: row?.password_hash ?? null, disabledAt: row?.disabled_at ?? null };
}

/** Everybody's, by person. */
export async function credentialsOf(db: Reading): Promise<Map<string, Credential>> {
  const rows = await db.selectFrom('credential').selectAll().execute();
  return new Map(rows.map((row) => [row.person_id, { passwordHash: row.password_hash, disabledAt: row.disabled_at }]));
}

/** Sets the password of somebody who is allowed to have one. */
export async function setPassword(db: Reading, personId: string, passwordHash: string, at: Instant): Promise<void> {
  await db.updateTable('credential').set({ password_hash: passwordHash, changed_at: at }).where('person_id', '=', personId).execute();
}

/** Closes an account; what the person wrote stays. */
export async function disableAccount(db: Reading, personId: string, at: Instant): Promise<void> {
  await db.updateTable('credential').set({ disabled_at: at }).where('person_id', '=', personId).where('disabled_at', 'is', null).execute();
}

/** Opens an account that was closed. */
export async function enableAccount(db: Reading, personId: string): Promise<void> {
  await db.updateTable('credential').set({ disabled_at: null }).where('person_id', '=', personId).execute();
}

/** Gives a role; the same role from the same day again only changes its last day. */
export async function insertGrant(db: Reading, personId: string, grant: RoleGrant): Promise<void> {
  await db
    .insertInto('role_grant')
    .values({ person_id: personId, role: grant.role, office: grant.office ?? '', from_on: grant.from, to_on: grant.to })
    .onConflict((conflict) => conflict.columns(['person_id', 'role', 'office', 'from_on']).doUpdateSet({ to_on: grant.to }))
    .execute();
}

/**
 * Ends a running role on a day, its last one. A role that would have begun on the day after has never been.
 *
 * @returns how many grants ended
 */
export async function endGrants(db: Reading, personId: string, role: Role, office: string | null, lastDay: CalendarDate): Promise<number> {
  const dayAfter = new Date(Date.parse(`${lastDay}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  const { numUpdatedRows } = await db
    .updateTable('role_grant')
    .set({ to_on: lastDay })
    .where('person_id', '=', personId)
    .where('role', '=', role)
    .where('office', '=', office ?? '')
    .where('from_on', '<=', dayAfter)
    .where((is) => is.or([is('to_on', 'is', null), is('to_on', '>', lastDay)]))
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

async function withRoles(db: Reading, rows: readonly PersonTable[]): Promise<Person[]> {
  if (rows.length === 0) return [];
  let query = db.selectFrom('role_grant').selectAll().orderBy('from_on').orderBy('role').orderBy('office');
  if (rows.length === 1) query = query.where('person_id', '=', rows[0]?.id ?? '');
  const grants = await query.execute();
  return rows.map((row) => toPerson(row, grants.filter((grant) => grant.person_id === row.id).flatMap(toGrant)));
}

function toPerson(row: PersonTable, roles: readonly RoleGrant[]): Person {
  const { id, tenant, login, name, sector, member_no: memberNo, phone, created_at: createdAt } = row;
  return { id, tenant, login, name, sector, memberNo, phone, createdAt, roles };
}

/** A role this release does not know counts for nothing. */
function toGrant(row: Tables['role_grant']): RoleGrant[] {
  const role = ROLES.find((known) => known === row.role);
  return role ? [{ role, office: row.office || null, from: row.from_on, to: row.to_on }] : [];
}

function first<T>(list: readonly T[]): T | null {
  return list[0] ?? null;
}
