/** Makes acts true on this phone: the record and its outbox rows in one transaction, or nothing. Source: sync 2.3, 2.4. */
import { dateIn } from '#src/domain/calendar.ts';
import { problem } from '#src/domain/problem.ts';
import type { Actor } from '#src/domain/people.ts';
import { apply, createValues } from '#src/domain/record/apply.ts';
import type { ApplyContext, RecordDefinition, Related } from '#src/domain/record/definition.ts';
import { newId } from '#src/domain/record/identity.ts';
import type { Create, Edit, Mutation } from '#src/domain/record/mutation.ts';
import { showWaiting } from '#src/domain/record/overlay.ts';
import { readMutation } from '#src/domain/record/read-mutation.ts';
import type { Body, Stored } from '#src/domain/record/stored.ts';
import { allow, refuse, type Result } from '#src/domain/result.ts';
import { definitionOf } from '#src/registry.ts';
import { actorNow } from './actor-now.ts';
import type { BlobRow, ChunkRow, Database, Held, OutboxRow, RecordRow } from './database.ts';
import { readMeta } from './meta.ts';
import { coalesced, commanding, type Head, mayJoin, removing, writing } from './mutations.ts';
import { loadSettings } from './reference.ts';
import { newRow, overlaid, parentOf, readWire, storedOf } from './overlay.ts';
import { waitingOf } from './rows-in.ts';
import type { Account, TransitionOptions } from './shown.ts';
import { write } from './write.ts';

export type Step =
  | { readonly do: 'write'; readonly values: Body; readonly from?: Body }
  /** The record's draft as it stands in the table, with `values` typed since; the draft is gone afterwards. */
  | { readonly do: 'writeDraft'; readonly values: Body }
  /** Adds to and takes from a set field, whatever else it holds by now. */
  | { readonly do: 'list'; readonly field: string; readonly change: (items: Stored['body'][string] | undefined) => Stored['body'][string] }
  | { readonly do: 'command'; readonly name: string; readonly options: TransitionOptions }
  | { readonly do: 'remove' }
  | { readonly do: 'restore' };

export interface CommitWorld {
  readonly db: Database;
  readonly account: Account;
  readonly now: () => number;
}

/** The same inside of one write. */
type InsideWorld = CommitWorld & { readonly db: Held };

/** Files that are saved together with the act that lists them. */
export interface NewFile {
  readonly blob: BlobRow;
  readonly chunks: readonly ChunkRow[];
}

/**
 * Does all steps on one record or none.
 *
 * @returns the row as it now stands, null when there was nothing to do and there is no record, or the domain's refusal
 * @throws StorageFault when the phone could not keep it
 */
export async function commit(
  world: CommitWorld,
  rec: string,
  type: string | null,
  steps: readonly Step[],
  file?: NewFile,
): Promise<Result<RecordRow | null>> {
  return write(world.db, ['records', 'outbox', 'drafts', 'blobs', 'chunks'], async (db) => {
    const inside: InsideWorld = { ...world, db };
    const bench = await layOut(inside, rec, type);
    if (!bench.ok) return bench;
    for (const step of steps) {
      const refusal = await doStep(inside, bench.value, step);
      if (!refusal.ok) return refusal;
    }
    return allow(await put(db, bench.value, steps, file));
  });
}

/** One record laid out to work on, and the acts made so far. */
interface Bench {
  readonly rec: string;
  readonly definition: RecordDefinition;
  readonly row: RecordRow | undefined;
  readonly actor: Actor;
  readonly context: ApplyContext;
  /** Rows up to this number have left the phone, sent or in a rescue file. */
  readonly frozen: number;
  /** Rows that stood in the outbox before. */
  readonly before: readonly OutboxRow[];
  shown: Stored | null;
  readonly acts: Mutation[];
}

async function layOut(world: InsideWorld, rec: string, type: string | null): Promise<Result<Bench>> {
  const { db } = world;
  const [settings, row, facts, waiting] = await Promise.all([
    loadSettings(world, dateIn(new Date(world.now()).toISOString())),
    db.records.get(rec),
    readMeta(db, 'frozen', 'exported', 'offset', 'serverNow'),
    waitingOf(db, [rec]),
  ]);
  const definition = definitionOf(row?.type ?? type ?? '');
  if (definition === undefined) return refuse(problem('not_found'));
  const { frozen, exported, offset, serverNow } = facts;
  const shown = storedOf(row, world.account.tenant);
  const actor = actorNow(world.account, world.now() + (offset ?? 0), serverNow);
  const at = new Date(world.now()).toISOString();
  const parent = typeof shown?.parent === 'string' ? await relatedOf(world, shown.parent) : null;
  const children = definition.needsChildren === true ? await childrenOf(world, rec) : [];
  const before = waiting.get(rec) ?? [];
  const context = { actor, settings, now: at, done: at, parent, children };
  return allow({ rec, definition, row, actor, context, frozen: Math.max(frozen, exported), before, shown, acts: [] });
}

/** The record another belongs to, with its own in turn, as far as this phone has them. */
async function relatedOf(world: InsideWorld, id: string): Promise<Related | null> {
  const row = await world.db.records.get(id);
  const record = storedOf(row, world.account.tenant);
  const definition = definitionOf(row?.type ?? '');
  if (record === null || definition === undefined) return null;
  return { definition, record, parent: record.parent === null ? null : await relatedOf(world, record.parent) };
}

async function childrenOf(world: InsideWorld, id: string): Promise<Stored[]> {
  const rows = await world.db.records.where('parent').equals(id).toArray();
  return rows.flatMap((row) => storedOf(row, world.account.tenant) ?? []);
}

async function doStep(world: InsideWorld, bench: Bench, step: Step): Promise<Result<null>> {
  const head: Head = { id: newId(), rec: bench.rec, type: bench.definition.type, v: bench.definition.v, at: bench.context.now };
  const { shown, definition } = bench;
  if (step.do === 'write') return act(world, bench, writing(definition, shown, step.values, step.from ?? {}, head));
  if (step.do === 'writeDraft') {
    const draft = await world.db.drafts.get(bench.rec);
    return act(world, bench, writing(definition, shown, { ...draft?.values, ...step.values }, draft?.from ?? {}, head));
  }
  if (step.do === 'list')
    return act(world, bench, writing(definition, shown, { [step.field]: step.change(shown?.body[step.field]) }, {}, head));
  if (shown === null) return refuse(problem('not_found'));
  if (step.do === 'remove') return act(world, bench, removing(shown, head));
  if (step.do === 'restore') return act(world, bench, { ...head, op: 'restore' });
  const command = commanding(definition, shown, step.name, step.options, head);
  return command.ok ? act(world, bench, command.value) : command;
}

/** A new record names the one it belongs to in its first words. */
async function withParent(world: InsideWorld, { definition, context }: Bench, mutation: Mutation): Promise<ApplyContext> {
  const parentId = mutation.op === 'create' ? (definition.parentId?.(createValues(mutation)) ?? null) : null;
  return parentId === null ? context : { ...context, parent: await relatedOf(world, parentId) };
}

/** Judges one act as the server will, and shows it. */
async function act(world: InsideWorld, bench: Bench, mutation: Mutation | null): Promise<Result<null>> {
  if (mutation === null) return allow(null);
  const readable = readMutation(mutation);
  if (!readable.ok) return readable;
  const context = bench.shown === null ? await withParent(world, bench, mutation) : bench.context;
  const applied = apply(bench.definition, bench.shown, mutation, context);
  if (applied.status === 'rejected') return refuse(applied.problem);
  if (applied.status === 'noop') return allow(null);
  bench.shown = showWaiting(bench.definition, bench.shown, [mutation], bench.actor, context.parent);
  bench.acts.push(mutation);
  return allow(null);
}

async function put(db: Held, bench: Bench, steps: readonly Step[], file: NewFile | undefined): Promise<RecordRow | null> {
  if (steps.some((step) => step.do === 'writeDraft')) await db.drafts.delete(bench.rec);
  if (file !== undefined) {
    await db.blobs.put(file.blob);
    await db.chunks.bulkPut([...file.chunks]);
  }
  if (bench.acts.length === 0) return bench.row ?? null;
  const waiting = await queue(db, bench);
  const held = bench.row ?? newRow(bench.rec, bench.definition.type);
  const row = overlaid(held, waiting, bench.actor, await parentOf(db, held, waiting, bench.actor.tenant));
  if (row === null) await db.records.delete(bench.rec);
  else await db.records.put(row);
  return row;
}

/** Puts the acts into the outbox; an edit joins the record's last row while that was never sent. */
async function queue(db: Held, bench: Bench): Promise<OutboxRow[]> {
  const waiting = [...bench.before];
  for (const mutation of bench.acts) {
    const last = waiting.at(-1);
    const earlier = last === undefined || !isOpen(last, bench.frozen) ? null : asWriting(readWire(last));
    const later = asWriting(mutation);
    if (last === undefined || earlier === null || later === null || !mayJoin(earlier, later)) {
      const row = rowFor(mutation, bench.context.now);
      waiting.push({ ...row, n: await db.outbox.add(row) });
      continue;
    }
    waiting.pop();
    const both = coalesced(earlier, later);
    if (both === null) await db.outbox.delete(last.n);
    else waiting.push(await replace(db, last, both));
  }
  return waiting;
}

function isOpen(row: OutboxRow, frozen: number): boolean {
  return row.state === 'pending' && row.n > frozen;
}

function asWriting(mutation: Mutation): Create | Edit | null {
  return mutation.op === 'create' || mutation.op === 'edit' ? mutation : null;
}

function rowFor(mutation: Mutation, now: string): Omit<OutboxRow, 'n'> {
  const { id, rec, type, op } = mutation;
  return { id, rec, type, op, wire: JSON.stringify(mutation), state: 'pending', at: Date.parse(now) };
}

async function replace(db: Held, last: OutboxRow, both: Create | Edit): Promise<OutboxRow> {
  const row = { ...last, id: both.id, wire: JSON.stringify(both) };
  await db.outbox.put(row);
  return row;
}
