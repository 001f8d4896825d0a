/** The last word on every request that went wrong: a problem document, never a stack, never a word of what was sent. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { Socket } from 'node:net';
import { Refused } from '#src/server/auth/refused.ts';
import type { Parts } from '#src/server/parts.ts';
import { isTemporary } from '#src/server/store/dialect.ts';
import { problemBody, Refusal, replyProblem, statusOf, type ProblemField, type RefusalDetail, type ReplyCode } from './problem-reply.ts';

/** Seconds after which to come again when the store is busy. */
const BUSY_SECONDS = 5;

interface Answer {
  readonly code: ReplyCode;
  readonly more?: RefusalDetail;
}

export function registerErrors(app: FastifyInstance, log: Parts['log']): void {
  app.setErrorHandler((error, request, reply) => {
    const { code, more } = answerTo(error);
    if (code === 'internal') log.error({ reqId: request.id, ...traceOf(error) }, 'request failed');
    return replyProblem(reply, code, more);
  });
}

/** For what Fastify refuses before a route is found, such as an address that cannot be read. */
export function frameworkErrors(error: Error, _request: FastifyRequest, reply: FastifyReply): void {
  const { code, more } = answerTo(error);
  void replyProblem(reply, code, more);
}

/** For bytes that are not HTTP at all. */
export function clientError(error: Error & { readonly code?: string }, socket: Socket): void {
  if (!socket.writable) return;
  const code =
    error.code === 'HPE_HEADER_OVERFLOW' ? 'headers_too_large' : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'timeout' : 'bad_request';
  const body = problemBody(code);
  const text = JSON.stringify(body);
  const head = [`HTTP/1.1 ${body.status} ${body.title}`, 'content-type: application/problem+json; charset=utf-8'];
  socket.end([...head, 'cache-control: no-store', `content-length: ${text.length}`, 'connection: close', '', text].join('\r\n'));
}

function answerTo(error: unknown): Answer {
  if (error instanceof Refusal) return { code: error.code, more: error.more };
  if (error instanceof Refused) return { code: error.code, more: detailOf(error) };
  if (hasZodFastifySchemaValidationErrors(error)) return validationAnswer(error.validation.map(issueOf));
  if (isTemporary(error)) return { code: 'unavailable', more: { retryAfter: BUSY_SECONDS } };
  return { code: codeOf(error) };
}

function detailOf({ detail }: Refused): RefusalDetail {
  const { retryAfterSeconds, fields } = detail;
  return { ...(retryAfterSeconds === undefined ? {} : { retryAfter: retryAfterSeconds }), ...(fields ? { fields } : {}) };
}

interface Issue {
  readonly code: string;
  readonly path: readonly string[];
  readonly keys: readonly string[];
  readonly origin: unknown;
}

function issueOf({ keyword, instancePath, params }: { keyword: string; instancePath: string; params: Record<string, unknown> }): Issue {
  const keys = Array.isArray(params.keys) ? params.keys.map(String) : [];
  return { code: keyword, path: instancePath.split('/').filter((part) => part !== ''), keys, origin: params.origin };
}

/** Unknown fields are said first: whoever sends one expects it to count. */
function validationAnswer(issues: readonly Issue[]): Answer {
  const unknown = issues.filter(({ code }) => code === 'unrecognized_keys');
  if (unknown.length > 0) {
    const fields = unknown.flatMap(({ path, keys }) => keys.map((key) => ({ path: [...path, key].join('.'), code: 'unknown_field' })));
    return { code: 'unknown_field', more: { fields } };
  }
  if (issues.some(({ code, path }) => code === 'too_big' && path.join('.') === 'mutations')) return { code: 'too_large' };
  const fields = issues.map(fieldOf);
  return { code: fields.some(({ code }) => code === 'wrong_type') ? 'bad_request' : 'invalid', more: { fields } };
}

function fieldOf({ code, path, origin }: Issue): ProblemField {
  return { path: path.join('.'), code: faultOf(code, origin) };
}

function faultOf(code: string, origin: unknown): string {
  if (code === 'too_big') return origin === 'string' ? 'too_long' : origin === 'array' ? 'too_many' : 'out_of_range';
  if (code === 'too_small') return origin === 'string' || origin === 'array' ? 'required' : 'out_of_range';
  if (code === 'invalid_type' || code === 'invalid_union') return 'wrong_type';
  return 'not_in_list';
}

const BY_STATUS: Readonly<Record<number, ReplyCode>> = {
  404: 'not_found',
  405: 'method_not_allowed',
  408: 'timeout',
  413: 'too_large',
  415: 'content_type',
  429: 'too_many_requests',
  431: 'headers_too_large',
  503: 'unavailable',
};

function codeOf(error: unknown): ReplyCode {
  const status = error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;
  const known = BY_STATUS[status];
  if (known && statusOf(known) === status) return known;
  return status >= 400 && status < 500 ? 'bad_request' : 'internal';
}

/** Where it happened; a message can hold what somebody typed, so it is left out. */
function traceOf(error: unknown): { fault: string; where: string[] } {
  if (!(error instanceof Error)) return { fault: typeof error, where: [] };
  const where = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 6);
  return { fault: error.name, where: where.map((line) => line.trim()) };
}
