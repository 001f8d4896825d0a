/** Refusals around signing in, by the code that travels; `http/problem-reply.ts` knows the status of each. */

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
