/** Takes in an answer, all of it or nothing, in one transaction. Source: sync 2.9. */
import type { SyncAnswer } from '#src/domain/record/wire.ts';
import type { Held } from './database.ts';
import type { ExchangeWorld, Sent, Touched, WritingWorld } from './exchange-world.ts';
import { readMeta, writeMeta } from './meta.ts';
import { actorNow } from './actor-now.ts';
import { overlay } from './overlay.ts';
import { takePage } from './take-page.ts';
import { takeResults } from './take-results.ts';
import { write } from './write.ts';

export interface Applied {
  readonly confirmed: number;
  readonly left: number;
  readonly more: boolean;
  /** False when the answer brought nothing forward: asking again at once would bring no more. */
  readonly moved: boolean;
}

const TABLES = ['records', 'outbox', 'kept', 'scopes', 'blobs', 'chunks', 'attic'] as const;

/** Applies results and page. A page whose cursor another tab has overtaken is dropped; the results count all the same. */
export async function applyAnswer(world: ExchangeWorld, sent: Sent, answer: SyncAnswer): Promise<Applied> {
  const { around, account } = world;
  return write(world.db, TABLES, async (db) => {
    const inside: WritingWorld = { ...world, db };
    const touched: Touched = new Map();
    const told = await takeResults(inside, sent, answer, touched);
    const { cursor } = await readMeta(db, 'cursor');
    const page = answer.pull !== null && cursor === sent.cursor ? answer.pull : null;
    if (page !== null) await takePage(inside, sent, answer, page, { touched, told });
    else if (told.length > 0) await db.outbox.bulkPut(told);
    await rememberSeen(db, sent, answer, page !== null);
    const now = around.now();
    const serverNow = Number.isFinite(Date.parse(answer.now)) ? Date.parse(answer.now) : now;
    await overlay(db, touched, actorNow(account, serverNow));
    await writeMeta(db, { lastContact: now, serverNow, offset: Math.round(serverNow - (sent.sentAt + now) / 2), poison: null });
    const left = await db.outbox.where('state').equals('pending').count();
    const isOvertaken = answer.pull !== null && page === null;
    const moved = answer.results.length > 0 || isOvertaken || (page !== null && page.cursor !== sent.cursor);
    const confirmed = told.filter(({ state }) => state === 'acked').length;
    return { confirmed, left, more: page?.more ?? isOvertaken, moved };
  });
}

/**
 * The highest number heard of each lineage. What the request told is forgotten only when this answer has
 * checked it and its page was taken; a push-only answer that says "rollback" keeps it for the next pull.
 */
async function rememberSeen(db: Held, sent: Sent, answer: SyncAnswer, tookPage: boolean): Promise<void> {
  const { seen } = await readMeta(db, 'seen');
  const isChecked = tookPage && (!answer.rollback || answer.pull?.reset === 'rollback');
  const kept = Object.entries(seen).filter(([lineage, seq]) => !(isChecked && sent.seen[lineage] === seq));
  const next = Object.fromEntries(kept);
  const own = next[answer.lineage] ?? (isChecked && answer.rollback ? 0 : (seen[answer.lineage] ?? 0));
  await writeMeta(db, { seen: { ...next, [answer.lineage]: Math.max(own, answer.head) } });
}
