/**
 * An Excel workbook from outside, taken apart before anything reads it: how large it becomes, how many rows it claims, what else
 * is in it. Only the parts that hold the first sheet's words are handed on; macros, links to other files and pictures never are.
 */
import { strFromU8, unzipSync, zipSync, type Unzipped } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { NotDone } from './refused.ts';
import type { Table } from './table.ts';

/** Bytes of all parts we look at, unpacked. */
const MOST_UNPACKED = 24 * 1024 * 1024;
const MOST_PARTS = 500;
/** Rows a sheet may reach to, the empty ones between among them. */
const LAST_ROW = 6000;
/** Columns up to CV. */
const LAST_COLUMN = 100;

const WANTED =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/u;
const MACRO = /^xl\/vba/iu;

/** The first sheet's cells as text. Throws NotDone for what cannot or should not be read. */
export async function readWorkbook(bytes: Buffer): Promise<Table> {
  const parts = unpacked(bytes);
  const sheet = firstSheet(parts);
  const xml = strFromU8(parts[sheet] ?? new Uint8Array());
  refuseHuge(xml);
  return { rows: await cellsOf(parts), formulas: formulasIn(xml) };
}

function unpacked(bytes: Buffer): Unzipped {
  let [size, count] = [0, 0];
  const parts = unreadable(() =>
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        count += 1;
        if (count > MOST_PARTS) throw tooLarge();
        if (MACRO.test(name)) throw new NotDone('this workbook holds macros; save it as .xlsx', { path: 'file', code: 'macros' });
        if (!WANTED.test(name)) return false;
        size += originalSize;
        if (size > MOST_UNPACKED) throw tooLarge();
        return true;
      },
    }),
  );
  for (const part of Object.values(parts)) {
    // Entities could grow without end, and no spreadsheet program writes them.
    if (/<!(DOCTYPE|ENTITY)/iu.test(strFromU8(part))) throw noTable();
  }
  return parts;
}

/** The part that holds the sheet shown first. */
function firstSheet(parts: Unzipped): string {
  const book = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  const links = strFromU8(parts['xl/_rels/workbook.xml.rels'] ?? new Uint8Array());
  const id = /<(?:\w+:)?sheet\b[^>]*?\s\w+:id="([^"]+)"/u.exec(book)?.[1];
  const link = [...links.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/gu)]
    .map(([text]) => text)
    .find((text) => text.includes(`Id="${id ?? ''}"`));
  const target = /\sTarget="([^"]+)"/u.exec(link ?? '')?.[1]?.replace(/^\/?(xl\/)?/u, '');
  const name = `xl/${target ?? ''}`;
  if (parts[name] === undefined) throw noTable();
  return name;
}

/** A million empty rows weigh nothing in the file and fill the memory of whoever lays them out. */
function refuseHuge(xml: string): void {
  let rows = 0;
  for (const [, number = ''] of xml.matchAll(/<(?:\w+:)?row\b(?:[^>]*?\sr="(\d+)")?/gu)) {
    rows += 1;
    if (rows > LAST_ROW || Number(number) > LAST_ROW) throw tooManyRows();
  }
  for (const [, column = '', row = ''] of xml.matchAll(/<(?:\w+:)?c\b[^>]*?\sr="([A-Za-z]*)(\d+)"/gu)) {
    if (Number(row) > LAST_ROW || placeOf(column) > LAST_COLUMN) throw tooManyRows();
  }
}

function formulasIn(xml: string): Set<string> {
  const cells = xml.matchAll(/<(?:\w+:)?c\b[^>]*?\sr="([A-Za-z]+)(\d+)"[^>]*?(?<!\/)>\s*<(?:\w+:)?f\b/gu);
  return new Set([...cells].map(([, column = '', row = '']) => `${Number(row) - 1}:${placeOf(column) - 1}`));
}

/** A = 1, Z = 26, AA = 27. */
function placeOf(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce((place, letter) => place * 26 + letter.charCodeAt(0) - 64, 0);
}

async function cellsOf(parts: Unzipped): Promise<string[][]> {
  const repacked = zipSync(parts, { level: 0 });
  const buffer = new ArrayBuffer(repacked.byteLength);
  new Uint8Array(buffer).set(repacked);
  try {
    return (await readSheet(buffer)).map((row) => row.map(textIn));
  } catch {
    throw noTable();
  }
}

/** A cell as people read it: a day as 2026-01-31, a number without anything around it. */
function textIn(cell: unknown): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (typeof cell === 'string') return cell;
  return typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}

function unreadable<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw error instanceof NotDone ? error : noTable();
  }
}

function noTable(): NotDone {
  return new NotDone('this workbook cannot be read; save it anew as .xlsx or CSV', { path: 'file', code: 'no_table' });
}

function tooLarge(): NotDone {
  return new NotDone('this workbook is too large', { path: 'file', code: 'too_large' });
}

function tooManyRows(): NotDone {
  return new NotDone('this sheet has too many rows or columns', { path: 'file', code: 'too_many_rows' });
}
