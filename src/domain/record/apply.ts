/**
 * The one place where an act on a record becomes true. The phone runs it at once so that a person sees
 * their words stand; the server runs the same function with authority.
 */
import { invalid, problem } from '#src/domain/problem.ts';
import { reject, type Applied } from './applied.ts';
import { applyEdit } from './apply-edit.ts';
import { applyTransition, logEntry } from './apply-transition.ts';
import { wholeHash } from './content.ts';
import type { ApplyContext, RecordDefinition } from './definition.ts';
import { isSetEdit, type Create, type Delete, type Mutation } from './mutation.ts';
import { mayRead, scopesOf } from './scopes.ts';
import { isAuthor, standsAs } from './stands-as.ts';
import type { Body, Stored } from './stored.ts';

/**
 * Applies one act to one record, with the actor's rights of today.
 *
 * No word is dropped: edits of different fields stand side by side, sets merge, prose merges by paragraph,
 * and what is left becomes a variant beside the record. Status moves only by a transition that names the
 * status and the text its author was shown.
 *
 * @param current the record as it stands, null when there is none of that id
 * @returns the new state, `noop` when everything is already so, or the refusal
 */
export function apply(definition: RecordDefinition, current: Stored | null, mutation: Mutation, context: ApplyContext): Applied {
  if (mutation.v > definition.v) return reject(invalid({ path: 'v', code: 'out_of_range' }));
  if (current === null) return mutation.op === 'create' ? begin(definition, mutation, context) : reject(problem('not_found'));
  if (!mayRead(context.actor, scopesOf(definition, current, context.parent))) return reject(problem('not_found'));
  if (current.type !== mutation.type) return reject(invalid({ path: 'type', code: 'unknown_type' }));
  switch (mutation.op) {
    case 'create':
      return current.deleted ? reject(problem('gone')) : applyEdit(definition, current, mutation.id, mutation.set ?? {}, context, 'create');
    case 'edit':
      return applyEdit(definition, current, mutation.id, mutation.set, context);
    case 'transition':
      return applyTransition(definition, current, mutation, context);
    case 'delete':
      return remove(definition, current, mutation, context);
    case 'restore':
      return restore(definition, current, context);
  }
}

/** A record as it is before its first words. */
export function emptyRecord(definition: RecordDefinition, mutation: Create, context: ApplyContext): Stored {
  const values = createValues(mutation);
  return {
    id: mutation.rec,
    tenant: context.actor.tenant,
    type: definition.type,
    v: definition.v,
    seq: -1,
    status: definition.states[0],
    owner: definition.ownerFor?.(context.actor, values) ?? context.actor.id,
    office: definition.officeFor(context.actor, values, context.parent),
    parent: definition.parentId?.(values) ?? null,
    deleted: 0,
    body: {},
    log: [],
    at: { created: context.done, submitted: null, received: context.now },
  };
}

/** The values a create fills in, by field. */
export function createValues(mutation: Create): Body {
  return Object.fromEntries(Object.entries(mutation.set ?? {}).map(([name, edit]) => [name, isSetEdit(edit) ? (edit.add ?? []) : edit.to]));
}

function begin(definition: RecordDefinition, mutation: Create, context: ApplyContext): Applied {
  const values = createValues(mutation);
  const parentId = definition.parentId?.(values) ?? null;
  if (parentId !== null && !mayReadParent(context)) return reject(problem('not_found'));
  if (definition.idFor && definition.idFor(values) !== mutation.rec) return reject(invalid({ path: 'rec', code: 'bad_id' }));
  if (!definition.begins(context.actor, values, context.parent)) return reject(problem('forbidden'));
  const empty = emptyRecord(definition, mutation, context);
  const filled = applyEdit(definition, empty, mutation.id, mutation.set ?? {}, context, 'create');
  return filled.status === 'noop' ? { status: 'applied', record: empty, also: [], variants: [] } : filled;
}

function mayReadParent({ actor, parent }: ApplyContext): boolean {
  return parent !== null && parent.record.deleted === 0 && mayRead(actor, scopesOf(parent.definition, parent.record, parent.parent));
}

function remove(definition: RecordDefinition, current: Stored, mutation: Delete, context: ApplyContext): Applied {
  if (current.deleted) return { status: 'noop' };
  if (!isAuthor(definition, context.actor, current)) return reject(problem('forbidden'));
  if (!definition.deletable.includes(current.status)) return reject(problem('locked', { status: current.status }));
  if (mutation.seen !== wholeHash(current.body)) return reject(problem('changed_since'));
  return changed({
    ...current,
    deleted: 1,
    log: [...current.log, logEntry('delete', current.status, null, 'author', current, context.actor, context.now)],
  });
}

function restore(definition: RecordDefinition, current: Stored, context: ApplyContext): Applied {
  if (!current.deleted) return { status: 'noop' };
  const party = (['author', 'office'] as const).find((candidate) =>
    standsAs(definition, context.actor, candidate, current, context.parent),
  );
  // What nobody could have deleted was taken away by administration, for good.
  if (!party || !definition.deletable.includes(current.status)) return reject(problem('forbidden'));
  return changed({
    ...current,
    deleted: 0,
    log: [...current.log, logEntry('restore', current.status, null, party, current, context.actor, context.now)],
  });
}

function changed(record: Stored): Applied {
  return { status: 'applied', record, also: [], variants: [] };
}
