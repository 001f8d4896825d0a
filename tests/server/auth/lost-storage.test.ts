import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lin, mei } from '#tests/support/actors.ts';
import { dialects } from '#tests/support/dialects.ts';
import { enrol, PASSWORD } from '#tests/support/people.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';

describe.each(dialects)('a browser that cleared its storage, on $name', (dialect) => {
  let server: TestServer;
  beforeEach(async () => {
    server = await openServer(dialect);
  });
  afterEach(() => server.close());

  async function signIn(login: string, device: string, cookie = '') {
    const payload = { login, password: PASSWORD, device: { id: device, name: 'Phone' } };
    const answer = await server.app.inject({ method: 'POST', url: '/api/v1/session', payload, headers: cookie === '' ? {} : { cookie } });
    const set = [answer.headers['set-cookie']].flat()[0] ?? '';
    return { cookie: set.split(';')[0] ?? '', lost: answer.json<{ lost?: { pending: number } }>().lost };
  }

  test('is told how much was unsent, when its cookie still stands and the device is another', async () => {
    const login = await enrol(server, mei);
    const first = await signIn(login, 'old');
    expect(first.lost).toBeUndefined();
    await server.store.db.updateTable('device').set({ pending: 3 }).where('id', '=', 'old').execute();
    const again = await signIn(login, 'new', first.cookie);
    expect(again.lost).toMatchObject({ pending: 3 });
    expect(server.lines.join('\n')).toContain('client_storage_lost');
  });

  test('nobody else is: the same device, somebody else, a cookie that ended, none at all', async () => {
    const login = await enrol(server, mei);
    const lins = await enrol(server, lin);
    const first = await signIn(login, 'old');
    expect((await signIn(login, 'old', first.cookie)).lost).toBeUndefined();
    expect((await signIn(lins, 'lins', first.cookie)).lost).toBeUndefined();
    expect((await signIn(login, 'new')).lost).toBeUndefined();
    const headers = { cookie: first.cookie, 'x-owner': mei.id };
    await server.app.inject({ method: 'DELETE', url: '/api/v1/session', headers });
    expect((await signIn(login, 'newer', first.cookie)).lost).toBeUndefined();
  });
});
