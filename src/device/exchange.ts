/** One sync request and its answer. Source: sync 2.6, 2.9, 2.14, 2.15. */
import { newId } from '#src/domain/record/identity.ts';
import { PROTO, SCHEMA, syncAnswer, type SyncAnswer } from '#src/domain/record/wire.ts';
import { applyAnswer, type Applied } from './apply-answer.ts';
import type { Database, OutboxRow } from './database.ts';
import type { ExchangeWorld, Sent } from './exchange-world.ts';
import { readMeta, writeMeta } from './meta.ts';
import { shelve } from './shelve.ts';
import { call, type Reply } from './wire-call.ts';
import { write } from './write.ts';

/** How much one request may carry. */
export interface Size {
  readonly acts: number;
  readonly bytes: number;
  /** Records asked for; null asks for none. */
  readonly rows: number | null;
  readonly keepalive?: boolean;
}

export type Outcome =
  /** `left`: acts still pending; `more`: pages still to come. `waitMs`: the server asked to come back later. */
  | {
      readonly kind: 'done';
      readonly confirmed: number;
      readonly left: number;
      readonly more: boolean;
      readonly moved: boolean;
      readonly waitMs: number | null;
    }
  | { readonly kind: 'retry'; readonly why: string; readonly waitMs: number; readonly smaller: boolean; readonly acts: number }
  | { readonly kind: 'signedOut'; readonly code: string }
  | { readonly kind: 'stopped'; readonly code: string }
  | { readonly kind: 'upgrade' };

/** Sends what waits and takes in what changed, once. */
export async function exchange(world: ExchangeWorld, size: Size): Promise<Outcome> {
  const sent = await prepare(world, size);
  const keepalive = size.keepalive ?? false;
  const reply = await call(world.around, {
    method: 'POST',
    url: '/api/v1/sync',
    owner: world.account.id,
    json: sent.body,
    keepalive,
    closed: world.closed,
  });
  if (reply.kind !== 'answer') return refused(world, sent, reply);
  const answer = syncAnswer.safeParse(reply.json);
  if (!answer.success || answer.data.nonce !== sent.nonce)
    return { kind: 'retry', why: 'not_ours', waitMs: 0, smaller: true, acts: sent.rows.length };
  return settle(world, sent, answer.data);
}

async function settle(world: ExchangeWorld, sent: Sent, answer: SyncAnswer): Promise<Outcome> {
  const applied: Applied = await applyAnswer(world, sent, answer);
  const waitMs = answer.stop === null ? null : answer.stop.retryAfter * 1000;
  return { kind: 'done', ...applied, waitMs };
}

/** Chooses what goes, and freezes it in a transaction of its own before the first byte leaves. */
async function prepare(world: ExchangeWorld, size: Size): Promise<Sent> {
  const { around, account, deviceId } = world;
  return write(world.db, ['outbox', 'blobs'], async (db) => {
    const { cursor, seen, frozen, want } = await readMeta(db, 'cursor', 'seen', 'frozen', 'want');
    const rows = fitting(await db.outbox.where('state').equals('pending').limit(size.acts).toArray(), size.bytes);
    const left = await unsentAfter(db, rows);
    const held = await db.outbox.where('state').equals('held').limit(50).toArray();
    const last = rows.at(-1)?.n ?? 0;
    if (last > frozen) await writeMeta(db, { frozen: last });
    const nonce = newId();
    const sentAt = around.now();
    const envelope = {
      proto: PROTO,
      schema: SCHEMA,
      tenant: account.tenant,
      device: deviceId,
      nonce,
      sentAt: new Date(sentAt).toISOString(),
      ...left,
      app: around.version,
      seen,
      ...(held.length === 0 ? {} : { ask: held.map(({ id }) => id) }),
      pull: size.rows === null ? null : { cursor, limit: size.rows, ...(want.length === 0 ? {} : { want }) },
    };
    const body = `${JSON.stringify(envelope).slice(0, -1)},"mutations":[${rows.map(({ wire }) => wire).join(',')}]}`;
    return { rows, nonce, sentAt, seen, cursor, body };
  });
}

/** What still waits on this phone once the server has these acts: acts and files, and since when. The staff's list tells it. */
async function unsentAfter(db: Database, sent: readonly OutboxRow[]): Promise<{ pending: number; oldest?: string }> {
  const waiting = db.outbox.where('state').equals('pending');
  const files = await db.blobs.where('state').equals('waiting').toArray();
  const acts = (await waiting.count()) - sent.length;
  const first = acts > 0 ? await waiting.offset(sent.length).first() : undefined;
  const times = [...(first === undefined ? [] : [first.at]), ...files.map(({ at }) => at)];
  const pending = acts + files.length;
  return pending === 0 ? { pending } : { pending, oldest: new Date(Math.min(...times)).toISOString() };
}

/** The first rows whose text fits; always at least one. */
function fitting(rows: readonly OutboxRow[], bytes: number): OutboxRow[] {
  let left = bytes;
  const last = rows.findIndex((row, i) => {
    left -= row.wire.length * 3;
    return i > 0 && left < 0;
  });
  return last === -1 ? [...rows] : rows.slice(0, last);
}

const STOPS = ['account_disabled', 'device_revoked', 'owner_mismatch'];

async function refused(world: ExchangeWorld, sent: Sent, reply: Exclude<Reply, { kind: 'answer' }>): Promise<Outcome> {
  const acts = sent.rows.length;
  const retry = { kind: 'retry', waitMs: reply.retryAfterMs, acts } as const;
  if (reply.kind === 'nothing') {
    return { ...retry, why: reply.why, smaller: reply.timedOut || reply.status === 413 || reply.why === 'not_ours' };
  }
  const { status, code } = reply;
  if (STOPS.includes(code)) return { kind: 'stopped', code };
  if (status === 401) return { kind: 'signedOut', code };
  if (status === 426) return { kind: 'upgrade' };
  if (status === 413) await shelve(world, sent.rows, 'too_large');
  else if (isUnreadable(status, code)) await shelve(world, sent.rows, 'unsendable');
  return { ...retry, why: code, smaller: status === 413 || status === 422 || status === 400 };
}

/** No fault of an act: bytes changed on the way, or a server older than this app, which will be renewed. Source: reliability F-81. */
const PASSING = ['digest_mismatch', 'owner_missing', 'unknown_field'];

/** The server could not read the request itself, though it arrived as it was sent. */
function isUnreadable(status: number, code: string): boolean {
  return (status === 400 || status === 422) && !PASSING.includes(code);
}
