/** The words of a proposal read out of its body, which may be incomplete or come from a newer version. */
import { objectsIn, textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';

/** A text field as typed, spaces and all. */
export function wordsOf(body: Body, field: string): string {
  const value = body[field];
  return typeof value === 'string' ? value : '';
}

/** The names in a set of names: units, reasons. */
export function namesOf(body: Body, field: string): string[] {
  const value = body[field];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

export interface FollowUp {
  readonly id: string;
  readonly text: string;
  readonly on: string;
}

export function followUpsOf(body: Body): FollowUp[] {
  return objectsIn(body, 'followUps').map((item) => ({ id: textIn(item, 'id'), text: textIn(item, 'text'), on: textIn(item, 'on') }));
}

/** How many photos one proposal may have. */
export const PHOTO_LIMIT = 9;

/** Photos and other files a proposal lists, by the kind of their bytes. */
export function filesIn(body: Body): { photos: number; others: number } {
  const mimes = objectsIn(body, 'attachments').map((item) => textIn(item, 'mime'));
  const photos = mimes.filter((mime) => mime.startsWith('image/')).length;
  return { photos, others: mimes.length - photos };
}

/** Everything a person may search a proposal by. */
export function searchTextOf(body: Body): string {
  const fields = ['subject', 'situation', 'suggestions', 'leadUnit', 'number', 'leadAssigned', 'replyText', 'session'];
  return [...fields.map((field) => textIn(body, field)), ...namesOf(body, 'coUnits'), ...namesOf(body, 'coAssigned')].join('\n');
}

/** The units in a line, parted by 、，； or a line break; each once, in the order written. */
export function unitsIn(text: string): string[] {
  const names = text
    .split(/[、，,；;\n]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return [...new Set(names)];
}

/** The matter itself, without 关于 and 的提案 that the form and the page set around it. */
export function bareSubject(text: string): string {
  const bare = text
    .trim()
    .replace(/^关于/u, '')
    .replace(/的?提案$/u, '')
    .trim();
  return bare === '' ? text : bare;
}

const NUMBERS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

/** The text with the number of one more suggestion at its end: （一） first, then the next. */
export function nextItem(text: string): string {
  const used = [...text.matchAll(/（([一二三四五六七八九十])）/gu)].map(([, sign]) => NUMBERS.findIndex((number) => number === sign));
  const next = NUMBERS[Math.max(-1, ...used) + 1] ?? NUMBERS[NUMBERS.length - 1] ?? '';
  const before = text.trimEnd();
  return `${before}${before === '' ? '' : '\n'}（${next}）`;
}
