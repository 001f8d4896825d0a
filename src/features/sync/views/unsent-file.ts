/** Everything on this phone that the county has not confirmed, as a file a person can open anywhere. */
import type { KeptItem, Shown } from '#src/device/shown.ts';
import type { Body, Json } from '#src/domain/record/stored.ts';

export interface UnsentItem {
  readonly title: string;
  readonly when: string;
  readonly words: Body;
}

/** Own records with acts that wait, or typed and never begun elsewhere, then the words of refused acts. */
export function unsentItems(records: readonly Shown[], kept: readonly KeptItem[], untitled: string): UnsentItem[] {
  const waiting = records.filter((record) => record.waiting > 0 || record.seq === -1);
  return [
    ...waiting.map(({ body, at }) => ({ title: textOf(body.title) || untitled, when: at.created, words: body })),
    ...kept.map(({ what, at, words }) => ({ title: what || untitled, when: new Date(at).toISOString(), words })),
  ];
}

/**
 * The words as plain text: a title line, then field by field.
 *
 * @param label the name of a field as people know it
 */
export function unsentText(items: readonly UnsentItem[], label: (field: string) => string): string {
  return items
    .map(({ title, when, words }) =>
      [title, when, '', ...Object.entries(words).map(([field, value]) => `${label(field)}\n${textOf(value)}\n`)].join('\n'),
    )
    .join('\n----------------\n\n');
}

/** The same as data, with the field names of the interface. */
export function unsentJson(items: readonly UnsentItem[]): string {
  return JSON.stringify(items, null, 2);
}

function textOf(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'object') return JSON.stringify(value);
  return String(value);
}
