/** What the server said to each act: acknowledged, refused, held or unknown. Each act counts once, however often it is told. */
import { newId } from '#src/domain/record/identity.ts';
import type { Signature } from '#src/domain/record/receipt.ts';
import type { MutationResult, SyncAnswer } from '#src/domain/record/wire.ts';
import type { ProblemDetail } from '#src/domain/problem.ts';
import type { Database, OutboxRow } from './database.ts';
import type { WritingWorld, Sent, Touched } from './exchange-world.ts';
import { newRow, readWire } from './overlay.ts';

/** @returns the acts as they stand now; the caller stores them, once what the page says of them is known too */
export async function takeResults({ db, around }: WritingWorld, sent: Sent, answer: SyncAnswer, touched: Touched): Promise<OutboxRow[]> {
  if (answer.results.length === 0) return [];
  const byId = new Map(answer.results.map((result) => [result.id, result]));
  const rows = await rowsOf(db, sent, [...byId.keys()]);
  const open = rows.filter(({ state }) => state === 'pending' || state === 'held');
  const records = await db.records.bulkGet(open.map(({ rec }) => rec));
  const signatures = signaturesIn(answer);
  const changed: OutboxRow[] = [];
  for (const [i, row] of open.entries()) {
    const result = byId.get(row.id);
    if (result === undefined) continue;
    touched.set(row.rec, records[i] ?? newRow(row.rec, row.type));
    const next = after(row, result, answer, around.now());
    if (next === null) {
      await keep(db, row, result, around.now());
      continue;
    }
    const signature = signatures.get(row.id);
    changed.push(next.state === 'acked' && signature !== undefined ? { ...next, signature } : next);
  }
  return changed;
}

/** The acts of these ids as they stand now: those just sent by their places, which is quicker than looking for them; others were asked about. */
async function rowsOf(db: Database, sent: Sent, ids: readonly string[]): Promise<OutboxRow[]> {
  const places = new Map(sent.rows.map(({ id, n }) => [id, n]));
  const known = await db.outbox.bulkGet(ids.flatMap((id) => places.get(id) ?? []));
  const others = ids.filter((id) => !places.has(id));
  const asked = others.length === 0 ? [] : await db.outbox.where('id').anyOf(others).toArray();
  return [...known.flatMap((row) => row ?? []), ...asked].sort((a, b) => a.n - b.n);
}

/** The server's signatures by act; a server that signs nothing is heard all the same. */
function signaturesIn({ receipts }: SyncAnswer): Map<string, Signature> {
  return new Map(receipts?.signed.map(({ id, at, sig }) => [id, { key: receipts.key, at, sig }]));
}

/** The row after its result; null for a refusal, which moves to `kept`. */
function after(row: OutboxRow, result: MutationResult, answer: SyncAnswer, now: number): OutboxRow | null {
  switch (result.status) {
    case 'applied':
    case 'merged':
    case 'noop':
      return { ...row, state: 'acked', ackSeq: result.seq ?? answer.head, ackLineage: answer.lineage, ackAt: now };
    case 'held':
      return { ...row, state: 'held' };
    case 'unknown':
      return { ...row, state: 'pending' };
    case 'rejected':
      return result.code === 'id_reused' ? reminted(row) : null;
  }
}

/** The same words under an id of their own: another act bears the old one. */
function reminted(row: OutboxRow): OutboxRow {
  const id = newId();
  return { ...row, id, state: 'pending', wire: JSON.stringify({ ...readWire(row), id }) };
}

async function keep(db: WritingWorld['db'], row: OutboxRow, result: MutationResult, now: number): Promise<void> {
  const { id, rec, type, op, wire } = row;
  // The answer was checked against the schema; codes this version does not know are shown as they are.
  const detail = (result.detail ?? null) as ProblemDetail | null;
  await db.kept.put({ id, rec, type, op, code: result.code ?? 'invalid', detail, wire, at: now });
  await db.outbox.delete(row.n);
}
