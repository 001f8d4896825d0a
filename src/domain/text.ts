/** What text may hold, and what is pointed out before it is sent. */
import type { FaultCode } from './problem.ts';

/** C0 except line feed and tab, DEL and C1: databases and Word break on them. */
const CONTROL = new RegExp('[\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F\\uFFFE\\uFFFF]', 'u');
/** Overrides that make text read in another order than it is stored. */
const BIDI = new RegExp('[\\u202A-\\u202E\\u2066-\\u2069]', 'u');

/** More marks on one letter than any script has: they cover the lines around them. Source: reliability B-13. */
const PILED_MARKS = /(\p{M}{8})\p{M}+/u;

/** Latin, Chinese and their usual punctuation: nothing to be found in it, so nearly all words need one look instead of four. */
const PLAIN = /^[\t\n\u0020-\u007E\u2010-\u2027\u3000-\u3029\u4E00-\u9FFF\uFF01-\uFF5E]*$/;

/** The reason a text cannot be kept as it is, or null. */
export function textFault(text: string): FaultCode | null {
  if (PLAIN.test(text)) return null;
  if (!text.isWellFormed()) return 'ill_formed';
  if (CONTROL.test(text) || PILED_MARKS.test(text)) return 'control_char';
  if (BIDI.test(text)) return 'bidi_override';
  return null;
}

/** The same words without what cannot be stored: used on pasted text, with a notice. */
export function cleanText(text: string): string {
  const plain = text.toWellFormed().replace(/\r\n?/gu, '\n').replace(new RegExp(CONTROL, 'gu'), '').replace(new RegExp(BIDI, 'gu'), '');
  return plain.replace(new RegExp(PILED_MARKS, 'gu'), '$1');
}

/** Characters as people count them: code points. */
export function lengthOf(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** Characters without white space, the count official notices use. */
export function lengthWithoutSpace(text: string): number {
  return lengthOf(text.replace(/\s/gu, ''));
}

/** True when nothing is left once spaces and invisible joiners are taken away. */
export function isBlank(text: string): boolean {
  return text.replace(/[\s\u200B-\u200D\u2060\uFEFF]/gu, '') === '';
}

export type PersonalDataKind = 'idCard' | 'phone';

const ID_CARD_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CARD_CHECKS = '10X98765432';

/** An 18-digit resident number with a right check digit (GB 11643). */
function isIdCard(digits: string): boolean {
  const sum = ID_CARD_WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return ID_CARD_CHECKS[sum % 11] === digits[17]?.toUpperCase();
}

/** Personal data found in free text, to be pointed out before it is submitted; nothing is refused for it. */
export function personalDataIn(text: string): PersonalDataKind[] {
  const found = new Set<PersonalDataKind>();
  const plain = text.normalize('NFKC');
  for (const match of plain.matchAll(/(?<![0-9])[0-9]{17}[0-9Xx](?![0-9])/gu)) if (isIdCard(match[0])) found.add('idCard');
  if (/(?<![0-9])1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}(?![0-9])/u.test(plain)) found.add('phone');
  return [...found];
}
