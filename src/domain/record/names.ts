/** Names as people write several of them in one line. */
import type { Body } from './stored.ts';

/** The names in a line, parted by 、，； or a line break; each once, in the order written. Spaces inside a name stay. */
export function namesIn(text: string): string[] {
  const names = text
    .split(/[、，,；;\n]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return [...new Set(names)];
}

/** The names in a set field. */
export function namesOf(body: Body, field: string): string[] {
  const value = body[field];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}
