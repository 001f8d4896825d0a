import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
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
  const { t } = useTranslation(type);
  const { t: own } = useTranslation('variant');
  const isKnown = definitionOf(type) !== undefined;

  function valueWords(name: string, value: Json | undefined): string {
    if (value === null || value === undefined) return '';
    if (typeof value === 'boolean') return own(value ? 'value.true' : 'value.false');
    if (typeof value === 'string') return t(`${name}.${value}`, { defaultValue: value });
    if (Array.isArray(value)) return value.map((item: Json) => valueWords(name, item)).join('\n');
    return typeof value === 'object' ? objectWords(value) : String(value);
  }

  function objectWords(value: { readonly [key: string]: Json } | readonly Json[]): string {
    const parts = Object.entries(value).filter(([key, part]) => key !== 'id' && (typeof part === 'string' || typeof part === 'number'));
    const named = parts.find(([key]) => key === 'name' || key === 'text');
    return (named ? [named] : parts).map(([, part]) => String(part as string | number)).join(' '); // the filter above
  }

  return {
    field: (name) => (isKnown ? t(`field.${name}.label`) : name),
    value: valueWords,
    state: (status) => t(`state.${status}`),
  };
}

/** What a record is called in a list. */
export function titleOf({ body }: Pick<Shown, 'body'>): string {
  return textIn(body, 'editedTitle') || textIn(body, 'title') || textIn(body, 'subject');
}
