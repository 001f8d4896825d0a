/** One page of changes: puts, leaves, drops, resets, and what settles or may be let go because of it. Source: sync 2.9. */
import type { Change, Page, SyncAnswer } from '#src/domain/record/wire.ts';
import type { OutboxRow, RecordRow } from './database.ts';
import type { WritingWorld, Sent, Touched } from './exchange-world.ts';
import { freeFiles, notePresent, rearmFiles, rearmMissing } from './file-truth.ts';
import { readMeta, writeMeta } from './meta.ts';
import { newRow } from './overlay.ts';
import { prune } from './prune.ts';
import { actsIn } from './rows-in.ts';
import { stripSeen } from './strip-seen.ts';
import { bumpGenerations, dropScopes, sweep, withoutScope } from './scope-tags.ts';

/** What an answer does: the records it touches, which the caller stores, and the acts it told of, which are stored here. */
interface Taken {
  readonly touched: Touched;
  readonly told: readonly OutboxRow[];
}

/** Takes the page into `touched`, and puts the acts where it leaves them. */
export async function takePage(world: WritingWorld, sent: Sent, answer: SyncAnswer, page: Page, taken: Taken): Promise<void> {
  const { db } = world;
  const { touched } = taken;
  if (page.reset === 'rollback') await db.outbox.bulkPut(taken.told);
  const before = await readMeta(db, 'era', 'rollback', 'durable');
  const era = page.reset === null ? before.era : before.era + 1;
  const rollback = page.reset === null ? before.rollback : page.reset === 'rollback' || before.rollback;
  if (page.reset === 'rollback') await rearm(world, touched);
  await bumpGenerations(db, page.reset === null ? page.fresh : 'all', Object.keys(page.pos));
  await dropScopes(db, page.drop, touched);
  await takeChanges(world, page.changes, era, touched);
  await notePresent(db, touched, era);
  const through = Math.min(...Object.values(page.pos), answer.head);
  await settleActs(world, through, taken, page.reset === 'rollback');
  if (!page.more) await rearmMissing(db, touched);
  if (!page.more) await sweep(db, rollback, world.around.now(), touched);
  // After a rollback the record may come back, by its own acts offered again; only lost rights take away what was seen there.
  if (!rollback) await stripSeen(world, touched);
  if (page.durable > before.durable || !page.more) await freeFiles(db, page.durable);
  if (!page.more) await prune(world, sent, page.durable);
  await writeMeta(db, { cursor: page.cursor, pos: page.pos, through, durable: page.durable, era, rollback: rollback && page.more });
}

/** After a rollback everything ever acknowledged is offered again, in its old order, under its old ids. */
async function rearm({ db }: WritingWorld, touched: Touched): Promise<void> {
  const rows = await actsIn(db, 'acked', 'settled');
  await db.outbox.bulkPut(
    rows.map(({ n, id, rec, type, op, wire, at }): OutboxRow => ({ n, id, rec, type, op, wire, at, state: 'pending' })),
  );
  await rearmFiles(db);
  await touchAll(db, rows, touched);
  // Settled acts lay under their records; from here on they lie over them again.
  for (const [rec, row] of touched) touched.set(rec, { ...row, pend: row.pend ?? 0 });
}

async function touchAll(db: WritingWorld['db'], acts: readonly OutboxRow[], touched: Touched): Promise<void> {
  const missing = [...new Map(acts.filter(({ rec }) => !touched.has(rec)).map((act) => [act.rec, act])).values()];
  const rows = await db.records.bulkGet(missing.map(({ rec }) => rec));
  for (const [i, { rec, type }] of missing.entries()) touched.set(rec, rows[i] ?? newRow(rec, type));
}

async function takeChanges({ db }: WritingWorld, changes: readonly Change[], era: number, touched: Touched): Promise<void> {
  if (changes.length === 0) return;
  const gens = new Map((await db.scopes.toArray()).map(({ key, gen }) => [key, gen]));
  const missing = [...new Set(changes.map(({ id }) => id))].filter((id) => !touched.has(id));
  const isEmpty = (await db.records.limit(1).count()) === 0;
  const known = isEmpty ? [] : await db.records.bulkGet(missing);
  const rows = new Map<string, RecordRow | undefined>(missing.map((id, i) => [id, known[i]]));
  for (const change of changes) {
    const row = touched.get(change.id) ?? rows.get(change.id);
    const next = change.present === 0 ? row && withoutScope(row, change.scope) : withChange(row, change, gens.get(change.scope) ?? 1, era);
    if (next !== undefined) touched.set(change.id, next);
  }
}

/** Bases only go forward within an era; a change without its record only tells of the scope. */
function withChange(row: RecordRow | undefined, { id, scope, rec, seq }: Change, gen: number, era: number): RecordRow | undefined {
  const old = row ?? (rec === undefined ? undefined : newRow(id, rec.type));
  if (old === undefined) return undefined;
  const scopes = { ...old.scopes, [scope]: gen };
  const tagged = { ...old, scopes, scopeKeys: Object.keys(scopes) };
  const isNewer = old.base === null || old.era < era || seq >= old.base.seq;
  return rec !== undefined && isNewer ? { ...tagged, base: rec, era } : tagged;
}

/**
 * Acts the phone has pulled past are settled, for good: own words never come back over a newer version. What this very
 * answer told of is written here for the first time, unless a rollback has put it down already, to offer it again.
 */
async function settleActs({ db }: WritingWorld, through: number, { touched, told }: Taken, isStored: boolean): Promise<void> {
  const acked = await db.outbox.where('state').equals('acked').toArray();
  const isPast = ({ state, ackSeq = Infinity }: OutboxRow) => state === 'acked' && ackSeq <= through;
  const settled = (isStored ? acked : [...acked, ...told]).filter(isPast).map((row): OutboxRow => ({ ...row, state: 'settled' }));
  const changed = [...(isStored ? [] : told.filter((row) => !isPast(row))), ...settled];
  if (changed.length === 0) return;
  await db.outbox.bulkPut(changed);
  await touchAll(db, settled, touched);
}
