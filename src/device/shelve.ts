/** A single act that a server can never take must not block the rest: it goes to "needs you" with its words. Source: sync 2.15. */
import type { Database, OutboxRow, RecordRow } from './database.ts';
import { readMeta, writeMeta } from './meta.ts';
import { actorNow } from './actor-now.ts';
import { overlay } from './overlay.ts';
import type { Account } from './shown.ts';
import type { Surroundings } from './surroundings.ts';
import { write } from './write.ts';

/** So often a request with this one act alone must have been refused. */
const TIMES = 3;

/** Counts a refusal of a request that carried one act alone; at the third, the act is kept for the person to mend. */
export async function shelve(
  world: { readonly db: Database; readonly around: Surroundings; readonly account: Account },
  rows: readonly OutboxRow[],
  code: 'unsendable' | 'too_large',
): Promise<void> {
  const [row] = rows;
  if (row === undefined || rows.length > 1) return;
  const { around, account } = world;
  await write(world.db, ['outbox', 'kept', 'records'], async (db) => {
    const { poison } = await readMeta(db, 'poison');
    const times = poison?.id === row.id ? poison.times + 1 : 1;
    if (times < TIMES) return writeMeta(db, { poison: { id: row.id, times } });
    const { id, rec, type, op, wire } = row;
    await db.kept.put({ id, rec, type, op, code, detail: null, wire, at: around.now() });
    await db.outbox.delete(row.n);
    const record = await db.records.get(rec);
    if (record !== undefined) await overlay(db, new Map<string, RecordRow>([[rec, record]]), actorNow(account, around.now()));
    return writeMeta(db, { poison: null });
  });
}
