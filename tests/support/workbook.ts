/** Excel workbooks for lists that are brought in: well-made ones, and ones put together by hand. */
import { strToU8, zipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';

type Cell = string | number | Date | boolean | null;

/** A workbook as a spreadsheet program saves it. */
export function workbookOf(rows: readonly (readonly Cell[])[]): Promise<Buffer> {
  return writeExcelFile(rows.map((row) => row.map(cellOf))).toBuffer();
}

function cellOf(value: Cell) {
  if (value === null) return null;
  if (value instanceof Date) return { value, type: Date, format: 'yyyy-mm-dd' };
  if (typeof value === 'number') return { value, type: Number };
  return typeof value === 'boolean' ? { value, type: Boolean } : { value, type: String };
}

const BOOK =
  '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>';
const LINKS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>';

/** A workbook whose only sheet holds this markup, with further parts as given. */
export function handMade(sheetData: string, more: Readonly<Record<string, string | Uint8Array>> = {}): Buffer {
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${sheetData}</sheetData></worksheet>`;
  const parts = { 'xl/workbook.xml': BOOK, 'xl/_rels/workbook.xml.rels': LINKS, 'xl/worksheets/sheet1.xml': sheet, ...more };
  const bytes = Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part] as const);
  return Buffer.from(zipSync(Object.fromEntries(bytes)));
}
