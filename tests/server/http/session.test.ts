import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { write } from '#src/server/store/database.ts';
import { insertPerson, setPassword } from '#src/server/store/people.ts';
import { bo, mei } from '#tests/support/actors.ts';
import { dialects } from '#tests/support/dialects.ts';
import { credentials, DAY, enter, giveAccounts, knock, later, me, PASSWORD, passwordHash, request } from '#tests/support/door.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';

describe.each(dialects)('signing in on $name', (dialect) => {
  let server: TestServer;
  beforeAll(async () => void (server = await openServer(dialect)));
  beforeEach(async () => {
    await server.empty();
    await giveAccounts(server);
  });
  afterAll(() => server.close());

  test.each([
    ['GET', '/api/v1/session'],
    ['DELETE', '/api/v1/session'],
    ['GET', '/api/v1/devices'],
    ['DELETE', '/api/v1/devices/phone'],
    ['POST', '/api/v1/password'],
    ['GET', '/api/v1/files/0198f7c1-0000-7000-8000-0000000000f1'],
  ] as const)('nobody in particular may not %s %s', async (method, url) => {
    const answer = await request(server, null, method, url);
    expect([answer.statusCode, answer.json()]).toEqual([401, expect.objectContaining({ app: 'sqmy', code: 'session_missing' })]);
  });

  test('a wrong password and an unknown log-in are answered alike', async () => {
    const wrong = await knock(server, credentials('mei', 'not the password'));
    const unknown = await knock(server, credentials('nobody', PASSWORD));
    expect(wrong.statusCode).toBe(401);
    expect(wrong.json()).toMatchObject({ code: 'invalid_credentials' });
    expect(unknown.body).toBe(wrong.body);
    expect(unknown.headers['set-cookie']).toBeUndefined();
  });

  test('the right password opens a session that scripts cannot read', async () => {
    const answer = await knock(server, credentials('Mei '));
    expect(answer.json()).toEqual({
      account: { id: mei.id, name: mei.name, login: 'mei', tenant: 'sanmen', roles: [...mei.grants] },
      expires: new Date(Date.parse(server.clock.now) + 45 * DAY).toISOString(),
    });
    expect(answer.headers['set-cookie']).toMatch(/^sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=15552000$/);
    expect((await me(server, await enter(server, 'mei'))).json()).toMatchObject({ account: { id: mei.id } });
  });

  test('the store holds neither password nor token', async () => {
    const { cookie } = await enter(server, 'mei');
    const tables = await Promise.all(
      (['session', 'credential'] as const).map((table) => server.store.db.selectFrom(table).selectAll().execute()),
    );
    const stored = JSON.stringify(tables);
    expect(stored).not.toContain(PASSWORD);
    expect(stored).not.toContain(cookie.slice(4));
  });

  test.each([
    [{ login: 'mei', password: PASSWORD }, 'a device is named'],
    [{ ...credentials('mei'), admin: true }, 'nothing more is said'],
    [{ ...credentials('mei'), login: 7 }, 'a log-in is text'],
    [{ ...credentials('mei'), password: 'x'.repeat(10_000) }, 'a password has an end'],
    [{ ...credentials('mei'), device: { id: 'a\u0000b', name: 'x' } }, 'a device has a plain name'],
  ] as [object, string][])('%j is refused: %s', async (payload) => {
    const answer = await knock(server, payload);
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
    expect(await server.store.db.selectFrom('session').selectAll().execute()).toEqual([]);
  });

  test('B-90 after five wrong guesses the account rests, longer each time; its signed-in phones do not notice', async () => {
    const phone = await enter(server, 'mei');
    for (let guess = 0; guess < 5; guess += 1) expect((await knock(server, credentials('mei', 'wrong guess'))).statusCode).toBe(401);
    const paused = await knock(server, credentials('mei'));
    expect([paused.statusCode, paused.json(), paused.headers['retry-after']]).toEqual([
      429,
      expect.objectContaining({ code: 'too_many_attempts' }),
      '60',
    ]);
    expect((await me(server, phone)).statusCode).toBe(200);
    expect((await knock(server, credentials('bo'))).statusCode).toBe(200);
    later(server, 61_000);
    expect((await knock(server, credentials('mei', 'wrong again'))).statusCode).toBe(401);
    expect((await knock(server, credentials('mei'))).headers['retry-after']).toBe('120');
    later(server, 121_000);
    await enter(server, 'mei');
    expect((await knock(server, credentials('mei', 'wrong guess'))).statusCode).toBe(401);
  });

  test('a log-in that does not exist rests in the same way', async () => {
    for (let guess = 0; guess < 5; guess += 1) await knock(server, credentials('ghost', 'wrong guess'));
    expect((await knock(server, credentials('ghost'))).statusCode).toBe(429);
  });

  test('a session unused for 45 days has ended; one in use goes on until its last day', async () => {
    const idle = await enter(server, 'mei', PASSWORD, 'drawer');
    const used = await enter(server, 'mei', PASSWORD, 'pocket');
    for (let month = 0; month < 5; month += 1) {
      later(server, 30 * DAY);
      await request(server, used, 'POST', '/api/v1/password', { current: 'wrong', next: PASSWORD });
      expect((await me(server, used)).statusCode).toBe(200);
    }
    expect((await me(server, idle)).json()).toMatchObject({ code: 'session_expired' });
    later(server, 31 * DAY);
    expect((await me(server, used)).json()).toMatchObject({ code: 'session_expired' });
  });

  test('reading does not prolong a session, for no GET ever writes', async () => {
    const phone = await enter(server, 'mei');
    later(server, 44 * DAY);
    expect((await me(server, phone)).statusCode).toBe(200);
    later(server, 2 * DAY);
    expect((await me(server, phone)).json()).toMatchObject({ code: 'session_expired' });
  });

  test('signing out ends this phone alone', async () => {
    const phone = await enter(server, 'mei', PASSWORD, 'phone');
    const tablet = await enter(server, 'mei', PASSWORD, 'tablet');
    const answer = await request(server, phone, 'DELETE', '/api/v1/session');
    expect([answer.statusCode, answer.headers['set-cookie']]).toEqual([204, expect.stringContaining('Max-Age=0')]);
    expect((await me(server, phone)).json()).toMatchObject({ code: 'session_revoked' });
    expect((await me(server, tablet)).statusCode).toBe(200);
  });

  test('a lost phone is sent away, and may come back by signing in', async () => {
    const phone = await enter(server, 'mei', PASSWORD, 'lost');
    const tablet = await enter(server, 'mei', PASSWORD, 'tablet');
    const { devices } = (await request(server, tablet, 'GET', '/api/v1/devices')).json<{ devices: object[] }>();
    expect(devices).toContainEqual({ id: 'lost', name: '手机', lastSeenAt: server.clock.now, pending: 0, current: false });
    expect(devices).toContainEqual(expect.objectContaining({ id: 'tablet', current: true }));
    expect((await request(server, tablet, 'DELETE', '/api/v1/devices/lost')).statusCode).toBe(204);
    expect((await me(server, phone)).json()).toMatchObject({ code: 'device_revoked' });
    expect((await request(server, tablet, 'DELETE', '/api/v1/devices/lost')).statusCode).toBe(404);
    expect((await me(server, await enter(server, 'mei', PASSWORD, 'lost'))).statusCode).toBe(200);
  });

  test("somebody else's device does not exist for me, even under the same id", async () => {
    const meis = await enter(server, 'mei', PASSWORD, 'shared');
    const bos = await enter(server, 'bo', PASSWORD, 'only-bo');
    expect((await request(server, bos, 'DELETE', '/api/v1/devices/shared')).statusCode).toBe(404);
    await enter(server, 'bo', PASSWORD, 'shared');
    expect((await request(server, bos, 'DELETE', '/api/v1/devices/shared')).statusCode).toBe(204);
    expect((await me(server, meis)).statusCode).toBe(200);
  });

  test('SES-06 what one account wrote is not taken as the work of another', async () => {
    const phone = await enter(server, 'mei');
    const change = { current: PASSWORD, next: 'four words make a wall' };
    const without = await server.app.inject({
      method: 'POST',
      url: '/api/v1/password',
      headers: { cookie: phone.cookie },
      payload: change,
    });
    expect([without.statusCode, without.json()]).toEqual([400, expect.objectContaining({ code: 'owner_missing' })]);
    const other = await request(server, phone, 'POST', '/api/v1/password', change, { 'x-owner': bo.id });
    expect([other.statusCode, other.json()]).toEqual([409, expect.objectContaining({ code: 'owner_mismatch' })]);
    expect((await request(server, phone, 'GET', '/api/v1/session', undefined, { 'x-owner': bo.id })).statusCode).toBe(409);
    await enter(server, 'mei');
  });

  test.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ] as Record<string, string>[])('B-89 SES-19 a foreign page (%j) may neither sign anybody in nor out', async (headers) => {
    expect((await knock(server, credentials('mei'), headers)).json()).toMatchObject({ code: 'csrf' });
    const phone = await enter(server, 'mei');
    expect((await request(server, phone, 'DELETE', '/api/v1/session', undefined, headers)).statusCode).toBe(403);
    expect((await me(server, phone)).statusCode).toBe(200);
  });

  test('our own page may', async () => {
    expect((await knock(server, credentials('mei'), { origin: 'http://localhost:8787', 'sec-fetch-site': 'same-origin' })).statusCode).toBe(
      200,
    );
  });

  test.each(['sid=', 'sid=short', `sid=${'A'.repeat(43)}`, `sid=${'A'.repeat(4000)}`])(
    'B-88 the made-up cookie %s is nobody',
    async (cookie) => {
      expect((await request(server, { cookie, id: mei.id }, 'GET', '/api/v1/session')).json()).toMatchObject({ code: 'session_missing' });
    },
  );

  test('B-88 two different cookies under one name are nobody', async () => {
    const [one, two] = [await enter(server, 'mei'), await enter(server, 'bo')];
    expect((await me(server, { cookie: `${one.cookie}; ${two.cookie}`, id: mei.id })).json()).toMatchObject({ code: 'session_missing' });
  });
});

describe('over HTTPS', () => {
  test('the cookie belongs to this host alone', async () => {
    const [sqlite] = dialects;
    if (!sqlite) throw new Error('no dialect');
    const server = await openServer(sqlite, { PUBLIC_ORIGIN: 'https://zx.sanmen.example' });
    try {
      await write(server.store, async (trx) => {
        await insertPerson(trx, {
          id: mei.id,
          tenant: 'sanmen',
          login: 'mei',
          name: mei.name,
          sector: null,
          memberNo: null,
          phone: null,
          createdAt: server.clock.now,
        });
        await setPassword(trx, mei.id, await passwordHash, server.clock.now);
      });
      const answer = await server.app.inject({
        ...{ method: 'POST', url: '/api/v1/session', headers: { host: 'zx.sanmen.example', origin: 'https://zx.sanmen.example' } },
        payload: { login: 'mei', password: PASSWORD, device: { id: 'phone', name: 'x' } },
      });
      expect(answer.headers['set-cookie']).toMatch(/^__Host-sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=\d+; Secure$/);
    } finally {
      await server.close();
    }
  });
});
