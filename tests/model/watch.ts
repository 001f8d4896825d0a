/** What must hold at every step: own words stay, bases go forward, nobody decides on what they have not read. */
import { fromWire } from '#src/domain/record/to-wire.ts';
import type { MutationResult } from '#src/domain/record/wire.ts';
import type { Mutation } from '#src/domain/record/mutation.ts';
import type { RecordRow } from '#src/device/database.ts';
import { loadRecords } from '#src/server/store/records.ts';
import { broughtBy, contentOf, wordsIn } from './ledger.ts';
import { outboxOf, type Flight, type ModelPhone } from './phone.ts';
import type { World } from './world.ts';

interface Answered {
  readonly rollback?: boolean;
  readonly results?: readonly MutationResult[];
}

/** I4, I12: a repeated act gets the answer it got, a decision is on what its author was shown. */
export async function afterDelivery({ server, ledger }: World, phone: ModelPhone, flight: Flight, said: Response): Promise<void> {
  if (said.status !== 200) return;
  const { results = [], rollback } = (await said.json()) as Answered; // the server's own answer
  if (rollback === true) ledger.count.resets += 1;
  // The phone's own request.
  const { mutations } = JSON.parse(Buffer.from(flight.init.body as ArrayBuffer).toString('utf8')) as { mutations: readonly Mutation[] };
  for (const [i, mutation] of mutations.entries()) {
    const result = results.find(({ id }) => id === mutation.id);
    if (result?.replayed === true) ledger.count.replays += 1;
    else if (result?.status === 'merged') ledger.count.merged += 1;
    else if (result?.status === 'rejected') ledger.count.refused += 1;
    if (mutation.op !== 'transition' || result?.status !== 'applied' || result.replayed === true) continue;
    const isLast = !mutations.slice(i + 1).some(({ rec, op, type }) => rec === mutation.rec || (op === 'transition' && type === 'variant'));
    if (isLast) await checkDecision({ server, ledger }, phone, mutation.id, mutation.rec);
  }
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
  readonly rows: ReadonlyMap<string, RecordRow>;
  /** Own words on the screen, by record. */
  readonly shown: ReadonlyMap<string, ReadonlySet<string>>;
}

export async function beforeLanding(phone: ModelPhone): Promise<Before> {
  const rows = new Map((await phone.db.records.toArray()).map((row) => [row.id, row]));
  return { rows, shown: new Map([...rows].map(([id, row]) => [id, screenOf(row, phone.actor.tenant)])) };
}

/** I10, I11: what the phone showed of its own unsettled words it still shows, and no base goes back. */
export async function afterLanding(phone: ModelPhone, before: Before): Promise<void> {
  const rows = new Map((await phone.db.records.toArray()).map((row) => [row.id, row]));
  for (const [id, row] of rows) {
    const old = before.rows.get(id);
    if (old?.base && row.base && old.era === row.era && row.base.seq < old.base.seq) throw new Error(`BACKWARDS on ${phone.name}: ${id}`);
  }
  for (const act of await outboxOf(phone)) {
    const row = rows.get(act.rec);
    if (act.state === 'settled' || row === undefined) continue;
    const now = screenOf(row, phone.actor.tenant);
    for (const word of broughtBy(act)) {
      if (before.shown.get(act.rec)?.has(word) === true && !now.has(word)) throw new Error(`FLICKER on ${phone.name}: ${word}`);
    }
  }
}

function screenOf(row: RecordRow, tenant: string): Set<string> {
  if (row.cur !== undefined) return wordsIn([row.cur.body, row.cur.log]);
  return row.base === null ? new Set() : wordsIn([fromWire(row.base, tenant).body, row.base.log]);
}
