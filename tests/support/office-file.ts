/** What stands in a Word or Excel file, read as the programs do. */
import { strFromU8, unzipSync } from 'fflate';

/** The XML parts of a file by name. */
export function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** The text of a Word part, paragraph by paragraph. */
export function textsOf(xml: string): string[] {
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gsu)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>|<w:tab\/>/gsu)]
      .map(([whole, text]) => (whole === '<w:tab/>' ? '\t' : plain(text ?? '')))
      .join(''),
  );
}

/** The cells of the first sheet, row by row, as Excel shows them. */
export function cellsOf(bytes: Uint8Array): string[][] {
  const parts = partsOf(bytes);
  const shared = [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<si>(.*?)<\/si>/gsu)].map(([, item]) => wordsIn(item ?? ''));
  const sheet = Object.entries(parts).find(([name]) => name.endsWith('xl/worksheets/sheet1.xml'))?.[1] ?? '';
  return [...sheet.matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gsu)].map(([, row]) => {
    const cells: (string | undefined)[] = [];
    for (const [cell, column = 'A', inner = ''] of (row ?? '').matchAll(/<c r="([A-Z])\d+"[^>]*?(?:\/>|>(.*?)<\/c>)/gsu)) {
      const value = /<v>(.*?)<\/v>/su.exec(inner)?.[1] ?? '';
      cells[column.charCodeAt(0) - 65] = cell.includes('t="s"') ? (shared[Number(value)] ?? '') : wordsIn(inner) || plain(value);
    }
    return Array.from(cells, (text) => text ?? '');
  });
}

function wordsIn(xml: string): string {
  return [...xml.matchAll(/<t(?: [^>]*)?>(.*?)<\/t>/gsu)].map(([, text]) => unescaped(plain(text ?? ''))).join('');
}

/** `_x0041_` is a sign written out. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function plain(xml: string): string {
  return xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
}
