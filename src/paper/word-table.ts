/** Tables of Word documents, over the whole width of type. */
import { AlignmentType, HeightRule, Paragraph, Table, TableCell, TableRow, VerticalAlignTable, WidthType } from 'docx';
import { type Block, type Fact, paragraphsOf, TYPE_MM } from './paper.ts';
import { BODY, HEADING, run, TABLE_SIZE, twips } from './word-look.ts';

/** How wide the name of a fact is. */
const NAME_MM = 30;

interface CellLook {
  readonly mm: number;
  readonly font?: string;
  readonly centred?: boolean;
  readonly span?: number;
}

/** A table with its head repeated on every page; no row is torn apart. */
export function table({ columns, rows, mm }: Extract<Block, { kind: 'table' }>): Table {
  const head = new TableRow({
    cantSplit: true,
    tableHeader: true,
    children: columns.map(({ title, mm: width }) => cell(title, { mm: width, font: HEADING, centred: true })),
  });
  const body = rows.map(
    (cells) =>
      new TableRow({
        ...heightOf(mm),
        cantSplit: true,
        children: columns.map((column, index) => cell(cells[index] ?? '', column)),
      }),
  );
  return new Table({ ...widths(columns.map(({ mm: width }) => width)), rows: [head, ...body] });
}

/** Names and values in a frame, one or two a row. */
export function facts({ rows, mm }: Extract<Block, { kind: 'facts' }>): Table {
  const half = TYPE_MM / 2;
  const grid = rows.some((row) => row.length > 1) ? [NAME_MM, half - NAME_MM, NAME_MM, half - NAME_MM] : [NAME_MM, TYPE_MM - NAME_MM];
  return new Table({
    ...widths(grid),
    rows: rows.map(
      (row) => new TableRow({ ...heightOf(mm), cantSplit: true, children: row.flatMap((fact) => pair(fact, row.length, grid)) }),
    ),
  });
}

function pair([name, value]: Fact, count: number, grid: readonly number[]): TableCell[] {
  const alone = count === 1 && grid.length > 2;
  const width = alone ? TYPE_MM - NAME_MM : (grid[1] ?? 0);
  return [
    cell(name, { mm: NAME_MM, font: HEADING, centred: true }),
    cell(value, { mm: width, ...(alone ? { span: grid.length - 1 } : {}) }),
  ];
}

function cell(text: string, { mm, font = BODY, centred = false, span = 1 }: CellLook): TableCell {
  const lines = paragraphsOf(text);
  return new TableCell({
    width: { size: twips(mm), type: WidthType.DXA },
    columnSpan: span,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    children: (lines.length === 0 ? [''] : lines).map(
      (line) => new Paragraph({ alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT, children: [run(line, TABLE_SIZE, font)] }),
    ),
  });
}

function heightOf(mm: number | undefined) {
  return mm === undefined ? {} : { height: { value: twips(mm), rule: HeightRule.ATLEAST } };
}

function widths(columns: readonly number[]) {
  return {
    width: { size: twips(TYPE_MM), type: WidthType.DXA },
    columnWidths: columns.map((mm) => twips(mm)),
  };
}
