import { textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';

/** The author's text as one: what an edited text begins with, and is held against. */
export function originalText(body: Body): string {
  return ['situation', 'analysis', 'suggestions']
    .map((field) => textIn(body, field))
    .filter((text) => text !== '')
    .join('\n');
}
