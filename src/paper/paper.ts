/**
 * A document that leaves the house, said once: the printed page and the Word file are two ways to show it.
 * The parts are those of an official document by GB/T 9704—2012: a masthead, a title, numbered headings, paragraphs, tables.
 */
import { canonical, hashText } from '#src/domain/record/content.ts';
import { cleanText, isBlank } from '#src/domain/text.ts';

/** A name and what stands beside it. */
export type Fact = readonly [name: string, value: string];

export interface Column {
  readonly title: string;
  /** Share of the 156 mm of type; the columns of a table make up the whole. */
  readonly mm: number;
  readonly centred?: boolean;
}

export type Block =
  /** Short facts side by side in one line, the first at the left edge and the last at the right. */
  | { readonly kind: 'line'; readonly parts: readonly string[] }
  | { readonly kind: 'heading'; readonly text: string; readonly level: 1 | 2 }
  /** Paragraphs, parted by line feeds. */
  | { readonly kind: 'text'; readonly text: string }
  /** Rows of one or two facts; `mm` is how tall a row is at least, for boxes to be filled in by hand. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly Fact[])[]; readonly mm?: number }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[]; readonly mm?: number }
  /** Places to sign, in one line. */
  | { readonly kind: 'signatures'; readonly parts: readonly string[] };

export interface Paper {
  /** Whose paper it is, set large above the title. */
  readonly masthead: string;
  /** Number and kind, in one line between masthead and title. Source: GB/T 9704—2012, 7.2.5. */
  readonly reference?: readonly string[];
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** What stands below every page. */
export interface Footer {
  /** Who took it out, when, and its check code. */
  readonly made: string;
  /** Page words, with `{n}` and `{m}` for the number of the page and of all pages. */
  readonly page: string;
}

/** Millimetres of type across an A4 page. Source: GB/T 9704—2012, 5.2. */
export const TYPE_MM = 156;

const NUMBERS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** 一、 for the first level, （一） for the second; up to ninety-nine. Source: GB/T 9704—2012, 7.3.3. */
export function headingNumber(number: number, level: 1 | 2): string {
  const tens = Math.floor(number / 10);
  const one = number % 10 === 0 && tens > 0 ? '' : (NUMBERS[number % 10] ?? '');
  const text = tens === 0 ? one : `${tens === 1 ? '' : (NUMBERS[tens] ?? '')}十${one}`;
  return level === 1 ? `${text}、` : `（${text}）`;
}

export interface PaperSection {
  readonly title: string;
  /** Words, or whatever else stands below the heading. */
  readonly content: string | readonly Block[];
}

/** Sections under numbered headings of the first level; one without content is left out and takes no number. */
export function numbered(sections: readonly PaperSection[]): Block[] {
  const filled = sections.filter(({ content }) => (typeof content === 'string' ? !isBlank(content) : content.length > 0));
  return filled.flatMap(({ title, content }, index): Block[] => [
    { kind: 'heading', level: 1, text: `${headingNumber(index + 1, 1)}${title}` },
    ...(typeof content === 'string' ? [{ kind: 'text' as const, text: content }] : content),
  ]);
}

/** The paragraphs of a text, without empty lines and without what no document can hold. */
export function paragraphsOf(text: string): string[] {
  return cleanText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A document number as it is written: the year in 〔〕, no zeros before a number. Source: GB/T 9704—2012, 7.2.5. */
export function documentNumber(typed: string): string {
  return typed
    .replace(/[[(（【［〔]\s*((?:19|20)\d\d)\s*[\])）】］〕]/gu, '〔$1〕')
    .replace(/(?<=〔\d{4}〕\s*(?:第\s*)?)0+(?=[1-9])/gu, '');
}

/** Two copies with the same words have the same code, whenever they were taken out: eight signs, 8F2C-71AD. */
export function paperCode({ masthead, reference, title, blocks }: Paper): string {
  const all = reference === undefined ? blocks : [{ kind: 'line', parts: reference }, ...blocks];
  const code = hashText(canonical({ masthead, title, blocks: all }))
    .slice(0, 8)
    .toUpperCase();
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}
