/** Opens the store and brings it up to date; every statement runs inside one of the two kinds of transaction here. */
import { CompiledQuery, Kysely, Migrator, sql, type Transaction } from 'kysely';
import { lightStartBeacons } from './lineage.ts';
import { isTemporary, postgresDialect, sqliteDialect, type DialectName } from './dialect.ts';
import { migrations } from './migrations/index.ts';
import type { Tables } from './tables.ts';

export type Db = Kysely<Tables>;
export type Trx = Transaction<Tables>;

export interface Store {
  readonly dialect: DialectName;
  /** Reads and writes. On SQLite it is the one writing connection: inside {@link write} use only the transaction. */
  readonly db: Db;
  /** Reads. On SQLite a second connection, so that a page of changes never waits for a writer. */
  readonly reader: Db;
  close(): Promise<void>;
}

export interface StoreOptions {
  readonly dataDir: string;
  /** `postgres://…`, or null for SQLite in `dataDir`. */
  readonly databaseUrl: string | null;
}

const ATTEMPTS = 4;
const SAVEPOINT = CompiledQuery.raw('savepoint part');
const RELEASE = CompiledQuery.raw('release savepoint part');
const ROLLBACK = CompiledQuery.raw('rollback to savepoint part');

/** Opens the database and runs the migrations it has not seen. */
export async function openStore({ dataDir, databaseUrl }: StoreOptions): Promise<Store> {
  if (databaseUrl !== null) {
    const db = new Kysely<Tables>({ dialect: postgresDialect(databaseUrl) });
    await migrate(db);
    return { dialect: 'postgres', db, reader: db, close: () => db.destroy() };
  }
  const [writing, reading] = [sqliteDialect(dataDir, false), sqliteDialect(dataDir, true)];
  const db = new Kysely<Tables>({ dialect: writing.dialect });
  const reader = new Kysely<Tables>({ dialect: reading.dialect });
  await migrate(db);
  const close = async () => {
    await Promise.all([reader.destroy(), db.destroy()]);
    // Kysely closes only what it has used.
    reading.close();
    writing.close();
  };
  return { dialect: 'sqlite', db, reader, close };
}

async function migrate(db: Db): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error instanceof Error ? error : new Error('migration failed', { cause: error });
}

/**
 * One durable transaction: SQLite takes the write lock at once, PostgreSQL reads what is committed.
 * A temporary failure (busy, deadlock, connection) undoes everything and runs `work` again, three times at most.
 *
 * @throws the last failure; ask {@link isTemporary} whether to answer "later"
 */
export async function write<Value>(store: Store, work: (trx: Trx) => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await beginWriting(store);
      return await store.db.transaction().setIsolationLevel('read committed').execute(work);
    } catch (error) {
      if (attempt >= ATTEMPTS || !isTemporary(error)) throw error;
    }
  }
}

/** Stores that have been written to since they were opened. */
const begun = new WeakSet<Store>();

/** The first thing a process writes is that it has begun. */
async function beginWriting(store: Store): Promise<void> {
  if (begun.has(store)) return;
  await store.db.transaction().setIsolationLevel('read committed').execute(lightStartBeacons);
  begun.add(store);
}

/** One read of the whole store as it was at a single moment. */
export function snapshot<Value>(store: Store, work: (trx: Trx) => Promise<Value>): Promise<Value> {
  const begin = store.reader.transaction();
  if (store.dialect === 'sqlite') return begin.execute(work);
  return begin.setIsolationLevel('repeatable read').setAccessMode('read only').execute(work);
}

/** Runs `work` so that its failure undoes it alone and leaves the rest of the transaction standing. */
export async function savepoint<Value>(trx: Trx, work: () => Promise<Value>): Promise<Value> {
  await trx.executeQuery(SAVEPOINT);
  try {
    const value = await work();
    await trx.executeQuery(RELEASE);
    return value;
  } catch (error) {
    // Whoever called ends the whole transaction then, and a full disk has already ended it for us.
    if (isTemporary(error)) throw error;
    await trx.executeQuery(ROLLBACK);
    await trx.executeQuery(RELEASE);
    throw error;
  }
}

/** True when the database answers. */
export async function isAnswering(store: Store): Promise<boolean> {
  try {
    await sql`select 1`.execute(store.reader);
    return true;
  } catch {
    return false;
  }
}

/** Who this database is, as far as it can tell; changes when another one is put in its place. */
export async function databaseIdentity(store: Store): Promise<string> {
  if (store.dialect === 'sqlite') return 'sqlite';
  const { rows } = await sql<{ ident: string }>`
    select s.system_identifier::text || ':' || c.timeline_id::text as ident
      from pg_control_system() s, pg_control_checkpoint() c`.execute(store.reader);
  return rows[0]?.ident ?? 'postgres';
}
