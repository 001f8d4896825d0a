/** Notes what each transaction changes of the parts copied aside, as it happens, so that nothing need be read again for the copy. */
import type { DBCore, DBCoreMutateRequest, DBCoreMutateResponse, DBCoreTable, Dexie } from 'dexie';
import { copied, nameOf, type Part, PARTS, TABLE_OF } from './aside-parts.ts';

/** The changed rows of a part by their names in the copy, null for those that go; `all` where only the table itself can tell. */
export type Change = Map<string, string | null> | 'all';

/** Transaction by transaction: one that is repeated on a new connection has notes of its own. */
export class Notes {
  readonly #of = new WeakMap<object, Map<Part, Change>>();

  /** From here on every change of these tables is noted. */
  watch(db: Dexie): void {
    db.use({ stack: 'dbcore', name: 'aside', create: (core) => this.#noting(core) });
  }

  /** What this transaction has changed so far. */
  of(transaction: object): Map<Part, Change> {
    const known = this.#of.get(transaction) ?? new Map<Part, Change>();
    this.#of.set(transaction, known);
    return known;
  }

  #noting(core: DBCore): DBCore {
    const table = (name: string): DBCoreTable => {
      const down = core.table(name);
      const part = PARTS.find((it) => TABLE_OF[it] === name);
      if (part === undefined) return down;
      const mutate = async (request: DBCoreMutateRequest) => {
        const done = await down.mutate(request);
        this.#note(part, down, request, done);
        return done;
      };
      return { ...down, mutate };
    };
    return { ...core, table };
  }

  #note(part: Part, { schema }: DBCoreTable, request: DBCoreMutateRequest, done: DBCoreMutateResponse): void {
    const notes = this.of(request.trans);
    const change = notes.get(part) ?? new Map<string, string | null>();
    if (change === 'all') return;
    if (request.type === 'deleteRange' || done.numFailures > 0) {
      notes.set(part, 'all');
      return;
    }
    const keys: readonly unknown[] =
      request.type === 'delete'
        ? request.keys
        : (done.results ?? request.values.map((row): unknown => schema.primaryKey.extractKey?.(row)));
    for (const [i, key] of keys.entries()) {
      const name = nameOf(part, key);
      const row: unknown = request.type === 'delete' ? null : copied(part, request.values[i]);
      if (name !== null) change.set(name, row === null ? null : JSON.stringify(row));
    }
    if (change.size > 0) notes.set(part, change);
  }
}
