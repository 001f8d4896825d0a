/** A list of people as it lies in a file, whatever program wrote it: rows of text, and where formulas stand. */
import { decodeText, parseCsv } from './csv.ts';
import { NotDone } from './refused.ts';
import { readWorkbook } from './workbook.ts';

export interface Table {
  /** From the first line on, empty ones too. */
  readonly rows: readonly (readonly string[])[];
  /** Cells whose value a formula made, as `<row>:<column>` from 0: what they show may differ from program to program. */
  readonly formulas: ReadonlySet<string>;
}

/** More than a county has people, and little enough to look at. */
export const MOST_ROWS = 5000;
/** Bytes of a file at the machine; through the browser the limit of a body comes first. */
const MOST_BYTES = 5 * 1024 * 1024;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Excel of before 2007, and workbooks under a password. */
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads an Excel workbook (its first sheet) or a CSV file; which one it is, its first bytes tell.
 *
 * @throws NotDone naming what is wrong with the file as a whole
 */
export async function tableOf(bytes: Buffer): Promise<Table> {
  if (bytes.length > MOST_BYTES) throw new NotDone('the file is larger than 5 MB', { path: 'file', code: 'too_large' });
  if (startsWith(bytes, OLD_EXCEL))
    throw new NotDone('save the list as .xlsx without a password, or as CSV', { path: 'file', code: 'old_excel' });
  const table = startsWith(bytes, ZIP) ? await readWorkbook(bytes) : { rows: parseCsv(textOf(bytes)), formulas: new Set<string>() };
  if (table.rows.length > MOST_ROWS + 1) throw new NotDone(`a list has at most ${MOST_ROWS} rows`, { path: 'file', code: 'too_many_rows' });
  return table;
}

function textOf(bytes: Buffer): string {
  if (bytes.includes(0)) throw new NotDone('this is neither a workbook nor a text file', { path: 'file', code: 'no_table' });
  return decodeText(bytes);
}

function startsWith(bytes: Buffer, signs: readonly number[]): boolean {
  return signs.every((sign, place) => bytes[place] === sign);
}
