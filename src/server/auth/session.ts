/** Sessions: an opaque token in a cookie, its hash in the store, its lifetime by role. */
import { createHash, randomBytes } from 'node:crypto';
import type { Instant } from '#src/domain/calendar.ts';
import type { Role, RoleGrant } from '#src/domain/people.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long a session lives unused, and at most, in milliseconds. */
export interface Lifetime {
  readonly idle: number;
  readonly absolute: number;
}

/** A member's own phone in the hills may not meet the server for weeks; a desk in the county house does every day. */
const MEMBER: Lifetime = { idle: 45 * DAY, absolute: 180 * DAY };
const OFFICE: Lifetime = { idle: 14 * DAY, absolute: 60 * DAY };
const COUNTY: Lifetime = { idle: 30 * MINUTE, absolute: 12 * HOUR };

const LIFETIMES: { readonly [role in Role]: Lifetime } = {
  member: MEMBER,
  clerk: OFFICE,
  director: OFFICE,
  deputyDirector: OFFICE,
  localParty: OFFICE,
  countyOffice: COUNTY,
  membersWork: COUNTY,
  proposalsCommittee: COUNTY,
  specialCommittee: COUNTY,
  chair: COUNTY,
  admin: COUNTY,
};

/** How rarely an extended session is written down: a tenth of its idle time, so that a busy phone does not write at every request. */
const EXTEND_SHARE = 0.1;

/** The shortest of the lifetimes of the roles somebody holds. */
export function lifetimeOf(grants: readonly RoleGrant[]): Lifetime {
  return grants.map((grant) => LIFETIMES[grant.role]).reduce((least, one) => (one.idle < least.idle ? one : least), MEMBER);
}

/** When a session ends unless it is used, never later than its last moment. */
export function expiryOf(now: Instant, lifetime: Lifetime, lastsUntil: Instant): Instant {
  return new Date(Math.min(Date.parse(now) + lifetime.idle, Date.parse(lastsUntil))).toISOString();
}

export function isDueToExtend(now: Instant, lastSeenAt: Instant, lifetime: Lifetime): boolean {
  return Date.parse(now) - Date.parse(lastSeenAt) >= lifetime.idle * EXTEND_SHARE;
}

/** 256 random bits. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token or code: enough to recognise it, too little to use it. */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** How the cookie is called and guarded, by the address the program is reached at. */
export interface CookieStyle {
  readonly name: string;
  readonly secure: boolean;
}

/** Over HTTPS the name forbids other hosts and paths to set it. Plain HTTP is for this machine only. */
export function cookieStyle(origin: string): CookieStyle {
  const secure = origin.startsWith('https:');
  return { name: secure ? '__Host-sid' : 'sid', secure };
}

/** The token of a `Cookie` header; null when there is none, it has another shape, or two disagree. */
export function tokenIn(header: string | undefined, style: CookieStyle): string | null {
  const values = (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${style.name}=`))
    .map((pair) => pair.slice(style.name.length + 1));
  const [token, ...others] = new Set(values);
  return token !== undefined && others.length === 0 && /^[\w-]{43}$/u.test(token) ? token : null;
}

/** A `Set-Cookie` header that keeps the token, or takes it away (null). */
export function cookieHeader(style: CookieStyle, token: string | null, maxAgeMs: number): string {
  const parts = [`${style.name}=${token ?? ''}`, 'Path=/', 'HttpOnly', 'SameSite=Strict', `Max-Age=${Math.floor(maxAgeMs / 1000)}`];
  return (style.secure ? [...parts, 'Secure'] : parts).join('; ');
}
