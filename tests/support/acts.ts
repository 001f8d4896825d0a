/** Shorthand for acts on reports in rule tests: what a person does, as the mutation their phone would make. */
import type { Actor } from '#src/domain/people.ts';
import { apply } from '#src/domain/record/apply.ts';
import type { Applied } from '#src/domain/record/applied.ts';
import { contentHash, wholeHash } from '#src/domain/record/content.ts';
import type { ApplyContext, RecordDefinition } from '#src/domain/record/definition.ts';
import { targetOf } from '#src/domain/record/apply-transition.ts';
import { newId } from '#src/domain/record/identity.ts';
import type { FieldEdit, Mutation, Transition } from '#src/domain/record/mutation.ts';
import type { Json, Stored } from '#src/domain/record/stored.ts';
import { DEFAULT_SETTINGS } from '#src/domain/settings.ts';
import { report } from '#src/features/report/model/report.ts';

export const NOW = '2026-09-18T06:00:00.000Z';

export function contextFor(actor: Actor, parent: ApplyContext['parent'] = null): ApplyContext {
  return { actor, settings: DEFAULT_SETTINGS, now: NOW, done: NOW, parent };
}

type Head = Pick<Mutation, 'id' | 'rec' | 'type' | 'v' | 'at'>;
function head(rec: string, type = 'report'): Head {
  return { id: newId(), rec, type, v: 1, at: '2026-09-18T14:00:00+08:00' };
}

export function creating(values: Record<string, Json> = {}, rec = newId()): Mutation {
  return { ...head(rec), op: 'create', set: Object.fromEntries(Object.entries(values).map(([name, to]) => [name, { to }])) };
}

export function editing(record: Stored, set: Record<string, FieldEdit>): Mutation {
  return { ...head(record.id, record.type), op: 'edit', set };
}

/** The values a person saw on `shown`, changed to new ones. */
export function changing(shown: Stored, values: Record<string, Json>): Mutation {
  return editing(shown, Object.fromEntries(Object.entries(values).map(([name, to]) => [name, { from: shown.body[name] ?? null, to }])));
}

export function commanding(shown: Stored, name: string, more: Partial<Transition> = {}, definition: RecordDefinition = report): Transition {
  const rule = definition.transitions[name];
  const to = rule ? targetOf(rule, shown.status) : 'nowhere';
  return {
    ...head(shown.id, shown.type),
    op: 'transition',
    name,
    to,
    expect: shown.status,
    seen: contentHash(definition, shown.body),
    ...more,
  };
}

export function deleting(shown: Stored): Mutation {
  return { ...head(shown.id, shown.type), op: 'delete', seen: wholeHash(shown.body) };
}

export function restoring(shown: Stored): Mutation {
  return { ...head(shown.id, shown.type), op: 'restore' };
}

/** Applies and insists that it went through. */
export function done(applied: Applied): Stored {
  if (applied.status !== 'applied' && applied.status !== 'merged') throw new Error(`not done: ${JSON.stringify(applied)}`);
  return applied.record;
}

export function act(actor: Actor, current: Stored | null, mutation: Mutation, definition: RecordDefinition = report): Applied {
  return apply(definition, current, mutation, contextFor(actor));
}

export const WORDS = { title: '渔港码头夜间照明不足', category: 'fishery', situation: '灯坏了三盏。\n夜里装卸有隐患。' };

export function draftOf(author: Actor, values: Record<string, Json> = WORDS): Stored {
  return done(act(author, null, creating(values)));
}

/** Walks a report through commands, each by its person. */
export function walked(start: Stored, ...steps: readonly (readonly [Actor, string, Partial<Transition>?])[]): Stored {
  return steps.reduce((record, [actor, name, more]) => done(act(actor, record, commanding(record, name, more))), start);
}
