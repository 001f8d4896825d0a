/** Many rows in one statement. The text of a statement depends only on the number of rows, so both databases can keep it. */
import { CompiledQuery, PostgresAdapter } from 'kysely';
import type { Db } from './database.ts';
import type { Tables } from './tables.ts';

/** Both databases take more; beyond this a statement is cheaper cut in two. */
const MOST_PARAMETERS = 8_000;
const TEXTS_KEPT = 1_000;

const texts = new Map<string, string>();

export function isPostgres(db: Db): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}

/** Inserts rows; `tail` says what to do on conflict and what to give back. */
export async function insertRows<Table extends keyof Tables, Back = never>(
  db: Db,
  table: Table,
  columns: readonly (keyof Tables[Table] & string)[],
  rows: readonly Readonly<Tables[Table]>[],
  tail = '',
): Promise<Back[]> {
  const back: Back[] = [];
  const most = Math.floor(MOST_PARAMETERS / columns.length);
  for (let start = 0; start < rows.length; start += most) {
    const part = rows.slice(start, start + most);
    const head = `insert into ${table} (${columns.join(', ')}) values`;
    const text = textFor(db, head, part.length, columns.length, tail);
    const values: unknown[] = [];
    for (const row of part) for (const column of columns) values.push(row[column]);
    const { rows: given } = await db.executeQuery<Back>(CompiledQuery.raw(text, values));
    back.push(...given);
  }
  return back;
}

/**
 * Runs one statement written once, with `?` for each value. For what every exchange asks:
 * building such a statement anew each time costs more than the database does.
 */
export async function ask<Row>(db: Db, text: string, values: readonly unknown[] = []): Promise<Row[]> {
  const { rows } = await db.executeQuery<Row>(CompiledQuery.raw(isPostgres(db) ? numbered(text) : text, [...values]));
  return rows;
}

function numbered(text: string): string {
  const known = texts.get(text);
  if (known !== undefined) return known;
  let count = 0;
  const made = text.replace(/\?/g, () => `$${(count += 1)}`);
  texts.set(text, made);
  return made;
}

/** Runs `select … where <column> in (<values>) …` in parts. */
export async function selectIn<Row>(db: Db, head: string, values: readonly string[], tail = ''): Promise<Row[]> {
  const back: Row[] = [];
  for (let start = 0; start < values.length; start += MOST_PARAMETERS) {
    const part = values.slice(start, start + MOST_PARAMETERS);
    const text = textFor(db, `${head} in`, 1, part.length, tail);
    const { rows } = await db.executeQuery<Row>(CompiledQuery.raw(text, part));
    back.push(...rows);
  }
  return back;
}

function textFor(db: Db, head: string, rows: number, width: number, tail: string): string {
  const isNumbered = isPostgres(db);
  const key = `${isNumbered}${rows}x${width}${head}${tail}`;
  const known = texts.get(key);
  if (known !== undefined) return known;
  const mark = (row: number, column: number) => (isNumbered ? `$${row * width + column + 1}` : '?');
  const row = (index: number) => `(${Array.from({ length: width }, (_, column) => mark(index, column)).join(', ')})`;
  const text = `${head} ${Array.from({ length: rows }, (_, index) => row(index)).join(', ')} ${tail}`;
  if (texts.size >= TEXTS_KEPT) texts.clear();
  texts.set(key, text);
  return text;
}
