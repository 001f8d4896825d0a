/** Sessions, devices, one-time codes and failed attempts. Tokens and codes are kept as hashes only. */
import type { Kysely } from 'kysely';
import type { CalendarDate, Instant } from '#src/domain/calendar.ts';
import { ask } from './rows.ts';
import type { SessionTable, Tables } from './tables.ts';

type Reading = Kysely<Tables>;

/** Why a session ended before its time; also the code its next request is answered with. */
export type EndReason = 'session_revoked' | 'password_changed' | 'device_revoked';

/** A session as a request finds it, with the state of its device and account. */
export interface FoundSession {
  readonly tokenHash: string;
  readonly personId: string;
  readonly deviceId: string;
  readonly lastSeenAt: Instant;
  /** When it ends unless used; never later than {@link lastsUntil}. */
  readonly expiresAt: Instant;
  readonly lastsUntil: Instant;
  readonly ended: EndReason | null;
  readonly accountDisabled: boolean;
}

export interface KnownDevice {
  readonly id: string;
  readonly name: string;
  readonly lastSeenAt: Instant;
  readonly pending: number;
  /** Since when something waits on it, and which version of the app it runs, where it said so. */
  readonly oldest?: Instant;
  readonly app?: string;
}

/** A phone of somebody in an office on which something waits. */
export interface WaitingPhone {
  readonly name: string;
  readonly pending: number;
  readonly oldest: Instant | null;
  readonly lastSeenAt: Instant;
}

export type NewSession = Omit<SessionTable, 'revoked_at' | 'reason'>;

export async function insertSession(db: Reading, session: NewSession): Promise<void> {
  await db
    .insertInto('session')
    .values({ ...session, revoked_at: null, reason: null })
    .execute();
}

/** Asked by every request, so it is written out once. */
const SESSION_BY_TOKEN = `
  select s.*, c.disabled_at, d.revoked_at as device_revoked_at
    from session s
    join credential c on c.person_id = s.person_id
    left join device d on d.id = s.device_id and d.user_id = s.person_id
   where s.token_hash = ?`;

export async function sessionByToken(db: Reading, tokenHash: string): Promise<FoundSession | null> {
  const [row] = await ask<SessionTable & { disabled_at: string | null; device_revoked_at: string | null }>(db, SESSION_BY_TOKEN, [
    tokenHash,
  ]);
  if (!row) return null;
  return {
    tokenHash: row.token_hash,
    personId: row.person_id,
    deviceId: row.device_id,
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
    lastsUntil: row.absolute_expires_at,
    ended: row.device_revoked_at ? 'device_revoked' : endOf(row),
    accountDisabled: row.disabled_at !== null,
  };
}

/** Notes that a session is in use and moves its end. */
export async function extendSession(db: Reading, tokenHash: string, lastSeenAt: Instant, expiresAt: Instant): Promise<void> {
  await db
    .updateTable('session')
    .set({ last_seen_at: lastSeenAt, expires_at: expiresAt })
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .execute();
}

/** Ends one session. */
export async function endSession(db: Reading, tokenHash: string, reason: EndReason, at: Instant): Promise<void> {
  await db
    .updateTable('session')
    .set({ revoked_at: at, reason })
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .execute();
}

/** Ends every session of a person but the one that asks, if any. */
export async function endSessionsOf(db: Reading, personId: string, reason: EndReason, at: Instant, keep: string | null): Promise<void> {
  let ending = db.updateTable('session').set({ revoked_at: at, reason }).where('person_id', '=', personId).where('revoked_at', 'is', null);
  if (keep !== null) ending = ending.where('token_hash', '!=', keep);
  await ending.execute();
}

/** Sessions nobody can use any more, ended or run out before a moment. */
export async function forgetSessions(db: Reading, before: Instant): Promise<void> {
  await db.deleteFrom('session').where('absolute_expires_at', '<', before).execute();
  await db.deleteFrom('login_attempt').where('last_at', '<', before).execute();
  await db.deleteFrom('activation').where('expires_at', '<', before).execute();
}

/** A device somebody signs in from; signing in again takes back that it was sent away. */
export async function welcomeDevice(
  db: Reading,
  device: { id: string; tenant: string; personId: string; name: string },
  at: Instant,
): Promise<void> {
  const { id, tenant, personId, name } = device;
  await db
    .insertInto('device')
    .values({
      id,
      tenant,
      user_id: personId,
      name,
      schema_v: 1,
      pending: 0,
      last_seq: 0,
      last_seen_at: at,
      revoked_at: null,
      oldest_at: null,
      app_version: null,
    })
    .onConflict((conflict) => conflict.columns(['user_id', 'id']).doUpdateSet({ name, last_seen_at: at, revoked_at: null }))
    .execute();
}

/** The devices of a person that were not sent away, last used first. */
export async function devicesOf(db: Reading, personId: string): Promise<KnownDevice[]> {
  const rows = await db
    .selectFrom('device')
    .select(['id', 'name', 'last_seen_at', 'pending', 'oldest_at', 'app_version'])
    .where('user_id', '=', personId)
    .where('revoked_at', 'is', null)
    .orderBy('last_seen_at', 'desc')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, name: row.name, lastSeenAt: row.last_seen_at, pending: row.pending },
    ...(row.oldest_at === null ? {} : { oldest: row.oldest_at }),
    ...(row.app_version === null ? {} : { app: row.app_version }),
  }));
}

/** The phones of people who hold a role in an office on a day, and on which something waits, the longest first. */
export async function waitingPhones(db: Reading, tenant: string, office: string, day: CalendarDate): Promise<WaitingPhone[]> {
  const rows = await db
    .selectFrom('device')
    .innerJoin('person', 'person.id', 'device.user_id')
    .select(['person.name', 'device.pending', 'device.oldest_at', 'device.last_seen_at'])
    .where('device.tenant', '=', tenant)
    .where('device.pending', '>', 0)
    .where('device.revoked_at', 'is', null)
    .where((is) =>
      is.exists(
        is
          .selectFrom('role_grant')
          .select('role_grant.role')
          .whereRef('role_grant.person_id', '=', 'person.id')
          .where('role_grant.office', '=', office)
          .where('role_grant.from_on', '<=', day)
          .where((grant) => grant.or([grant('role_grant.to_on', 'is', null), grant('role_grant.to_on', '>=', day)])),
      ),
    )
    .orderBy('device.last_seen_at')
    .orderBy('person.name')
    .execute();
  return rows
    .map((row) => ({ name: row.name, pending: row.pending, oldest: row.oldest_at, lastSeenAt: row.last_seen_at }))
    .sort((a, b) => ((a.oldest ?? a.lastSeenAt) < (b.oldest ?? b.lastSeenAt) ? -1 : 1));
}

/**
 * Sends a device of a person away and ends its sessions.
 *
 * @returns false when the person has no such device
 */
export async function revokeDevice(db: Reading, personId: string, deviceId: string, at: Instant): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('device')
    .set({ revoked_at: at })
    .where('user_id', '=', personId)
    .where('id', '=', deviceId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (Number(numUpdatedRows) === 0) return false;
  await db
    .updateTable('session')
    .set({ revoked_at: at, reason: 'device_revoked' })
    .where('person_id', '=', personId)
    .where('device_id', '=', deviceId)
    .where('revoked_at', 'is', null)
    .execute();
  return true;
}

/** Keeps a one-time code; older ones of the same person no longer work. */
export async function insertActivation(db: Reading, codeHash: string, personId: string, expiresAt: Instant): Promise<void> {
  await db.deleteFrom('activation').where('person_id', '=', personId).where('used_at', 'is', null).execute();
  await db.insertInto('activation').values({ code_hash: codeHash, person_id: personId, expires_at: expiresAt, used_at: null }).execute();
}

/** Who an unused code is for, while it lasts. */
export async function activationFor(db: Reading, codeHash: string, now: Instant): Promise<string | null> {
  const row = await db
    .selectFrom('activation')
    .select('person_id')
    .where('code_hash', '=', codeHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row?.person_id ?? null;
}

/** Takes a code, once: of two who come at the same moment one gets the person, the other null. */
export async function useActivation(db: Reading, codeHash: string, now: Instant): Promise<string | null> {
  const row = await db
    .updateTable('activation')
    .set({ used_at: now })
    .where('code_hash', '=', codeHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('person_id')
    .executeTakeFirst();
  return row?.person_id ?? null;
}

/** Failures under a key since the first of the present row of them, and the moment of the last. */
export interface Failures {
  readonly count: number;
  readonly firstAt: Instant;
  readonly lastAt: Instant;
}

export async function failuresOf(db: Reading, key: string): Promise<Failures | null> {
  const row = await db.selectFrom('login_attempt').selectAll().where('key', '=', key).executeTakeFirst();
  return row ? { count: row.failures, firstAt: row.first_at, lastAt: row.last_at } : null;
}

/** Counts one failure; a row of failures that began before `since` starts anew. */
export async function countFailure(db: Reading, key: string, at: Instant, since: Instant): Promise<void> {
  await db.deleteFrom('login_attempt').where('key', '=', key).where('first_at', '<', since).execute();
  await db
    .insertInto('login_attempt')
    .values({ key, failures: 1, first_at: at, last_at: at })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((row) => ({ failures: row('login_attempt.failures', '+', 1), last_at: at })),
    )
    .execute();
}

export async function forgetFailures(db: Reading, key: string): Promise<void> {
  await db.deleteFrom('login_attempt').where('key', '=', key).execute();
}

function endOf(row: SessionTable): EndReason | null {
  if (row.revoked_at === null) return null;
  return row.reason === 'password_changed' || row.reason === 'device_revoked' ? row.reason : 'session_revoked';
}
