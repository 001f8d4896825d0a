/**
 * Between the versions of a record type: older acts and bodies made into what they would be today, and today's bodies
 * as older phones know them. The steps are in the type's definition and stay there for ever.
 */
import { contentHash, fieldsChanged, hashOfFields, wholeHash } from './content.ts';
import { authorFields, type RecordDefinition } from './definition.ts';
import type { Mutation } from './mutation.ts';
import type { Body, Stored } from './stored.ts';

/** The act in the present version of its record type. */
export function upcast(definition: RecordDefinition, mutation: Mutation): Mutation {
  let current = mutation;
  for (let v = mutation.v; v < definition.v; v += 1) current = { ...(definition.steps?.[v - 1]?.act(current) ?? current), v: v + 1 };
  return current;
}

/** A body of version `v` in the present one. */
export function bodyUp(definition: RecordDefinition, body: Body, v: number): Body {
  return (definition.steps ?? []).slice(v - 1).reduce((older, step) => step.up(older), body);
}

/** A body of the present version as version `v` knows it. */
export function bodyDown(definition: RecordDefinition, body: Body, v: number): Body {
  return (definition.steps ?? []).slice(v - 1).reduceRight((newer, step) => step.down(newer), body);
}

/** The version that a phone of this sync schema knows. */
export function versionAt(definition: RecordDefinition, schema: number): number {
  return definition.v - (definition.steps ?? []).filter((step) => step.schema > schema).length;
}

/** The author's fields in a version. */
export function contentFieldsAt(definition: RecordDefinition, v: number): readonly string[] {
  return definition.steps?.[v - 1]?.content ?? authorFields(definition);
}

/**
 * An older phone's decision, bound to what stands now where that is what its author was shown. It was shown the body as the
 * older version knows it; words which that version cannot show were not seen, and then the decision stays bound to nothing.
 *
 * @param act in the present version, `v` the one it was made in
 */
export function seenNow(definition: RecordDefinition, act: Mutation, v: number, current: Stored | null): Mutation {
  if (v >= definition.v || current === null || (act.op !== 'transition' && act.op !== 'delete')) return act;
  const shown = bodyDown(definition, current.body, v);
  const isDelete = act.op === 'delete';
  const names = isDelete ? Object.keys(definition.fields) : authorFields(definition);
  const hadAll = !fieldsChanged(names, bodyUp(definition, shown, v), current.body);
  const seen = isDelete ? wholeHash(shown) : hashOfFields(shown, contentFieldsAt(definition, v));
  if (!hadAll || seen !== act.seen) return act;
  return { ...act, seen: isDelete ? wholeHash(current.body) : contentHash(definition, current.body) };
}
