/** What a request may be about: an own proposal a clerk is asked to look at before it is handed in, or an own report that was sent back with a question. */
import { textIn } from '#src/domain/record/read-body.ts';
import type { Body, Stored } from '#src/domain/record/stored.ts';

export type SubjectKind = 'look' | 'answer';

/** Longest topic of a request, in characters. */
export const TOPIC_LIMIT = 60;

/** Drafts are their author's alone, so their words are sent along; what was sent back the office has. Null for anything else. */
export function subjectKindOf({ type, status, owner }: Pick<Stored, 'type' | 'status' | 'owner'>, reader: string): SubjectKind | null {
  if (owner !== reader) return null;
  if (type === 'proposal' && status === 'draft') return 'look';
  return type === 'report' && status === 'returned' ? 'answer' : null;
}

/** `words` with as much of the title as fits into a topic. */
export function topicOf(title: string, words: (title: string) => string): string {
  const room = TOPIC_LIMIT - Array.from(words('')).length;
  return words(Array.from(title).slice(0, Math.max(room, 0)).join(''));
}

/** The written parts of a proposal, each under its name; what is not written yet is left out. */
export function draftWords(body: Body, nameOf: (part: 'situation' | 'suggestions') => string): string {
  return (['situation', 'suggestions'] as const)
    .filter((part) => textIn(body, part).trim() !== '')
    .map((part) => `${nameOf(part)}\n${textIn(body, part).trim()}`)
    .join('\n\n');
}
