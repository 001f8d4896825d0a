/** Earlier reports and proposals about the same thing: by the words of their titles, then by category and office. */

/** What is compared of a report or proposal. */
export interface Titled {
  readonly id: string;
  readonly title: string;
  readonly category: string | null;
  readonly office: string | null;
}

/** Below this likeness two are about different things. */
const ALIKE = 0.34;
/** A category or an office in common only confirms what the words say already. */
const LEAST_WORDS = 0.24;
const SAME_CATEGORY = 0.1;
const SAME_OFFICE = 0.05;
const SHOWN = 3;

/**
 * The earlier ones most like a new one, the likest first, at most three; it only points out and never stops anybody.
 *
 * Titles are compared by their pairs of neighbouring characters, which needs no list of words and is
 * quick over everything on a phone. The same category and the same office add a little.
 */
export function similarTo<Item extends Titled>(own: Titled, earlier: readonly Item[]): Item[] {
  const pairs = pairsIn(own.title);
  if (pairs.size < 3) return [];
  return earlier
    .filter(({ id }) => id !== own.id)
    .map((item) => ({ item, likeness: likenessOf(own, pairs, item) }))
    .filter((found) => found.likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, SHOWN)
    .map(({ item }) => item);
}

function likenessOf(own: Titled, pairs: ReadonlySet<string>, item: Titled): number {
  const words = sharedPairs(pairs, pairsIn(item.title));
  if (words < LEAST_WORDS) return 0;
  const category = own.category !== null && own.category === item.category ? SAME_CATEGORY : 0;
  const office = own.office !== null && own.office === item.office ? SAME_OFFICE : 0;
  return words + category + office;
}

/** How alike two titles are: Dice's coefficient of their pairs of characters, 0–1. */
export function titleLikeness(a: string, b: string): number {
  return sharedPairs(pairsIn(a), pairsIn(b));
}

function sharedPairs(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
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
