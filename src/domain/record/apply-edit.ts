/** Field edits: who may write what, what merges, and what is kept beside as a variant. */
import type { z } from 'zod';
import { invalid, problem, type Fault } from '#src/domain/problem.ts';
import { isEmpty, sameValue } from './content.ts';
import { reject, type Applied } from './applied.ts';
import { settleComputed } from './computed.ts';
import type { ApplyContext, Field, RecordDefinition } from './definition.ts';
import { variantId } from './identity.ts';
import { contestedItems, editField, mergeSet, type FieldOutcome } from './merge.ts';
import { isSetEdit, type FieldEdit } from './mutation.ts';
import { faultsOf } from './read-mutation.ts';
import { standsAs } from './stands-as.ts';
import type { Body, Json, Stored } from './stored.ts';

export type EditSet = Readonly<Record<string, FieldEdit>>;

/** Why a wording stands beside a record instead of in it. */
export type VariantKind = 'competing' | 'amendment' | 'after_delete';

/**
 * Applies a set of field edits.
 *
 * A locked record's text and a deleted record stay as they are; the new wording becomes an `amendment`
 * or an `after_delete` variant that a person decides on.
 *
 * @returns refusals `invalid` (unknown, mistyped or too long, by field) and `forbidden_field`
 */
export function applyEdit(
  definition: RecordDefinition,
  current: Stored,
  mutationId: string,
  set: EditSet,
  context: ApplyContext,
  moment: 'create' | 'edit' = 'edit',
): Applied {
  const faults = Object.entries(set).flatMap(([name, edit]) => faultsOfEdit(definition, name, edit));
  if (faults.length > 0) return reject(invalid(...faults));
  const foreign = Object.keys(set).filter((name) => !mayWrite(definition, name, current, context, moment));
  if (foreign.length > 0) {
    return reject(problem('forbidden_field', { fields: foreign.map((path) => ({ path, code: 'not_yours' })) }));
  }
  const stuck = Object.keys(set).filter((name) => isFrozen(definition, current, name));
  if (stuck.length > 0) return reject(problem('locked', { status: current.status }));
  return gather(definition, current, mutationId, settled(definition, current, set, context.done), context);
}

/** The edits as they are to be merged: whatever was made from the records is settled without a question. */
export function settled(definition: RecordDefinition, current: Stored, set: EditSet, done: string): EditSet {
  const isClosed = current.deleted === 1 || definition.locked.includes(current.status);
  return settleComputed(definition.computed, current.body, set, done, isClosed);
}

/** A frozen record changes no more; what its author still writes is kept beside it. */
function isFrozen(definition: RecordDefinition, { status }: Stored, name: string): boolean {
  const { frozen, locked, sealed } = definition;
  if (sealed !== undefined && Object.hasOwn(sealed, name) && sealed[name]?.includes(status)) return true;
  if (!frozen?.from.includes(status) || frozen.but.includes(name)) return false;
  return !(definition.fields[name]?.by.includes('author') && locked.includes(status));
}

function gather(definition: RecordDefinition, current: Stored, mutationId: string, set: EditSet, context: ApplyContext): Applied {
  const body: Record<string, Json> = { ...current.body };
  const variants: Stored[] = [];
  let [changed, merged] = [false, false];
  for (const [name, edit] of Object.entries(set)) {
    const kind = setAside(definition, current, name);
    const outcome = outcomeOf(definition.fields[name], current.body[name], edit);
    const contested = kind === null && isSetEdit(edit) ? contestedItems(current.body[name], edit) : [];
    if (contested.length > 0) variants.push(variantOf(current, mutationId, name, { add: [...contested] }, 'competing', context));
    if (outcome.kind === 'noop') continue;
    if (kind !== null || outcome.kind === 'variant') {
      variants.push(variantOf(current, mutationId, name, edit, kind ?? 'competing', context));
      continue;
    }
    body[name] = outcome.value;
    changed = true;
    merged ||= outcome.kind === 'merged';
  }
  const faults = changed ? faultsOfBody(definition, body, context) : [];
  if (faults.length > 0) return reject(invalid(...faults));
  if (!changed && variants.length === 0) return { status: 'noop' };
  const after = withoutEmpty(body);
  const record = changed ? { ...current, v: definition.v, body: definition.afterEdit?.(current, after) ?? after } : current;
  return { status: merged || variants.length > 0 ? 'merged' : 'applied', record, also: variants, variants: variants.map(({ id }) => id) };
}

/** What an edit does to a field's value, whoever makes it. */
export function outcomeOf(field: Field | undefined, current: Json | undefined, edit: FieldEdit): FieldOutcome {
  if (isSetEdit(edit)) {
    const value = mergeSet(current, edit);
    return sameValue(value, current ?? []) ? { kind: 'noop' } : { kind: 'set', value };
  }
  return editField(field?.kind === 'prose', current, edit.from, edit.to);
}

/** A body without the fields nobody has filled. */
export function withoutEmpty(body: Body): Body {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => !isEmpty(value)));
}

function mayWrite(definition: RecordDefinition, name: string, record: Stored, context: ApplyContext, moment: 'create' | 'edit'): boolean {
  if (definition.fixed?.includes(name)) return moment === 'create';
  return definition.fields[name]?.by.some((party) => standsAs(definition, context.actor, party, record, context.parent)) ?? false;
}

function setAside(definition: RecordDefinition, current: Stored, name: string): VariantKind | null {
  if (current.deleted) return 'after_delete';
  const isAuthors = definition.fields[name]?.by.includes('author') ?? false;
  return isAuthors && definition.locked.includes(current.status) ? 'amendment' : null;
}

function faultsOfEdit(definition: RecordDefinition, name: string, edit: FieldEdit): Fault[] {
  const field = definition.fields[name];
  const schema = fieldSchema(definition, name);
  if (!field || !schema) return [{ path: name, code: 'unknown_field' }];
  if (isSetEdit(edit) !== (field.kind === 'set')) return [{ path: name, code: 'wrong_type' }];
  return faultsOfValue(schema, name, isSetEdit(edit) ? (edit.add ?? []) : edit.to);
}

/** Faults of one field's value; clearing a field is always allowed at a save. */
export function faultsOfValue(schema: z.ZodType, name: string, value: Json): Fault[] {
  if (value === null) return [];
  const parsed = schema.safeParse(value);
  if (parsed.success) return [];
  return faultsOf(parsed.error).map(({ path, code }) => ({ path: path === '' ? name : `${name}.${path}`, code }));
}

export function fieldSchema(definition: RecordDefinition, name: string): z.ZodType | undefined {
  // A definition of any type is written with plain zod schemas.
  const shape: Readonly<Record<string, z.ZodType>> = definition.body.shape;
  return Object.hasOwn(shape, name) ? shape[name] : undefined;
}

/** Merging can lengthen a text past its limit, and fields can contradict each other. */
function faultsOfBody(definition: RecordDefinition, body: Body, { settings }: ApplyContext): readonly Fault[] {
  const parsed = definition.body.safeParse(withoutEmpty(body));
  if (!parsed.success) return faultsOf(parsed.error);
  return definition.faultsAtSave?.(body, settings) ?? [];
}

/** The record that keeps a wording which could not go into its parent. */
export function variantOf(
  parent: Stored,
  mutation: string,
  field: string,
  edit: FieldEdit,
  kind: VariantKind,
  { actor, done, now }: ApplyContext,
): Stored {
  const value = isSetEdit(edit) ? (edit.add ?? []) : edit.to;
  return {
    id: variantId(mutation, field),
    tenant: parent.tenant,
    type: 'variant',
    v: 1,
    seq: -1,
    status: 'open',
    owner: parent.owner,
    office: parent.office,
    parent: parent.id,
    deleted: 0,
    body: { parent: parent.id, field, ...(value === null ? {} : { value }), by: actor.id, mutation, kind, closed: false },
    log: [],
    at: { created: done, submitted: null, received: now },
  };
}
