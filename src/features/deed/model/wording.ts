/** The words of a deed read out of its body. */
import { namesOf } from '#src/domain/record/names.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';

/** The fields of a deed that hold written words. */
export const WRITTEN = ['title', 'process', 'result', 'place'];

/** Everything a person may search a deed by. */
export function searchTextOf(body: Body): string {
  return [...WRITTEN.map((field) => textIn(body, field)), textIn(body, 'officeNote'), ...namesOf(body, 'departments')].join('\n');
}
