/** The one door of the phones: their acts in order, and one page of what changed for them. */
import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Actor } from '#src/domain/people.ts';
import { PROTO, syncAnswer, syncRequest, type SyncRequest } from '#src/domain/record/wire.ts';
import { makeAccept, resultsFor, type Accept, type Accepted } from '#src/server/accept.ts';
import { signedIn } from '#src/server/auth/guard.ts';
import { keepBeacons, type KeepBeacons } from '#src/server/beacons.ts';
import { feed } from '#src/server/feed.ts';
import type { Parts } from '#src/server/parts.ts';
import { signReceipts, type SignFor } from '#src/server/receipts.ts';
import { snapshot, write, type Db } from '#src/server/store/database.ts';
import { headOf, isForked, type Head } from '#src/server/store/lineage.ts';
import type { RecordTable } from '#src/server/store/tables.ts';
import { noteReading, protectedOf } from '#src/server/traces.ts';
import { Refusal } from './problem-reply.ts';

/** A pull alone writes nothing but the device's own line, and that only now and then. */
const NOTE_MS = 5 * 60_000;

interface Doing {
  readonly parts: Parts;
  readonly accept: Accept;
  readonly beacons: KeepBeacons;
  readonly isNoteDue: (key: string, pending: number) => boolean;
  readonly signFor: SignFor;
}

export function registerSync(plainApp: FastifyInstance, parts: Parts): void {
  const app = plainApp.withTypeProvider<ZodTypeProvider>();
  const doing = {
    parts,
    accept: makeAccept(parts),
    beacons: keepBeacons(parts),
    isNoteDue: noteClock(parts.now),
    signFor: signReceipts(parts),
  };
  app.post(
    '/api/v1/sync',
    {
      schema: { body: syncRequest, response: { 200: syncAnswer } },
      config: { rateLimit: { max: parts.config.syncPerMinute, timeWindow: '1 minute', keyGenerator: sessionKey } },
    },
    async (request, reply) => {
      const { actor, session } = signedIn(request);
      if (request.body.tenant !== actor.tenant) throw new Refusal('forbidden');
      const text = await exchange(doing, actor, session.deviceId, request.body);
      // Written by us in the shape of the schema: reading ten thousand records again to check it would be felt.
      return reply
        .header('unencoded-digest', digestOf(text))
        .type('application/json; charset=utf-8')
        .send(text as never);
    },
  );
}

/** Of the answer as it is before it is packed: phones see it unpacked only. */
function digestOf(text: string): string {
  return `sha-256=:${createHash('sha256').update(text).digest('base64')}:`;
}

function sessionKey(request: FastifyRequest): string {
  return request.session?.tokenHash ?? request.ip;
}

/** One exchange, as the JSON text of its answer. A device that comes from a lost history is not listened to until it knows. */
async function exchange(doing: Doing, actor: Actor, deviceId: string, request: SyncRequest): Promise<string> {
  const { store, now } = doing.parts;
  await doing.beacons(actor.tenant);
  const isRolledBack = await isFromLostHistory(store.reader, actor.tenant, request.seen);
  const { results, taken } = isRolledBack ? NOTHING : await take(doing, actor, deviceId, request);
  const ids = results.map(({ id }) => id);
  const receipts = await doing.signFor(actor, ids, taken);
  const { head, page } = await answerPage(doing, actor, request);
  const parts = [
    `"proto":${PROTO}`,
    '"app":"sqmy"',
    `"nonce":${JSON.stringify(request.nonce)}`,
    `"now":"${now()}"`,
    `"lineage":"${head.lineage}"`,
    `"head":${head.seq}`,
    `"rollback":${isRolledBack}`,
    `"results":${JSON.stringify(results)}`,
    '"stop":null',
    `"pull":${page}`,
    ...(receipts === null ? [] : [`"receipts":${JSON.stringify(receipts)}`]),
  ];
  return `{${parts.join(',')}}`;
}

async function isFromLostHistory(db: Db, tenant: string, seen: SyncRequest['seen']): Promise<boolean> {
  if (Object.keys(seen).length === 0) return false;
  const { seq } = await needHead(headOf(db, tenant));
  return isForked(db, tenant, seq, seen);
}

const NOTHING: Accepted = { results: [], taken: [] };

async function take({ parts, accept, isNoteDue }: Doing, actor: Actor, deviceId: string, request: SyncRequest): Promise<Accepted> {
  const { mutations, ask, pending, schema, seen, sentAt, app } = request;
  const note = {
    id: deviceId,
    schema,
    pending,
    oldest: since(parts.now(), request),
    app: app ?? null,
    seen: Math.max(0, ...Object.values(seen)),
  };
  const device = isNoteDue(`${actor.id} ${deviceId}`, pending) ? note : null;
  const accepted = mutations.length > 0 || device ? await accept({ actor, deviceId, device, sentAt, mutations }) : NOTHING;
  return ask ? { ...accepted, results: [...accepted.results, ...(await resultsFor(parts.store.reader, actor, ask))] } : accepted;
}

/** Since when something waits on a phone, by our clock: how far its own is off is known from when it sent. */
function since(now: string, { pending, oldest, sentAt }: SyncRequest): string | null {
  if (pending === 0 || oldest === undefined) return null;
  return new Date(Date.parse(oldest) + Date.parse(now) - Date.parse(sentAt)).toISOString();
}

/** Number, beacon and page of one moment: a number told under another beacon than its own would look like a lost history. */
async function answerPage({ parts }: Doing, actor: Actor, { pull, schema, seen }: SyncRequest): Promise<{ head: Head; page: string }> {
  if (!pull) return { head: await needHead(headOf(parts.store.reader, actor.tenant)), page: 'null' };
  const read: string[] = [];
  const onSent = (rows: Iterable<RecordTable>) => void read.push(...protectedOf(actor, rows));
  const answer = await snapshot(parts.store, async (trx) => {
    const head = await needHead(headOf(trx, actor.tenant));
    return { head, page: await feed(trx, head, { actor, schema, seen, pull, onSent }) };
  });
  // Before the words leave the house: what could not be noted is not sent.
  if (read.length > 0) await write(parts.store, (trx) => noteReading(trx, actor, read, parts.now()));
  return answer;
}

async function needHead(reading: Promise<Head | null>): Promise<Head> {
  const head = await reading;
  if (!head) throw new Error('no beacon was lit');
  return head;
}

/** Is it time to note what a device told about itself? At once when the number of waiting acts is another. */
function noteClock(now: () => string): Doing['isNoteDue'] {
  const noted = new Map<string, { readonly at: number; readonly pending: number }>();
  return (key, pending) => {
    const at = Date.parse(now());
    const last = noted.get(key);
    if (last?.pending === pending && at - last.at < NOTE_MS) return false;
    if (noted.size > 10_000) noted.clear();
    noted.set(key, { at, pending });
    return true;
  };
}
