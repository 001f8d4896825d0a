import type { Body, Json } from '#src/domain/record/stored.ts';

/** What every part of the form gets: the values as typed, the way to change one, and what is wrong with it. */
export interface Form {
  readonly id: string;
  readonly values: Body;
  readonly change: (field: string, value: Json) => void;
  /** Null while the field is right, or mistakes are not to be shown yet. */
  readonly errorAt: (field: string) => string | null;
}

/** The strings of a set or list field. */
export function listIn(values: Body, field: string): string[] {
  const value = values[field];
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  return items.filter((item) => typeof item === 'string');
}

/** A list with one item more or less. */
export function toggled(list: readonly string[], item: string, isOn: boolean): string[] {
  const rest = list.filter((one) => one !== item);
  return isOn ? [...rest, item] : rest;
}
