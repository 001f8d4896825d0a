/** Everything on this phone that the county has not confirmed, as a file a person can open anywhere. */
import type { KeptItem, Shown } from '#src/device/shown.ts';
import type { Body, Json } from '#src/domain/record/stored.ts';

export interface UnsentItem {
  readonly type: string;
  readonly title: string;
  readonly when: string;
  readonly words: Body;
}

/** What waits or was only typed, then the words of refused acts. */
export function unsentItems(unsent: readonly Shown[], kept: readonly KeptItem[], untitled: string): UnsentItem[] {
  return [
    ...unsent.map(({ type, body, at }) => ({ type, title: textOf(body.title ?? body.subject) || untitled, when: at.created, words: body })),
    ...kept.map(({ type, what, at, words }) => ({ type, title: what || untitled, when: new Date(at).toISOString(), words })),
  ];
}

/**
 * The words as plain text: a title line, then field by field.
 *
 * @param label the name of a field of a type as people know it
 */
export function unsentText(items: readonly UnsentItem[], label: (type: string, field: string) => string): string {
  return items.map((item) => [item.title, item.when, '', ...linesOf(item, label)].join('\n')).join('\n----------------\n\n');
}

/** The same as data, with the field names of the interface. */
export function unsentJson(items: readonly UnsentItem[]): string {
  return JSON.stringify(items, null, 2);
}

function linesOf({ type, words }: UnsentItem, label: (type: string, field: string) => string): string[] {
  return Object.entries(words).map(([field, value]) => `${label(type, field)}\n${textOf(value)}\n`);
}

function textOf(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'object') return JSON.stringify(value);
  return String(value);
}
