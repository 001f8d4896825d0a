/** Group commit: what arrives in the same turn shares one durable transaction, and one wait for the disk. */
import { isTemporary } from './dialect.ts';
import { savepoint, write, type Store, type Trx } from './database.ts';

type Work<Value> = (trx: Trx) => Promise<Value>;
export type GroupWriter = <Value>(work: Work<Value>) => Promise<Value>;

type Outcome = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: unknown };

interface Waiting {
  readonly work: Work<unknown>;
  readonly done: (outcome: Outcome) => void;
}

/**
 * Runs works durably. On SQLite those that wait together are committed together, each in a savepoint, so that the
 * failure of one undoes it alone; PostgreSQL has many connections and commits groups by itself.
 */
export function groupWriter(store: Store): GroupWriter {
  if (store.dialect === 'postgres') return (work) => write(store, work);
  let waiting: Waiting[] = [];
  const flush = () => {
    const group = waiting;
    waiting = [];
    void commitGroup(store, group);
  };
  return async <Value>(work: Work<Value>) => {
    const outcome = await new Promise<Outcome>((done) => {
      if (waiting.push({ work, done }) === 1) setImmediate(flush);
    });
    if (!outcome.ok) throw outcome.error;
    return outcome.value as Value; // the outcome of this very work
  };
}

async function commitGroup(store: Store, group: readonly Waiting[]): Promise<void> {
  try {
    const outcomes = await write(store, async (trx) => {
      const all: Outcome[] = [];
      for (const { work } of group) all.push(await attempt(trx, work));
      return all;
    });
    group.forEach(({ done }, index) => done(outcomes[index] ?? { ok: false, error: new Error('lost outcome') }));
  } catch (error) {
    for (const { done } of group) done({ ok: false, error });
  }
}

/** A temporary failure ends the whole group, which is then tried again. */
async function attempt(trx: Trx, work: Work<unknown>): Promise<Outcome> {
  try {
    return { ok: true, value: await savepoint(trx, () => work(trx)) };
  } catch (error) {
    if (isTemporary(error)) throw error;
    return { ok: false, error };
  }
}
