/** What must hold once everything has gone through: no word lost, each act once, every phone shows what the server has. */
import { createHash } from 'node:crypto';
import { dateIn } from '#src/domain/calendar.ts';
import { actorOn } from '#src/domain/people.ts';
import { sameValue } from '#src/domain/record/content.ts';
import { asItems, itemKey } from '#src/domain/record/merge.ts';
import { userScopes } from '#src/domain/record/scopes.ts';
import type { Stored } from '#src/domain/record/stored.ts';
import { scopesIn } from '#src/server/store/family.ts';
import { personById } from '#src/server/store/people.ts';
import { loadRecords } from '#src/server/store/records.ts';
import { broughtBy, takenBy, union, wordsIn } from './ledger.ts';
import { need, type ModelPhone } from './phone.ts';
import { comeIn, renew, sendFiles, syncPhone, type World } from './world.ts';

/** Lets everything go through on a good line, and checks. */
export async function comeToRest(world: World): Promise<void> {
  for (const phone of world.phones) {
    for (const flight of [...phone.flights]) {
      flight.answer = null;
      await comeIn(world, phone, flight);
    }
    await renew(world, phone);
  }
  world.server.fault.isThere = false;
  // An act of one phone can reach the others only after them, a file and a mended act after that.
  for (let round = 0; round < 4; round += 1) {
    for (const phone of world.phones) await syncPhone(world, phone, 50);
    if (round === 0) await world.server.retryHeld();
    if (round < 2) for (const phone of world.phones) await sendFiles(world, phone, 9);
  }
  const records = await allRecords(world);
  await checkWords(world, records);
  await checkActs(world);
  checkVariants(records);
  await checkFiles(world);
  for (const phone of world.phones) await checkPhone(world, phone, records);
}

async function allRecords({ server }: World): Promise<Map<string, Stored>> {
  const ids = await server.store.reader.selectFrom('record').select('id').execute();
  return loadRecords(
    server.store.reader,
    ids.map(({ id }) => id),
  );
}

/** I3 for words: each is in a record or variant, was written over by somebody who saw it, or lies with its refused act. */
async function checkWords({ server, phones, ledger }: World, records: ReadonlyMap<string, Stored>): Promise<void> {
  const there = wordsIn([...records.values()].map(({ body, log }) => [body, log]));
  const log = await server.store.reader.selectFrom('sync_mutation').select(['body', 'status']).execute();
  const done = log.filter(({ status }) => ['applied', 'merged', 'noop'].includes(status));
  const taken = union(done.map(({ body }) => takenBy(body ?? '{}')));
  const kept = union((await Promise.all(phones.map(({ db }) => db.kept.toArray()))).flat().map(broughtBy));
  for (const [word, by] of ledger.words) {
    if (!there.has(word) && !taken.has(word) && !kept.has(word)) throw new Error(`WORD vanished: ${word} of ${by}`);
  }
}

/** I3 for acts: each is known to the server or lies with the refused ones, and none waits for ever. */
async function checkActs({ server, phones, ledger }: World): Promise<void> {
  const known = new Set((await server.store.reader.selectFrom('sync_mutation').select('id').execute()).map(({ id }) => id));
  const refused = new Set((await Promise.all(phones.map(({ db }) => db.kept.toArray()))).flat().map(({ id }) => id));
  for (const [id, act] of ledger.acts) if (!known.has(id) && !refused.has(id)) throw new Error(`LOST: ${act}`);
}

/** I4: one variant of a field for one act. */
function checkVariants(records: ReadonlyMap<string, Stored>): void {
  const variants = [...records.values()]
    .filter(({ type }) => type === 'variant')
    .map(({ body }) => JSON.stringify([body.mutation, body.field]));
  if (new Set(variants).size < variants.length) throw new Error('TWICE: one act made two variants of a field');
}

/** I14: what counts as present is there, byte for byte, and bytes leave a phone only once a backup has them. */
async function checkFiles({ server, phones, ledger }: World): Promise<void> {
  const rows = await server.store.reader.selectFrom('attachment').selectAll().execute();
  const files = new Map(rows.map((row) => [row.id, row]));
  for (const { id, sha256 } of rows.filter(({ state }) => state === 'present')) {
    const bytes = await server.bytesOf(sha256);
    if (bytes === null || createHash('sha256').update(bytes).digest('hex') !== sha256) throw new Error(`FILE untrue: ${id}`);
  }
  for (const { name, db } of phones) {
    for (const blob of await db.blobs.toArray()) {
      const what = `${blob.id} on ${name}: ${blob.state}, on the server ${files.get(blob.id)?.state ?? 'unknown'}`;
      const record = await db.records.get(blob.rec);
      const isListed = asItems(record?.base?.body?.attachments).some((item) => itemKey(item) === blob.id);
      if (isListed && blob.state !== 'refused' && files.get(blob.id)?.state !== 'present') throw new Error(`FILE lost: ${what}`);
      if (blob.freed && blob.seq > ledger.durable) throw new Error(`FILE freed too early: ${what}`);
    }
  }
}

/** I6, I7, I8: the phone has what its person may see, as the server has it, and nothing else. */
async function checkPhone({ server }: World, phone: ModelPhone, records: ReadonlyMap<string, Stored>): Promise<void> {
  const actor = actorOn(need(await personById(server.store.reader, phone.actor.id)), dateIn(server.clock.now));
  const scopes = new Set(userScopes(actor));
  const rows = new Map((await phone.db.records.toArray()).map((row) => [row.id, row]));
  for (const record of records.values()) {
    const lies = scopesIn(records, record).filter((scope) => scopes.has(scope));
    const isVisible = lies.length > 0;
    const row = rows.get(record.id);
    const what = `${record.type} ${record.id} ${JSON.stringify(record.body)} on ${phone.name}`;
    if (!isVisible && row?.base) throw new Error(`LEAK: ${what}`);
    if (!isVisible) continue;
    if (!row?.base) throw new Error(`MISSING: ${what}`);
    if (lies.sort().join() !== [...row.scopeKeys].sort().join()) throw new Error(`MISSING scope: ${what} lies in ${lies.join()}`);
    if (row.base.seq !== record.seq || row.base.status !== record.status) throw new Error(`STALE: ${what}`);
    if (record.deleted === 0 && !sameValue(row.base.body, record.body)) throw new Error(`STALE words: ${what}`);
    if (row.cur !== undefined || row.pend !== undefined) throw new Error(`OVERLAY stuck: ${what}`);
  }
  for (const row of rows.values()) if (!records.has(row.id)) throw new Error(`GHOST: ${row.type} ${row.id} on ${phone.name}`);
}
