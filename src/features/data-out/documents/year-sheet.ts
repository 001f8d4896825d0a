/** Everything of a year as one table: a line a record, its fields in words. */
import { dateIn } from '#src/domain/calendar.ts';
import type { YearExport } from '#src/domain/year-export.ts';
import type { Body, Json } from '#src/domain/record/stored.ts';
import type { Cell, Sheet } from '#src/paper/excel.ts';

/** What the table needs of the words and the directory. */
export interface YearSheetWords {
  readonly title: string;
  readonly made: string;
  readonly columns: readonly string[];
  readonly kind: (type: string) => string;
  readonly state: (type: string, status: string) => string;
  readonly field: (type: string, field: string) => string;
  readonly person: (id: string) => string;
  readonly office: (id: string | null) => string;
}

const WIDTHS = [16, 36, 14, 14, 12, 14, 14, 80, 38];

/** The fields that name a record, the best first. */
const NAMES = ['title', 'subject', 'topic'];

export function yearSheet({ records }: YearExport, words: YearSheetWords): Sheet {
  return {
    name: words.title,
    columns: words.columns.map((title, index) => ({ title, width: WIDTHS[index] ?? 20 })),
    rows: records.map((record): Cell[] => [
      words.kind(record.type),
      nameOf(record.body ?? {}),
      words.person(record.owner),
      words.office(record.office),
      words.state(record.type, record.status),
      dateIn(record.at.created),
      record.at.submitted === null ? null : dateIn(record.at.submitted),
      contentOf(record.type, record.body ?? {}, words),
      record.id,
    ]),
    note: words.made,
  };
}

function nameOf(body: Body): string {
  const name = NAMES.map((field) => body[field]).find((value) => typeof value === 'string' && value !== '');
  return typeof name === 'string' ? name : '';
}

function contentOf(type: string, body: Body, { field }: YearSheetWords): string {
  const filled = Object.entries(body).filter(([name, value]) => !NAMES.includes(name) && plain(value) !== '');
  return filled.map(([name, value]) => `${field(type, name)}：${plain(value)}`).join('\n');
}

/** Any value as text; files by their names. */
function plain(value: Json): string {
  if (value === null) return '';
  if (Array.isArray(value))
    return value
      .map((item: Json) => plain(item))
      .filter(Boolean)
      .join('；');
  if (typeof value !== 'object') return String(value);
  const { name } = value as Body; // an object, as the line above says
  if (typeof name === 'string') return name;
  return Object.entries(value as Body)
    .filter(([key]) => key !== 'id')
    .map(([, part]) => plain(part))
    .filter(Boolean)
    .join(' ');
}
