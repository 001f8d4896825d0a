/** One server at a time on a SQLite file: two would keep two lines of changes in their heads. Source: reliability F-69. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';

const LOCK_FILE = 'server.lock';
/** The one before may still be finishing what is in flight. */
const PATIENCE_MS = 3_000;

/**
 * Takes a data folder for this process. The system itself gives it free when the process ends, however it ends.
 *
 * @returns gives it free; null when another server has it
 */
export function takeFolder(dataDir: string): (() => void) | null {
  mkdirSync(dataDir, { recursive: true });
  const lock = new SqliteDatabase(path.join(dataDir, LOCK_FILE), { timeout: PATIENCE_MS });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if (error instanceof SqliteDatabase.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null;
    throw error;
  }
  return () => void lock.close();
}
