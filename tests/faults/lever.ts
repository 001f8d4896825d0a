/** Breaks the disk below a database: from the n-th statement on, some of them fail as they would for an I/O error. */
import SqliteDatabase from 'better-sqlite3';
import pg from 'pg';
import type { Dialect } from '#tests/support/dialects.ts';

export interface Lever {
  /** The n-th statement from now on fails, and so do those after it until so many have. Rolling back never does. */
  readonly breakAt: (n: number, times: number) => void;
  readonly mend: () => void;
  /** Takes the lever out again. */
  readonly restore: () => void;
}

type Method = (...args: unknown[]) => unknown;

export function breakable(name: Dialect['name']): Lever {
  let [until, left] = [0, 0];
  const check = (statement: string): void => {
    if (left === 0 || /^rollback/i.test(statement)) return;
    until -= 1;
    if (until > 0) return;
    left -= 1;
    throw ioError(name);
  };
  const restore = name === 'sqlite' ? patchSqlite(check) : patchPostgres(check);
  return {
    breakAt: (n, times) => void ([until, left] = [n, times]),
    mend: () => void (left = 0),
    restore,
  };
}

function ioError(name: Dialect['name']): Error {
  if (name === 'sqlite') return new SqliteDatabase.SqliteError('disk I/O error', 'SQLITE_IOERR_FSYNC');
  return Object.assign(new Error('could not fsync file'), { code: '58030' });
}

/** Every prepared statement of the driver goes through these two. */
function patchSqlite(check: (statement: string) => void): () => void {
  const probe = new SqliteDatabase(':memory:');
  const statements = Object.getPrototypeOf(probe.prepare('select 1')) as Record<'all' | 'run', Method>; // the driver's own class
  probe.close();
  const { all, run } = statements;
  const checked = (method: Method) =>
    function (this: { source: string }, ...args: unknown[]): unknown {
      check(this.source);
      return method.apply(this, args);
    };
  statements.all = checked(all);
  statements.run = checked(run);
  return () => void Object.assign(statements, { all, run });
}

function patchPostgres(check: (statement: string) => void): () => void {
  const clients = pg.Client.prototype as unknown as { query: Method }; // one of its many forms
  const { query } = clients;
  clients.query = function (this: unknown, ...args: unknown[]): unknown {
    const [asked] = args;
    const statement = typeof asked === 'string' ? asked : '';
    try {
      check(statement);
    } catch (error) {
      return Promise.reject(error instanceof Error ? error : new Error('broken'));
    }
    return query.apply(this, args);
  };
  return () => void (clients.query = query);
}
