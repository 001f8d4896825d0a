import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeLog } from '#src/server/log.ts';
import { creating } from '#tests/support/acts.ts';
import { mei } from '#tests/support/actors.ts';
import { dialects, type Dialect } from '#tests/support/dialects.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';
import { phoneOf } from '#tests/support/wire-phone.ts';

const CANARY = '金丝雀甲乙丙';

describe('the log', () => {
  let server: TestServer;
  const lines: string[] = [];
  const log = makeLog({ logLevel: 'trace' }, { write: (line) => void lines.push(line) });
  beforeAll(async () => {
    server = await openServer(dialects[0] as Dialect); // the first of the two
    await server.restart({ log });
  });
  afterAll(() => server.close());

  test('holds no word, name, log-in, password, address or cookie, whatever goes well or wrong', async () => {
    const phone = await phoneOf(server, { ...mei, name: CANARY });
    await phone.push(creating({ title: CANARY, situation: CANARY }), { ...creating({ title: CANARY }), type: CANARY });
    const post = (url: string, payload: string) =>
      server.app.inject({ method: 'POST', url, headers: { ...phone.headers, 'content-type': 'application/json' }, payload });
    await post('/api/v1/session', JSON.stringify({ login: CANARY, password: CANARY, device: { id: 'x', name: CANARY } }));
    await post('/api/v1/sync', `{"${CANARY}":`);
    await post(`/api/v1/${encodeURIComponent(CANARY)}?q=${encodeURIComponent(CANARY)}`, '{}');
    await server.store.db.updateTable('record').set({ body: '{' }).execute();
    await server.app.inject({ method: 'POST', url: '/api/v1/sync', headers: phone.headers, payload: {} });
    await phone.exchange({ mutations: [creating({ title: CANARY })], pull: null });
    const all = lines.join('\n');
    for (const secret of [CANARY, encodeURIComponent(CANARY), phone.headers.cookie ?? '?', 'sid=']) expect(all).not.toContain(secret);
  });

  test('says when, how grave and where, not what', () => {
    lines.length = 0;
    log.error({ err: new Error(CANARY), password: CANARY, request: { body: CANARY, headers: { cookie: CANARY } } }, 'failed');
    const line = JSON.parse(lines[0] ?? '') as Record<string, unknown>;
    expect(lines[0]).not.toContain(CANARY);
    expect(line).toMatchObject({
      level: 50,
      msg: 'failed',
      err: { kind: 'Error', where: expect.arrayContaining([expect.stringContaining('log.test.ts')]) as string[] },
    });
    expect(line.time).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  });

  test('B-68 a line break in what is logged does not begin a line of its own', () => {
    lines.length = 0;
    log.warn(`one\n{"level":60}`);
    expect(lines[0]?.trim().split('\n')).toHaveLength(1);
  });
});
