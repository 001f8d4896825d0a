/** After an update of the app: what lies here in the shape of an older version gets that of this one. Source: sync 2.17. */
import { definitionOf, RECORD_TYPES } from '#src/registry.ts';
import { actorNow } from './actor-now.ts';
import type { Database } from './database.ts';
import type { Touched } from './exchange-world.ts';
import { inThisVersion, overlay } from './overlay.ts';
import type { Account } from './shown.ts';
import { write } from './write.ts';

const KEY = 'shapes';

/** Renews the records once for each update that changes their shape; acts that wait stay as they were written. */
export async function renewShapes(world: { readonly db: Database; readonly account: Account; readonly now: number }): Promise<void> {
  const { account, now } = world;
  const shapes = RECORD_TYPES.map((type) => `${type} ${definitionOf(type)?.v ?? 1}`).join(', ');
  const known = await world.db.meta.get(KEY);
  if (known?.v === shapes) return;
  await write(world.db, ['records', 'outbox'], async (db) => {
    const rows = await db.records.toArray();
    const touched: Touched = new Map(rows.map((row) => [row.id, row.base === null ? row : { ...row, base: inThisVersion(row.base) }]));
    await overlay(db, touched, actorNow(account, now));
    await db.meta.put({ k: KEY, v: shapes });
  });
}
