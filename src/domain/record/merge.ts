/** Merging without losing words: sets by item, prose by paragraph; anything else is for a person to choose. */
import { diffIndices } from 'node-diff3';
import { canonical, sameValue } from './content.ts';
import type { SetEdit } from './mutation.ts';
import type { Json } from './stored.ts';

/** The name of a set's item: its id where it is an object with one, else its value. */
export function itemKey(item: Json): string {
  if (item !== null && typeof item === 'object' && 'id' in item && typeof item.id === 'string') return item.id;
  return typeof item === 'string' ? item : canonical(item);
}

/**
 * Adds and removes items. An item already there stays as it is; an item both added and removed is there. Whoever takes out
 * an item and names the wording they saw takes out that wording only: one that somebody else has put in its place stays.
 *
 * @returns the items sorted by key, so that the order of arrival never matters
 */
export function mergeSet(current: Json | undefined, edit: SetEdit): readonly Json[] {
  const items = new Map(asItems(current).map((item) => [itemKey(item), item]));
  for (const gone of edit.rem ?? []) if (isAsSeen(items.get(itemKey(gone)), gone)) items.delete(itemKey(gone));
  for (const added of edit.add ?? []) if (!items.has(itemKey(added))) items.set(itemKey(added), added);
  return [...items].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
}

/** An item named by its id alone is meant whatever it says. */
function isAsSeen(item: Json | undefined, seen: Json): boolean {
  const isIdAlone = seen === null || typeof seen !== 'object' || (Object.keys(seen).length === 1 && 'id' in seen);
  return isIdAlone || sameValue(item, seen);
}

/** The items an edit words anew after somebody else has worded them otherwise: both wordings are kept, and a person chooses. */
export function contestedItems(current: Json | undefined, { add = [], rem = [] }: SetEdit): readonly Json[] {
  const items = new Map(asItems(current).map((item) => [itemKey(item), item]));
  const unseen = rem.filter((seen) => items.has(itemKey(seen)) && !isAsSeen(items.get(itemKey(seen)), seen)).map(itemKey);
  return add.filter((item) => unseen.includes(itemKey(item)) && !sameValue(items.get(itemKey(item)), item));
}

export function asItems(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : []; // Array.isArray knows no readonly arrays
}

/** A run of the old paragraphs and what one side put in its place. */
interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/**
 * Two edits of one text, put together paragraph by paragraph; paragraphs are separated by a line feed.
 * Chinese prose has no spaces, so merging words would make nonsense; whole paragraphs keep every added one.
 *
 * @returns the merged text, or null where both changed the same paragraph or added at the same place
 */
export function mergeProse(from: string, mine: string, theirs: string): string | null {
  const old = paragraphs(from);
  const ours = hunksOf(old, paragraphs(mine));
  const others = hunksOf(old, paragraphs(theirs));
  if (ours.some((hunk) => others.some((other) => collide(hunk, other)))) return null;
  const all = [...others, ...ours.filter((hunk) => !others.some((other) => same(hunk, other)))];
  return rebuild(
    old,
    all.sort((a, b) => a.start - b.start || a.end - b.end),
  ).join('\n');
}

function paragraphs(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

function hunksOf(old: readonly string[], changed: readonly string[]): Hunk[] {
  return diffIndices([...old], [...changed]).map(({ buffer1, buffer2Content }) => ({
    start: buffer1[0],
    end: buffer1[0] + buffer1[1],
    lines: buffer2Content,
  }));
}

function same(a: Hunk, b: Hunk): boolean {
  return a.start === b.start && a.end === b.end && canonical(a.lines) === canonical(b.lines);
}

function collide(a: Hunk, b: Hunk): boolean {
  if (same(a, b)) return false;
  if (a.start === a.end && b.start === b.end) return a.start === b.start;
  return a.start < b.end && b.start < a.end;
}

function rebuild(old: readonly string[], hunks: readonly Hunk[]): string[] {
  const lines: string[] = [];
  let at = 0;
  for (const hunk of hunks) {
    lines.push(...old.slice(at, hunk.start), ...hunk.lines);
    at = hunk.end;
  }
  return [...lines, ...old.slice(at)];
}

/** The outcome of one value edit on one field. */
export type FieldOutcome =
  { readonly kind: 'noop' } | { readonly kind: 'set' | 'merged'; readonly value: Json } | { readonly kind: 'variant' };

/**
 * What a value edit does to a field, given the value the person saw.
 *
 * @param from what they saw; null or undefined for empty, which is also what an unknown `from` counts as
 */
export function editField(prose: boolean, current: Json | undefined, from: Json | undefined, to: Json): FieldOutcome {
  if (sameValue(current, to) || sameValue(from, to)) return { kind: 'noop' };
  if (sameValue(current, from)) return { kind: 'set', value: to };
  if (!prose) return { kind: 'variant' };
  const merged = mergeProse(asText(from), asText(to), asText(current));
  if (merged === null) return { kind: 'variant' };
  return merged === asText(current) ? { kind: 'noop' } : { kind: 'merged', value: merged };
}

function asText(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
