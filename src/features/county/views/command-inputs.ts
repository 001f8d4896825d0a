/** How each blank of the county's commands is asked for. Which blanks a command has, and which it needs, the workflow says. */
import type { BodyOf } from '#src/registry.ts';

type Adoption = NonNullable<BodyOf<'report'>['adoptions']>[number];

export const LEVELS = ['county', 'city', 'province', 'nation'] as const satisfies readonly Adoption['level'][];
export const WAYS = ['alone', 'combined'] as const satisfies readonly Adoption['way'][];

export type InputKind = 'line' | 'prose' | 'date' | 'level' | 'way' | 'report';

const KINDS: Readonly<Record<string, InputKind>> = {
  due: 'date',
  on: 'date',
  result: 'prose',
  feedback: 'prose',
  text: 'prose',
  note: 'prose',
  level: 'level',
  way: 'way',
  mergedInto: 'report',
};

export function kindOf(input: string): InputKind {
  return KINDS[input] ?? 'line';
}

/** Blanks with an example in them, and blanks whose words the author will read. */
export const WITH_EXAMPLE: readonly string[] = ['number', 'unit', 'by'];
export const SEEN_BY_AUTHOR: readonly string[] = ['note', 'feedback'];
