/**
 * Every request to the API passes here before its body is read: is it from our own page, who sends it,
 * and does the phone believe it is the same person. What a route does not declare open needs a session.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { dateIn } from '#src/domain/calendar.ts';
import { actorOn, type Actor } from '#src/domain/people.ts';
import { write, type Store } from '#src/server/store/database.ts';
import { personById } from '#src/server/store/people.ts';
import { extendSession, sessionByToken, type FoundSession } from '#src/server/store/sessions.ts';
import { Refused } from './refused.ts';
import { cookieStyle, expiryOf, isDueToExtend, secretHash, tokenIn, type CookieStyle } from './session.ts';
import { lifetimeFor } from './sign-in.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Reachable without a session: signing in, first passwords, what describes the API. */
    open?: boolean;
  }
}

export interface GuardParts {
  readonly config: { readonly publicOrigin: string };
  readonly store: Store;
  readonly now: () => string;
}

type RequestSession = NonNullable<FastifyRequest['session']>;

const API = '/api/';
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Fills `request.actor` and `request.session`.
 *
 * Refusals: 403 `csrf`; 401 `session_missing`, `session_expired`, `session_revoked`, `password_changed`,
 * `device_revoked`; 403 `account_disabled`; 400 `owner_missing`; 409 `owner_mismatch`.
 */
export function registerGuard(app: FastifyInstance, parts: GuardParts): void {
  const style = cookieStyle(parts.config.publicOrigin);
  if (!app.hasRequestDecorator('actor')) app.decorateRequest('actor', null);
  if (!app.hasRequestDecorator('session')) app.decorateRequest('session', null);
  app.addHook('onRequest', async (request) => {
    if (!request.url.startsWith(API) || request.method === 'OPTIONS') return;
    if (!SAFE.has(request.method)) refuseForeignPage(request, parts.config.publicOrigin);
    // An address nobody answers gives 404 to whoever asks; there is nothing to guard.
    if (request.routeOptions.config.open === true || request.routeOptions.url === undefined) return;
    await identify(request, parts, style);
    refuseOtherOwner(request);
  });
}

/** Who sent a request that has passed the guard. */
export function signedIn(request: FastifyRequest): { actor: Actor; session: RequestSession } {
  const { actor, session } = request;
  if (!actor || !session) throw new Refused('session_missing');
  return { actor, session };
}

/** Browsers say which page a request comes from; other programs say nothing and carry no cookie of ours by accident. */
function refuseForeignPage(request: FastifyRequest, publicOrigin: string): void {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Refused('csrf');
  const { origin, host } = request.headers;
  if (origin === undefined || origin === publicOrigin) return;
  // The same machine under its other names: localhost, 127.0.0.1.
  if (/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/u.test(host ?? '') && origin === `http://${host}`) return;
  throw new Refused('csrf');
}

async function identify(request: FastifyRequest, parts: GuardParts, style: CookieStyle): Promise<void> {
  const token = tokenIn(request.headers.cookie, style);
  const session = token === null ? null : await sessionByToken(parts.store.reader, secretHash(token));
  if (!session) throw new Refused('session_missing');
  const now = parts.now();
  if (session.accountDisabled) throw new Refused('account_disabled');
  if (session.ended !== null) throw new Refused(session.ended);
  if (session.expiresAt <= now) throw new Refused('session_expired');
  const person = await personById(parts.store.reader, session.personId);
  if (!person) throw new Refused('session_revoked');
  request.actor = actorOn(person, dateIn(now));
  request.session = { tokenHash: session.tokenHash, deviceId: session.deviceId, expiresAt: session.expiresAt };
  if (!SAFE.has(request.method)) await extend(parts, session, lifetimeFor(person, now), now);
}

/** Using a session prolongs it; reading does not, so that no GET ever writes. */
async function extend(parts: GuardParts, session: FoundSession, lifetime: ReturnType<typeof lifetimeFor>, now: string): Promise<void> {
  if (!isDueToExtend(now, session.lastSeenAt, lifetime)) return;
  const expires = expiryOf(now, lifetime, session.lastsUntil);
  await write(parts.store, (trx) => extendSession(trx, session.tokenHash, now, expires));
}

/** A phone names the account its words belong to; they are never taken as somebody else's. */
function refuseOtherOwner(request: FastifyRequest): void {
  const owner = request.headers['x-owner'];
  if (owner === undefined) {
    if (!SAFE.has(request.method)) throw new Refused('owner_missing');
    return;
  }
  if (owner !== request.actor?.id) throw new Refused('owner_mismatch');
}
