/** The duty file as a Word document by the measures of GB/T 9704—2012; fonts are named, none is bundled. */
import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

/** Words of the document, in the order they are read. */
export interface WordFile {
  readonly organisation: string;
  readonly title: string;
  /** Name and value. */
  readonly facts: readonly (readonly [string, string])[];
  readonly head: readonly string[];
  readonly duties: readonly (readonly string[])[];
  readonly linesTitle: string;
  readonly lines: readonly string[];
  readonly madeAt: string;
}

const BODY = '仿宋';
const TITLE = '小标宋体';
const HEADING = '黑体';
/** Half points: 二号 22 pt, 三号 16 pt, 小四 12 pt. */
const TITLE_SIZE = 44;
const BODY_SIZE = 32;
const TABLE_SIZE = 24;
/** 29 pt in twentieths of a point: 22 lines a page. */
const LINE = 580;
/** A4 with 37, 26, 35 and 28 mm around the 156 × 225 mm of type. */
const PAGE = {
  size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
  margin: {
    top: convertMillimetersToTwip(37),
    right: convertMillimetersToTwip(26),
    bottom: convertMillimetersToTwip(35),
    left: convertMillimetersToTwip(28),
  },
};

/** Columns over the 156 mm of type. */
const FACT_WIDTHS = [36, 120].map(convertMillimetersToTwip);
const DUTY_WIDTHS = [30, 20, 20, 86].map(convertMillimetersToTwip);

/** The bytes of the document. */
export async function wordFile(file: WordFile): Promise<Uint8Array<ArrayBuffer>> {
  const children = [
    paragraph(file.organisation, { size: BODY_SIZE, font: HEADING, centred: true }),
    paragraph(file.title, { size: TITLE_SIZE, font: TITLE, centred: true }),
    table(FACT_WIDTHS, file.facts),
    paragraph('', { size: TABLE_SIZE, font: BODY }),
    table(DUTY_WIDTHS, [file.head, ...file.duties]),
    paragraph(file.linesTitle, { size: BODY_SIZE, font: HEADING }),
    ...file.lines.map((line) => paragraph(line, { size: BODY_SIZE, font: BODY, indented: true })),
  ];
  const footers = { default: footer(file.madeAt) };
  const document = new Document({ sections: [{ properties: { page: PAGE }, footers, children }] });
  const blob = await Packer.pack(document, 'uint8array');
  return new Uint8Array(blob);
}

interface Look {
  readonly size: number;
  readonly font: string;
  readonly centred?: boolean;
  /** Two characters in, as every paragraph of an official document. */
  readonly indented?: boolean;
}

function paragraph(text: string, { size, font, centred = false, indented = false }: Look): Paragraph {
  return new Paragraph({
    alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
    spacing: { line: LINE, lineRule: 'exact' },
    ...(indented ? { indent: { firstLine: size * 20 } } : {}),
    children: [run(text, size, font)],
  });
}

function run(text: string, size: number, font: string): TextRun {
  return new TextRun({ text, size, font: { name: font, eastAsia: font, ascii: 'Times New Roman', hAnsi: 'Times New Roman' } });
}

function table(widths: readonly number[], rows: readonly (readonly string[])[]): Table {
  return new Table({
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: widths,
    rows: rows.map(
      (cells, index) =>
        new TableRow({ cantSplit: true, tableHeader: index === 0, children: cells.map((text, column) => cell(text, widths[column] ?? 0)) }),
    ),
  });
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}

function cell(text: string, width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: [new Paragraph({ children: [run(text, TABLE_SIZE, BODY)] })],
  });
}

function footer(madeAt: string): Footer {
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: 28, font: '宋体' });
  return new Footer({
    children: [new Paragraph({ children: [run(madeAt, 21, BODY)] }), new Paragraph({ alignment: AlignmentType.RIGHT, children: [number] })],
  });
}
