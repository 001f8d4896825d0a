/** One act against the records on the desk: read it, bring it up to date, let the domain decide. */
import { correctedInstant } from '#src/domain/calendar.ts';
import type { Actor } from '#src/domain/people.ts';
import { invalid, problem, type Problem } from '#src/domain/problem.ts';
import { apply, createValues } from '#src/domain/record/apply.ts';
import type { RecordDefinition } from '#src/domain/record/definition.ts';
import type { Mutation } from '#src/domain/record/mutation.ts';
import { readMutation } from '#src/domain/record/read-mutation.ts';
import type { Stored } from '#src/domain/record/stored.ts';
import { seenNow, upcast } from '#src/domain/record/upcast.ts';
import type { MutationResult } from '#src/domain/record/wire.ts';
import type { Settings } from '#src/domain/settings.ts';
import { definitionOf } from '#src/registry.ts';
import type { Raw } from './arrived.ts';
import { relatedOf } from './store/family.ts';

/** What one batch is judged by; `records` are those its acts are about, as they stand at this point of the batch. */
export interface Desk {
  readonly records: Map<string, Stored>;
  readonly actor: Actor;
  readonly settings: Settings;
  readonly now: string;
  /** How far the device's clock is behind ours. */
  readonly offsetMs: number;
}

/** An act that makes sense, or the answer to one that does not. */
export type Reading =
  | {
      readonly ok: true;
      readonly id: string;
      readonly definition: RecordDefinition;
      readonly mutation: Mutation;
      /** The version of the record type in which it was made. */
      readonly v: number;
      readonly parent: string | null;
    }
  | { readonly ok: false; readonly verdict: Verdict };

export interface Verdict {
  readonly answer: MutationResult;
  /** The records in their new form; already on the desk. */
  readonly changed: readonly Stored[];
  /** Set when it was a fault of ours: the act is kept and looked at by a person. */
  readonly fault: unknown;
}

/** Reads one act. Never throws: what we cannot read by a fault of ours is held. */
export function readAct(raw: Raw): Reading {
  try {
    const read = readMutation(raw);
    if (!read.ok) return { ok: false, verdict: rejected(raw.id, read.problem) };
    const definition = definitionOf(read.value.type);
    if (!definition) return { ok: false, verdict: rejected(raw.id, invalid({ path: 'type', code: 'unknown_type' })) };
    const mutation = upcast(definition, read.value);
    const parent = mutation.op === 'create' ? (definition.parentId?.(createValues(mutation)) ?? null) : null;
    return { ok: true, id: raw.id, definition, mutation, v: read.value.v, parent };
  } catch (fault) {
    return { ok: false, verdict: held(raw.id, fault) };
  }
}

/** Judges one act. Never throws: what we cannot decide is held, so that the acts after it go on. */
export function judge(desk: Desk, reading: Reading): Verdict {
  if (!reading.ok) return reading.verdict;
  try {
    return decide(desk, reading);
  } catch (fault) {
    return held(reading.id, fault);
  }
}

function decide(desk: Desk, { id, definition, mutation: act, v, parent }: Reading & { ok: true }): Verdict {
  const { records, actor, settings, now, offsetMs } = desk;
  const current = records.get(act.rec) ?? null;
  // A committee's records do not exist for another committee on the same server.
  const isOurs = ({ tenant }: Stored) => tenant === actor.tenant;
  if (current && !isOurs(current)) return rejected(id, problem(act.op === 'create' ? 'id_reused' : 'not_found'));
  const mutation = seenNow(definition, act, v, current);
  const family = relatedOf(records, current ? current.parent : parent);
  const related = family && isOurs(family.record) ? family : null;
  const done = correctedInstant(mutation.at, offsetMs, now);
  const children = definition.needsChildren ? { children: [...records.values()].filter(({ parent: of }) => of === mutation.rec) } : {};
  const named = namedBy(definition, mutation)
    .flatMap((other) => records.get(other) ?? [])
    .filter(isOurs);
  const applied = apply(definition, current, mutation, { actor, settings, now, done, parent: related, named, ...children });
  if (applied.status === 'rejected') return rejected(id, applied.problem);
  if (applied.status === 'noop') return { answer: { id, status: 'noop' }, changed: [], fault: null };
  const changed = [applied.record, ...applied.also].filter((record) => records.get(record.id) !== record);
  for (const record of changed) records.set(record.id, record);
  const variants = applied.variants.length > 0 ? { variants: [...applied.variants] } : {};
  return { answer: { id, status: applied.status, ...variants }, changed, fault: null };
}

/** The other records an act's effect looks at. */
export function namedBy(definition: RecordDefinition, mutation: Mutation): readonly string[] {
  return mutation.op === 'transition' ? (definition.names?.(mutation) ?? []) : [];
}

function held(id: string, fault: unknown): Verdict {
  return { answer: { id, status: 'held' }, changed: [], fault };
}

function rejected(id: string, { code, detail }: Problem): Verdict {
  const { fields, ...rest } = detail ?? {};
  const said = detail ? { detail: { ...rest, ...(fields ? { fields: fields.map((fault) => ({ ...fault })) } : {}) } } : {};
  return { answer: { id, status: 'rejected', code, ...said }, changed: [], fault: null };
}
