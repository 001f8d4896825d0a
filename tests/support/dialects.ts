/**
 * The two databases the server may stand on, for `describe.each(dialects)('… on $name', ({ fresh }) => …)`.
 * Each `fresh()` is an empty database and an empty folder for files; give both back with `drop()`.
 */
import type {} from './setup-postgres.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';

export interface FreshDatabase {
  /** For `DATABASE_URL`; undefined means SQLite in {@link dataDir}. */
  readonly url: string | undefined;
  /** For `DATA_DIR`: an empty folder. */
  readonly dataDir: string;
  /** Forgets both; call it after the server has let go of them. */
  drop(): Promise<void>;
}

export interface Dialect {
  readonly name: 'sqlite' | 'postgres';
  fresh(): Promise<FreshDatabase>;
}

export const dialects: readonly Dialect[] = [
  { name: 'sqlite', fresh: freshSqlite },
  { name: 'postgres', fresh: freshPostgres },
];

async function freshSqlite(): Promise<FreshDatabase> {
  const dataDir = await freshFolder();
  return { url: undefined, dataDir, drop: () => rm(dataDir, { recursive: true, force: true }) };
}

async function freshPostgres(): Promise<FreshDatabase> {
  const dataDir = await freshFolder();
  const name = `test_${process.pid}_${crypto.randomUUID().replaceAll('-', '')}`;
  const url = new URL(inject('postgresUrl'));
  await tell(url, `create database ${name}`);
  const drop = async () => {
    await tell(url, `drop database if exists ${name} with (force)`);
    await rm(dataDir, { recursive: true, force: true });
  };
  return { url: Object.assign(new URL(url), { pathname: `/${name}` }).href, dataDir, drop };
}

async function tell(url: URL, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function freshFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'sanmen-test-'));
}
