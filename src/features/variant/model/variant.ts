/** A wording that stands beside a record because two people, or two phones, wrote different things. */
import { z } from 'zod';
import type { Actor } from '#src/domain/people.ts';
import { problem } from '#src/domain/problem.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { asItems, itemKey, mergeSet } from '#src/domain/record/merge.ts';
import { defineRecord, type ApplyContext, type Effect, type Related } from '#src/domain/record/definition.ts';
import { json, type Transition } from '#src/domain/record/mutation.ts';
import { sameValue } from '#src/domain/record/content.ts';
import { standsAs } from '#src/domain/record/stands-as.ts';
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
    value: json.optional(),
    by: line.optional(),
    mutation: line.optional(),
    kind: z.enum(['competing', 'amendment', 'after_delete']).optional(),
    closed: z.boolean().optional(),
  }),
  fields: { parent: made, field: made, value: made, by: made, mutation: made, kind: made, closed: made },
  states: ['open', 'closed'],
  transitions: {
    take: { from: ['open'], to: 'closed', by: ['author', 'office', 'county'], asks: { from: json.optional() } },
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

/**
 * Closes the variant. *take* also puts its wording into the record it belongs to, in place of the one its taker saw there
 * (`from`); when that one has changed meanwhile the taker reads again. Without `from` the wording was written by an edit of
 * its own, and the variant is only closed.
 */
function effect(record: Stored, command: Transition, { actor, parent }: ApplyContext): Result<Effect> {
  const body: Body = { ...record.body, closed: true };
  if (command.name !== 'take') return allow({ body });
  if (!parent) return refuse(problem('not_found'));
  if (parent.record.deleted) return refuse(problem('gone'));
  if (!mayAmend(actor, parent)) return refuse(problem('locked', { status: parent.record.status }));
  const taken = withValue(parent, textIn(record.body, 'field'), record.body.value ?? null, command.input ?? {});
  if (!taken.ok) return refuse(taken.problem);
  return allow(taken.value === parent.record ? { body } : { body, also: [taken.value] });
}

/** A locked text may be somebody's to amend: a signed plan is its signer's, a filed page nobody's. */
function mayAmend(actor: Actor, { definition, record, parent }: Related): boolean {
  if (!definition.amends || !definition.locked.includes(record.status)) return true;
  return definition.amends(record).some((party) => standsAs(definition, actor, party, record, parent));
}

function withValue({ definition, record }: Related, field: string, value: Json, input: Body): Result<Stored> {
  const { [field]: current, ...rest } = record.body;
  if (definition.fields[field]?.kind === 'set') return withItems(record, field, asItems(value), input);
  if (!('from' in input)) return allow(record);
  if (!sameValue(current, input.from)) return refuse(problem('content_changed', { status: record.status }));
  return allow({ ...record, body: value === null ? rest : { ...rest, [field]: value } });
}

/** Items that stand there in another wording are replaced as a text is; the others join. */
function withItems(record: Stored, field: string, items: readonly Json[], input: Body): Result<Stored> {
  const current = record.body[field];
  const held = new Map(asItems(current).map((item) => [itemKey(item), item]));
  const reworded = items.filter((item) => held.has(itemKey(item)) && !sameValue(held.get(itemKey(item)), item)).map(itemKey);
  if (reworded.length > 0 && 'from' in input && !sameValue(current, input.from)) {
    return refuse(problem('content_changed', { status: record.status }));
  }
  const rem = 'from' in input ? reworded : [];
  return allow({ ...record, body: { ...record.body, [field]: mergeSet(current, { add: [...items], rem }) } });
}
