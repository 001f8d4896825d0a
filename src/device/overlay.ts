/** Keeps each record row showing base + own waiting acts, in the same transaction as either changes. */
import type { Actor } from '#src/domain/people.ts';
import { contentHash, wholeHash } from '#src/domain/record/content.ts';
import { createValues } from '#src/domain/record/apply.ts';
import type { RecordDefinition, Related } from '#src/domain/record/definition.ts';
import type { Mutation } from '#src/domain/record/mutation.ts';
import { showWaiting } from '#src/domain/record/overlay.ts';
import type { Stored } from '#src/domain/record/stored.ts';
import { fromWire } from '#src/domain/record/to-wire.ts';
import { bodyUp, upcast } from '#src/domain/record/upcast.ts';
import type { WireRecord } from '#src/domain/record/wire.ts';
import { definitionOf } from '#src/registry.ts';
import type { Database, Held, OutboxRow, Overlaid, RecordRow } from './database.ts';
import { waitingOf } from './rows-in.ts';

/** The act as it was written by this phone. */
export function readWire(row: { readonly wire: string }): Mutation {
  return JSON.parse(row.wire) as Mutation; // only commit.ts writes it, after checking
}

/** The record as shown here, or null when there is nothing to show. */
export function storedOf(row: RecordRow | undefined, tenant: string): Stored | null {
  if (row === undefined) return null;
  const { base, cur, id, type } = row;
  if (cur === undefined) return base === null ? null : baseOf(base, tenant);
  const { content: _content, whole: _whole, v = 1, ...shown } = cur;
  const definition = definitionOf(type);
  const body = definition === undefined ? shown.body : bodyUp(definition, shown.body, v);
  return { ...shown, body, id, type, tenant, v: definition?.v ?? base?.v ?? 1, seq: base?.seq ?? -1 };
}

function baseOf(base: WireRecord, tenant: string): Stored {
  return fromWire(inThisVersion(base), tenant);
}

/** What the server sent, in the version this program knows: an update comes between two syncs. */
export function inThisVersion(base: WireRecord): WireRecord {
  const definition = definitionOf(base.type);
  if (definition === undefined || base.v >= definition.v || base.body === null) return base;
  return { ...base, v: definition.v, body: { ...bodyUp(definition, base.body, base.v) } };
}

/**
 * The row as it must stand, given its waiting acts.
 *
 * @returns null when neither server nor waiting acts have anything to show: the row goes
 */
export function overlaid(row: RecordRow, waiting: readonly OutboxRow[], actor: Actor, parent: Related | null = null): RecordRow | null {
  const { cur: _cur, pend: _pend, parent: _parent, ...plain } = row;
  const definition = definitionOf(row.type);
  if (waiting.length === 0 || definition === undefined)
    return row.base === null ? null : placed(plain, definition, baseOf(row.base, actor.tenant));
  const base = row.base === null ? null : baseOf(row.base, actor.tenant);
  const acts = waiting.map((act) => upcast(definition, readWire(act)));
  const shown = showWaiting(definition, base, acts, actor, parent);
  if (shown === null) return null;
  return { ...placed(plain, definition, shown), cur: asOverlaid(definition, shown), pend: waiting.length };
}

function placed(row: RecordRow, definition: RecordDefinition | undefined, shown: Stored): RecordRow {
  const date = definition?.eventDate?.(shown.body, null) ?? shown.at.submitted ?? shown.at.created;
  const plain = { ...row, status: shown.status, date };
  return shown.parent === null ? plain : { ...plain, parent: shown.parent };
}

function asOverlaid(definition: RecordDefinition, shown: Stored): Overlaid {
  const { status, owner, office, parent, deleted, body, log, at } = shown;
  return {
    v: definition.v,
    status,
    owner,
    office,
    parent,
    deleted,
    body,
    log,
    at,
    content: contentHash(definition, body),
    whole: wholeHash(body),
  };
}

/** A row for a record this phone has not had so far; acts may wait for it all the same, so `pend` is set. */
export function newRow(rec: string, type: string): RecordRow {
  return { id: rec, type, status: '', date: '', base: null, era: 0, pend: 0, scopes: {}, scopeKeys: [] };
}

/** The record that one begun on this phone belongs to: it may say at which office the new one lies. */
export async function parentOf(
  db: Database,
  { type, base }: RecordRow,
  acts: readonly OutboxRow[],
  tenant: string,
): Promise<Related | null> {
  const definition = definitionOf(type);
  const first = acts[0];
  if (base !== null || definition?.parentId === undefined || first === undefined) return null;
  const begun = readWire(first);
  const id = begun.op === 'create' ? definition.parentId(createValues(begun)) : null;
  const record = id === null ? null : storedOf(await db.records.get(id), tenant);
  const its = definitionOf(record?.type ?? '');
  return record === null || its === undefined ? null : { definition: its, record, parent: null };
}

/** Brings the rows of these records up to date and stores them. Inside a transaction over records, outbox. */
export async function overlay(db: Held, rows: ReadonlyMap<string, RecordRow>, actor: Actor): Promise<void> {
  const mayWait = [...rows.values()].filter(({ pend }) => pend !== undefined).map(({ id }) => id);
  const waiting = await waitingOf(db, mayWait);
  const kept: RecordRow[] = [];
  const gone: string[] = [];
  for (const [id, row] of rows) {
    const acts = waiting.get(id) ?? [];
    const parent = acts.length === 0 ? null : await parentOf(db, row, acts, actor.tenant);
    const next = overlaid(row, acts, actor, parent);
    if (next === null) gone.push(id);
    else kept.push(next);
  }
  if (kept.length > 0) await db.records.bulkPut(kept);
  if (gone.length > 0) await db.records.bulkDelete(gone);
}
