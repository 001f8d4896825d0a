/**
 * The tables of a phone in plain memory, for the many runs: Dexie's calls as far as the device makes them, in transactions
 * that come one after the other and leave nothing behind when they fail. That they do what Dexie does on a real IndexedDB
 * is held by `quick-tables.test.ts`, which plays the same stories on both.
 */
import type { Database } from '#src/device/database.ts';

type Key = string | number;
type Row = Readonly<Record<string, unknown>>;
type Test = (row: Row) => boolean;

/** By table: the primary key, `++` where it counts by itself. */
const KEYS = {
  records: 'id',
  outbox: '++n',
  kept: 'id',
  scopes: 'key',
  blobs: 'id',
  chunks: '[blob+i]',
  drafts: 'key',
  attic: '++n',
  meta: 'k',
} as const;

type Copy = ReadonlyMap<string, readonly Row[]>;

/** A database of one account, as `openDatabase` gives it. */
export function quickTables(): Database {
  const tables = new Map(Object.entries(KEYS).map(([name, key]) => [name, new QuickTable(name, key)]));
  const named = Object.fromEntries(tables);
  const table = (name: string) => named[name];
  let last: Promise<unknown> = Promise.resolve();
  const transaction = (_mode: string, _tables: unknown, work: (transaction: object) => Promise<unknown>): Promise<unknown> => {
    const done = last.then(async () => {
      for (const one of tables.values()) one.begin();
      try {
        return await work({ table });
      } catch (error) {
        for (const one of tables.values()) one.undo();
        throw error;
      } finally {
        for (const one of tables.values()) one.end();
      }
    });
    last = done.catch(() => undefined);
    return done;
  };
  const database = {
    ...named,
    tables: [...tables.values()],
    table,
    transaction,
    isOpen: () => true,
    open: () => Promise.resolve(),
    close: () => undefined,
    on: () => undefined,
  };
  return database as unknown as Database; // as much of Dexie as the device calls
}

/** All rows of all tables; rows are never changed in place, so that they need not be copied. */
export async function copyOf(db: Database): Promise<Copy> {
  const rows = await Promise.all(db.tables.map(async (table) => [table.name, (await table.toArray()) as Row[]] as const));
  return new Map(rows);
}

export async function paste(db: Database, copy: Copy): Promise<void> {
  for (const [name, rows] of copy) if (rows.length > 0) await db.table(name).bulkPut([...rows]);
}

class QuickTable {
  readonly name: string;
  readonly #path: string;
  readonly #counts: boolean;
  readonly #rows = new Map<Key, Row>();
  #next = 1;
  #isSorted = true;
  #before: Map<Key, Row | undefined> | null = null;

  constructor(name: string, key: string) {
    this.name = name;
    this.#counts = key.startsWith('++');
    this.#path = key.replace('++', '');
  }

  begin(): void {
    this.#before = new Map();
  }

  undo(): void {
    for (const [key, row] of this.#before ?? []) {
      if (row === undefined) this.#rows.delete(key);
      else this.#rows.set(key, row);
    }
    this.#isSorted = false;
  }

  end(): void {
    this.#before = null;
  }

  get(key: Key): Promise<Row | undefined> {
    return Promise.resolve(this.#rows.get(key));
  }

  bulkGet(keys: readonly Key[]): Promise<(Row | undefined)[]> {
    return Promise.resolve(keys.map((key) => this.#rows.get(key)));
  }

  put(row: Row): Promise<Key> {
    return Promise.resolve(this.#set(row));
  }

  add(row: Row): Promise<Key> {
    const key = this.#keyOf(row);
    if (key !== undefined && this.#rows.has(key)) return Promise.reject(new Error(`${this.name} has ${key} already`));
    return Promise.resolve(this.#set(row));
  }

  bulkPut(rows: readonly Row[]): Promise<void> {
    for (const row of rows) this.#set(row);
    return Promise.resolve();
  }

  bulkAdd(rows: readonly Row[]): Promise<void> {
    return this.bulkPut(rows);
  }

  delete(key: Key): Promise<void> {
    this.#remember(key);
    this.#rows.delete(key);
    return Promise.resolve();
  }

  bulkDelete(keys: readonly Key[]): Promise<void> {
    for (const key of keys) void this.delete(key);
    return Promise.resolve();
  }

  clear(): Promise<void> {
    return this.bulkDelete([...this.#rows.keys()]);
  }

  toArray(): Promise<Row[]> {
    return Promise.resolve(this.all());
  }

  count(): Promise<number> {
    return Promise.resolve(this.#rows.size);
  }

  limit(most: number): QuickRange {
    return new QuickRange(this, () => true).limit(most);
  }

  where(index: string) {
    const valuesOf = readerOf(index);
    return {
      equals: (value: Key) => new QuickRange(this, (row) => valuesOf(row).includes(value)),
      anyOf: (...values: readonly (Key | readonly Key[])[]) => {
        const wanted = new Set(values.flat());
        return new QuickRange(this, (row) => valuesOf(row).some((value) => wanted.has(value)));
      },
      above: (value: Key) => new QuickRange(this, (row) => valuesOf(row).some((own) => own > value)),
      between: (from: Key | readonly Key[], to: Key | readonly Key[]) => new QuickRange(this, isBetween(index, [from].flat(), [to].flat())),
    };
  }

  /** Rows in the order of their keys. */
  all(): Row[] {
    if (!this.#isSorted) {
      const sorted = [...this.#rows].sort(([a], [b]) => (a < b ? -1 : 1));
      this.#rows.clear();
      for (const [key, row] of sorted) this.#rows.set(key, row);
      this.#isSorted = true;
    }
    return [...this.#rows.values()];
  }

  keyOf(row: Row): Key {
    const key = this.#keyOf(row);
    if (key === undefined) throw new Error(`a row of ${this.name} without its key`);
    return key;
  }

  #keyOf(row: Row): Key | undefined {
    if (this.#path.startsWith('[')) return `${String(row.blob)} ${String(row.i).padStart(6, '0')}`;
    return row[this.#path] as Key | undefined; // the primary keys of our tables are texts and numbers
  }

  #set(row: Row): Key {
    const known = this.#keyOf(row);
    const key = known ?? this.#next;
    if (this.#counts) this.#next = Math.max(this.#next, Number(key) + 1);
    this.#remember(key);
    if (!this.#rows.has(key)) this.#isSorted = false;
    this.#rows.set(key, known === undefined ? { ...row, [this.#path]: key } : row);
    return key;
  }

  #remember(key: Key): void {
    if (this.#before !== null && !this.#before.has(key)) this.#before.set(key, this.#rows.get(key));
  }
}

/** What lies under an index of a row: one value, or those of a list (`scopeKeys`). */
function readerOf(index: string): (row: Row) => readonly Key[] {
  return (row) => {
    const value = row[index];
    if (value === undefined) return [];
    return (Array.isArray(value) ? value : [value]) as readonly Key[]; // indexed fields hold texts and numbers
  };
}

/** The device asks for ranges of compound indexes by their first parts, or by the last one as well, and for ranges of a plain one. */
function isBetween(index: string, from: readonly Key[], to: readonly Key[]): Test {
  const paths = index.replace(/^\[|\]$/g, '').split('+');
  const isPlain = (bound: unknown): bound is Key => typeof bound === 'string' || (typeof bound === 'number' && Number.isFinite(bound));
  return (row) =>
    paths.every((path, i) => {
      const [value, low, high] = [row[path] as Key, from[i], to[i]]; // as above
      return (!isPlain(low) || value >= low) && (!isPlain(high) || value <= high);
    });
}

interface Asked {
  readonly tests: readonly Test[];
  readonly offset: number;
  readonly most: number;
  readonly isReversed: boolean;
}

class QuickRange {
  readonly #table: QuickTable;
  readonly #asked: Asked;

  constructor(table: QuickTable, test: Test, asked: Asked = { tests: [], offset: 0, most: Infinity, isReversed: false }) {
    this.#table = table;
    this.#asked = { ...asked, tests: [...asked.tests, test] };
  }

  filter(test: Test): QuickRange {
    return new QuickRange(this.#table, test, this.#asked);
  }

  and(test: Test): QuickRange {
    return this.filter(test);
  }

  limit(most: number): QuickRange {
    return this.#with({ most });
  }

  offset(offset: number): QuickRange {
    return this.#with({ offset });
  }

  reverse(): QuickRange {
    return this.#with({ isReversed: !this.#asked.isReversed });
  }

  toArray(): Promise<Row[]> {
    return Promise.resolve(this.#found());
  }

  first(): Promise<Row | undefined> {
    return Promise.resolve(this.#found()[0]);
  }

  last(): Promise<Row | undefined> {
    return this.reverse().first();
  }

  count(): Promise<number> {
    return Promise.resolve(this.#found().length);
  }

  primaryKeys(): Promise<Key[]> {
    return Promise.resolve(this.#found().map((row) => this.#table.keyOf(row)));
  }

  delete(): Promise<void> {
    return this.#table.bulkDelete(this.#found().map((row) => this.#table.keyOf(row)));
  }

  #with(more: Partial<Asked>): QuickRange {
    return new QuickRange(this.#table, () => true, { ...this.#asked, ...more });
  }

  #found(): Row[] {
    const { tests, offset, most, isReversed } = this.#asked;
    const rows = this.#table.all().filter((row) => tests.every((test) => test(row)));
    return (isReversed ? rows.reverse() : rows).slice(offset, offset + most);
  }
}
