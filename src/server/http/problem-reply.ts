/**
 * Every refusal of a request, by code, and the HTTP status it travels with (RFC 9457). The compiler asks for a
 * status for each code. Nothing a person wrote, and nothing of how the server is built, is ever in an answer.
 */
import type { FastifyReply } from 'fastify';
import type { ProblemCode } from '#src/domain/problem.ts';
import type { AuthCode } from '#src/server/auth/refused.ts';

/** Refusals of a request as a whole, beside those of a single act. */
export const REQUEST_CODES = [
  'bad_request',
  'bad_json',
  'unknown_field',
  'digest_mismatch',
  'too_many_requests',
  'method_not_allowed',
  'content_type',
  'file_type',
  'too_many_pixels',
  'hash_mismatch',
  'checksum_mismatch',
  'offset_mismatch',
  'file_gone',
  'upload_busy',
  'tus_version',
  'storage_full',
  'misdirected',
  'upgrade_required',
  'headers_too_large',
  'timeout',
  'unavailable',
  'internal',
] as const;

export type ReplyCode = ProblemCode | AuthCode | (typeof REQUEST_CODES)[number];

const STATUS: { readonly [code in ReplyCode]: number } = {
  bad_request: 400,
  bad_json: 400,
  digest_mismatch: 400,
  owner_missing: 400,
  session_missing: 401,
  session_expired: 401,
  session_revoked: 401,
  password_changed: 401,
  device_revoked: 401,
  invalid_credentials: 401,
  account_disabled: 403,
  csrf: 403,
  forbidden: 403,
  forbidden_field: 403,
  not_found: 404,
  method_not_allowed: 405,
  timeout: 408,
  owner_mismatch: 409,
  offset_mismatch: 409,
  state_changed: 409,
  content_changed: 409,
  changed_since: 409,
  id_reused: 409,
  gone: 410,
  file_gone: 410,
  tus_version: 412,
  too_large: 413,
  content_type: 415,
  file_type: 415,
  misdirected: 421,
  unknown_field: 422,
  invalid: 422,
  activation_invalid: 422,
  too_many_pixels: 422,
  hash_mismatch: 422,
  locked: 423,
  upload_busy: 423,
  upgrade_required: 426,
  too_many_attempts: 429,
  too_many_requests: 429,
  headers_too_large: 431,
  checksum_mismatch: 460,
  internal: 500,
  unavailable: 503,
  busy: 503,
  storage_full: 507,
};

/** Names of statuses for developers; people read the words the app has for the code. */
const TITLE: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  409: 'Conflict',
  410: 'Gone',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  421: 'Misdirected Request',
  422: 'Unprocessable Content',
  423: 'Locked',
  426: 'Upgrade Required',
  429: 'Too Many Requests',
  431: 'Request Header Fields Too Large',
  460: 'Checksum Mismatch',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
  507: 'Insufficient Storage',
};

export interface ProblemField {
  readonly path: string;
  readonly code: string;
}

export interface RefusalDetail {
  readonly detail?: string;
  readonly fields?: readonly ProblemField[];
  /** Seconds, sent as `Retry-After`. */
  readonly retryAfter?: number;
  /** Lowest schema a phone must know to be sent records. */
  readonly minSchema?: number;
}

/** Thrown by a route to answer with a problem; everything else that is thrown is a bug and answers 500. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: ReplyCode;
  readonly more: RefusalDetail;

  constructor(code: ReplyCode, more: RefusalDetail = {}) {
    super(code);
    this.code = code;
    this.more = more;
  }
}

export const REPLY_CODES = Object.keys(STATUS);

export function statusOf(code: ReplyCode): number {
  return STATUS[code];
}

/** The body of a problem answer. `app` tells ours from a proxy's: only such a 401 means signed out. */
export function problemBody(code: ReplyCode, { detail, fields, minSchema }: RefusalDetail = {}) {
  const status = STATUS[code];
  return {
    app: 'sqmy' as const,
    type: 'about:blank' as const,
    title: TITLE[status] ?? 'Error',
    status,
    code,
    ...(detail === undefined ? {} : { detail }),
    ...(fields === undefined ? {} : { fields }),
    ...(minSchema === undefined ? {} : { minSchema }),
  };
}

/** Sends a problem as the answer. */
export function replyProblem(reply: FastifyReply, code: ReplyCode, more: RefusalDetail = {}): FastifyReply {
  if (more.retryAfter !== undefined) void reply.header('retry-after', String(Math.max(1, Math.ceil(more.retryAfter))));
  return reply
    .code(STATUS[code])
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemBody(code, more)));
}
