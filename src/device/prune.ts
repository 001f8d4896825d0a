/** Letting go of settled acts, once nothing can ask for them again. Source: sync 2.9, 2.12. */
import type { WritingWorld, Sent } from './exchange-world.ts';
import { putAside } from './receipts.ts';
import { readMeta, writeMeta } from './meta.ts';

const DAY_MS = 86_400_000;
const KEPT_DAYS = 30;
const PRUNE_EVERY_MS = 3_600_000;

/** Deletes acts that a backup holds, that this very request's `seen` covered, and that are a month old. Looks once an hour. */
export async function prune({ db, around, account }: WritingWorld, sent: Sent, durable: number): Promise<void> {
  const now = around.now();
  const { prunedAt } = await readMeta(db, 'prunedAt');
  if (now - prunedAt < PRUNE_EVERY_MS && prunedAt <= now) return;
  const safe = await db.outbox
    .where('state')
    .equals('settled')
    .filter(({ ackSeq = Infinity, ackLineage = '', ackAt = now }) => {
      const isCovered = (sent.seen[ackLineage] ?? -1) >= ackSeq;
      return ackSeq <= durable && isCovered && now - ackAt >= KEPT_DAYS * DAY_MS;
    })
    .toArray();
  await putAside(db, account, safe);
  if (safe.length > 0) await db.outbox.bulkDelete(safe.map(({ n }) => n));
  await writeMeta(db, { prunedAt: now });
}
