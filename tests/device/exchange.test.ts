import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#src/domain/record/identity.ts';
import type { Mutation } from '#src/domain/record/mutation.ts';
import type { MutationResult, SyncRequest } from '#src/domain/record/wire.ts';
import { mei } from '#tests/support/actors.ts';
import { until } from '#tests/support/clock.ts';
import { openPhone, type Line, type Phone } from '#tests/support/phone.ts';
import { answerTo, json, lineOf, problem, readRequest } from '#tests/support/sync-answers.ts';

type Request = SyncRequest & { mutations: Mutation[] };

let phone: Phone;
/** What the server says next; afterwards it is honest again. */
let next: ((request: Request) => Response | Promise<Response>)[];
let heard: Request[];
const line: Line = lineOf(mei, (request) => {
  heard.push(request);
  const say = next.shift();
  return say === undefined ? json(answerTo(request)) : say(request);
});

beforeEach(async () => {
  next = [];
  heard = [];
  phone = await openPhone({ line });
  await phone.signIn('mei', 'secret');
  await phone.sync();
  phone.cut();
  heard = [];
  await phone.desk().commit.edit('report', newId(), { title: '码头' });
  phone.mend();
});
afterEach(() => phone.close());

const status = () => phone.desk().status.get();
const only = async () => (await phone.list())[0];

/** Answers that are not our server's word that it has the act. */
const USELESS: Record<string, (request: Request) => Response> = {
  'F-12 the hotel asks for a room number (HTML, 200)': () =>
    new Response('<html>欢迎</html>', { status: 200, headers: { 'Content-Type': 'text/html' } }),
  'F-20 a proxy says 200 and nothing else': () => new Response('', { status: 200 }),
  'F-12 HTML that claims to be JSON': () => new Response('<html>', { status: 200, headers: { 'Content-Type': 'application/json' } }),
  'F-20 the answer is cut off': (request) =>
    new Response(JSON.stringify(answerTo(request)).slice(0, -20), { status: 200, headers: { 'Content-Type': 'application/json' } }),
  'F-24 the answer to somebody else': (request) => json({ ...answerTo(request), nonce: 'other' }),
  'another app answers': (request) => json({ ...answerTo(request), app: 'other' }),
  'F-21 the answer lacks a part': (request) => json({ ...answerTo(request), head: undefined }),
  "a proxy's 401": () => new Response('no', { status: 401 }),
  "a proxy's 401 in JSON": () => json({ error: 'unauthorized' }, 401),
  'a proxy takes our 401 for its own': () => json({ app: 'proxy', code: 'session_missing' }, 401),
  'F-15 too much at once (413 of a proxy)': () => new Response('', { status: 413 }),
  'F-16 too often (429)': () => problem(429, 'too_many_requests'),
  'F-17 out of order (503)': () => problem(503, 'busy'),
  'F-17 a gateway has given up (502)': () => new Response('Bad gateway', { status: 502 }),
  'a mangled body': () => problem(400, 'digest_mismatch'),
};

describe('only our own server’s own words count as sent', () => {
  test.each(Object.entries(USELESS))('%s: it stays waiting and arrives later', async (_name, say) => {
    next = [say];
    await phone.sync();
    expect(await only()).toMatchObject({ waiting: 1, body: { title: '码头' } });
    expect(status()).toMatchObject({ phase: 'offline', failures: 1 });
    expect(phone.device.session.get().state).toBe('active');

    await phone.sync();
    expect(await only()).toMatchObject({ delivery: 'arrived' });
    expect(heard[1]?.mutations[0]?.id).toBe(heard[0]?.mutations[0]?.id);
    expect(status()).toMatchObject({ phase: 'idle', failures: 0, failingSince: null });
  });

  test('F-03 F-10 the line breaks while the server answers: the same act is sent again under the same id', async () => {
    next = [() => Promise.reject(new TypeError('network'))];
    await phone.sync();
    await phone.sync();
    expect(heard.map(({ mutations }) => mutations[0]?.id)).toEqual([heard[0]?.mutations[0]?.id, heard[0]?.mutations[0]?.id]);
    expect(await only()).toMatchObject({ delivery: 'arrived' });
  });

  test('F-06 a server that never answers is given up after twenty seconds', async () => {
    phone.line = (url, init) =>
      url === '/api/v1/sync'
        ? new Promise((_resolve, reject) => init.signal?.addEventListener('abort', () => reject(new Error('aborted'))))
        : line(url, init);
    phone.desk().wake('send');
    const before = phone.requests.length;
    await until('it asks', () => phone.requests.length > before);
    await phone.clock.advance(20_000);
    await phone.desk().settled();
    expect(status()).toMatchObject({ failures: 1, reason: 'timeout' });
  });
});

test('F-68 a server that stands still in the middle of its answer is given up after a minute, and the act goes again', async () => {
  let reads = 0;
  phone.line = async (url, init) => {
    if (url !== '/api/v1/sync') return line(url, init);
    const answer = new ReadableStream({
      pull: (stream) => {
        reads += 1;
        if (reads > 1) init.signal?.addEventListener('abort', () => stream.error(new Error('aborted')));
        else stream.enqueue(new TextEncoder().encode('{"proto":1,'));
      },
    });
    return new Response(answer, { headers: { 'Content-Type': 'application/json' } });
  };
  phone.desk().wake('send');
  await until('half of the answer is here', () => reads > 1);
  await phone.clock.advance(60_000);
  await until('it gave up', () => status().failures > 0);
  expect(status()).toMatchObject({ failures: 1, reason: 'timeout' });
  phone.line = line;
  await phone.sync();
  expect(await only()).toMatchObject({ delivery: 'arrived' });
});

describe('what the server says about the session', () => {
  test.each(['session_missing', 'session_expired', 'session_revoked', 'password_changed'])(
    '%s: I may write on and sign in again in place',
    async (code) => {
      next = [() => problem(401, code)];
      await phone.sync();
      expect(status()).toMatchObject({ phase: 'signedOut' });
      await until('the session is known to be over', () => phone.device.session.get().state !== 'active');
      expect(phone.device.session.get()).toMatchObject({ state: 'expired', account: { id: mei.id } });
      await phone.desk().commit.edit('report', newId(), { title: '第二件' });
      await phone.sync();
      expect(heard).toHaveLength(1);

      await phone.signIn(`l-${mei.id}`, 'secret');
      await phone.desk().settled();
      expect((await phone.list()).map(({ delivery }) => delivery)).toEqual(['arrived', 'arrived']);
    },
  );

  test.each([
    [403, 'account_disabled'],
    [401, 'device_revoked'],
    [409, 'owner_mismatch'],
  ])('%i %s: sending stops, the words stay', async (http, code) => {
    next = [() => problem(http, code)];
    await phone.sync();
    expect(status()).toMatchObject({ phase: 'stopped' });
    await until('the session is known to be stopped', () => phone.device.session.get().state !== 'active');
    expect(phone.device.session.get()).toMatchObject({ state: 'stopped', stopCode: code });
    await phone.sync();
    expect(heard).toHaveLength(1);
    expect(await only()).toMatchObject({ waiting: 1 });
  });

  test('F-80 an app too old to read still hands over its words', async () => {
    next = [() => problem(426, 'upgrade_required')];
    await phone.sync();
    await phone.desk().settled();
    expect(heard[1]).toMatchObject({ pull: null });
    expect(status()).toMatchObject({ phase: 'upgrade' });
    expect(await only()).toMatchObject({ delivery: 'arrived' });
  });
});

describe('what the server says about one act', () => {
  async function answered(result: Partial<MutationResult>): Promise<void> {
    next = [(request) => json(answerTo(request, { results: request.mutations.map(({ id }) => ({ id, status: 'applied', ...result })) }))];
    await phone.sync();
  }

  test('refused: it needs me, with my words and the reason, and blocks nothing', async () => {
    await answered({ status: 'rejected', code: 'invalid', detail: { fields: [{ path: 'title', code: 'too_long' }] } });
    expect(await phone.desk().db.kept.toArray()).toMatchObject([{ code: 'invalid', detail: { fields: [{ path: 'title' }] } }]);
    expect(await phone.desk().db.outbox.count()).toBe(0);
    expect(await phone.desk().counts()).toEqual({ waiting: 0, needsYou: 1 });
  });

  test('its id was taken by another act: it goes again under a new one', async () => {
    await answered({ status: 'rejected', code: 'id_reused' });
    await phone.desk().settled();
    expect(heard[1]?.mutations[0]?.id).not.toBe(heard[0]?.mutations[0]?.id);
    expect(heard[1]?.mutations[0]).toMatchObject({ set: { title: { to: '码头' } } });
    expect(await only()).toMatchObject({ delivery: 'arrived' });
  });

  test('held: it is shown as being checked and asked for again', async () => {
    await answered({ status: 'held' });
    expect(await only()).toMatchObject({ delivery: 'checking' });
    await phone.sync();
    expect(heard[1]).toMatchObject({ mutations: [], ask: [heard[0]?.mutations[0]?.id] });
  });

  test('a result that comes twice counts once', async () => {
    await answered({ status: 'applied', seq: 5 });
    const rows = await phone.desk().db.outbox.toArray();
    next = [
      (request) => json(answerTo(request, { results: [{ id: heard[0]?.mutations[0]?.id ?? '', status: 'rejected', code: 'gone' }] })),
    ];
    await phone.sync();
    expect(await phone.desk().db.outbox.toArray()).toEqual(rows);
    expect(await phone.desk().db.kept.count()).toBe(0);
  });

  test('an answer that takes nothing is not asked for again at once', async () => {
    next = [(request) => json(answerTo(request, { results: [] })), (request) => json(answerTo(request, { results: [] }))];
    await phone.sync();
    expect(status()).toMatchObject({ failures: 1, reason: 'not_taken' });
  });

  test('the server stopped before it for a while: it waits as long as it was asked to', async () => {
    next = [(request) => json(answerTo(request, { results: [], stop: { at: request.mutations[0]?.id ?? '', retryAfter: 40 } }))];
    await phone.sync();
    expect(status()).toMatchObject({ phase: 'idle', failures: 0 });
    expect((status().nextTry ?? 0) - phone.clock.now()).toBeGreaterThanOrEqual(40_000);
  });

  test('F-19 an act that no server can read goes to “needs you” at the third refusal, and the next one is sent', async () => {
    phone.cut();
    await phone.desk().commit.edit('report', newId(), { title: '第二件' });
    phone.mend();
    const unreadable = () => problem(400, 'bad_json');
    next = [unreadable, unreadable, unreadable, unreadable];
    for (let i = 0; i < 5; i += 1) await phone.sync();
    expect(heard.slice(0, 4).map(({ mutations }) => mutations.length)).toEqual([2, 1, 1, 1]);
    expect(await phone.desk().db.kept.toArray()).toMatchObject([{ code: 'unsendable' }]);
    expect((await phone.list()).map(({ delivery }) => delivery)).toEqual(['arrived']);
  });
});

describe('the request itself', () => {
  test('says whose it is, and carries a digest of the bytes that travel', async () => {
    await phone.desk().commit.edit('report', newId(), { situation: '很长的情况。'.repeat(400) });
    await phone.sync();
    const init = phone.requests.findLast(({ url }) => url === '/api/v1/sync')?.init ?? {};
    const bytes = Buffer.from(init.body as ArrayBuffer);
    const headers = init.headers as Record<string, string>;
    expect(headers).toMatchObject({ 'X-Owner': mei.id, 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' });
    expect(headers['Content-Digest']).toBe(`sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`);
    expect(JSON.parse(gunzipSync(bytes).toString())).toMatchObject({ pending: 0, tenant: 'sanmen', app: '1.0.0' });
  });

  test('batches grow from twenty to fifty', async () => {
    phone.cut();
    for (let i = 0; i < 119; i += 1) await phone.desk().commit.edit('report', newId(), { title: `第${i}件` });
    phone.mend();
    await phone.sync();
    const sizes = heard.map(({ mutations }) => mutations.length).filter((size) => size > 0);
    expect(Math.max(...sizes)).toBe(50);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(120);
    expect(new Set(heard.flatMap(({ mutations }) => mutations.map(({ id }) => id))).size).toBe(120);
  });

  test('F-75 SES-12 the clock of the phone may be ten years wrong', async () => {
    phone.clock.set(Date.parse('2016-01-01T00:00:00Z'));
    await phone.desk().commit.edit('report', newId(), { title: '旧钟' });
    await phone.sync();
    expect((await phone.list()).map(({ delivery }) => delivery)).toEqual(['arrived', 'arrived']);
    expect(readRequest(phone.requests.findLast(({ url }) => url === '/api/v1/sync')?.init ?? {}).sentAt).toMatch(/^2016/);
  });
});
