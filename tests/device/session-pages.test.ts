/** Who is signed in is one thing for all pages of a browser: what one of them decides, the others notice. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Device } from '#src/device/device.ts';
import { Typing } from '#src/device/typing.ts';
import { newId } from '#src/domain/record/identity.ts';
import { bo, mei } from '#tests/support/actors.ts';
import { until } from '#tests/support/clock.ts';
import { openPhone, type Phone } from '#tests/support/phone.ts';
import { answerTo, json, lineOf, problem } from '#tests/support/sync-answers.ts';

let phone: Phone;
let who = mei;
let pushed: string[];
const session = () => phone.device.session;

beforeEach(async () => {
  who = mei;
  pushed = [];
  phone = await openPhone({
    line: (url, init) =>
      lineOf(who, (request) => {
        pushed.push(...request.mutations.map(({ rec }) => `${who.id} ${String(rec)}`));
        return json(answerTo(request));
      })(url, init),
  });
});
afterEach(() => phone.close());

describe('two pages of one browser', () => {
  const stateOf = (page: Device) => page.session.get().state;

  test('signed out in one, I am signed out in the other: what I had typed there is kept, counted, and goes when I come back', async () => {
    await phone.signIn('mei', 'secret');
    const other = await phone.tab();
    phone.cut();
    const typing = typingOn(other, newId());
    typing.change('title', '另一个窗口的话');
    await session().acts.signOut({ keep: false });
    await until('the other page knows', () => stateOf(other) === 'none');
    expect(other.desk.get()).toBeNull();
    expect(other.session.get().known).toMatchObject([{ name: mei.name, unsent: 1 }]);
    phone.mend();
    await phone.signIn('mei', 'secret');
    await until('it is in the other page too', () => stateOf(other) === 'active');
    expect((await phone.list()).map(({ body }) => body.title)).toEqual(['另一个窗口的话']);
  });

  test('the other page learns it when it is shown again, where pages cannot speak to each other', async () => {
    await phone.signIn('mei', 'secret');
    const elsewhere = await openPhone({ line: phone.line, indexedDB: phone.indexedDB });
    expect(stateOf(elsewhere.device)).toBe('active');
    await session().acts.signOut({ keep: true });
    elsewhere.page('visible');
    await until('the other page knows', () => stateOf(elsewhere.device) === 'none');
    await elsewhere.close();
  });

  test('or when the server no longer knows it; the register does not call me expired for that', async () => {
    await phone.signIn('mei', 'secret');
    const elsewhere = await openPhone({ line: phone.line, indexedDB: phone.indexedDB });
    await session().acts.signOut({ keep: true });
    elsewhere.line = async () => problem(401, 'session_missing');
    elsewhere.desk().wake('send');
    await until('the other page knows', () => stateOf(elsewhere.device) === 'none');
    await elsewhere.close();
    await phone.reopen();
    expect(session().get()).toMatchObject({ state: 'none', account: null });
  });

  test('somebody else signs in in one: the other goes over to them, and nothing of mine is shown or sent as theirs', async () => {
    await phone.signIn('mei', 'secret');
    const other = await phone.tab();
    phone.cut();
    const id = newId();
    typingOn(other, id).change('title', '月琴的话');
    await session().acts.signOut({ keep: true });
    phone.mend();
    who = bo;
    await phone.signIn('bo', 'secret');
    await until('it is his page', () => other.session.get().account?.id === bo.id);
    expect(other.desk.get()?.account.id).toBe(bo.id);
    await phone.sync();
    expect([await phone.list(), pushed]).toEqual([[], []]);
  });

  test('signed in again in one, the other goes on as well, with its words where they were', async () => {
    await phone.signIn('mei', 'secret');
    const other = await phone.tab();
    const honest = phone.line;
    phone.line = async () => problem(401, 'session_expired');
    const typing = typingOn(other, newId());
    typing.change('title', '还在写');
    other.desk.get()?.wake('send');
    await until('both have heard', () => stateOf(other) === 'expired' && session().get().state === 'expired');
    await until('it sends no more', () => other.desk.get()?.status.get().phase === 'signedOut');
    phone.line = honest;
    await phone.clock.advance(1_000);
    await phone.signIn('mei', 'secret');
    await until('both are back', () => stateOf(other) === 'active' && other.desk.get()?.status.get().phase === 'idle');
    expect(typing.get().values).toEqual({ title: '还在写' });
  });

  test('the server’s late word on the session before does not end the new one', async () => {
    await phone.signIn('mei', 'secret');
    const other = await phone.tab();
    const honest = phone.line;
    let answer = (): void => undefined;
    const late = new Promise<Response>((resolve) => (answer = () => resolve(problem(401, 'session_missing'))));
    phone.line = async (url, init) => (url === '/api/v1/sync' ? late : honest(url, init));
    const asked = phone.requests.length;
    other.desk.get()?.wake('send');
    await until('it is on its way', () => phone.requests.slice(asked).some(({ url }) => url === '/api/v1/sync'));
    await phone.clock.advance(1_000);
    phone.line = honest;
    await phone.signIn('mei', 'secret');
    answer();
    await until('it goes on', () => other.desk.get()?.status.get().phase === 'idle');
    await phone.reopen();
    expect([session().get().state, stateOf(other)]).toEqual(['active', 'active']);
  });

  test('words that cannot be put away keep their page, which asks to sign in again', async () => {
    await phone.signIn('mei', 'secret');
    const other = await phone.tab();
    const typing = typingOn(other, newId());
    await other.desk.get()?.db.meta.put({ k: 'dbGen', v: 2 });
    typing.change('title', '放不下的话');
    await session().acts.signOut({ keep: true });
    await until('the other page knows', () => stateOf(other) === 'expired');
    expect(typing.get().values).toEqual({ title: '放不下的话' });
    expect(other.desk.get()?.account.id).toBe(mei.id);
  });
});

/** A form that is open in a page. */
function typingOn(page: Device, rec: string): Typing {
  const desk = page.desk.get();
  if (desk === null) throw new Error('nobody is signed in on this page');
  const typing = new Typing(desk, 'report', rec);
  typing.open();
  return typing;
}
