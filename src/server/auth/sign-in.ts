/** Signing in and out, first passwords and new ones. */
import { dateIn, type Instant } from '#src/domain/calendar.ts';
import { isActive } from '#src/domain/people.ts';
import { note } from '#src/server/store/audit.ts';
import { write, type Store, type Trx } from '#src/server/store/database.ts';
import { credentialOf, personById, personByLogin, plainLogin, setPassword, type Person } from '#src/server/store/people.ts';
import { activationFor, endSession, endSessionsOf, insertSession, useActivation, welcomeDevice } from '#src/server/store/sessions.ts';
import { codeHash } from './activation.ts';
import { forgive, noteFailure, pauseFor, type Attempt } from './attempts.ts';
import { HashQueueFull, passwordFault, type Passwords } from './password.ts';
import { Refused } from './refused.ts';
import { expiryOf, lifetimeOf, newToken, secretHash, type Lifetime } from './session.ts';

export interface AuthServices {
  readonly store: Store;
  readonly passwords: Passwords;
  readonly now: () => Instant;
}

export interface SignInRequest {
  readonly login: string;
  readonly password: string;
  readonly device: { readonly id: string; readonly name: string };
  /** Where the request comes from, for the limit per address. */
  readonly address: string;
}

export interface NewlySignedIn {
  readonly token: string;
  readonly person: Person;
  readonly expires: Instant;
  readonly lastsMs: number;
}

/**
 * Starts a session on a device.
 *
 * @throws Refused `invalid_credentials` (the same for an unknown log-in), `too_many_attempts`,
 *   `account_disabled` (only to who knows the password), `busy`
 */
export async function signIn(services: AuthServices, request: SignInRequest): Promise<NewlySignedIn> {
  const { store, passwords } = services;
  const attempt = { account: plainLogin(request.login), address: request.address };
  await refuseWhilePausing(services, attempt);
  const person = await personByLogin(store.reader, request.login);
  const credential = person ? await credentialOf(store.reader, person.id) : null;
  const isRight = await inLine(passwords.verify(request.password, credential?.passwordHash ?? null));
  if (!person || !credential || !isRight) {
    await noteFailure(store, attempt, services.now());
    if (person) await write(store, (trx) => trace(trx, person, 'session.refused', services.now()));
    throw new Refused('invalid_credentials');
  }
  if (credential.disabledAt !== null) throw new Refused('account_disabled');
  await forgive(store, attempt.account);
  return write(store, (trx) => startSession(trx, person, request.device, services.now()));
}

/** Ends the session that asks; signing in again loses nothing. */
export async function signOut({ store, now }: AuthServices, tokenHash: string, person: Traced): Promise<void> {
  await write(store, async (trx) => {
    await endSession(trx, tokenHash, 'session_revoked', now());
    await trace(trx, person, 'session.end', now());
  });
}

/**
 * Changes a password and ends every other session of the account.
 *
 * @throws Refused `invalid` naming the field (a wrong present password is no reason to sign out, so it is not a 401), `too_many_attempts`, `busy`
 */
export async function changePassword(
  services: AuthServices,
  person: Person,
  change: { current: string; next: string; tokenHash: string; address: string },
): Promise<void> {
  const { store, passwords, now } = services;
  const attempt = { account: person.login, address: change.address };
  await refuseWhilePausing(services, attempt);
  refuseWeak(change.next, 'next', person);
  const { passwordHash } = await credentialOf(store.reader, person.id);
  if (!(await inLine(passwords.verify(change.current, passwordHash)))) {
    await noteFailure(store, attempt, now());
    throw new Refused('invalid', { fields: [{ path: 'current', code: 'wrong' }] });
  }
  const hash = await inLine(passwords.hash(change.next));
  await forgive(store, attempt.account);
  await write(store, async (trx) => {
    await setPassword(trx, person.id, hash, now());
    await endSessionsOf(trx, person.id, 'password_changed', now(), change.tokenHash);
    await trace(trx, person, 'password.change', now());
  });
}

/**
 * Sets a password by a one-time code. Sessions begun with an older password end.
 *
 * @returns the log-in, so that the phone can sign in right away
 * @throws Refused `activation_invalid` for a code that is unknown, used or too old, `invalid`, `too_many_attempts`, `busy`
 */
export async function activate(
  services: AuthServices,
  request: { code: string; password: string; address: string },
): Promise<{ login: string; name: string }> {
  const { store, passwords, now } = services;
  const attempt = { account: null, address: request.address };
  await refuseWhilePausing(services, attempt);
  const code = codeHash(request.code);
  const personId = await activationFor(store.reader, code, now());
  const person = personId === null ? null : await personById(store.reader, personId);
  if (!person) {
    await noteFailure(store, attempt, now());
    throw new Refused('activation_invalid');
  }
  if ((await credentialOf(store.reader, person.id)).disabledAt !== null) throw new Refused('account_disabled');
  refuseWeak(request.password, 'password', person);
  const hash = await inLine(passwords.hash(request.password));
  await write(store, async (trx) => {
    if ((await useActivation(trx, code, now())) === null) throw new Refused('activation_invalid');
    await setPassword(trx, person.id, hash, now());
    await endSessionsOf(trx, person.id, 'password_changed', now(), null);
    await trace(trx, person, 'account.activate', now());
  });
  await forgive(store, person.login);
  return { login: person.login, name: person.name };
}

/** How long this person's sessions live, by the roles they hold today. */
export function lifetimeFor(person: Person, now: Instant): Lifetime {
  return lifetimeOf(person.roles.filter((grant) => isActive(grant, dateIn(now))));
}

async function startSession(trx: Trx, person: Person, device: SignInRequest['device'], now: Instant): Promise<NewlySignedIn> {
  const token = newToken();
  const lifetime = lifetimeFor(person, now);
  const lastsUntil = new Date(Date.parse(now) + lifetime.absolute).toISOString();
  const expires = expiryOf(now, lifetime, lastsUntil);
  await welcomeDevice(trx, { ...device, tenant: person.tenant, personId: person.id }, now);
  await insertSession(trx, {
    token_hash: secretHash(token),
    person_id: person.id,
    device_id: device.id,
    created_at: now,
    last_seen_at: now,
    expires_at: expires,
    absolute_expires_at: lastsUntil,
  });
  await trace(trx, person, 'session.start', now, { device: device.id });
  return { token, person, expires, lastsMs: lifetime.absolute };
}

type Traced = Pick<Person, 'id' | 'tenant'>;

/** What somebody did with their own account, or somebody tried under their name. */
async function trace(
  trx: Trx,
  { id, tenant }: Traced,
  act: string,
  at: Instant,
  detail: Readonly<Record<string, string>> = {},
): Promise<void> {
  await note(trx, { tenant, at, actor: act === 'session.refused' ? '' : id, act, subject: id, detail });
}

async function refuseWhilePausing({ store, now }: AuthServices, attempt: Attempt): Promise<void> {
  const retryAfterSeconds = await pauseFor(store, attempt, now());
  if (retryAfterSeconds > 0) throw new Refused('too_many_attempts', { retryAfterSeconds });
}

function refuseWeak(password: string, path: string, person: Person): void {
  const code = passwordFault(password, [person.login, person.name, person.memberNo ?? '']);
  if (code) throw new Refused('invalid', { fields: [{ path, code }] });
}

async function inLine<T>(hashing: Promise<T>): Promise<T> {
  try {
    return await hashing;
  } catch (error) {
    if (error instanceof HashQueueFull) throw new Refused('busy', { retryAfterSeconds: error.retryAfterSeconds });
    throw error;
  }
}
