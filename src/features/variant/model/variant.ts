/** A wording that stands beside a record because two people, or two phones, wrote different things. */
import { z } from 'zod';
import { problem } from '#src/domain/problem.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { mergeSet } from '#src/domain/record/merge.ts';
import { defineRecord, type ApplyContext, type Effect } from '#src/domain/record/definition.ts';
import type { Transition } from '#src/domain/record/mutation.ts';
import type { Body, Json, Stored } from '#src/domain/record/stored.ts';
import { allow, refuse, type Result } from '#src/domain/result.ts';
import { line } from '#src/domain/record/fields.ts';

const made = { kind: 'value', by: [] } as const;

/** Made by apply, never by hand; kept for ever, closed by the record's owner or staff. */
export const variant = defineRecord({
  type: 'variant',
  v: 1,
  body: z.strictObject({
    parent: line.optional(),
    field: line.optional(),
    value: z.json().optional(),
    by: line.optional(),
    mutation: line.optional(),
    kind: z.enum(['competing', 'amendment', 'after_delete']).optional(),
    closed: z.boolean().optional(),
  }),
  fields: { parent: made, field: made, value: made, by: made, mutation: made, kind: made, closed: made },
  states: ['open', 'closed'],
  transitions: {
    take: { from: ['open'], to: 'closed', by: ['author', 'office', 'county'] },
    close: { from: ['open'], to: 'closed', by: ['author', 'office', 'county'] },
  },
  begins: () => false,
  officeFor: () => null,
  locked: [],
  deletable: [],
  submits: [],
  faultsAtSubmit: () => [],
  inParentScopes: true,
  scopes: () => [],
  effect,
});

/** Closes the variant; *take* also puts its wording into the record it belongs to. */
function effect(record: Stored, command: Transition, { parent }: ApplyContext): Result<Effect> {
  const body: Body = { ...record.body, closed: true };
  if (command.name !== 'take') return allow({ body });
  if (!parent) return refuse(problem('not_found'));
  if (parent.record.deleted) return refuse(problem('gone'));
  return allow({
    body,
    also: [withValue(parent.record, textIn(record.body, 'field'), record.body.value ?? null, parent.definition.fields)],
  });
}

function withValue(parent: Stored, field: string, value: Json, fields: { readonly [name: string]: { readonly kind: string } }): Stored {
  if (fields[field]?.kind === 'set') {
    return { ...parent, body: { ...parent.body, [field]: mergeSet(parent.body[field], { add: Array.isArray(value) ? value : [] }) } };
  }
  const { [field]: _old, ...rest } = parent.body;
  return { ...parent, body: value === null ? rest : { ...rest, [field]: value } };
}
