/** How far each part of a proposal is written, as the editor's list of parts shows it. */
import type { Body } from '#src/domain/record/stored.ts';
import { isUnfilled } from '#src/domain/record/unfilled.ts';
import { lengthWithoutSpace } from '#src/domain/text.ts';
import { cosignersOf } from './cosigning.ts';
import { wordsOf } from './wording.ts';

/** In the order of the form and of the printed page. */
export const PARTS = ['situation', 'suggestions', 'cosponsors', 'attachments', 'more'] as const;
export type Part = (typeof PARTS)[number];

/** `ready`: nothing is missing; `begun`: something is there but not enough; `open`: may stay empty. */
export type PartState = 'ready' | 'begun' | 'empty' | 'open';

/** Text shorter than this, in characters, is hardly a beginning. */
const BEGINNING = 10;

/** The fields each part holds. */
export const PART_FIELDS: { readonly [part in Part]: readonly string[] } = {
  situation: ['situation'],
  suggestions: ['suggestions'],
  cosponsors: ['kind', 'cosponsors', 'people'],
  attachments: ['attachments'],
  more: ['category', 'leadUnit', 'coUnits', 'publishConsent', 'publishRefusal', 'discussionWish', 'session'],
};

export function partOf(field: string): Part | null {
  return PARTS.find((part) => PART_FIELDS[part].includes(field)) ?? null;
}

/** How far one part is. Co-signers are missing only where the proposal is to be a joint one. Source: §2.6. */
export function stateOf(part: Part, values: Body): PartState {
  switch (part) {
    case 'situation':
    case 'suggestions':
      return stateOfText(wordsOf(values, part));
    case 'cosponsors':
      return stateOfCosigning(values);
    case 'attachments':
      return isUnfilled(values.attachments) ? 'open' : 'ready';
    case 'more':
      if (!isUnfilled(values.category)) return 'ready';
      return PART_FIELDS.more.some((field) => !isUnfilled(values[field])) ? 'begun' : 'empty';
  }
}

function stateOfText(text: string): PartState {
  const length = lengthWithoutSpace(text);
  if (length === 0) return 'empty';
  return length < BEGINNING ? 'begun' : 'ready';
}

function stateOfCosigning(values: Body): PartState {
  const cosigners = cosignersOf(values);
  if (cosigners.some(({ state }) => state === 'agreed')) return 'ready';
  if (values.kind !== 'joint') return 'open';
  return cosigners.length > 0 ? 'begun' : 'empty';
}

/** The parts that still want something, in the order of the form. */
export function unfinishedParts(values: Body): Part[] {
  return PARTS.filter((part) => ['begun', 'empty'].includes(stateOf(part, values)));
}

/** How many items a list of suggestions has: lines that begin as 一、 or （一） or 1. do, or one for plain text. */
export function countSuggestions(text: string): number {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const numbered = lines.filter((line) => /^\s*([（(]?[一二三四五六七八九十]+[）)、.．]|\d+[.．、)）])/u.test(line)).length;
  return numbered > 0 ? numbered : lines.length;
}
