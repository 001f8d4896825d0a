/**
 * Handling states of proposals out to the county's own proposal program, and in again. What comes in becomes ordinary
 * commands on the proposals, so that it is judged, told and noted like everything else; a second time there is nothing to do.
 *
 * Source: §3.3.3, domain §1.5.
 */
import { isCalendarDate } from '#src/domain/calendar.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';

/** The columns of the list, in their order. */
export const COLUMNS = ['id', 'number', 'subject', 'proposer', 'status', 'leadAssigned', 'due', 'resultClass', 'replyText'] as const;
export type Column = (typeof COLUMNS)[number];
export type StateRow = Readonly<Record<Column, string>>;

/** The way of a proposal once it is filed; a list may move it forward along it. */
const WAY = ['submitted', 'filed', 'assigned', 'replied'] as const;
const CLASSES = ['A', 'B', 'C'];

/** A proposal as the list sees it. */
export interface Known {
  readonly id: string;
  readonly status: string;
  readonly body: Body;
}

export interface Step {
  readonly name: 'file' | 'assign' | 'reply';
  readonly input: Body;
}

export interface Work {
  /** As the spreadsheet counts, its heading being line 1. */
  readonly line: number;
  readonly proposal: string;
  readonly subject: string;
  readonly steps: readonly Step[];
}

export type BadReason =
  'unknown' | 'twice' | 'status' | 'behind' | 'differs' | 'number' | 'numberTaken' | 'unit' | 'due' | 'class' | 'reply';

export interface BadRow {
  readonly line: number;
  readonly subject: string;
  readonly why: BadReason;
}

export interface Preview {
  readonly work: readonly Work[];
  /** Rows that say what is so already. */
  readonly same: number;
  readonly bad: readonly BadRow[];
}

/** What each row would do; nothing is done. Rows without any word are passed by. */
export function previewOf(rows: readonly StateRow[], proposals: readonly Known[]): Preview {
  const found: { work: Work[]; same: number; bad: BadRow[] } = { work: [], same: 0, bad: [] };
  const seen = new Set<string>();
  const numbers = new Map(proposals.flatMap(({ id, body }) => (textIn(body, 'number') === '' ? [] : [[textIn(body, 'number'), id]])));
  rows.forEach((row, index) => {
    if (Object.values(row).every((cell) => cell === '')) return;
    const line = index + 2;
    const proposal =
      proposals.find(({ id }) => id === row.id) ?? proposals.find(({ id }) => row.id === '' && numbers.get(row.number) === id);
    const why = proposal === undefined ? 'unknown' : seen.has(proposal.id) ? 'twice' : faultOf(row, proposal, numbers);
    const subject = proposal === undefined ? row.subject : textIn(proposal.body, 'subject');
    if (proposal !== undefined) seen.add(proposal.id);
    if (proposal !== undefined && row.number !== '') numbers.set(row.number, numbers.get(row.number) ?? proposal.id);
    if (proposal === undefined || why !== null) found.bad.push({ line, subject, why: why ?? 'unknown' });
    else if (stepsOf(row, proposal).length === 0) found.same += 1;
    else found.work.push({ line, proposal: proposal.id, subject, steps: stepsOf(row, proposal) });
  });
  return found;
}

function placeOf(status: string): number {
  const place = WAY.findIndex((state) => state === status);
  return status === 'closed' ? WAY.length - 1 : place;
}

function faultOf(row: StateRow, { id, status, body }: Known, numbers: ReadonlyMap<string, string>): BadReason | null {
  const [here, there] = [placeOf(status), placeOf(row.status)];
  if (there === -1 || here === -1) return row.status === status ? null : 'status';
  if (there < here) return 'behind';
  if (row.due !== '' && !isCalendarDate(row.due)) return 'due';
  const taken = row.number === '' ? undefined : numbers.get(row.number);
  if (taken !== undefined && taken !== id) return 'numberTaken';
  const settled = settledIn(here).some((field) => row[field] !== '' && textIn(body, field) !== row[field]);
  return settled ? 'differs' : lackOf(row, here, there);
}

/** What stands already and is changed on the proposal's own page only, where a reason is asked. */
function settledIn(place: number): Column[] {
  const fields: Column[][] = [[], ['number'], ['leadAssigned', 'due'], ['resultClass', 'replyText']];
  return fields.slice(0, place + 1).flat();
}

function lackOf(row: StateRow, here: number, there: number): BadReason | null {
  const passes = (place: number) => here < place && there >= place;
  if (passes(1) && row.number === '') return 'number';
  if (passes(2) && row.leadAssigned === '') return 'unit';
  if (passes(3) && !CLASSES.includes(row.resultClass)) return 'class';
  return passes(3) && row.replyText === '' ? 'reply' : null;
}

function stepsOf(row: StateRow, { status }: Known): Step[] {
  const [here, there] = [placeOf(status), placeOf(row.status)];
  const steps: readonly Step[] = [
    { name: 'file', input: { number: row.number } },
    { name: 'assign', input: { leadAssigned: row.leadAssigned, ...(row.due === '' ? {} : { due: row.due }) } },
    { name: 'reply', input: { replyText: row.replyText, resultClass: row.resultClass } },
  ];
  return steps.filter((_step, index) => here <= index && there > index);
}

/** One proposal as a row of the list; `proposer` is the name of its first proposer. */
export function rowOf({ id, status, body }: Known, proposer: string): StateRow {
  const cell = (field: string) => textIn(body, field);
  return {
    ...{ id, number: cell('number'), subject: cell('subject'), proposer, status },
    ...{ leadAssigned: cell('leadAssigned'), due: cell('due'), resultClass: cell('resultClass'), replyText: cell('replyText') },
  };
}

/**
 * The rows of a list as it came back, its columns found by their headings.
 *
 * @param columnOf which column a heading names, if any
 * @param stateOf the state that the words of a cell mean; the words themselves where none does
 */
export function rowsIn(
  table: readonly (readonly string[])[],
  columnOf: (heading: string) => Column | null,
  stateOf: (words: string) => string,
): StateRow[] | null {
  const [heading = [], ...lines] = table;
  const places = new Map(heading.flatMap((words, at) => (columnOf(words.trim()) === null ? [] : [[columnOf(words.trim()), at] as const])));
  if (!places.has('status') || !(places.has('id') || places.has('number'))) return null;
  const cell = (line: readonly string[], column: Column) => (line[places.get(column) ?? -1] ?? '').trim();
  // A line of a single cell is a remark below the list, such as our own.
  const isRemark = (line: readonly string[]) => line.filter((words) => words.trim() !== '').length <= 1;
  return lines.map((line) => {
    if (isRemark(line)) return rowOf({ id: '', status: '', body: {} }, '');
    const row = Object.fromEntries(COLUMNS.map((column) => [column, cell(line, column)])) as Record<Column, string>; // one entry per column
    return { ...row, status: stateOf(row.status) };
  });
}

/** The list as JSON, for programs. */
export const JSON_FORMAT = 'proposal-states-1';

export function jsonOf(year: number, rows: readonly StateRow[]): string {
  return JSON.stringify({ format: JSON_FORMAT, year, proposals: rows }, null, 2);
}

/** @returns null when the text is no such list */
export function rowsInJson(text: string): StateRow[] | null {
  const parsed = parse(text);
  if (parsed?.format !== JSON_FORMAT || !Array.isArray(parsed.proposals)) return null;
  return parsed.proposals.map((item: unknown) => {
    const cell = (column: Column) => {
      const value: unknown = item !== null && typeof item === 'object' ? Reflect.get(item, column) : '';
      return typeof value === 'string' ? value.trim() : '';
    };
    return Object.fromEntries(COLUMNS.map((column) => [column, cell(column)])) as Record<Column, string>; // one entry per column
  });
}

function parse(text: string): { readonly format?: unknown; readonly proposals?: unknown } | null {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
