/** What must hold at every step: own words stay, bases go forward, nobody decides on what they have not read. */
import { fromWire } from '#src/domain/record/to-wire.ts';
import type { MutationResult } from '#src/domain/record/wire.ts';
import type { Mutation } from '#src/domain/record/mutation.ts';
import type { OutboxRow, RecordRow } from '#src/device/database.ts';
import { readMeta } from '#src/device/meta.ts';
import { wordsOf } from '#src/device/words.ts';
import { loadRecords } from '#src/server/store/records.ts';
import { broughtBy, contentOf, noteRenamed, noteSent, takenBy, wordsIn, type Ledger } from './ledger.ts';
import { outboxOf, type Flight, type ModelPhone } from './phone.ts';
import type { World } from './world.ts';

interface Answered {
  readonly rollback?: boolean;
  readonly results?: readonly MutationResult[];
}

/** I4, I12: a repeated act gets the answer it got, a decision is on what its author was shown. */
export async function afterDelivery({ server, ledger }: World, phone: ModelPhone, flight: Flight, said: Response): Promise<void> {
  if (said.status !== 200) return;
  const { results = [], rollback } = JSON.parse(await said.text()) as Answered; // the server's own answer
  if (rollback === true) ledger.count.resets += 1;
  // The phone's own request.
  const { mutations } = JSON.parse(Buffer.from(flight.init.body as ArrayBuffer).toString('utf8')) as { mutations: readonly Mutation[] };
  for (const mutation of mutations) noteSent(ledger, mutation.id, JSON.stringify(mutation));
  for (const [i, mutation] of mutations.entries()) {
    const result = results.find(({ id }) => id === mutation.id);
    if (result !== undefined) checkAnswer(ledger, result);
    if (result?.replayed === true) ledger.count.replays += 1;
    else if (result?.status === 'merged') ledger.count.merged += 1;
    else if (result?.status === 'rejected') ledger.count.refused += 1;
    else if (result?.status === 'held') ledger.count.held += 1;
    if (mutation.op !== 'transition' || result?.status !== 'applied' || result.replayed === true) continue;
    const isLast = !mutations.slice(i + 1).some(({ rec, op, type }) => rec === mutation.rec || (op === 'transition' && type === 'variant'));
    if (isLast) await checkDecision({ server, ledger }, phone, mutation.id, mutation.rec);
  }
}

/** I4: in one history of the server an act is carried out once, and whoever asks again hears the same. */
function checkAnswer({ answers }: Ledger, { id, status, seq, code }: MutationResult): void {
  if (code === 'id_reused') throw new Error(`TORN: act ${id} means two things`);
  const now = `${status} ${seq ?? ''}`;
  const before = answers.get(id);
  if (status === 'held' || status === 'unknown') return;
  if (before !== undefined && before !== now) throw new Error(`TWICE: act ${id} was ${before}, and is now ${now}`);
  answers.set(id, now);
}

async function checkDecision(
  { server, ledger }: Pick<World, 'server' | 'ledger'>,
  phone: ModelPhone,
  id: string,
  rec: string,
): Promise<void> {
  const decision = ledger.decisions.get(id);
  const record = (await loadRecords(server.store.reader, [rec])).get(rec);
  if (decision === undefined || record === undefined) return;
  const status = record.log.at(-2)?.to ?? (record.type === 'variant' ? 'open' : 'draft');
  if (decision.words !== contentOf(record) || decision.status !== status)
    throw new Error(`DECIDED UNSEEN by ${phone.name}: saw ${decision.status} ${decision.words}, it was ${status} ${contentOf(record)}`);
}

interface Before {
  readonly pos: Readonly<Record<string, number>>;
  readonly gens: ReadonlyMap<string, number>;
  readonly rows: ReadonlyMap<string, RecordRow>;
  /** Acts that were not settled yet, by their local number. */
  readonly open: ReadonlyMap<number, OutboxRow>;
  /** Own words on the screen, by record. */
  readonly shown: ReadonlyMap<string, ReadonlySet<string>>;
}

export async function beforeLanding(phone: ModelPhone): Promise<Before> {
  const rows = new Map((await phone.db.records.toArray()).map((row) => [row.id, row]));
  const open = new Map((await outboxOf(phone)).filter(({ state }) => state !== 'settled').map((act) => [act.n, act]));
  return { ...(await readingOf(phone)), rows, open, shown: new Map([...rows].map(([id, row]) => [id, screenOf(row, phone.actor.tenant)])) };
}

/** How far the phone has read each scope, and in which generation. */
async function readingOf({ db }: ModelPhone): Promise<Pick<Before, 'pos' | 'gens'>> {
  const scopes = await db.scopes.toArray();
  return { pos: (await readMeta(db, 'pos')).pos, gens: new Map(scopes.map(({ key, gen }) => [key, gen])) };
}

/** A late page must not take a phone back to what it had read before. */
async function checkPositions(phone: ModelPhone, before: Before): Promise<void> {
  const now = await readingOf(phone);
  for (const [scope, position] of Object.entries(now.pos)) {
    if (now.gens.get(scope) !== before.gens.get(scope)) continue;
    if (position < (before.pos[scope] ?? 0)) throw new Error(`BACKWARDS on ${phone.name}: ${scope} at ${position}`);
  }
}

/** I10, I11: what the phone showed of its own unsettled words it still shows, and no base goes back. */
export async function afterLanding(ledger: Ledger, phone: ModelPhone, before: Before): Promise<void> {
  const rows = new Map((await phone.db.records.toArray()).map((row) => [row.id, row]));
  for (const [id, row] of rows) {
    const old = before.rows.get(id);
    if (old?.base && row.base && old.era === row.era && row.base.seq < old.base.seq) throw new Error(`BACKWARDS on ${phone.name}: ${id}`);
  }
  await checkPositions(phone, before);
  const { through } = await readMeta(phone.db, 'through');
  const isOpen = ({ state, ackSeq = 0 }: OutboxRow) => state !== 'settled' || ackSeq > through;
  const acts = (await outboxOf(phone)).filter(isOpen).sort((a, b) => a.n - b.n);
  for (const [i, act] of acts.entries()) {
    const [row, old] = [rows.get(act.rec), before.open.get(act.n)];
    if (old !== undefined && old.id !== act.id) noteRenamed(ledger, old.id, act.id);
    if (row === undefined || old === undefined) continue;
    const later = acts.slice(i + 1).filter(({ rec }) => rec === act.rec);
    const now = screenOf(row, phone.actor.tenant);
    // A command is no longer shown as done once the status it was given on has moved; its reason waits in the outbox.
    if (act.op === 'transition') continue;
    for (const word of broughtBy(act)) {
      const wasShown = before.shown.get(act.rec)?.has(word) === true;
      if (wasShown && !now.has(word) && !later.some((other) => covers(other, act, word)))
        throw new Error(`FLICKER on ${phone.name}: ${word}`);
    }
  }
}

/** The person wrote something else over it later on, and that is what lies on top now. */
function covers(later: OutboxRow, earlier: OutboxRow, word: string): boolean {
  const [before, after] = [wordsOf(earlier).values, wordsOf(later).values];
  if (takenBy(later.wire).has(word)) return true;
  return Object.keys(before).some((field) => wordsIn(before[field]).has(word) && field in after && !wordsIn(after[field]).has(word));
}

function screenOf(row: RecordRow, tenant: string): Set<string> {
  if (row.cur !== undefined) return wordsIn([row.cur.body, row.cur.log]);
  return row.base === null ? new Set() : wordsIn([fromWire(row.base, tenant).body, row.base.log]);
}
