import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { issueCode } from '#src/server/auth/activation.ts';
import { createPasswords } from '#src/server/auth/password.ts';
import { write } from '#src/server/store/database.ts';
import { disableAccount, insertGrant, insertPerson, setPassword } from '#src/server/store/people.ts';
import { bo, mei } from '#tests/support/actors.ts';
import { dialects } from '#tests/support/dialects.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';

const PASSWORD = '三门湾的青蟹真好吃呀';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const hash = createPasswords().hash(PASSWORD);

interface Browser {
  readonly cookie: string;
  readonly id: string;
}

describe.each(dialects)('signing in on $name', (dialect) => {
  let server: TestServer;
  beforeAll(async () => void (server = await openServer(dialect)));
  beforeEach(async () => {
    await server.empty();
    for (const [person, login] of [[mei, 'mei'], [bo, 'bo']] as const) {
      await write(server.store, async (trx) => {
        const { id, tenant, name } = person;
        await insertPerson(trx, { id, tenant, login, name, sector: null, memberNo: null, phone: null, createdAt: server.clock.now });
        for (const grant of person.grants) await insertGrant(trx, id, grant);
        await setPassword(trx, id, await hash, server.clock.now);
      });
    }
  });
  afterAll(() => server.close());

  function later(ms: number) {
    server.clock.now = new Date(Date.parse(server.clock.now) + ms).toISOString();
  }
  function knock(payload: object, headers: Record<string, string> = {}) {
    return server.app.inject({ method: 'POST', url: '/api/v1/session', payload, headers });
  }
  function credentials(login: string, password = PASSWORD, device = 'phone') {
    return { login, password, device: { id: device, name: '手机' } };
  }
  async function enter(login: string, password = PASSWORD, device = 'phone'): Promise<Browser> {
    const answer = await knock(credentials(login, password, device));
    expect(answer.statusCode).toBe(200);
    const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
    return { cookie, id: answer.json<{ account: { id: string } }>().account.id };
  }
  function ask(browser: Browser | null, method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object, more: Record<string, string> = {}) {
    const headers = browser ? { cookie: browser.cookie, ...(method === 'GET' ? {} : { 'x-owner': browser.id }), ...more } : more;
    return server.app.inject({ method, url, headers, ...(payload ? { payload } : {}) });
  }
  const me = (browser: Browser) => ask(browser, 'GET', '/api/v1/session');

  test.each([
    ['GET', '/api/v1/session'],
    ['DELETE', '/api/v1/session'],
    ['GET', '/api/v1/devices'],
    ['DELETE', '/api/v1/devices/phone'],
    ['POST', '/api/v1/password'],
    ['GET', '/api/v1/files/0198f7c1-0000-7000-8000-0000000000f1'],
  ] as const)('nobody in particular may not %s %s', async (method, url) => {
    const answer = await ask(null, method, url);
    expect([answer.statusCode, answer.json()]).toEqual([401, expect.objectContaining({ app: 'sqmy', code: 'session_missing' })]);
  });

  test('a wrong password and an unknown log-in are answered alike', async () => {
    const wrong = await knock(credentials('mei', 'not the password'));
    const unknown = await knock(credentials('nobody', PASSWORD));
    expect(wrong.statusCode).toBe(401);
    expect(wrong.json()).toMatchObject({ code: 'invalid_credentials' });
    expect(unknown.body).toBe(wrong.body);
    expect(unknown.headers['set-cookie']).toBeUndefined();
  });

  test('the right password opens a session that scripts cannot read', async () => {
    const answer = await knock(credentials('Mei '));
    expect(answer.json()).toEqual({
      account: { id: mei.id, name: mei.name, login: 'mei', tenant: 'sanmen', roles: [...mei.grants] },
      expires: new Date(Date.parse(server.clock.now) + 45 * DAY).toISOString(),
    });
    expect(answer.headers['set-cookie']).toMatch(/^sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=15552000$/);
    expect((await me(await enter('mei'))).json()).toMatchObject({ account: { id: mei.id } });
  });

  test('the store holds neither password nor token', async () => {
    const { cookie } = await enter('mei');
    const tables = await Promise.all((['session', 'credential'] as const).map((table) => server.store.db.selectFrom(table).selectAll().execute()));
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
    const answer = await knock(payload);
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
    expect(await server.store.db.selectFrom('session').selectAll().execute()).toEqual([]);
  });

  test('after five wrong guesses the account rests, longer each time; its signed-in phones do not notice', async () => {
    const phone = await enter('mei');
    for (let guess = 0; guess < 5; guess += 1) expect((await knock(credentials('mei', 'wrong guess'))).statusCode).toBe(401);
    const paused = await knock(credentials('mei'));
    expect([paused.statusCode, paused.json(), paused.headers['retry-after']]).toEqual([429, expect.objectContaining({ code: 'too_many_attempts' }), '60']);
    expect((await me(phone)).statusCode).toBe(200);
    expect((await knock(credentials('bo'))).statusCode).toBe(200);
    later(61_000);
    expect((await knock(credentials('mei', 'wrong again'))).statusCode).toBe(401);
    expect((await knock(credentials('mei'))).headers['retry-after']).toBe('120');
    later(121_000);
    await enter('mei');
    expect((await knock(credentials('mei', 'wrong guess'))).statusCode).toBe(401);
  });

  test('a log-in that does not exist rests in the same way', async () => {
    for (let guess = 0; guess < 5; guess += 1) await knock(credentials('ghost', 'wrong guess'));
    expect((await knock(credentials('ghost'))).statusCode).toBe(429);
  });

  test('a session unused for 45 days has ended; one in use goes on until its last day', async () => {
    const idle = await enter('mei', PASSWORD, 'drawer');
    const used = await enter('mei', PASSWORD, 'pocket');
    for (let month = 0; month < 5; month += 1) {
      later(30 * DAY);
      await ask(used, 'POST', '/api/v1/password', { current: 'wrong', next: PASSWORD });
      expect((await me(used)).statusCode).toBe(200);
    }
    expect((await me(idle)).json()).toMatchObject({ code: 'session_expired' });
    later(31 * DAY);
    expect((await me(used)).json()).toMatchObject({ code: 'session_expired' });
  });

  test('reading does not prolong a session, for no GET ever writes', async () => {
    const phone = await enter('mei');
    later(44 * DAY);
    expect((await me(phone)).statusCode).toBe(200);
    later(2 * DAY);
    expect((await me(phone)).json()).toMatchObject({ code: 'session_expired' });
  });

  test('signing out ends this phone alone', async () => {
    const phone = await enter('mei', PASSWORD, 'phone');
    const tablet = await enter('mei', PASSWORD, 'tablet');
    const answer = await ask(phone, 'DELETE', '/api/v1/session');
    expect([answer.statusCode, answer.headers['set-cookie']]).toEqual([204, expect.stringContaining('Max-Age=0')]);
    expect((await me(phone)).json()).toMatchObject({ code: 'session_revoked' });
    expect((await me(tablet)).statusCode).toBe(200);
  });

  test('a lost phone is sent away, and may come back by signing in', async () => {
    const phone = await enter('mei', PASSWORD, 'lost');
    const tablet = await enter('mei', PASSWORD, 'tablet');
    const { devices } = (await ask(tablet, 'GET', '/api/v1/devices')).json<{ devices: object[] }>();
    expect(devices).toContainEqual({ id: 'lost', name: '手机', lastSeenAt: server.clock.now, pending: 0, current: false });
    expect(devices).toContainEqual(expect.objectContaining({ id: 'tablet', current: true }));
    expect((await ask(tablet, 'DELETE', '/api/v1/devices/lost')).statusCode).toBe(204);
    expect((await me(phone)).json()).toMatchObject({ code: 'device_revoked' });
    expect((await ask(tablet, 'DELETE', '/api/v1/devices/lost')).statusCode).toBe(404);
    expect((await me(await enter('mei', PASSWORD, 'lost'))).statusCode).toBe(200);
  });

  test("somebody else's device does not exist for me, even under the same id", async () => {
    const meis = await enter('mei', PASSWORD, 'shared');
    const bos = await enter('bo', PASSWORD, 'only-bo');
    expect((await ask(bos, 'DELETE', '/api/v1/devices/shared')).statusCode).toBe(404);
    await enter('bo', PASSWORD, 'shared');
    expect((await ask(bos, 'DELETE', '/api/v1/devices/shared')).statusCode).toBe(204);
    expect((await me(meis)).statusCode).toBe(200);
  });

  test('a new password ends every other session, says so, and the old one no longer works', async () => {
    const phone = await enter('mei', PASSWORD, 'phone');
    const tablet = await enter('mei', PASSWORD, 'tablet');
    const next = 'four words make a wall';
    expect((await ask(phone, 'POST', '/api/v1/password', { current: PASSWORD, next })).statusCode).toBe(204);
    expect((await me(phone)).statusCode).toBe(200);
    expect((await me(tablet)).json()).toMatchObject({ app: 'sqmy', code: 'password_changed' });
    expect((await knock(credentials('mei'))).statusCode).toBe(401);
    await enter('mei', next);
  });

  test('a mistyped present password is a fault of that field, not the end of the session', async () => {
    const phone = await enter('mei');
    const answer = await ask(phone, 'POST', '/api/v1/password', { current: 'mistyped', next: 'four words make a wall' });
    expect([answer.statusCode, answer.json()]).toEqual([422, expect.objectContaining({ code: 'invalid', fields: [{ path: 'current', code: 'wrong' }] })]);
    expect((await me(phone)).statusCode).toBe(200);
  });

  test.each([
    ['short', 'too_short'],
    ['password123', 'too_common'],
    ['x'.repeat(200), 'too_long'],
  ])('%s does not become a password', async (next, code) => {
    const answer = await ask(await enter('mei'), 'POST', '/api/v1/password', { current: PASSWORD, next });
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ fields: [{ path: 'next', code }] });
  });

  describe('with a one-time code', () => {
    const code = () => write(server.store, (trx) => issueCode(trx, bo.id, server.clock.now));
    const open = (once: string, password = 'a brand new password') => ask(null, 'POST', '/api/v1/activation', { code: once, password });

    test('a guessed code opens nothing', async () => {
      await code();
      const answer = await open('AAAAA-AAAAA-AAAAA-AAAAA');
      expect([answer.statusCode, answer.json()]).toEqual([422, expect.objectContaining({ code: 'activation_invalid' })]);
    });

    test('a person gets a password once, however the code is typed, and older sessions end', async () => {
      const before = await enter('bo');
      const once = await code();
      const answer = await open(` ${once.toLowerCase().replaceAll('-', ' ')}`);
      expect([answer.statusCode, answer.json()]).toEqual([200, { login: 'bo', name: bo.name }]);
      await enter('bo', 'a brand new password');
      expect((await me(before)).json()).toMatchObject({ code: 'password_changed' });
      expect((await open(once, 'another new password')).json()).toMatchObject({ code: 'activation_invalid' });
    });

    test('a weak password does not use the code up', async () => {
      const once = await code();
      expect((await open(once, 'password123')).json()).toMatchObject({ fields: [{ path: 'password', code: 'too_common' }] });
      expect((await open(once)).statusCode).toBe(200);
    });

    test('of two who come with the same code one gets in', async () => {
      const once = await code();
      const answers = await Promise.all([open(once, 'the password of one'), open(once, 'the password of two')]);
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 422]);
    });

    test('after seven days, or when a newer one was given, a code is worth nothing', async () => {
      const first = await code();
      const second = await code();
      expect((await open(first)).statusCode).toBe(422);
      later(7 * DAY + 1);
      expect((await open(second)).statusCode).toBe(422);
    });
  });

  test('a disabled account is told so, but only to who knows its password', async () => {
    const phone = await enter('mei');
    await write(server.store, (trx) => disableAccount(trx, mei.id, server.clock.now));
    expect((await me(phone)).statusCode).toBe(403);
    expect((await me(phone)).json()).toMatchObject({ code: 'account_disabled' });
    expect((await knock(credentials('mei'))).json()).toMatchObject({ code: 'account_disabled' });
    expect((await knock(credentials('mei', 'wrong guess'))).json()).toMatchObject({ code: 'invalid_credentials' });
  });

  test('what one account wrote is not taken as the work of another', async () => {
    const phone = await enter('mei');
    const change = { current: PASSWORD, next: 'four words make a wall' };
    const without = await server.app.inject({ method: 'POST', url: '/api/v1/password', headers: { cookie: phone.cookie }, payload: change });
    expect([without.statusCode, without.json()]).toEqual([400, expect.objectContaining({ code: 'owner_missing' })]);
    const other = await ask(phone, 'POST', '/api/v1/password', change, { 'x-owner': bo.id });
    expect([other.statusCode, other.json()]).toEqual([409, expect.objectContaining({ code: 'owner_mismatch' })]);
    expect((await ask(phone, 'GET', '/api/v1/session', undefined, { 'x-owner': bo.id })).statusCode).toBe(409);
    await enter('mei');
  });

  test.each([{ origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }] as Record<string, string>[])(
    'a foreign page (%j) may neither sign anybody in nor out',
    async (headers) => {
      expect((await knock(credentials('mei'), headers)).json()).toMatchObject({ code: 'csrf' });
      const phone = await enter('mei');
      expect((await ask(phone, 'DELETE', '/api/v1/session', undefined, headers)).statusCode).toBe(403);
      expect((await me(phone)).statusCode).toBe(200);
    },
  );

  test('our own page may', async () => {
    expect((await knock(credentials('mei'), { origin: 'http://localhost:8787', 'sec-fetch-site': 'same-origin' })).statusCode).toBe(200);
  });

  test.each(['sid=', 'sid=short', `sid=${'A'.repeat(43)}`, `sid=${'A'.repeat(4000)}`])('the made-up cookie %s is nobody', async (cookie) => {
    expect((await ask({ cookie, id: mei.id }, 'GET', '/api/v1/session')).json()).toMatchObject({ code: 'session_missing' });
  });

  test('two different cookies under one name are nobody', async () => {
    const [one, two] = [await enter('mei'), await enter('bo')];
    expect((await me({ cookie: `${one.cookie}; ${two.cookie}`, id: mei.id })).json()).toMatchObject({ code: 'session_missing' });
  });
});

describe('over HTTPS', () => {
  test('the cookie belongs to this host alone', async () => {
    const [sqlite] = dialects;
    if (!sqlite) throw new Error('no dialect');
    const server = await openServer(sqlite, { PUBLIC_ORIGIN: 'https://zx.sanmen.example' });
    try {
      await write(server.store, async (trx) => {
        await insertPerson(trx, { id: mei.id, tenant: 'sanmen', login: 'mei', name: mei.name, sector: null, memberNo: null, phone: null, createdAt: server.clock.now });
        await setPassword(trx, mei.id, await hash, server.clock.now);
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
