import { pino } from 'pino';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorOn } from '#src/domain/people.ts';
import { report } from '#src/features/report/model/report.ts';
import { buildApp } from '#src/server/app.ts';
import { readConfig } from '#src/server/config.ts';
import { seedDemo } from '#src/server/demo/seed.ts';
import { demoStories } from '#src/server/demo/stories.ts';
import { openStore, type Store } from '#src/server/store/database.ts';
import { listPeople, personByLogin } from '#src/server/store/people.ts';
import { dialects, type FreshDatabase } from '#tests/support/dialects.ts';

const NOW = '2026-11-25T08:00:00.000Z';
const OFFICES = ['haiyou', 'hairun', 'shaliu', 'zhuao', 'tingpang', 'jiantiao', 'hengdu', 'pubagang', 'huaqiao', 'shepan'];

describe.each(dialects)('the sample county on $name', (dialect) => {
  let database: FreshDatabase;
  let store: Store;
  let app: FastifyInstance;
  beforeAll(async () => {
    database = await dialect.fresh();
    store = await openStore({ dataDir: database.dataDir, databaseUrl: database.url ?? null });
    const config = readConfig({ DATA_DIR: database.dataDir });
    const parts = { config, store, now: () => NOW, log: pino({ level: 'silent' }), dist: null };
    expect(await seedDemo(parts)).toBe(true);
    app = await buildApp(parts);
  });
  afterAll(async () => {
    await app.close();
    await store.close();
    await database.drop();
  });

  async function enter(login: string): Promise<Record<string, string>> {
    const payload = { login, password: 'demo-only-2026', device: { id: login, name: 'trial' } };
    const answer = await app.inject({ method: 'POST', url: '/api/v1/session', payload });
    if (answer.statusCode !== 200) throw new Error(`${login}: ${answer.body}`);
    return {
      cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '',
      'x-owner': answer.json<{ account: { id: string } }>().account.id,
    };
  }
  async function pull(login: string): Promise<{ type: string; status: string; owner: string; files?: string[] }[]> {
    const headers = await enter(login);
    const request = {
      proto: 1,
      schema: 1,
      tenant: 'sanmen',
      device: login,
      nonce: 'n',
      sentAt: NOW,
      pending: 0,
      seen: {},
      mutations: [],
      pull: { cursor: null, limit: 2000 },
    };
    const answer = await app.inject({ method: 'POST', url: '/api/v1/sync', headers, payload: request });
    return answer
      .json<{ pull: { changes: { rec?: { type: string; status: string; owner: string; files?: string[] } }[] } }>()
      .pull.changes.flatMap(({ rec }) => rec ?? []);
  }
  const reportsOf = async (login: string) => (await pull(login)).filter(({ type }) => type === 'report');

  test('every log-in of the contract is there, and nobody is called like somebody else', async () => {
    const people = await listPeople(store.reader);
    const logins = OFFICES.flatMap((office) => [
      ...[1, 2, 3, 4, 5, 6].map((n) => `member${n}.${office}`),
      `clerk.${office}`,
      `director.${office}`,
      `deputy.${office}`,
      `party.${office}`,
    ]);
    expect(people.map(({ login }) => login).sort()).toEqual(
      [...logins, 'office', 'memberswork', 'proposals', 'committee', 'chair', 'admin'].sort(),
    );
    expect(new Set(people.map(({ name }) => name)).size).toBe(people.length);
  });

  test('the committee assists Jiantiao and Hengdu', async () => {
    const committee = await personByLogin(store.reader, 'committee');
    expect(
      committee &&
        actorOn(committee, '2026-11-25')
          .grants.map(({ office }) => office)
          .sort(),
    ).toEqual(['331022105', '331022106']);
  });

  test('there is a report in every state there is', async () => {
    const rows = await store.reader.selectFrom('record').select('status').distinct().where('type', '=', 'report').execute();
    expect(rows.map(({ status }) => status).sort()).toEqual([...report.states].sort());
  });

  test('the sixth members have nothing yet; the first of Jiantiao has a year behind her', async () => {
    expect(await reportsOf('member6.jiantiao')).toEqual([]);
    expect((await reportsOf('member1.jiantiao')).map(({ status }) => status).sort()).toEqual(['closed', 'returned', 'submitted']);
  });

  test('each desk has its work, and none sees the work of another', async () => {
    expect((await reportsOf('clerk.jiantiao')).some(({ status }) => status === 'submitted')).toBe(true);
    expect((await reportsOf('clerk.zhuao')).map(({ status }) => status)).toEqual(['edited']);
    const county = await reportsOf('office');
    expect(county.some(({ status }) => status === 'forwarded')).toBe(true);
    expect(county.some(({ status }) => status === 'submitted' || status === 'draft')).toBe(false);
    expect(await reportsOf('admin')).toEqual([]);
  });

  test('the photos are there and can be looked at', async () => {
    const headers = await enter('clerk.jiantiao');
    const files = (await reportsOf('clerk.jiantiao')).flatMap((one) => one.files ?? []);
    expect(files.length).toBeGreaterThan(2);
    const answer = await app.inject({ url: `/api/v1/files/${files[0]}`, headers });
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'image/jpeg']);
  });

  test('an author who went on writing after forwarding left a second wording', async () => {
    const rows = await store.reader.selectFrom('record').select(['type', 'status']).where('type', '=', 'variant').execute();
    expect(rows).toEqual([{ type: 'variant', status: 'open' }]);
  });

  test('it is made once; where somebody is already, nothing is touched', async () => {
    const parts = { config: readConfig({ DATA_DIR: database.dataDir }), store, now: () => NOW };
    expect(await seedDemo(parts)).toBe(false);
    expect(await listPeople(store.reader)).toHaveLength(106);
  });
});

describe('the stories', () => {
  test('are told in the order they happened, each step after the one before', () => {
    for (const { steps, body } of demoStories()) {
      const times = steps.map(({ at }) => Date.parse(at));
      expect(times, JSON.stringify(body.title)).toEqual([...times].sort((a, b) => a - b));
    }
  });
});
