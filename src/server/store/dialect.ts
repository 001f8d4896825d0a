/** What differs between SQLite and PostgreSQL, and nothing else of ours knows which one it is. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { PostgresDialect, SqliteDialect, type Dialect, type SqliteStatement } from 'kysely';
import pg from 'pg';

/** The database in the data folder when no other is named. */
export const SQLITE_FILE = 'sanmen.sqlite';

export type DialectName = 'sqlite' | 'postgres';

const INT8 = 20;
const NUMERIC = 1700;
/** Statements differ by their number of rows, so that a busy server meets some hundred of them. */
const STATEMENTS_KEPT = 500;

/** A SQLite file in `dataDir`; `readonly` for the connection that serves pages of changes. */
export function sqliteDialect(dataDir: string, readonly: boolean): { dialect: Dialect; close: () => void } {
  mkdirSync(dataDir, { recursive: true });
  const file = new SqliteDatabase(path.join(dataDir, SQLITE_FILE));
  file.pragma('busy_timeout = 5000');
  file.pragma('journal_mode = WAL');
  file.pragma('synchronous = FULL');
  file.pragma('foreign_keys = ON');
  file.pragma('cache_size = -32000');
  if (readonly) file.pragma('query_only = ON');
  return { dialect: new SqliteDialect({ database: withStatementsKept(file, readonly) }), close: () => void file.close() };
}

const NOTHING_TO_DO: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [][Symbol.iterator](),
};

/**
 * Compiles each statement once. A writing transaction takes its lock at the start (`BEGIN IMMEDIATE`):
 * one that starts by reading could otherwise fail half-way because another process wrote meanwhile.
 */
function withStatementsKept(file: SqliteDatabase.Database, readonly: boolean) {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => void file.close(),
    prepare(text: string): SqliteStatement {
      // A full disk ends the transaction by itself; ending it again would hide the reason.
      if (text === 'rollback' && !file.inTransaction) return NOTHING_TO_DO;
      const known = kept.get(text);
      if (known) return known;
      // better-sqlite3 takes any bindable parameters; Kysely declares them as unknown.
      const made = file.prepare(text === 'begin' && !readonly ? 'begin immediate' : text) as unknown as SqliteStatement;
      if (kept.size >= STATEMENTS_KEPT) kept.clear();
      kept.set(text, made);
      return made;
    },
  };
}

/** PostgreSQL by URL. Whole numbers of any width arrive as numbers; a seq stays far below 2^53. */
export function postgresDialect(url: string): Dialect {
  const types = new pg.TypeOverrides();
  for (const wide of [INT8, NUMERIC]) types.setTypeParser(wide, Number);
  const pool = new pg.Pool({ connectionString: url, types, max: 20, statement_timeout: 20_000, lock_timeout: 10_000 });
  // A connection that breaks, idle or at work, fails its statement or is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new PostgresDialect({ pool });
}

const SQLITE_TEMPORARY = /^SQLITE_(BUSY|LOCKED|FULL|IOERR|CANTOPEN|NOMEM|PROTOCOL|READONLY)/;
/** Connection, resources, serialisation, deadlock, lock or statement timeout, shutdown. */
const POSTGRES_TEMPORARY = /^(08|53|57P|58)|^(40001|40P01|55P03|57014)$/;
const NETWORK = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENOSPC|EIO)/;

/** True when the same work may well succeed a moment later: busy, full, cut off, deadlocked. */
export function isTemporary(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (SQLITE_TEMPORARY.test(code) || POSTGRES_TEMPORARY.test(code) || NETWORK.test(code)) return true;
  return /connection terminated|timeout exceeded when trying to connect|is not queryable|client was closed/i.test(error.message);
}
