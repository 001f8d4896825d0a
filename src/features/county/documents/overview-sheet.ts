/** The overview as it leaves the house: one table for Excel, the same for the printer. Offices in the order of their codes, no order of merit. */
import type { OfficeYear, PaperAt } from '#src/domain/office-year/office-year.ts';
import { checkStanding, isIn } from '#src/domain/office-year/office-year.ts';
import type { Cell, Sheet } from '#src/paper/excel.ts';
import { type Block, type Paper, TYPE_MM } from '#src/paper/paper.ts';

export type Say = (key: string, values?: Readonly<Record<string, unknown>>) => string;

export interface OverviewFacts {
  readonly year: number;
  readonly years: readonly OfficeYear[];
  readonly nameOf: (office: string) => string;
  /** The six duties are told to those who know them. */
  readonly knowsSix: boolean;
  /** Writes out a day. */
  readonly day: (date: string) => string;
}

const WIDTHS = { office: 14, members: 8, plan: 14, q1: 10, q2: 10, q3: 10, q4: 10, six: 14, reports: 10, check: 14, summary: 14 } as const;
type ColumnKey = keyof typeof WIDTHS;

/** The overview as an Excel table: numbers as numbers. */
export function overviewSheet(facts: OverviewFacts, say: Say): Omit<Sheet, 'note'> {
  const columns = columnsOf(facts);
  return {
    name: say('overview.sheet', { year: facts.year }),
    columns: columns.map((key) => ({ title: say(`overview.sheet.${key}`), width: WIDTHS[key] })),
    rows: facts.years.map((one) => columns.map((key) => cellOf(key, one, facts, say))),
  };
}

/** The overview as a page to print. */
export function overviewPaper(facts: OverviewFacts, masthead: string, asOf: string, say: Say): Paper {
  const columns = columnsOf(facts);
  const whole = columns.reduce((sum, key) => sum + WIDTHS[key], 0);
  const table: Block = {
    kind: 'table',
    columns: columns.map((key) => ({
      title: say(`overview.sheet.${key}`),
      mm: (TYPE_MM * WIDTHS[key]) / whole,
      centred: key !== 'office',
    })),
    rows: facts.years.map((one) => columns.map((key) => String(cellOf(key, one, facts, say) ?? ''))),
  };
  return {
    masthead,
    title: say('overview.title', { year: facts.year }),
    blocks: [{ kind: 'line', parts: [asOf] }, table, { kind: 'text', text: say('overview.offices.hint') }],
  };
}

function columnsOf({ knowsSix }: OverviewFacts): ColumnKey[] {
  // The object's names are its keys.
  return (Object.keys(WIDTHS) as ColumnKey[]).filter((key) => knowsSix || (key !== 'six' && key !== 'reports'));
}

function cellOf(key: ColumnKey, one: OfficeYear, { nameOf, day }: OverviewFacts, say: Say): Cell {
  switch (key) {
    case 'office':
      return nameOf(one.office);
    case 'members':
      return one.members.length;
    case 'plan':
    case 'summary':
      return paperCell(one[key], day, say);
    case 'six':
      return `${one.six.done}/${one.six.members}`;
    case 'reports':
      return one.reports.length;
    case 'check':
      return say(`overview.checked.${checkStanding(one)}`);
    default:
      return quarterCell(one, Number(key.slice(1)), say);
  }
}

function paperCell(paper: PaperAt | null, day: OverviewFacts['day'], say: Say): string {
  if (paper === null || !isIn(paper)) return say('overview.paper.missing');
  return paper.on === null ? say('overview.paper.in') : day(paper.on);
}

function quarterCell({ quarters }: OfficeYear, wanted: number, say: Say): Cell {
  const cell = quarters.find(({ quarter }) => quarter === wanted);
  if (cell === undefined || cell.state === 'none') return null;
  return cell.state === 'done' ? cell.held.length : say(`overview.mark.${cell.state}`);
}
