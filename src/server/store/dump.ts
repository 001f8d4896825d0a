/** Every table as lines of JSON, read at one moment and written into any of the two databases. */
import { sql } from 'kysely';
import type { Db, Trx } from './database.ts';
import { insertRows, isPostgres } from './rows.ts';
import type { AppMetaTable } from './tables.ts';

const ROWS = 2000;

export type Row = Readonly<Record<string, string | number | null>>;

/** The names of our tables, those that others point at first. */
export async function tableNames(db: Db): Promise<string[]> {
  const tables = await db.introspection.getTables();
  const names = tables.map(({ name }) => name).filter((name) => !name.startsWith('kysely_'));
  return names.sort((a, b) => Number(b === 'person') - Number(a === 'person') || a.localeCompare(b));
}

/** The migrations a database has been through. */
export async function migrationsOf(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}

/** The rows of a table in the order they lie on the disk, some at a time. Call it inside one snapshot. */
export async function* rowsOf(db: Db, table: string): AsyncGenerator<Row[]> {
  const place = sql.ref(isPostgres(db) ? 'ctid' : 'rowid');
  let after = isPostgres(db) ? sql`'(0,0)'::tid` : sql`0`;
  for (;;) {
    const { rows } = await sql<Row & { dump_place: string | number }>`
      select ${place} as dump_place, t.* from ${sql.table(table)} t where ${place} > ${after} order by ${place} limit ${ROWS}`.execute(db);
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map(({ dump_place: _place, ...row }) => row);
    after = isPostgres(db) ? sql`${last.dump_place}::tid` : sql`${last.dump_place}`;
  }
}

export function toLines(rows: readonly Row[]): Buffer {
  return Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}

export function fromLines(bytes: Buffer): Row[] {
  const lines = bytes.toString('utf8').split('\n');
  // Written by toLines.
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Row);
}

/** Puts rows back as they were. */
export async function putRows(trx: Trx, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  // The rows were read from a table of this name, so they have its columns; any one table stands for all of them here.
  const columns = Object.keys(first) as (keyof AppMetaTable)[];
  await insertRows(trx, table as 'app_meta', columns, rows as unknown as AppMetaTable[]);
}

/** Empties every table. */
export async function emptyTables(trx: Trx): Promise<void> {
  for (const table of (await tableNames(trx)).reverse()) await sql`delete from ${sql.table(table)}`.execute(trx);
}

/** What is wrong with a SQLite database as a file, or null. */
export async function damageOf(db: Db): Promise<string | null> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  if (rows[0]?.integrity_check !== 'ok') return 'the restored database is damaged';
  const dangling = await sql`pragma foreign_key_check`.execute(db);
  return dangling.rows.length > 0 ? 'the restored database has rows without their owner' : null;
}
