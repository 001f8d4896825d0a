/** Many at once: nothing is missed by whoever reads meanwhile, and nothing is taken twice. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '#src/server/app.ts';
import { openStore } from '#src/server/store/database.ts';
import { changing, commanding, creating, WORDS } from '#tests/support/acts.ts';
import { bo, lin, mei } from '#tests/support/actors.ts';
import { dialects } from '#tests/support/dialects.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';
import { phoneOf, wirePhone, type WirePhone } from '#tests/support/wire-phone.ts';
import { pino } from 'pino';

describe.each(dialects)('many phones at once ($name)', (dialect) => {
  let server: TestServer;
  /** A second process on the same database; SQLite has one writing process only. */
  let second: TestServer;
  beforeAll(async () => {
    server = await openServer(dialect);
    second = server;
    if (server.config.databaseUrl === null) return;
    const store = await openStore(server.config);
    const app = await buildApp({ config: server.config, store, dist: null, now: () => server.clock.now, log: pino({ level: 'silent' }) });
    second = { ...server, store, app };
  });
  afterAll(async () => {
    if (second !== server) {
      await second.app.close();
      await second.store.close();
    }
    await server.close();
  });

  async function writerOn(target: TestServer, actor: typeof mei, device: string): Promise<WirePhone> {
    return wirePhone(target, await server.signIn(actor, device));
  }

  test('a clerk who reads all the while misses nothing of what two processes take in, each act once', async () => {
    const writers = [
      await writerOn(server, mei, 'a'),
      await writerOn(second, mei, 'b'),
      await writerOn(server, bo, 'c'),
      await writerOn(second, bo, 'd'),
    ];
    const clerk = await writerOn(second, lin, 'desk');
    const reports: string[] = [];
    let isWriting = true;

    const write = async (phone: WirePhone, twin: WirePhone) => {
      for (let round = 0; round < 12; round += 1) {
        const create = creating(WORDS);
        // The second phone of the same person is a clone: it sends the very same acts at the same moment.
        await Promise.all([phone.push(create), twin.push(create)]);
        const record = { id: create.rec, type: 'report', status: 'draft', body: WORDS } as unknown as Parameters<typeof commanding>[0]; // what commanding reads of it
        const submit = commanding(record, 'submit');
        const results = await Promise.all([phone.push(submit, create), twin.push(create, submit)]);
        expect(results.flat().every(({ status }) => status === 'applied')).toBe(true);
        reports.push(create.rec);
      }
    };
    const read = async () => {
      while (isWriting) await clerk.pull({ limit: 3 });
    };
    const [a, b, c, d] = writers;
    if (!a || !b || !c || !d) throw new Error('four writers');
    const reading = read();
    await Promise.all([write(a, b), write(c, d)]);
    isWriting = false;
    await reading;
    await clerk.pull({ limit: 3 });
    expect(reports).toHaveLength(24);
    expect(reports.filter((id) => clerk.has(id)?.status !== 'submitted')).toEqual([]);
    const rows = await server.store.db.selectFrom('record').select(['id', 'seq']).execute();
    expect(rows).toHaveLength(24);
    expect(new Set(rows.map(({ seq }) => seq)).size).toBe(24);
  });

  test('F-66 two phones that edit the same reports in opposite order both get through', async () => {
    const [one, two] = [await writerOn(server, mei, 'one'), await writerOn(second, mei, 'two')];
    const acts = Array.from({ length: 6 }, () => creating(WORDS));
    await one.push(...acts);
    await one.pull();
    const shown = acts.map(({ rec }) => one.has(rec)).filter((record) => record !== undefined);
    for (let round = 0; round < 5; round += 1) {
      const titles = shown.map((record) => changing(record, { title: `一${round}` }));
      const places = [...shown].reverse().map((record) => changing(record, { place: `二${round}` }));
      const results = await Promise.all([one.push(...titles), two.push(...places)]);
      expect(results.flat().every(({ status }) => status === 'applied' || status === 'merged')).toBe(true);
    }
  });

  test('one report is begun once even when two phones begin it with other words', async () => {
    const [one, two] = [await writerOn(server, mei, 'one'), await writerOn(second, mei, 'two')];
    for (let round = 0; round < 5; round += 1) {
      const first = creating({ title: '甲' });
      const other = creating({ title: '乙' }, first.rec);
      const results = (await Promise.all([one.push(first), two.push(other)])).flat();
      expect(results.map(({ status }) => status).sort()).toEqual(['applied', 'merged']);
      const phone = await phoneOf(server, mei);
      await phone.pull();
      const wordings = [
        phone.has(first.rec)?.body.title,
        phone.has(results.find(({ variants }) => variants)?.variants?.[0] ?? '')?.body.value,
      ];
      expect(wordings.sort()).toEqual(['乙', '甲']);
    }
  });
});
