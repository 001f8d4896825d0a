/** Rows by several values of an index, each value read at once: going from row to row asks the browser for every single one. */
import type { BlobRow, Database, OutboxRow } from './database.ts';

/** All acts in one of these states, state after state; within one in the order they were made. */
export async function actsIn(db: Database, ...states: readonly OutboxRow['state'][]): Promise<OutboxRow[]> {
  return (await Promise.all(states.map((state) => db.outbox.where('state').equals(state).toArray()))).flat();
}

/** All files in one of these states. */
export async function filesIn(db: Database, ...states: readonly BlobRow['state'][]): Promise<BlobRow[]> {
  return (await Promise.all(states.map((state) => db.blobs.where('state').equals(state).toArray()))).flat();
}

/** From so many records on, reading every waiting act once is cheaper than asking for each record's. */
const MANY = 200;
/** So many acts a record may lie between the first and the last of them, and one reading of all between is still the cheapest. */
const NEAR = 4;

/** Acts that still lie over the base, by record and in order: all but the settled. */
export async function waitingOf(db: Database, recs: readonly string[]): Promise<Map<string, OutboxRow[]>> {
  const byRecord = new Map<string, OutboxRow[]>();
  for (const row of (await unsettled(db, recs)).sort((a, b) => a.n - b.n)) {
    const own = byRecord.get(row.rec);
    if (own === undefined) byRecord.set(row.rec, [row]);
    else own.push(row);
  }
  return byRecord;
}

async function unsettled(db: Database, recs: readonly string[]): Promise<OutboxRow[]> {
  if (recs.length === 0) return [];
  if (recs.length > MANY) return actsIn(db, 'pending', 'acked', 'held');
  const [first = '', ...others] = [...recs].sort();
  const span = db.outbox.where('rec').between(first, others.at(-1) ?? first, true, true);
  // Records made one after the other lie side by side.
  const isNear = others.length === 0 || (await span.count()) <= recs.length * NEAR;
  const rows = isNear ? await span.toArray() : (await Promise.all(recs.map((rec) => db.outbox.where('rec').equals(rec).toArray()))).flat();
  return rows.filter(({ state }) => state !== 'settled');
}
