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
  /** A word for a code that stands in a field, or in a part of a list's item; a number with what it counts. */
  readonly value: (type: string, field: string, value: string | number | boolean) => string;
  /** A moment by the county's clock. */
  readonly time: (instant: string) => string;
  readonly person: (id: string) => string;
  readonly office: (id: string | null) => string;
}

const WIDTHS = [16, 36, 14, 14, 12, 14, 14, 80, 38];

/** The fields that name a record, the best first. */
const NAMES = ['title', 'subject', 'topic'];

export function yearSheet({ records }: YearExport, words: YearSheetWords): Sheet {
  const titles = new Map(records.flatMap(({ id, body }) => (nameOf(body ?? {}) === '' ? [] : [[id, nameOf(body ?? {})] as const])));
  const types = new Map(records.map(({ id, type }) => [id, type]));
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
      record.type === 'variant'
        ? wordingOf(record.body ?? {}, types.get(record.parent ?? ''), words, titles)
        : contentOf(record.type, record.body ?? {}, words, titles),
      record.id,
    ]),
    note: words.made,
  };
}

function nameOf(body: Body): string {
  const name = NAMES.map((field) => body[field]).find((value) => typeof value === 'string' && value !== '');
  return typeof name === 'string' ? name : '';
}

/** Kept beside the words only to compare with or to check by; the whole of it is in the JSON. */
const NOT_WORDS = ['generated', 'figures', 'code', 'codeCheck', 'position', 'recordedAt'];

function contentOf(type: string, body: Body, words: YearSheetWords, titles: ReadonlyMap<string, string>): string {
  const filled = Object.entries(body).filter(([name]) => !NAMES.includes(name) && !NOT_WORDS.includes(name));
  return filled
    .map(([name, value]) => [name, plain({ type, field: name, words, titles }, value)] as const)
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${words.field(type, name)}：${text}`)
    .join('\n');
}

/** A second wording under the words of the room it stands in: which field it is for, and what it says there; a field of a record that is not of this year has no name. */
function wordingOf(body: Body, parentType: string | undefined, words: YearSheetWords, titles: ReadonlyMap<string, string>): string {
  const { field, value, ...rest } = body;
  if (typeof field !== 'string' || parentType === undefined)
    return contentOf('variant', value === undefined ? rest : { value, ...rest }, words, titles);
  const said = value === undefined ? '' : plain({ type: parentType, field, words, titles }, value);
  const lines = [
    `${words.field('variant', 'field')}：${words.field(parentType, field)}`,
    ...(said === '' ? [] : [`${words.field('variant', 'value')}：${said}`]),
  ];
  return [...lines, contentOf('variant', rest, words, titles)].filter(Boolean).join('\n');
}

interface At {
  readonly type: string;
  readonly field: string;
  readonly words: YearSheetWords;
  /** What each record of the year is called, by id. */
  readonly titles: ReadonlyMap<string, string>;
}

/** Any value as people say it; files by their names. */
function plain(at: At, value: Json): string {
  if (value === null) return '';
  if (typeof value === 'string') return textOf(at, value);
  if (typeof value !== 'object') return at.words.value(at.type, at.field, value);
  if (Array.isArray(value))
    return joined(
      value.map((item: Json) => plain(at, item)),
      '；',
    );
  const { name } = value as Body; // an object, as the lines above say
  if (typeof name === 'string') return name;
  const parts = Object.entries(value as Body).filter(([key]) => key !== 'id' && key !== 'records');
  return joined(
    parts.map(([key, part]) => plain({ ...at, field: key }, part)),
    ' ',
  );
}

function joined(parts: readonly string[], by: string): string {
  return parts.filter((part) => part !== '').join(by);
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/u;
const OFFICE = /^\d{9}$/u;
const CODE = /^[a-z][A-Za-z]{0,30}$/u;

/** An id is whom or what it names, nothing where that is not of this year; a moment is the county's day and time. */
function textOf({ type, field, words, titles }: At, value: string): string {
  if (UUID.test(value)) return titles.get(value) ?? known(words.person(value), value);
  if (OFFICE.test(value)) return words.office(value);
  if (INSTANT.test(value)) return words.time(value);
  return CODE.test(value) ? words.value(type, field, value) : value;
}

function known(name: string, id: string): string {
  return name === id ? '' : name;
}
