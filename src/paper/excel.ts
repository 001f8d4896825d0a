/** Tables as Excel workbooks: every cell is text or a number, never a formula. Source: reliability §3.6, B-64. */
import { cleanText } from '#src/domain/text.ts';
import writeExcelFile, { type SheetData } from 'write-excel-file/universal';

export type Cell = string | number | null;

export interface Sheet {
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly Cell[])[];
  /** A line below the table: who took it out and when. */
  readonly note: string;
}

/** Signs a cell can hold. A longer text goes on in the row below; nothing is cut. */
const CELL_LIMIT = 32_767;
const SHEET_NAME_LIMIT = 31;

/** The bytes of the workbook. */
export async function excelOf({ name, columns, rows, note }: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  const widths = columns.map(({ width }) => width);
  const headHeight = heightOf(
    columns.map(({ title }) => title),
    widths,
  );
  const head = columns.map(({ title }) => ({
    ...{ value: cellText(title), type: String, fontWeight: 'bold' as const, wrap: true, alignVertical: 'top' as const },
    height: headHeight,
  }));
  const data: SheetData = [
    head,
    ...rows.flatMap((row) => split(row)).map((row) => rowOf(row, heightOf(row, widths))),
    [],
    [{ value: cellText(note), type: String }],
  ];
  const blob = await writeExcelFile(data, {
    sheet: sheetName(name),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function rowOf(row: readonly Cell[], height: number) {
  return row.map((cell) => cellOf(cell, height));
}

function cellOf(value: Cell, height: number) {
  if (value === null || value === '') return null;
  if (typeof value === 'number')
    return Number.isFinite(value) ? { value, type: Number, align: 'center' as const, alignVertical: 'top' as const, height } : null;
  return { value: cellText(value), type: String, wrap: true, alignVertical: 'top' as const, height };
}

/** Points of a line of text, and the most a row may have: not every program makes a row as high as its words. */
const [LINE_POINTS, MOST_POINTS] = [15, 409];

/** The height, in points, at which the longest text of a row is seen, as far as a row may be so high. */
function heightOf(row: readonly Cell[], widths: readonly number[]): number {
  const lines = row.map((cell, column) => (typeof cell === 'string' ? linesOf(cell, widths[column] ?? 10) : 1));
  return Math.min(MOST_POINTS, Math.max(1, ...lines) * LINE_POINTS);
}

/** A Chinese character is as wide as two letters; a column's width counts letters, of which its margins take one. */
function linesOf(text: string, width: number): number {
  const room = Math.max(2, width - 1);
  const lettersOf = (line: string) => Array.from(line).reduce((sum, sign) => sum + (sign > '\u2E7F' ? 2 : 1), 0);
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(lettersOf(line) / room)), 0);
}

/** Text as a cell keeps it: `_x0041_` would be read as a sign of its own, so its first mark is written out. */
function cellText(text: string): string {
  return cleanText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_');
}

/** One row, or as many as its longest text needs. */
function split(row: readonly Cell[]): Cell[][] {
  const pieces = row.map((cell) => (typeof cell === 'string' ? piecesOf(cell) : [cell]));
  const height = Math.max(1, ...pieces.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) => pieces.map((parts) => parts[line] ?? null));
}

/** A text in lengths a cell can hold; a character of two halves stays whole. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let rest = cleanText(text);
  while (rest.length > CELL_LIMIT) {
    const cut = /[\uD800-\uDBFF]/u.test(rest.charAt(CELL_LIMIT - 1)) ? CELL_LIMIT - 1 : CELL_LIMIT;
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return [...pieces, rest];
}

/** Excel refuses some signs in the name of a sheet, and more than 31 of them. */
function sheetName(name: string): string {
  const plain = cleanText(name)
    .replace(/[[\]:*?/\\]/gu, ' ')
    .replace(/^'+|'+$/gu, '')
    .trim();
  return plain === ''
    ? 'Sheet1'
    : Array.from(plain).reduce((kept, sign) => (kept.length + sign.length > SHEET_NAME_LIMIT ? kept : kept + sign), '');
}
