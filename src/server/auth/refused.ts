/** Refusals around signing in, by the code that travels; the reply hook turns them into problem documents. */

export const AUTH_CODES = [
  'invalid_credentials',
  'too_many_attempts',
  'session_missing',
  'session_expired',
  'session_revoked',
  'password_changed',
  'device_revoked',
  'account_disabled',
  'activation_invalid',
  'owner_missing',
  'owner_mismatch',
  'csrf',
  'not_found',
  'invalid',
  'busy',
] as const;

export type AuthCode = (typeof AUTH_CODES)[number];

/** HTTP status of each. Only a 401 that carries our mark means signed out. */
export const AUTH_STATUS: { readonly [code in AuthCode]: number } = {
  invalid_credentials: 401,
  too_many_attempts: 429,
  session_missing: 401,
  session_expired: 401,
  session_revoked: 401,
  password_changed: 401,
  device_revoked: 401,
  account_disabled: 403,
  activation_invalid: 422,
  owner_missing: 400,
  owner_mismatch: 409,
  csrf: 403,
  not_found: 404,
  invalid: 422,
  busy: 503,
};

export interface RefusalDetail {
  readonly retryAfterSeconds?: number;
  readonly fields?: readonly { readonly path: string; readonly code: string }[];
}

/** Thrown where a request cannot go on; nothing has been changed. */
export class Refused extends Error {
  readonly code: AuthCode;
  readonly detail: RefusalDetail;
  constructor(code: AuthCode, detail: RefusalDetail = {}) {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}
