/** Searching everything on the phone by scanning words kept in memory: nothing is indexed, so nothing is built at the start. */
import { plainOf, type Straw } from '#src/device/haystack.ts';
import { yearOf } from '#src/domain/calendar.ts';

/** What is looked for; kept in the address. */
export interface Search {
  readonly q: string;
  readonly kind: string | null;
  readonly year: number | null;
  /** Records of one person. */
  readonly person: string | null;
}

export function readSearch(address: URLSearchParams): Search {
  const year = Number(address.get('year'));
  return {
    q: address.get('q') ?? '',
    kind: address.get('kind'),
    year: Number.isInteger(year) && year > 0 ? year : null,
    person: address.get('person'),
  };
}

/** The query part of the address; what is not asked for is left out. */
export function writeSearch({ q, kind, year, person }: Search): URLSearchParams {
  const address = new URLSearchParams();
  if (q !== '') address.set('q', q);
  if (kind !== null) address.set('kind', kind);
  if (year !== null) address.set('year', String(year));
  if (person !== null) address.set('person', person);
  return address;
}

/** True while nothing was asked for: the page shows nothing then rather than everything. */
export function isIdle({ q, person }: Search): boolean {
  return plainOf(q).trim() === '' && person === null;
}

/** The words of a search, plain; longer ones are cut: nobody types a thousand signs to find something. */
export function wordsOf(q: string): string[] {
  return plainOf(q.slice(0, 200))
    .split(/\s+/u)
    .filter((word) => word !== '');
}

/** Those that hold every word somewhere, in their given order. Characters are taken as they are, never as a pattern. */
export function matching(straws: readonly Straw[], { q, year, person }: Search): Straw[] {
  const words = wordsOf(q);
  return straws.filter(
    (straw) =>
      (person === null || straw.owner === person) &&
      (year === null || yearOf(straw.date) === year) &&
      words.every((word) => straw.plain.includes(word)),
  );
}

/** How many there are of each, in the order in which they come first. */
export function counted<Key>(straws: readonly Straw[], keyOf: (straw: Straw) => Key): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const straw of straws) counts.set(keyOf(straw), (counts.get(keyOf(straw)) ?? 0) + 1);
  return counts;
}

export interface Group {
  readonly type: string;
  readonly found: readonly Straw[];
}

/** By type, the type of the newest first; within it those with a word in their title before the rest. */
export function grouped(found: readonly Straw[], q: string): Group[] {
  const words = wordsOf(q);
  const types = [...new Set(found.map(({ type }) => type))];
  const isNamed = ({ named }: Straw) => words.some((word) => named.includes(word));
  return types.map((type) => {
    const own = found.filter((straw) => straw.type === type);
    return { type, found: [...own.filter(isNamed), ...own.filter((straw) => !isNamed(straw))] };
  });
}

const BEFORE = 12;
const AFTER = 40;

/** The words around the first one found, in one line; empty when it stands in the title alone. */
export function excerptOf({ text, title }: Straw, q: string): string {
  const plain = plainOf(text);
  const word = wordsOf(q).find((one) => !plainOf(title).includes(one) && plain.includes(one));
  if (word === undefined || plain.length !== text.length) return '';
  const at = plain.indexOf(word);
  const from = Math.max(0, at - BEFORE);
  const piece = text.slice(from, at + word.length + AFTER).toWellFormed();
  return `${from > 0 ? '…' : ''}${piece.replace(/\s+/gu, ' ').trim()}`;
}
