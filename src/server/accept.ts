/** Makes a batch of acts true, once: the first answer to an act is kept and repeated to whoever sends it again. */
import { dateIn } from '#src/domain/calendar.ts';
import { actorOn, type Actor } from '#src/domain/people.ts';
import type { Stored } from '#src/domain/record/stored.ts';
import type { MutationResult } from '#src/domain/record/wire.ts';
import { addOnArrival, type Arriving } from './arrival.ts';
import { arrivedOf, firstOfEach, payloadHash, type Raw } from './arrived.ts';
import { followEngagements } from './engagements.ts';
import { judge, namedBy, readAct, type Verdict } from './judge.ts';
import type { Parts } from './parts.ts';
import { expectAttachments } from './store/attachments.ts';
import { savepoint, write, type Db, type Trx } from './store/database.ts';
import { noteDevice, type DeviceNote } from './store/device-notes.ts';
import { isTemporary } from './store/dialect.ts';
import { addParents } from './store/family.ts';
import { groupWriter } from './store/group.ts';
import { heldActs } from './store/held-acts.ts';
import { claim, finish, knownActs, type Arrived, type KnownAct, type Sender, type TakenAct } from './store/mutations.ts';
import { personById } from './store/people.ts';
import { holdRecords, loadChildren, saveRecords, type Change } from './store/records.ts';
import { settingsReader } from './store/settings.ts';
import { noteSettings } from './traces.ts';

export interface Batch {
  readonly actor: Actor;
  /** The device of the session. */
  readonly deviceId: string;
  /** What it tells about itself, when that is to be noted. */
  readonly device: DeviceNote | null;
  readonly sentAt: string;
  readonly mutations: readonly Raw[];
}

interface Settling {
  readonly batch: Batch;
  readonly sender: Sender;
  readonly arrived: ReadonlyMap<string, Arrived>;
}

interface Judged {
  readonly verdicts: readonly Verdict[];
  /** The records as they were before the first act. */
  readonly before: ReadonlyMap<string, Stored>;
}

/** What became of a batch; it is in the database for good. */
export interface Accepted {
  readonly results: readonly MutationResult[];
  /** The acts that were carried out now, for their receipts; not those sent again. */
  readonly taken: readonly TakenAct[];
}

export type Accept = (batch: Batch) => Promise<Accepted>;
type SettingsOf = ReturnType<typeof settingsReader>;

/**
 * The only way acts of people come in.
 *
 * Every act is claimed by its id in the transaction of its effect, judged with the rights of now, and gets the
 * county's newest number, a refused one too: a phone must notice when any of them is lost again.
 * When writing a batch fails by a fault of ours, its acts are taken one by one and the faulty ones held.
 *
 * @throws a temporary failure of the store (see `isTemporary`) after three more tries; nothing was taken then
 */
export function makeAccept({ store, now, log }: Pick<Parts, 'store' | 'now' | 'log'>): Accept {
  const group = groupWriter(store);
  const settingsOf = settingsReader();
  return async (batch) => {
    const settling = prepare(batch, now());
    try {
      return await group(async (trx) => {
        const accepted = await settle(trx, settling, batch.mutations, settingsOf, log);
        if (batch.device) await noteDevice(trx, settling.sender, batch.device);
        return accepted;
      });
    } catch (fault) {
      if (isTemporary(fault)) throw fault;
      return group((trx) => settleOneByOne(trx, settling, settingsOf, log));
    }
  };
}

/** What is known of acts a device asks about: their results, or `unknown` for those of others and those never received. */
export async function resultsFor(db: Db, actor: Actor, ids: readonly string[]): Promise<MutationResult[]> {
  const known = await knownActs(db, ids);
  return ids.map((id) => {
    const act = known.get(id);
    return act?.user_id === actor.id ? replayed(act) : { id, status: 'unknown' };
  });
}

/**
 * Judges the acts we once failed to carry out again, oldest first, each for its author with the rights of today; their
 * phones hear of it at the next sync. For every start of the server: a newer program may have lost the fault.
 *
 * @returns how many are held no longer
 */
export async function retryHeld({ store, now, log }: Pick<Parts, 'store' | 'now' | 'log'>): Promise<number> {
  const settingsOf = settingsReader();
  let released = 0;
  for (const { id, user_id: personId, device_id: deviceId, body } of await heldActs(store.reader)) {
    const person = await personById(store.reader, personId);
    if (!person || body === null) continue;
    const raw = JSON.parse(body) as Raw; // as it was received
    const actor = actorOn(person, dateIn(now()));
    const settling = prepare({ actor, deviceId, device: null, sentAt: now(), mutations: [raw] }, now());
    try {
      const judged = await write(store, async (trx) => {
        const verdicts = await judgeAll(trx, settling, [raw], settingsOf);
        if (verdicts.verdicts.every(({ fault }) => fault === null)) await put(trx, settling, verdicts);
        return verdicts;
      });
      if (judged.verdicts.every(({ fault }) => fault === null)) released += 1;
    } catch (fault) {
      if (isTemporary(fault)) throw fault;
      report(log, id, fault);
    }
  }
  return released;
}

function prepare(batch: Batch, now: string): Settling {
  const sender = { tenant: batch.actor.tenant, person: batch.actor.id, device: batch.deviceId, now };
  return { batch, sender, arrived: new Map(firstOfEach(batch.mutations).map((raw) => [raw.id, arrivedOf(raw)])) };
}

async function settle(
  trx: Trx,
  settling: Settling,
  mutations: readonly Raw[],
  settingsOf: SettingsOf,
  log: Parts['log'],
): Promise<Accepted> {
  const acts = firstOfEach(mutations).flatMap(({ id }) => settling.arrived.get(id) ?? []);
  const isNew = await claim(trx, settling.sender, acts);
  const known = await knownActs(
    trx,
    acts.flatMap(({ id }) => (isNew.has(id) ? [] : [id])),
  );
  const fresh = firstOfEach(mutations).filter(({ id }) => isNew.has(id));
  if (fresh.length === 0) return { results: answers(mutations, new Map(), known, settling), taken: [] };
  const judged = await judgeAll(trx, settling, fresh, settingsOf);
  const { seq, taken } = await put(trx, settling, judged);
  for (const { answer, fault } of judged.verdicts) if (fault !== null) report(log, answer.id, fault);
  const now = new Map(judged.verdicts.map(({ answer }) => [answer.id, { ...answer, seq }]));
  return { results: answers(mutations, now, known, settling), taken };
}

async function settleOneByOne(trx: Trx, settling: Settling, settingsOf: SettingsOf, log: Parts['log']): Promise<Accepted> {
  const results: MutationResult[] = [];
  const taken: TakenAct[] = [];
  for (const raw of settling.batch.mutations) {
    try {
      const accepted = await savepoint(trx, () => settle(trx, settling, [raw], settingsOf, log));
      results.push(...accepted.results);
      taken.push(...accepted.taken);
    } catch (fault) {
      if (isTemporary(fault)) throw fault;
      report(log, raw.id, fault);
      results.push(await hold(trx, settling, raw));
    }
  }
  return { results, taken };
}

/** Keeps an act we failed to carry out, whole, until a person has looked at it. */
async function hold(trx: Trx, settling: Settling, raw: Raw): Promise<MutationResult> {
  const answer: MutationResult = { id: raw.id, status: 'held' };
  const act = settling.arrived.get(raw.id);
  if (act) await claim(trx, settling.sender, [act]);
  const { seq } = await put(trx, settling, { verdicts: [{ answer, changed: [], fault: null }], before: new Map() });
  return { ...answer, seq };
}

async function judgeAll(trx: Trx, { batch, sender }: Settling, fresh: readonly Raw[], settingsOf: SettingsOf): Promise<Judged> {
  const readings = fresh.map(readAct);
  const good = readings.filter((reading) => reading.ok);
  const about = good.flatMap(({ definition, mutation }) => [mutation.rec, ...namedBy(definition, mutation)]);
  const records = await holdRecords(trx, [...new Set(about)]);
  const parents = good.flatMap(({ parent }) => parent ?? []);
  await addParents(records, parents, (ids) => holdRecords(trx, ids));
  const asked = good.filter(({ definition, mutation }) => definition.needsChildren && mutation.op === 'transition');
  for (const [id, child] of await loadChildren(trx, [...new Set(asked.map(({ mutation }) => mutation.rec))])) {
    if (!records.has(id)) records.set(id, child);
  }
  const before = new Map(records);
  const offsetMs = Date.parse(sender.now) - Date.parse(batch.sentAt);
  const desk = {
    records,
    actor: batch.actor,
    settings: await settingsOf(trx, sender.tenant, dateIn(sender.now)),
    now: sender.now,
    offsetMs,
  };
  const verdicts = readings.map((reading) => judge(desk, reading));
  return { verdicts: await withArrivals(trx, verdicts, { ...desk, before }), before };
}

/** What the server alone knows goes into the last form of each record: that is the one that is written. */
async function withArrivals(trx: Trx, verdicts: readonly Verdict[], world: Arriving): Promise<Verdict[]> {
  const last = new Map(verdicts.flatMap(({ changed }) => changed).map((record) => [record.id, record]));
  const added = await addOnArrival(trx, [...last.values()], world);
  return verdicts.map((verdict) => ({ ...verdict, changed: verdict.changed.map((record) => added.get(record.id) ?? record) }));
}

/** Writes what was decided, last of all the county's next numbers. */
async function put(trx: Trx, { sender, arrived }: Settling, { verdicts, before }: Judged): Promise<{ seq: number; taken: TakenAct[] }> {
  const writing = { tenant: sender.tenant, by: sender.person, now: sender.now };
  const afters = new Map(verdicts.flatMap(({ changed }) => changed).map((record) => [record.id, record]));
  const changes = [...afters.values()].map((after): Change => ({ before: before.get(after.id) ?? null, after }));
  await expectAttachments(trx, writing, changes);
  await followEngagements(trx, writing, [...afters.values()]);
  await noteSettings(trx, writing, [...afters.values()]);
  const seq = await saveRecords(trx, writing, changes, 1);
  const outcomes = verdicts.flatMap(({ answer }) => {
    const act = arrived.get(answer.id);
    return act ? [{ arrived: act, status: answer.status, answer }] : [];
  });
  return { seq, taken: await finish(trx, sender, outcomes, seq) };
}

function answers(
  mutations: readonly Raw[],
  judged: ReadonlyMap<string, MutationResult>,
  known: ReadonlyMap<string, KnownAct>,
  { batch, arrived }: Settling,
): MutationResult[] {
  const answered = new Set<string>();
  return mutations.map((raw) => {
    const { id } = raw;
    const isRepeat = answered.has(id);
    answered.add(id);
    const hash = isRepeat ? payloadHash(raw) : arrived.get(id)?.hash;
    const now = judged.get(id);
    if (now && !isRepeat) return now;
    if (now) return hash === arrived.get(id)?.hash ? { ...now, replayed: true } : reused(id);
    const act = known.get(id);
    return act?.hash === hash && act?.user_id === batch.actor.id ? replayed(act) : reused(id);
  });
}

function replayed(act: KnownAct): MutationResult {
  // Written by finish from a result of ours.
  return { ...(JSON.parse(act.result) as MutationResult), seq: act.seq, replayed: true };
}

function reused(id: string): MutationResult {
  return { id, status: 'rejected', code: 'id_reused' };
}

/** For people on duty: which act, and where in our program; never a word of what it says. */
function report(log: Parts['log'], id: string, fault: unknown): void {
  const where = fault instanceof Error ? fault.stack?.split('\n').find((line) => line.includes('src/')) : undefined;
  log.error({ mutation: id, fault: fault instanceof Error ? fault.name : typeof fault, where: where?.trim() }, 'mutation held');
}
