/** Fields that must have words before a record is handed in. */
import type { Fault } from '#src/domain/problem.ts';
import { isBlank } from '#src/domain/text.ts';
import { isEmpty } from './content.ts';
import type { Body, Json } from './stored.ts';

/** True for a field that is empty, or holds nothing but white space. */
export function isUnfilled(value: Json | undefined): boolean {
  return isEmpty(value) || (typeof value === 'string' && isBlank(value)) || (Array.isArray(value) && value.length === 0);
}

export function blankFaults(body: Body, names: readonly string[]): Fault[] {
  return names.filter((name) => isUnfilled(body[name])).map((path) => ({ path, code: 'required' }));
}
