import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#src/domain/record/identity.ts';
import { draftOf } from '#tests/support/acts.ts';
import { bo, mei } from '#tests/support/actors.ts';
import { until } from '#tests/support/clock.ts';
import { openPhone, type Phone } from '#tests/support/phone.ts';
import { answerTo, json, lineOf, problem, put, type Said } from '#tests/support/sync-answers.ts';

let phone: Phone;
let who = mei;
let said: Said;
let pushed: string[];
const session = () => phone.device.session;

beforeEach(async () => {
  who = mei;
  said = {};
  pushed = [];
  phone = await openPhone({
    line: (url, init) =>
      lineOf(who, (request) => {
        pushed.push(...request.mutations.map(({ rec }) => `${who.id} ${String(rec)}`));
        return json(answerTo(request, said));
      })(url, init),
  });
});
afterEach(() => phone.close());

describe('signing in', () => {
  test('nobody is signed in on a new phone', () => {
    expect(session().get()).toMatchObject({ state: 'none', account: null });
    expect(phone.device.desk.get()).toBeNull();
  });

  test('a right password opens my desk', async () => {
    expect(await phone.signIn('mei', 'secret')).toMatchObject({ ok: true, account: { id: mei.id } });
    expect(session().get()).toMatchObject({ state: 'active', account: { name: mei.name }, known: [{ name: mei.name }] });
  });

  test('a wrong one says so and opens nothing', async () => {
    phone.line = async () => problem(401, 'invalid_credentials');
    expect(await phone.signIn('mei', 'wrong')).toEqual({ ok: false, code: 'invalid_credentials', retryAfter: null });
    expect(session().get().state).toBe('none');
  });

  test('too many tries tell how long to wait', async () => {
    phone.line = async () => problem(429, 'too_many_attempts', { 'Retry-After': '30' });
    expect(await phone.signIn('mei', 'wrong')).toEqual({ ok: false, code: 'too_many_attempts', retryAfter: 30 });
  });

  test('without a line it says that the server was not reached', async () => {
    phone.cut();
    expect(await phone.signIn('mei', 'secret')).toMatchObject({ ok: false, code: 'offline' });
  });

  test('a code and a new password sign me in', async () => {
    const honest = phone.line;
    phone.line = async (url, init) => (url === '/api/v1/activation' ? json({ login: 'mei', name: '林月琴' }) : honest(url, init));
    expect(await session().acts.activate('ABCD', '新的密码十二个字')).toMatchObject({ ok: true, account: { id: mei.id } });
  });
});

describe('opening the app', () => {
  test('without a line I am who I was, and may write', async () => {
    await phone.signIn('mei', 'secret');
    phone.cut();
    await phone.reopen();
    expect(session().get()).toMatchObject({ state: 'active', account: { id: mei.id } });
    expect(await phone.desk().commit.edit('report', newId(), { title: '码头' })).toMatchObject({ ok: true });
  });

  test('with a dead session I am still who I was', async () => {
    await phone.signIn('mei', 'secret');
    phone.line = async () => problem(401, 'session_expired');
    await phone.reopen();
    await until('the app has heard', () => session().get().state === 'expired');
    expect(await phone.desk().commit.edit('report', newId(), { title: '码头' })).toMatchObject({ ok: true });
  });

  test('a proxy that says 401 signs nobody out', async () => {
    await phone.signIn('mei', 'secret');
    phone.line = async () => new Response('no', { status: 401 });
    await phone.reopen();
    await phone.sync();
    expect(session().get().state).toBe('active');
  });

  test('roles that the county changed are mine from then on', async () => {
    await phone.signIn('mei', 'secret');
    who = { ...mei, grants: [] };
    await phone.reopen();
    await until('the roles were told', () => session().get().roles.length === 0);
    expect(await phone.desk().commit.edit('report', newId(), { title: '码头' })).toMatchObject({
      ok: false,
      problem: { code: 'forbidden' },
    });
  });
});

describe('two people on one phone', () => {
  async function meiWrites(): Promise<string> {
    await phone.signIn('mei', 'secret');
    phone.cut();
    const id = newId();
    await phone.desk().commit.edit('report', id, { title: '月琴的话' });
    await session().acts.signOut({ keep: true });
    phone.mend();
    return id;
  }

  test('SES-04 the second one neither sees nor sends what the first one wrote', async () => {
    await meiWrites();
    who = bo;
    await phone.signIn('bo', 'secret');
    await phone.sync();
    expect(await phone.list()).toEqual([]);
    expect(pushed).toEqual([]);
  });

  test('SES-05 the first one finds everything again, and it is sent as hers', async () => {
    const id = await meiWrites();
    who = bo;
    await phone.signIn('bo', 'secret');
    await session().acts.signOut({ keep: false });
    who = mei;
    await phone.signIn('mei', 'secret');
    await phone.sync();
    expect(pushed).toEqual([`${mei.id} ${id}`]);
  });

  test('two accounts on one phone are two devices', async () => {
    await phone.signIn('mei', 'secret');
    await session().acts.signOut({ keep: true });
    who = bo;
    await phone.signIn('bo', 'secret');
    const devices = phone.requests.filter(({ url, init }) => url === '/api/v1/session' && init.method === 'POST');
    const ids = devices.map(({ init }) => signInOf(init).device.id);
    expect(new Set(ids).size).toBe(2);
  });
});

function signInOf(init: RequestInit): { readonly device: { readonly id: string } } {
  return JSON.parse(new TextDecoder().decode(init.body as ArrayBuffer)) as { device: { id: string } }; // the phone's own sign-in
}

describe('signing out', () => {
  test('on a slow line I am out at once; the next person waits for the server’s goodbye', async () => {
    await phone.signIn('mei', 'secret');
    const honest = phone.line;
    const asked: string[] = [];
    let answer = (): void => undefined;
    const slow = new Promise<void>((resolve) => (answer = resolve));
    phone.line = async (url, init) => {
      if (url === '/api/v1/session') asked.push(init.method ?? 'GET');
      if (init.method !== 'DELETE') return honest(url, init);
      await slow;
      return honest(url, init);
    };
    const leaving = session().acts.signOut({ keep: true });
    await until('the phone is nobody’s', () => session().get().state === 'none');
    who = bo;
    const coming = phone.signIn('bo', 'secret');
    const other = await openPhone({ line: honest, indexedDB: phone.indexedDB });
    expect(other.device.session.get()).toMatchObject({ state: 'none', account: null, known: [{ name: mei.name }] });
    await other.close();
    expect(asked).toEqual(['DELETE']);

    answer();
    expect(await coming).toMatchObject({ ok: true, account: { id: bo.id } });
    await leaving;
    expect(asked.slice(0, 2)).toEqual(['DELETE', 'POST']);
  });

  test('for good clears what was downloaded and keeps what was not sent', async () => {
    await phone.signIn('mei', 'secret');
    const received = draftOf(mei);
    said = { head: 5, page: { changes: [put(received, 5)] } };
    await phone.sync();
    phone.cut();
    const id = newId();
    await phone.desk().commit.edit('report', id, { title: '没有送出' });
    await session().acts.signOut({ keep: false });
    expect(session().get()).toMatchObject({ state: 'none', account: null });

    phone.mend();
    said = { head: 5 };
    await phone.signIn('mei', 'secret');
    expect((await phone.list()).map((shown) => shown.id)).toContain(id);
    expect(await phone.show(received.id)).toBeNull();
  });

  test('another phone with another storage knows nobody', async () => {
    await phone.signIn('mei', 'secret');
    const other = await openPhone({ line: phone.line, indexedDB: new IDBFactory() });
    expect(other.device.session.get()).toMatchObject({ state: 'none', known: [] });
    await other.close();
  });
});
