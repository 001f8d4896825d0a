/**
 * The sync request and its answer. Both ends validate against these schemas, and OpenAPI is made from them.
 * Names and shapes are a contract: fields may be added, never changed.
 */
import { z } from 'zod';
import { isHalfYear, isInstant } from '#src/domain/calendar.ts';
import { PROBLEM_CODES } from '#src/domain/problem.ts';
import { json } from './mutation.ts';

export const PROTO = 1;
export const SCHEMA = 1;
/** Hard limits of one request. */
export const MAX_MUTATIONS = 200;
export const MAX_BODY_BYTES = 1024 * 1024;

const instant = z.string().refine(isInstant);
const seq = z.int().min(0);

/** A scope a device asks for beyond its defaults, e.g. an older half-year: `s:331022105:2025H1`. */
const wanted = z
  .string()
  .max(60)
  .refine((key) => isHalfYear(key.split(':').at(-1) ?? ''));

export const syncRequest = z.strictObject({
  proto: z.literal(PROTO),
  schema: z.int().min(1),
  tenant: z.string().min(1).max(64),
  device: z.string().min(1).max(64),
  nonce: z.string().min(1).max(64),
  sentAt: instant,
  pending: z.int().min(0),
  /** When the oldest of what waits was saved, by the device's clock; and the version of the app. For the staff's list of phones. */
  oldest: instant.optional(),
  app: z.string().min(1).max(40).optional(),
  seen: z.record(z.string().max(64), seq),
  /** Judged one by one later: a fault in one is that one's result. Only its id must be there to answer it. */
  mutations: z.array(z.looseObject({ id: z.uuid() })).max(MAX_MUTATIONS),
  ask: z.array(z.uuid()).max(MAX_MUTATIONS).optional(),
  pull: z
    .strictObject({
      cursor: z.string().max(4096).nullable().optional(),
      want: z.array(wanted).max(50).optional(),
      limit: z.int().min(1).max(2000).optional(),
    })
    .nullable(),
});

export const RESULT_STATUSES = ['applied', 'merged', 'noop', 'rejected', 'held', 'unknown'] as const;

const detail = z.looseObject({
  fields: z.array(z.object({ path: z.string(), code: z.string() })).optional(),
  status: z.string().optional(),
  by: z.string().optional(),
  at: z.string().optional(),
});

export const result = z.object({
  id: z.uuid(),
  status: z.enum(RESULT_STATUSES),
  seq: seq.optional(),
  code: z.enum(PROBLEM_CODES).optional(),
  detail: detail.optional(),
  variants: z.array(z.string()).optional(),
  replayed: z.boolean().optional(),
});

export const wireRecord = z.object({
  id: z.string(),
  type: z.string(),
  v: z.int(),
  seq,
  status: z.string(),
  owner: z.string(),
  office: z.string().nullable(),
  parent: z.string().nullable().optional(),
  deleted: z.union([z.literal(0), z.literal(1)]),
  /** null once deleted. */
  body: z.record(z.string(), json).nullable(),
  /** Content hash of the author fields, and of the whole body. */
  content: z.string(),
  whole: z.string(),
  log: z.array(
    z.object({
      name: z.string(),
      to: z.string(),
      by: z.object({ id: z.string(), name: z.string(), role: z.string() }),
      at: z.string(),
      note: z.string().nullable(),
    }),
  ),
  at: z.object({ created: z.string(), submitted: z.string().nullable(), received: z.string() }),
  /** Attachments whose bytes the server holds, by id. */
  files: z.array(z.string()).optional(),
});

export const change = z.object({
  scope: z.string(),
  id: z.string(),
  seq,
  present: z.union([z.literal(0), z.literal(1)]),
  rec: wireRecord.optional(),
});

export const RESETS = ['rollback', 'cursor', 'schema', 'purged'] as const;

export const page = z.object({
  cursor: z.string(),
  more: z.boolean(),
  reset: z.enum(RESETS).nullable(),
  fresh: z.array(z.string()),
  drop: z.array(z.string()),
  pos: z.record(z.string(), seq),
  durable: seq,
  changes: z.array(change),
});

export const receipts = z.object({
  /** Name of the key that signed. */
  key: z.string(),
  signed: z.array(z.object({ id: z.uuid(), at: z.string(), sig: z.string() })),
});

export const syncAnswer = z.object({
  proto: z.literal(PROTO),
  app: z.literal('sqmy'),
  nonce: z.string(),
  now: z.string(),
  lineage: z.string(),
  head: seq,
  rollback: z.boolean(),
  results: z.array(result),
  stop: z.object({ at: z.uuid(), retryAfter: z.number() }).nullable(),
  pull: page.nullable(),
  /** Signed receipts of the acts in `results` that were taken; see receipt.ts. */
  receipts: receipts.optional(),
});

export type SyncRequest = z.output<typeof syncRequest>;
export type SyncAnswer = z.output<typeof syncAnswer>;
export type MutationResult = z.output<typeof result>;
export type WireRecord = z.output<typeof wireRecord>;
export type Change = z.output<typeof change>;
export type Page = z.output<typeof page>;
