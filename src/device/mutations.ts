/** From what a person did to the acts that travel: field edits with the value they saw, commands with the text they saw. */
import { invalid } from '#src/domain/problem.ts';
import { contentHash, sameValue, wholeHash } from '#src/domain/record/content.ts';
import type { RecordDefinition } from '#src/domain/record/definition.ts';
import { asItems, itemKey } from '#src/domain/record/merge.ts';
import {
  type Create,
  type Edit,
  type FieldEdit,
  isSetEdit,
  type Mutation,
  type SetEdit,
  type ValueEdit,
} from '#src/domain/record/mutation.ts';
import { targetOf } from '#src/domain/record/apply-transition.ts';
import type { Body, Json, Stored } from '#src/domain/record/stored.ts';
import { allow, refuse, type Result } from '#src/domain/result.ts';
import type { TransitionOptions } from './shown.ts';

/** What every act begins with. */
export interface Head {
  readonly id: string;
  readonly rec: string;
  readonly type: string;
  readonly v: number;
  readonly at: string;
}

/**
 * New values for fields. `from` is what was shown when typing began, for fields where that is known;
 * it counts only where the record has changed since, so that nobody overwrites what they did not see.
 */
export function writing(definition: RecordDefinition, shown: Stored | null, values: Body, from: Body, head: Head): Create | Edit | null {
  const set: Record<string, FieldEdit> = {};
  for (const [name, value] of Object.entries(values)) {
    const edit = fieldEdit(definition.fields[name]?.kind === 'set', shown?.body[name] ?? null, cleared(value), from[name]);
    if (edit !== null) set[name] = shown === null ? withoutFrom(edit) : edit;
  }
  if (Object.keys(set).length === 0) return null;
  return shown === null ? { ...head, op: 'create', set } : { ...head, op: 'edit', set };
}

/** An emptied box means an empty field. */
function cleared(value: Json): Json {
  return value === '' ? null : value;
}

function fieldEdit(isSet: boolean, current: Json, to: Json, typedOver: Json | undefined): FieldEdit | null {
  if (isSet) return setChange(asItems(current), asItems(to));
  if (sameValue(current, to)) return null;
  return { from: typedOver === undefined ? current : cleared(typedOver), to };
}

function setChange(current: readonly Json[], to: readonly Json[]): SetEdit | null {
  const before = new Map(current.map((item) => [itemKey(item), item]));
  const after = new Set(to.map(itemKey));
  const isReworded = (item: Json) => before.has(itemKey(item)) && !sameValue(before.get(itemKey(item)), item);
  const add = to.filter((item) => !before.has(itemKey(item)) || isReworded(item));
  // An item with an id is worded anew by taking it out, as it was shown, and putting it in again.
  const reworded = to.filter(isReworded).map(itemKey);
  const rem = current.filter((item) => !after.has(itemKey(item)) || reworded.includes(itemKey(item)));
  return add.length + rem.length === 0 ? null : { add, rem };
}

function withoutFrom(edit: FieldEdit): FieldEdit {
  return isSetEdit(edit) ? edit : { to: edit.to };
}

/** A command, bound to the status and the words its author is shown. */
export function commanding(
  definition: RecordDefinition,
  shown: Stored,
  name: string,
  options: TransitionOptions,
  head: Head,
): Result<Mutation> {
  const rule = Object.hasOwn(definition.transitions, name) ? definition.transitions[name] : undefined;
  if (rule === undefined) return refuse(invalid({ path: 'name', code: 'unknown_command' }));
  return allow({
    ...head,
    op: 'transition',
    name,
    to: targetOf(rule, shown.status),
    expect: shown.status,
    seen: contentHash(definition, shown.body),
    ...(options.note === undefined ? {} : { note: options.note }),
    ...(options.input === undefined ? {} : { input: { ...options.input } }),
  });
}

export function removing(shown: Stored, head: Head): Mutation {
  return { ...head, op: 'delete', seen: wholeHash(shown.body) };
}

/**
 * May the later edit join the earlier one? Only where its author saw what the earlier one wrote: a form that was
 * open before must not write over words it never showed.
 */
export function mayJoin(earlier: Create | Edit, later: Create | Edit): boolean {
  // Words written before an update travel in the version they were written in.
  if (earlier.v !== later.v) return false;
  return Object.entries(later.set ?? {}).every(([name, edit]) => {
    const before = earlier.set?.[name];
    if (before === undefined || isSetEdit(before) || isSetEdit(edit)) return true;
    return sameValue(edit.from, before.to);
  });
}

/**
 * Two edits of one record as one: the first `from` stays, the newest `to` wins; what was added and taken
 * away again leaves no trace. The new act's id is kept, never the old one's: another phone restored from a
 * backup may send the old one with its old words.
 *
 * @returns null when nothing is left to do
 */
export function coalesced(earlier: Create | Edit, later: Create | Edit): Create | Edit | null {
  const edits = new Map<string, FieldEdit>(Object.entries(earlier.set ?? {}));
  for (const [name, edit] of Object.entries(later.set ?? {})) {
    const before = edits.get(name);
    const after = before === undefined ? edit : joined(before, edit);
    if (after === null) edits.delete(name);
    else edits.set(name, after);
  }
  const set = Object.fromEntries(edits);
  const { id, at, v } = later;
  if (earlier.op === 'create') return { ...earlier, id, at, v, set: mapValues(set, withoutFrom) };
  return Object.keys(set).length === 0 ? null : { ...earlier, id, at, v, set };
}

function joined(before: FieldEdit, after: FieldEdit): FieldEdit | null {
  if (isSetEdit(before) && isSetEdit(after)) return joinedSets(before, after);
  if (isSetEdit(before) || isSetEdit(after)) return after;
  return joinedValues(before, after);
}

function joinedValues(before: ValueEdit, after: ValueEdit): FieldEdit | null {
  return sameValue(before.from, after.to) ? null : { ...before, to: after.to };
}

function joinedSets(before: SetEdit, after: SetEdit): FieldEdit | null {
  const goneBefore = new Set((before.rem ?? []).map(itemKey));
  const goneAfter = new Set((after.rem ?? []).map(itemKey));
  const newBefore = new Set((before.add ?? []).map(itemKey).filter((key) => !goneBefore.has(key)));
  const add = [...(before.add ?? []).filter((item) => !goneAfter.has(itemKey(item))), ...(after.add ?? [])];
  // What the first act brought and the second takes away was never anybody else's: it leaves no trace.
  const goneLater = (after.rem ?? []).filter((item) => !newBefore.has(itemKey(item)) && !goneBefore.has(itemKey(item)));
  const rem = [...(before.rem ?? []), ...goneLater];
  return add.length + rem.length === 0 ? null : { add, rem };
}

function mapValues<T, U>(values: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));
}
