/** Measures and type of every Word document, named by GB/T 9704—2012. */
import { AlignmentType, convertMillimetersToTwip, HeadingLevel, Paragraph, Tab, TextRun } from 'docx';

export const BODY = '仿宋';
export const TITLE = '小标宋体';
export const HEADING = '黑体';
export const KAI = '楷体';
/** Half points: 二号 22 pt, 三号 16 pt, 小四 12 pt, 小五 9 pt. */
export const TITLE_SIZE = 44;
export const BODY_SIZE = 32;
export const TABLE_SIZE = 24;
export const FOOT_SIZE = 18;
/** 29 pt in twentieths of a point: 22 lines a page. */
const LINE = 580;

export const twips = convertMillimetersToTwip;

/** A4 with 37, 26, 35 and 28 mm around the 156 × 225 mm of type. */
export const PAGE = {
  size: { width: twips(210), height: twips(297) },
  margin: { top: twips(37), right: twips(26), bottom: twips(35), left: twips(28) },
};

export interface Look {
  readonly size: number;
  readonly font: string;
  /** Two characters in, as every paragraph of an official document. */
  readonly indented?: boolean;
  /** A heading, listed in the outline. */
  readonly level?: 1 | 2;
}

export function paragraph(text: string, { size, font, indented = false, level }: Look): Paragraph {
  return new Paragraph({
    spacing: { line: LINE, lineRule: 'exact' },
    ...(indented ? { indent: { firstLine: size * 20 } } : {}),
    ...(level === undefined ? {} : { keepNext: true, outlineLevel: level - 1 }),
    children: [run(text, size, font)],
  });
}

/** A line in the middle: what the page is called. Its lines keep together and grow with their type. */
export function centred(text: string, size: number, font: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: Math.max(LINE, size * 15), lineRule: 'exact', after: 120 },
    keepNext: true,
    ...(size === TITLE_SIZE ? { heading: HeadingLevel.TITLE } : {}),
    children: [run(text, size, font)],
  });
}

/** Chinese signs in the font named, letters and figures in Times New Roman. */
export function fontOf(font: string) {
  return { eastAsia: font, ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman' };
}

export function run(text: string, size: number, font: string): TextRun {
  const parts = text.split('\t').flatMap((part, index) => (index === 0 ? [part] : [new Tab(), part]));
  return new TextRun({
    children: parts,
    size,
    color: '000000',
    font: fontOf(font),
  });
}
