/** Earlier reports and proposals about the same thing, found by the words of their titles. */

export interface Titled {
  readonly id: string;
  readonly title: string;
}

/** Below this share of common pairs two titles are about different things. */
const ALIKE = 0.34;
const SHOWN = 3;

/**
 * The earlier ones most like a title, the likest first, at most three.
 *
 * Titles are compared by their pairs of neighbouring characters, which needs no list of words and is
 * quick over everything on a phone.
 */
export function similarTo<Item extends Titled>(title: string, earlier: readonly Item[]): Item[] {
  const own = pairsIn(title);
  if (own.size < 3) return [];
  return earlier
    .map((item) => ({ item, likeness: likeness(own, pairsIn(item.title)) }))
    .filter((found) => found.likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, SHOWN)
    .map(({ item }) => item);
}

/** Dice's coefficient of two sets of pairs, 0–1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  let common = 0;
  for (const pair of a) if (b.has(pair)) common += 1;
  return (2 * common) / (a.size + b.size);
}

/** Words every title has say nothing about what it is about. */
const EMPTY_WORDS = /关于|的提案|的建议|的情况反映|情况反映|建议|\s|[\p{P}\p{S}]/gu;

function pairsIn(title: string): Set<string> {
  const signs = Array.from(title.normalize('NFKC').toLowerCase().replace(EMPTY_WORDS, ''));
  return new Set(signs.slice(1).map((sign, index) => `${signs[index] ?? ''}${sign}`));
}
