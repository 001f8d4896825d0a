/** A paper as a Word document by the measures of GB/T 9704—2012; fonts are named, none is bundled. */
import { Document, Footer, Packer, PageNumber, Paragraph, Tab, TabStopType, Table, TextRun } from 'docx';
import { cleanText } from '#src/domain/text.ts';
import { type Block, type Footer as FooterWords, type Paper, paragraphsOf, TYPE_MM } from './paper.ts';
import {
  BODY,
  BODY_SIZE,
  centred,
  FOOT_SIZE,
  fontOf,
  HEADING,
  KAI,
  PAGE,
  paragraph,
  run,
  TABLE_SIZE,
  TITLE,
  TITLE_SIZE,
  twips,
} from './word-look.ts';
import { facts, table } from './word-table.ts';

/** The bytes of the document. Every word of the paper is in it; control characters and half characters are not. */
export async function wordOf(paper: Paper, footer: FooterWords): Promise<Uint8Array<ArrayBuffer>> {
  const children = [
    centred(cleanText(paper.masthead), BODY_SIZE, HEADING),
    ...(paper.reference === undefined ? [] : [spread(paper.reference, BODY_SIZE - 4)]),
    centred(cleanText(paper.title), TITLE_SIZE, TITLE),
    paragraph('', { size: BODY_SIZE, font: BODY }),
    ...paper.blocks.flatMap(partsOf),
  ];
  const document = new Document({
    title: cleanText(paper.title),
    creator: cleanText(paper.masthead),
    evenAndOddHeaderAndFooters: true,
    sections: [{ properties: { page: PAGE }, footers: { default: foot(footer, 'odd'), even: foot(footer, 'even') }, children }],
  });
  return new Uint8Array(await Packer.pack(document, 'uint8array'));
}

function partsOf(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'line':
      return [spread(block.parts, BODY_SIZE - 4)];
    case 'signatures':
      return [paragraph('', { size: TABLE_SIZE, font: BODY }), spread(block.parts, BODY_SIZE - 4)];
    case 'heading':
      return [heading(cleanText(block.text), block.level)];
    case 'text':
      return paragraphsOf(block.text).map((text) => paragraph(text, { size: BODY_SIZE, font: BODY, indented: true }));
    case 'facts':
      return [facts(block), paragraph('', { size: TABLE_SIZE, font: BODY })];
    case 'table':
      return [table(block), paragraph('', { size: TABLE_SIZE, font: BODY })];
  }
}

/** 一、 in 黑体 and （一） in 楷体, two characters in. A heading never stands alone at the end of a page. */
function heading(text: string, level: 1 | 2): Paragraph {
  return paragraph(text, { size: BODY_SIZE, font: level === 1 ? HEADING : KAI, indented: true, level });
}

/** Short words across the type area: left, in the middle, right; a blank keeps them apart where the first are long. */
function spread(parts: readonly string[], size: number): Paragraph {
  const last = parts.length - 1;
  return new Paragraph({
    tabStops: parts.slice(1).map((_, index) => ({
      type: index + 1 === last ? TabStopType.RIGHT : TabStopType.CENTER,
      position: twips((TYPE_MM * (index + 1)) / last),
    })),
    children: [run(parts.map((part) => cleanText(part)).join('　\t'), size, BODY)],
  });
}

/** Who took it out and when, and the page on the outer edge: right on odd pages, left on even ones. Source: GB/T 9704—2012, 7.5. */
function foot({ made, page }: FooterWords, side: 'odd' | 'even'): Footer {
  const words = run(cleanText(made), FOOT_SIZE, BODY);
  const number = pageRun(page);
  const tab = new TextRun({ children: [new Tab()] });
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: twips(TYPE_MM) }],
        children: side === 'odd' ? [words, tab, number] : [number, tab, words],
      }),
    ],
  });
}

function pageRun(page: string): TextRun {
  const [before = '', between = '', after = ''] = page.split(/\{n\}|\{m\}/u);
  return new TextRun({
    children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after],
    size: FOOT_SIZE,
    font: fontOf(BODY),
  });
}
