/** Suite P of sync 3.2: two server processes on one PostgreSQL, every batch to both of them at once, and a reader who misses nothing. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore, type Store } from '#src/server/store/database.ts';
import { canonicalText } from '#src/server/store/canonical-text.ts';
import { creating, WORDS } from '#tests/support/acts.ts';
import { mei } from '#tests/support/actors.ts';
import { dialects, type FreshDatabase } from '#tests/support/dialects.ts';
import { enrol } from '#tests/support/people.ts';
import { newId } from '#src/domain/record/identity.ts';
import { buildProgram, type Program } from './process.ts';
import { remotePhone, type RemotePhone } from './remote-phone.ts';

const [DEVICES, ROUNDS, BATCH, HOT] = [8, Number(process.env.FAULT_ROUNDS ?? 8), 10, 40];
const FIELDS = ['title', 'place', 'situation', 'sourceVillage'];

describe('two servers on one PostgreSQL', () => {
  let program: Program;
  let database: FreshDatabase;
  let store: Store;
  let ports: [number, number];
  let writers: RemotePhone[];
  let reader: RemotePhone;

  beforeAll(async () => {
    const dialect = dialects.find(({ name }) => name === 'postgres');
    if (dialect === undefined) throw new Error('no PostgreSQL');
    database = await dialect.fresh();
    store = await openStore({ dataDir: database.dataDir, databaseUrl: database.url ?? null });
    await enrol({ store, clock: { now: new Date().toISOString() } }, mei);
    program = await buildProgram();
    const env = { DATA_DIR: database.dataDir, DATABASE_URL: database.url ?? '' };
    const [one, two] = [await program.start(env), await program.start(env)];
    ports = [one.port, two.port];
    writers = [];
    for (let device = 0; device < DEVICES; device += 1) writers.push(await remotePhone(ports[device % 2] ?? 0, mei, `phone-${device}`));
    reader = await remotePhone(ports[1], mei, 'desk');
  }, 120_000);
  afterAll(async () => {
    await program.drop();
    await store.close();
    await database.drop();
  });

  test(
    'F-66 racing writers, each batch on two connections at once: no act twice, none missing, and the reader has them all',
    { timeout: 120_000 },
    async () => {
      const hot = Array.from({ length: HOT }, () => creating(WORDS));
      const [first] = writers;
      if (first === undefined) throw new Error('no writer');
      for (const port of ports) await first.push(port, hot);
      const sent: string[] = [];
      let isWriting = true;

      const write = async (phone: RemotePhone, device: number) => {
        for (let round = 0; round < ROUNDS; round += 1) {
          const batch = Array.from({ length: BATCH }, (_, i) => {
            const field = FIELDS[(device + round + i) % FIELDS.length] ?? 'title';
            const rec = hot[(device * 7 + round * 3 + i * (device % 2 ? 1 : HOT - 1)) % HOT]?.rec ?? '';
            const set = { [field]: { to: `${device} ${round} ${i}` } };
            return { id: newId(), rec, type: 'report', v: 1, at: '2026-09-18T14:00:00+08:00', op: 'edit', set };
          });
          sent.push(...batch.map(({ id }) => id));
          const [one, two] = await Promise.all(ports.map((port) => phone.push(port, batch)));
          const bare = (results: typeof one) => results?.map(({ replayed: _again, ...result }) => result);
          expect(bare(one)).toEqual(bare(two));
          expect(one?.every(({ status }) => status === 'applied' || status === 'merged')).toBe(true);
          expect(one?.map(({ replayed }, i) => (replayed === true) !== (two?.[i]?.replayed === true))).not.toContain(false);
        }
      };
      const read = async () => {
        while (isWriting) await reader.pull(ports, 25);
      };
      const reading = read();
      await Promise.all(writers.map(write));
      isWriting = false;
      await reading;
      await reader.pull(ports, 25);

      const acts = await store.reader.selectFrom('sync_mutation').select(['id', 'seq', 'status']).execute();
      expect(acts.filter(({ seq, status }) => seq < 0 || status === 'claimed')).toEqual([]);
      expect(new Set(acts.map(({ id }) => id))).toEqual(new Set([...sent, ...hot.map(({ id }) => id)]));
      const rows = await store.reader.selectFrom('record').select(['id', 'seq', 'body']).where('owner_id', '=', mei.id).execute();
      const there = rows.map(({ id, seq, body }) => `${id} ${seq} ${canonicalText(JSON.parse(body))}`);
      const here = [...reader.records.values()]
        .filter(({ rec }) => rec?.owner === mei.id)
        .map(({ id, seq, rec }) => `${id} ${seq} ${canonicalText(rec?.body)}`);
      expect(here.sort()).toEqual(there.sort());
      expect(new Set(rows.map(({ seq }) => seq)).size).toBe(rows.length);
      console.log(
        `two servers: ${sent.length} acts on ${HOT} reports, each sent twice at once; ${rows.length} records, 0 doubled, 0 missing`,
      );
    },
  );
});
