/** What JSON may look like: not too deep, no key twice, no key that means something to the language. */

const MOST_DEPTH = 20;
const MOST_VALUES = 200_000;
const LANGUAGE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Can the text be read in one way only, and safely?
 *
 * @param value the text as `JSON.parse` read it
 */
export function isOneWay(text: string, value: unknown): boolean {
  const keys = countKeys(value);
  if (keys === null) return false;
  // What a program writes by JSON.stringify has no key twice; the slow look is for everybody else.
  return JSON.stringify(value) === text || keys === countKeysIn(text);
}

/** Number of keys in all objects; null when it is too deep, too much, or holds a key of the language. */
function countKeys(value: unknown): number | null {
  let [keys, values] = [0, 0];
  const isFine = (inner: unknown, depth: number): boolean => {
    values += 1;
    if (values > MOST_VALUES) return false;
    if (inner === null || typeof inner !== 'object') return true;
    if (depth >= MOST_DEPTH) return false;
    if (Array.isArray(inner)) return inner.every((item) => isFine(item, depth + 1));
    for (const key of Object.keys(inner)) {
      keys += 1;
      if (LANGUAGE_KEYS.has(key) || !isFine(inner[key as keyof typeof inner], depth + 1)) return false;
    }
    return true;
  };
  return isFine(value, 0) ? keys : null;
}

/** Strings followed by a colon; the text is known to be well-formed JSON. */
function countKeysIn(text: string): number {
  let keys = 0;
  for (const match of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)) if (match[1] !== undefined) keys += 1;
  return keys;
}
