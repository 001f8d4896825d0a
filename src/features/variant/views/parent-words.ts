import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { asItems, itemKey } from '#src/domain/record/merge.ts';
import type { Json } from '#src/domain/record/stored.ts';
import { definitionOf } from '#src/registry.ts';

/** The words of the room that a variant's parent belongs to: field names and the values of lists. */
export interface ParentWords {
  readonly field: (name: string) => string;
  /** A value as text: prose as it is, choices and files by their words. */
  readonly value: (name: string, value: Json | undefined) => string;
  readonly state: (status: string) => string;
}

export function useParentWords(type: string): ParentWords {
  const { t } = useTranslation([type, 'activity']); // plans name the kinds of activities
  const { t: own } = useTranslation('variant');
  const isKnown = definitionOf(type) !== undefined;

  function valueWords(name: string, value: Json | undefined): string {
    if (value === null || value === undefined) return '';
    if (typeof value === 'boolean') return own(value ? 'value.true' : 'value.false');
    if (typeof value === 'string' || typeof value === 'number')
      return t(`${name}.${value}`, { ns: [type, 'activity'], defaultValue: String(value) });
    if (Array.isArray(value)) return value.map((item: Json) => valueWords(name, item)).join('\n');
    return objectWords(name, value);
  }

  /** What an item of a list is called, or each of its parts on a line of its own, so that what differs can be marked. */
  function objectWords(name: string, value: object): string {
    const parts = Object.entries(value).flatMap(([key, part]: [string, Json]) => (isWorded(key, part) ? [[key, part] as const] : []));
    const named = parts.find(([key]) => key === 'name' || key === 'text');
    return named ? named[1].toString() : parts.map(([key, part]) => partWords(name, key, part)).join('\n');
  }

  function partWords(name: string, key: string, part: string | number): string {
    const one = name.replace(/s$/u, '');
    const label = t([`${one}.${key}.label`, `${one}.${key}`], { defaultValue: '' });
    const value = valueWords(key, part);
    return label === '' ? value : own('page.part', { label, value });
  }

  return {
    field: (name) => (isKnown ? t(`field.${name}.label`) : name),
    value: valueWords,
    state: (status) => t(`state.${status}`),
  };
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}$/u;

function isWorded(key: string, part: Json): part is string | number {
  return key !== 'id' && ((typeof part === 'string' && !ID.test(part)) || typeof part === 'number');
}

/** Of a list whose items have ids, those that stand beside the other wording: the rest of the list is not in question. */
export function inQuestion(main: Json | undefined, other: Json | undefined): Json | undefined {
  const keys = asItems(other)
    .filter((item) => typeof item === 'object')
    .map(itemKey);
  return keys.length === 0 ? main : [...asItems(main)].filter((item) => keys.includes(itemKey(item)));
}

/** What a record is called in a list. */
export function titleOf({ body }: Pick<Shown, 'body'>): string {
  return textIn(body, 'editedTitle') || textIn(body, 'title') || textIn(body, 'subject');
}
