/** Tables as people save them from a spreadsheet: commas, quotes, a mark at the start, or an older Chinese encoding. */

/** Text of a file in UTF-8, or in GB 18030 where it is not UTF-8. */
export function decodeText(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Rows of fields (RFC 4180), empty ones too, so that a row's place is the one the spreadsheet shows. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let isQuoted = false;
  const endField = () => {
    row.push(field);
    field = '';
  };
  const endRow = () => {
    endField();
    rows.push(row);
    row = [];
  };
  const plain = text.replace(/\r\n?/gu, '\n');
  for (let i = 0; i < plain.length; i += 1) {
    const letter = plain.charAt(i);
    if (isQuoted && letter === '"' && plain.charAt(i + 1) === '"') {
      field += '"';
      i += 1;
    } else if (letter === '"' && (isQuoted || field === '')) isQuoted = !isQuoted;
    else if (!isQuoted && letter === ',') endField();
    else if (!isQuoted && letter === '\n') endRow();
    else field += letter;
  }
  if (field !== '' || row.length > 0) endRow();
  return rows;
}
