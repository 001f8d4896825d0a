/** Which of the own records are wanted, read from the address, so that back and a shared link find the same list. */
import { yearOf } from '#src/domain/calendar.ts';

/** In the order of the chips: what needs the member, what is only here, what is being handled, what is over. */
export const RECORD_GROUPS = ['fix', 'local', 'doing', 'end'] as const;
export type RecordGroup = (typeof RECORD_GROUPS)[number];

export interface Filters {
  readonly status: RecordGroup | 'all';
  readonly kind: string | null;
  readonly category: string | null;
  readonly year: number | null;
  readonly q: string;
}

export function readFilters(search: URLSearchParams): Filters {
  const status = RECORD_GROUPS.find((group) => group === search.get('status')) ?? 'all';
  const year = Number(search.get('year'));
  return {
    status,
    kind: search.get('kind'),
    category: search.get('category'),
    year: Number.isInteger(year) && year > 0 ? year : null,
    q: search.get('q') ?? '',
  };
}

/** The query part of the address; what is not filtered by is left out. */
export function writeFilters({ status, kind, category, year, q }: Filters): URLSearchParams {
  const search = new URLSearchParams();
  if (status !== 'all') search.set('status', status);
  if (kind !== null) search.set('kind', kind);
  if (category !== null) search.set('category', category);
  if (year !== null) search.set('year', String(year));
  if (q !== '') search.set('q', q);
  return search;
}

export function isFiltered(filters: Filters): boolean {
  return writeFilters(filters).size > 0;
}

/** One own record with what the filters ask about. */
export interface Listed {
  readonly type: string;
  readonly group: RecordGroup;
  readonly category: string | null;
  /** `YYYY-MM-DD` in the county. */
  readonly day: string;
  readonly text: string;
}

/** True when it is one of the wanted, whatever its status. */
export function fits(listed: Listed, { kind, category, year, q }: Filters): boolean {
  if (kind !== null && listed.type !== kind) return false;
  if (category !== null && listed.category !== category) return false;
  if (year !== null && yearOf(listed.day) !== year) return false;
  return q.trim() === '' || hasWords(plainTextOf(listed), q);
}

/** Made once for each record: a search looks at thousands of them at every letter. */
const plainTexts = new WeakMap<Listed, string>();

function plainTextOf(listed: Listed): string {
  const known = plainTexts.get(listed);
  if (known !== undefined) return known;
  const plain = plainOf(listed.text);
  plainTexts.set(listed, plain);
  return plain;
}

/** Every word of the search is in the text somewhere; wide and narrow letters, capitals and small ones are the same. */
export function holds(text: string, q: string): boolean {
  return hasWords(plainOf(text), q);
}

function hasWords(plain: string, q: string): boolean {
  return plainOf(q)
    .split(/\s+/u)
    .every((word) => plain.includes(word));
}

function plainOf(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
