/**
 * Older acts, made into what they would be today. Phones may hand over words written years ago; an entry here is
 * kept for ever, and its tests are examples of acts as they were really sent.
 */
import type { RecordDefinition } from './definition.ts';
import type { Mutation } from './mutation.ts';

type Step = (mutation: Mutation) => Mutation;

/** By record type and version: from that version to the next. */
const STEPS: Readonly<Record<string, Readonly<Record<number, Step>>>> = {};

/** The act in the present version of its record type. */
export function upcast(definition: RecordDefinition, mutation: Mutation): Mutation {
  let current = mutation;
  for (let v = mutation.v; v < definition.v; v += 1) current = { ...(STEPS[definition.type]?.[v]?.(current) ?? current), v: v + 1 };
  return current;
}
