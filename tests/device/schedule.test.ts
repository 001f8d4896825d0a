import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#src/domain/record/identity.ts';
import { mei } from '#tests/support/actors.ts';
import { turns, until } from '#tests/support/clock.ts';
import { openPhone, type Phone } from '#tests/support/phone.ts';
import { answerTo, json, lineOf, problem, readRequest } from '#tests/support/sync-answers.ts';

let phone: Phone;
let say: () => Response | null;
const line = lineOf(mei, (request) => say() ?? json(answerTo(request)));
const syncs = () => phone.requests.filter(({ url }) => url === '/api/v1/sync');

beforeEach(async () => {
  say = () => null;
  phone = await openPhone({ line });
  await phone.signIn('mei', 'secret');
  await phone.sync();
  phone.requests.length = 0;
});
afterEach(() => phone.close());

async function quiet(): Promise<void> {
  await turns(3);
  await phone.desk().settled();
}

describe('when the phone syncs', () => {
  test('a moment after I have saved, once for all I saved in it', async () => {
    await phone.desk().commit.edit('report', newId(), { title: '一' });
    await phone.desk().commit.edit('report', newId(), { title: '二' });
    await quiet();
    expect(syncs()).toHaveLength(0);
    await phone.clock.advance(1_500);
    await until('it was sent', () => syncs().length > 0);
    await quiet();
    expect(readRequest(syncs()[0]?.init ?? {}).mutations).toHaveLength(2);
  });

  test.each(['online', 'visible', 'pageshow', 'sync'] as const)('when the page is %s again', async (event) => {
    phone.page(event);
    await until('it asked', () => syncs().length === 1);
  });

  test('every five minutes while I look at it, never while it is hidden', async () => {
    await phone.clock.advance(5 * 60_000);
    await until('it asked', () => syncs().length === 1);
    await quiet();
    phone.isVisible = false;
    await phone.clock.advance(60 * 60_000);
    await quiet();
    expect(syncs()).toHaveLength(1);
  });

  test('not at all by itself while the browser says there is no line, so that later edits still join', async () => {
    phone.cut();
    const id = newId();
    await phone.desk().commit.edit('report', id, { title: '一' });
    await phone.clock.advance(1_500);
    await quiet();
    await phone.desk().commit.edit('report', id, { title: '二' });
    expect(syncs()).toHaveLength(0);
    expect(phone.desk().status.get()).toMatchObject({ phase: 'offline', online: false });
    expect(await phone.desk().db.outbox.count()).toBe(1);
  });

  test('F-17 after a failure by a timer of its own, later each time', async () => {
    say = () => new Response('', { status: 502 });
    await phone.sync();
    const waits: number[] = [];
    for (let failures = 1; failures <= 4; failures += 1) {
      expect(phone.desk().status.get()).toMatchObject({ failures, phase: 'offline' });
      const wait = (phone.desk().status.get().nextTry ?? 0) - phone.clock.now();
      waits.push(wait);
      await phone.clock.advance(wait);
      await until('it tried again', () => phone.desk().status.get().failures > failures);
      await quiet();
    }
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000]);
    say = () => null;
    phone.page('online');
    await until('it is well again', () => phone.desk().status.get().failures === 0);
  });

  test('F-16 not before the time that a busy server asked for, unless I press “send now”', async () => {
    say = () => problem(503, 'busy', { 'Retry-After': '120' });
    await phone.sync();
    phone.page('visible');
    phone.page('online');
    await quiet();
    expect(syncs()).toHaveLength(1);
    say = () => null;
    await phone.sync();
    expect(syncs().length).toBeGreaterThan(1);
    expect(phone.desk().status.get()).toMatchObject({ failures: 0 });
  });

  test('F-09 one exchange at a time, however often I press', async () => {
    let open = 0;
    let most = 0;
    phone.line = async (url, init) => {
      open += 1;
      most = Math.max(most, open);
      await turns(3);
      open -= 1;
      return line(url, init);
    };
    for (let i = 0; i < 5; i += 1) phone.desk().wake('send');
    await quiet();
    expect(most).toBe(1);
  });
});

test('tables that were closed do not end the clockwork: it tries again, and sends once they are open', async () => {
  phone.desk().db.close();
  phone.page('visible');
  await until('it waits to try again', () => phone.desk().status.get().nextTry !== null);
  expect(phone.desk().status.get()).toMatchObject({ reason: 'device', failures: 1 });
  expect(syncs()).toHaveLength(0);
  await phone.desk().db.open();
  await phone.clock.advance(60_000);
  await until('it asked', () => syncs().length === 1);
});

describe('a first opening, while the server is not there yet', () => {
  test('a phone with nothing to show tries again within five seconds, however often it failed', async () => {
    const fresh = await openPhone({ line });
    await fresh.signIn('mei', 'secret');
    fresh.line = async () => new Response('', { status: 502 });
    const { status } = fresh.desk();
    await until('it has failed', () => status.get().failures > 0);
    for (let failures = status.get().failures; failures < 12; failures += 1) {
      const wait = (status.get().nextTry ?? 0) - fresh.clock.now();
      expect(wait).toBeLessThanOrEqual(5_000);
      await fresh.clock.advance(wait);
      await until('it tried again', () => status.get().failures > failures);
      await fresh.desk().settled();
    }
    fresh.line = line;
    await fresh.clock.advance(5_000);
    await until('it has what the county has', () => status.get().lastContact !== null && status.get().failures === 0);
    await fresh.close();
  });

  test('the server goes away while the rest of the program is loaded: that is asked for again, and then it syncs', async () => {
    let isAway = true;
    const fresh = await openPhone({
      line,
      loadWork: () =>
        isAway ? Promise.reject(new TypeError('Failed to fetch dynamically imported module')) : import('#src/device/work.ts'),
    });
    await fresh.signIn('mei', 'secret');
    const { status } = fresh.desk();
    await until('it says so', () => status.get().failures > 0);
    expect(status.get()).toMatchObject({ phase: 'offline', lastContact: null });
    await fresh.clock.advance(5_000);
    await until('it has asked again', () => status.get().failures > 1);
    isAway = false;
    await fresh.clock.advance(5_000);
    await until('it is in contact', () => status.get().lastContact !== null && status.get().failures === 0);
    await fresh.close();
  });

  test('pokes that were refused while the server was away are listened for anew once it answers', async () => {
    let listening = 0;
    const fresh = await openPhone({
      line,
      listenForPokes: () => {
        listening += 1;
        return () => undefined;
      },
    });
    await fresh.signIn('mei', 'secret');
    await fresh.sync();
    fresh.line = async () => new Response('', { status: 502 });
    await fresh.sync();
    const before = listening;
    fresh.line = line;
    await fresh.sync();
    expect(listening).toBe(before + 1);
    await fresh.sync();
    expect(listening).toBe(before + 1);
    await fresh.close();
  });
});

describe('leaving the page', () => {
  test('what waits leaves with the page, small and without asking for anything', async () => {
    await phone.desk().commit.edit('report', newId(), { title: '一' });
    phone.page('pagehide');
    await until('it was sent', () => syncs().length === 1);
    await quiet();
    const init = syncs()[0]?.init ?? {};
    expect(init.keepalive).toBe(true);
    expect((init.body as ArrayBuffer).byteLength).toBeLessThanOrEqual(60 * 1024);
    expect(readRequest(init)).toMatchObject({ pull: null, mutations: [{ op: 'create' }] });
  });

  test('with nothing waiting nothing is sent', async () => {
    phone.page('hidden');
    await quiet();
    expect(syncs()).toHaveLength(0);
  });
});

describe('several tabs', () => {
  test('F-52 a tab that finds another at it looks again fifteen seconds later: the other one may have died', async () => {
    let isHeld = false;
    const waiting = await openPhone({
      line,
      tryLock: async (_name, work) => {
        if (!isHeld) await work();
        return !isHeld;
      },
    });
    await waiting.signIn('mei', 'secret');
    await waiting.sync();
    isHeld = true;
    await waiting.desk().commit.edit('report', newId(), { title: '一' });
    waiting.requests.length = 0;
    const sent = () => waiting.requests.filter(({ url }) => url === '/api/v1/sync').length;
    // The save's own reason comes and goes while the other tab is at it: what is left is the fifteen seconds.
    await waiting.clock.advance(1_500);
    await turns(100);
    await waiting.desk().settled();
    isHeld = false;
    await waiting.clock.advance(14_000);
    await turns(100);
    await waiting.desk().settled();
    expect(sent()).toBe(0);
    await waiting.clock.advance(1_000);
    await until('it sent what the other left', () => sent() > 0);
    await waiting.close();
  });
});
