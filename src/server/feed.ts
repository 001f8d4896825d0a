/** One page of what changed for a device since it last read, out of one moment of the store. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Actor } from '#src/domain/people.ts';
import { userScopes } from '#src/domain/record/scopes.ts';
import { versionAt } from '#src/domain/record/upcast.ts';
import type { SyncRequest } from '#src/domain/record/wire.ts';
import { Refusal } from './http/problem-reply.ts';
import { needDefinition } from './store/family.ts';
import type { Db } from './store/database.ts';
import { feedAfter, recordRows, syncMeta, type SyncMeta } from './store/feed-rows.ts';
import { isForked, type Head } from './store/lineage.ts';
import { atVersion, toWireText } from './store/stored-rows.ts';
import type { RecordTable, SyncFeedTable } from './store/tables.ts';

const DEFAULT_LIMIT = 200;
/** Schemas of the last two years are served. */
const LEAST_SCHEMA = 1;

export interface PullRequest {
  readonly actor: Actor;
  readonly schema: number;
  readonly seen: Readonly<Record<string, number>>;
  readonly pull: NonNullable<SyncRequest['pull']>;
  /** What a phone must know at least to be sent records. */
  readonly leastSchema?: number;
  /** Is told which records go out. */
  readonly onSent?: (rows: Iterable<RecordTable>) => void;
}

type Reset = 'rollback' | 'cursor' | 'schema' | null;

/** How far a device has read each scope. To the device it is an opaque text. */
const cursorSchema = z.strictObject({
  u: z.string(),
  s: z.int(),
  p: z.record(z.string(), z.int().min(0)),
  /** Scopes read anew whose position is still below the purge horizon: the horizon when that reading began. */
  h: z.record(z.string(), z.int().min(0)).optional(),
});
type Cursor = z.output<typeof cursorSchema>;

interface Start {
  readonly reset: Reset;
  readonly drop: readonly string[];
  readonly fresh: readonly string[];
  readonly positions: ReadonlyMap<string, number>;
  /** The purge horizon at the beginning of each scope's reading, where there is one. */
  readonly horizons: ReadonlyMap<string, number>;
}

/**
 * The pull part of the answer, as JSON text: bodies are sent as they are stored.
 *
 * Rows are merged over the scopes by number and never cut between two of the same number, so a device that
 * stores a page and its cursor together can be interrupted anywhere. A device that was told numbers of a history
 * that no longer exists, or whose cursor cannot be read, starts from the beginning and is told why.
 *
 * A phone of an older schema is sent records in the versions it knows, and no types that came after it.
 *
 * @throws Refusal `upgrade_required` to a phone too old for that; its acts have been taken all the same
 * @param db one read snapshot, to which `head` belongs
 */
export async function feed(db: Db, head: Head, request: PullRequest): Promise<string> {
  const { actor, schema, seen, pull, leastSchema = LEAST_SCHEMA, onSent = () => undefined } = request;
  if (schema < leastSchema) throw new Refusal('upgrade_required', { minSchema: leastSchema });
  const isRolledBack = await isForked(db, actor.tenant, head.seq, seen);
  const meta = await syncMeta(db, actor.tenant);
  const start = startOf(pull, { actor, schema, head: head.seq, isRolledBack, meta });
  const limit = pull.limit ?? DEFAULT_LIMIT;
  const found = await feedAfter(db, start.positions, limit + 1);
  const rows = cut(found, limit);
  const more = rows.length < found.length;
  const reached = more ? (rows.at(-1)?.seq ?? head.seq) : head.seq;
  const positions = Object.fromEntries([...start.positions].map(([scope, position]) => [scope, Math.max(position, reached)]));
  const h = Object.fromEntries([...start.horizons].filter(([scope, horizon]) => (positions[scope] ?? 0) < horizon));
  const parts = [
    `"cursor":${JSON.stringify(encode({ u: mark(actor.id), s: schema, p: positions, ...(Object.keys(h).length > 0 ? { h } : {}) }))}`,
    `"more":${more}`,
    `"reset":${JSON.stringify(start.reset)}`,
    `"fresh":${JSON.stringify(start.fresh)}`,
    `"drop":${JSON.stringify(start.drop)}`,
    `"pos":${JSON.stringify(positions)}`,
    `"durable":${meta.durable}`,
    `"changes":[${await changes(db, rows, { schema, tenant: actor.tenant, onSent })}]`,
  ];
  return `{${parts.join(',')}}`;
}

interface World {
  readonly actor: Actor;
  readonly schema: number;
  readonly head: number;
  readonly isRolledBack: boolean;
  readonly meta: SyncMeta;
}

/** Where reading begins in each scope the person may have now. */
function startOf(pull: PullRequest['pull'], world: World): Start {
  const scopes = userScopes(world.actor, pull.want);
  const { cursor, reset } = resume(pull.cursor, world);
  const known = cursor?.p ?? {};
  const horizonOf = (scope: string) => world.meta.purged.get(scope) ?? 0;
  // Somebody half-way through a scope they began after the purge has missed nothing: beginning again would never end.
  const begunAfter = (scope: string) => (cursor?.h?.[scope] ?? -1) >= horizonOf(scope);
  const fresh = scopes.filter((scope) => (known[scope] ?? -1) < horizonOf(scope) && !begunAfter(scope));
  const isFresh = new Set(fresh);
  return {
    reset,
    drop: Object.keys(known).filter((scope) => !scopes.includes(scope)),
    fresh,
    positions: new Map(scopes.map((scope) => [scope, isFresh.has(scope) ? 0 : (known[scope] ?? 0)])),
    horizons: new Map(scopes.map((scope) => [scope, horizonOf(scope)])),
  };
}

function resume(text: string | null | undefined, { actor, schema, head, isRolledBack }: World): { cursor: Cursor | null; reset: Reset } {
  if (isRolledBack) return { cursor: null, reset: 'rollback' };
  if (text === null || text === undefined) return { cursor: null, reset: null };
  const cursor = decode(text);
  const isOurs = cursor?.u === mark(actor.id) && Object.values(cursor.p).every((position) => position <= head);
  if (!cursor || !isOurs) return { cursor: null, reset: 'cursor' };
  return cursor.s === schema ? { cursor, reset: null } : { cursor: null, reset: 'schema' };
}

/** The first rows up to the limit, and with them every row of the last one's number. */
function cut(rows: readonly SyncFeedTable[], limit: number): readonly SyncFeedTable[] {
  const last = rows[limit - 1];
  if (!last || rows.length <= limit) return rows;
  const end = rows.findIndex(({ seq }) => seq > last.seq);
  return end === -1 ? rows : rows.slice(0, end);
}

interface Sending {
  readonly schema: number;
  readonly tenant: string;
  readonly onSent: (rows: Iterable<RecordTable>) => void;
}

async function changes(db: Db, rows: readonly SyncFeedTable[], { schema, tenant, onSent }: Sending): Promise<string> {
  const present = rows.filter((row) => row.present === 1).map((row) => row.record_id);
  const records = await recordRows(db, [...new Set(present)]);
  // Whatever names an office or a person of another committee reaches nobody there.
  const known = [...records].filter(([, row]) => row.tenant === tenant && (needDefinition(row.type).since ?? 1) <= schema);
  onSent(known.map(([, row]) => row));
  const texts = new Map(known.map(([id, row]) => [id, textFor(row, schema)]));
  return rows
    .filter((row) => row.present === 0 || texts.has(row.record_id) || !records.has(row.record_id))
    .map(({ scope, record_id: id, seq, present: isPresent }) => {
      const rec = isPresent === 1 ? texts.get(id) : undefined;
      return `{"scope":"${scope}","id":${JSON.stringify(id)},"seq":${seq},"present":${rec ? 1 : 0}${rec ? `,"rec":${rec}` : ''}}`;
    })
    .join(',');
}

/** Short sign of a person, so that a cursor of one account is not continued by another. */
function mark(personId: string): string {
  return createHash('sha256').update(personId).digest('base64url').slice(0, 8);
}

function encode(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

function decode(text: string): Cursor | null {
  try {
    const parsed = cursorSchema.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function textFor(row: RecordTable, schema: number): string {
  const definition = needDefinition(row.type);
  return toWireText(atVersion(row, versionAt(definition, schema)));
}
