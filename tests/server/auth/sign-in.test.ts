import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { issueCode } from '#src/server/auth/activation.ts';
import { write } from '#src/server/store/database.ts';
import { disableAccount } from '#src/server/store/people.ts';
import { bo, mei } from '#tests/support/actors.ts';
import { dialects } from '#tests/support/dialects.ts';
import { credentials, DAY, enter, giveAccounts, knock, later, me, PASSWORD, request } from '#tests/support/door.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';

describe.each(dialects)('passwords on $name', (dialect) => {
  let server: TestServer;
  beforeAll(async () => void (server = await openServer(dialect)));
  beforeEach(async () => {
    await server.empty();
    await giveAccounts(server);
  });
  afterAll(() => server.close());

  test('a new password ends every other session, says so, and the old one no longer works', async () => {
    const phone = await enter(server, 'mei', PASSWORD, 'phone');
    const tablet = await enter(server, 'mei', PASSWORD, 'tablet');
    const next = 'four words make a wall';
    expect((await request(server, phone, 'POST', '/api/v1/password', { current: PASSWORD, next })).statusCode).toBe(204);
    expect((await me(server, phone)).statusCode).toBe(200);
    expect((await me(server, tablet)).json()).toMatchObject({ app: 'sqmy', code: 'password_changed' });
    expect((await knock(server, credentials('mei'))).statusCode).toBe(401);
    await enter(server, 'mei', next);
  });

  test('a mistyped present password is a fault of that field, not the end of the session', async () => {
    const phone = await enter(server, 'mei');
    const answer = await request(server, phone, 'POST', '/api/v1/password', { current: 'mistyped', next: 'four words make a wall' });
    expect([answer.statusCode, answer.json()]).toEqual([
      422,
      expect.objectContaining({ code: 'invalid', fields: [{ path: 'current', code: 'wrong' }] }),
    ]);
    expect((await me(server, phone)).statusCode).toBe(200);
  });

  test.each([
    ['short', 'too_short'],
    ['password123', 'too_common'],
    ['x'.repeat(200), 'too_long'],
  ])('%s does not become a password', async (next, code) => {
    const answer = await request(server, await enter(server, 'mei'), 'POST', '/api/v1/password', { current: PASSWORD, next });
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ fields: [{ path: 'next', code }] });
  });

  describe('with a one-time code', () => {
    const code = () => write(server.store, (trx) => issueCode(trx, bo.id, server.clock.now));
    const open = (once: string, password = 'a brand new password') =>
      request(server, null, 'POST', '/api/v1/activation', { code: once, password });

    test('B-91 a guessed code opens nothing', async () => {
      await code();
      const answer = await open('AAAAA-AAAAA-AAAAA-AAAAA');
      expect([answer.statusCode, answer.json()]).toEqual([422, expect.objectContaining({ code: 'activation_invalid' })]);
    });

    test('a person gets a password once, however the code is typed, and older sessions end', async () => {
      const before = await enter(server, 'bo');
      const once = await code();
      const answer = await open(` ${once.toLowerCase().replaceAll('-', ' ')}`);
      expect([answer.statusCode, answer.json()]).toEqual([200, { login: 'bo', name: bo.name }]);
      await enter(server, 'bo', 'a brand new password');
      expect((await me(server, before)).json()).toMatchObject({ code: 'password_changed' });
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
      later(server, 7 * DAY + 1);
      expect((await open(second)).statusCode).toBe(422);
    });
  });

  test('SES-15 a disabled account is told so, but only to who knows its password', async () => {
    const phone = await enter(server, 'mei');
    await write(server.store, (trx) => disableAccount(trx, mei.id, server.clock.now));
    expect((await me(server, phone)).statusCode).toBe(403);
    expect((await me(server, phone)).json()).toMatchObject({ code: 'account_disabled' });
    expect((await knock(server, credentials('mei'))).json()).toMatchObject({ code: 'account_disabled' });
    expect((await knock(server, credentials('mei', 'wrong guess'))).json()).toMatchObject({ code: 'invalid_credentials' });
  });
});
