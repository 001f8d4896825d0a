import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { creating, WORDS } from '#tests/support/acts.ts';
import { bo, mei } from '#tests/support/actors.ts';
import { dialects } from '#tests/support/dialects.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';
import { phoneOf, requestOf, sent, type WirePhone } from '#tests/support/wire-phone.ts';

describe.each(dialects)('one exchange ($name)', (dialect) => {
  let server: TestServer;
  let phone: WirePhone;
  beforeAll(async () => void (server = await openServer(dialect)));
  beforeEach(async () => {
    await server.empty();
    phone = await phoneOf(server, mei);
  });
  afterAll(() => server.close());

  const post = (payload: string | Buffer, headers: Record<string, string> = {}) =>
    server.app.inject({
      method: 'POST',
      url: '/api/v1/sync',
      headers: { ...phone.headers, 'content-type': 'application/json', ...headers },
      payload,
    });
  const digestOf = (bytes: string | Buffer) => `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`;

  test('nobody else can send in my name', async () => {
    const request = requestOf(server, phone, 'phone', { mutations: [creating(WORDS)] });
    const { 'x-owner': _owner, ...nameless } = phone.headers;
    const payload = JSON.stringify(request);
    const headers = { 'content-type': 'application/json' };
    const missing = await server.app.inject({ method: 'POST', url: '/api/v1/sync', headers: { ...nameless, ...headers }, payload });
    expect([missing.statusCode, missing.json()]).toMatchObject([400, { code: 'owner_missing' }]);
    const other = await post(payload, { 'x-owner': bo.id });
    expect([other.statusCode, other.json()]).toMatchObject([409, { app: 'sqmy', code: 'owner_mismatch' }]);
    const foreign = await post(payload, { origin: 'https://evil.example' });
    expect([foreign.statusCode, foreign.json()]).toMatchObject([403, { code: 'csrf' }]);
    const elsewhere = await post(JSON.stringify({ ...request, tenant: 'linhai' }));
    expect([elsewhere.statusCode, elsewhere.json()]).toMatchObject([403, { code: 'forbidden' }]);
    expect((await phone.pull()).length).toBe(0);
  });

  test('the answer says whose request it answers, by which clock, and carries our mark', async () => {
    const answer = await phone.exchange({ nonce: 'k3f"\n', pull: { cursor: null } });
    expect(answer).toMatchObject({
      proto: 1,
      app: 'sqmy',
      nonce: 'k3f"\n',
      now: server.clock.now,
      rollback: false,
      results: [],
      stop: null,
    });
    expect((await phone.exchange({})).pull).toBeNull();
  });

  test('bytes that were changed on the way are not believed, packed or not', async () => {
    const text = JSON.stringify(requestOf(server, phone, 'phone', { mutations: [creating(WORDS)] }));
    const packed = gzipSync(text);
    const mangled = await post(text.replace('渔港', '鱼港'), { 'content-digest': digestOf(text) });
    expect([mangled.statusCode, mangled.json()]).toMatchObject([400, { code: 'digest_mismatch' }]);
    expect((await post(text, { 'content-digest': 'md5=:aaaa:' })).json()).toMatchObject({ code: 'digest_mismatch' });
    expect(await phone.pull()).toEqual([]);
    for (const digest of [digestOf(packed), digestOf(text)]) {
      expect((await post(packed, { 'content-encoding': 'gzip', 'content-digest': digest })).statusCode).toBe(200);
    }
    expect((await phone.pull()).length).toBe(1);
  });

  test('a long answer is packed for a phone that can unpack it', async () => {
    await phone.push(...Array.from({ length: 20 }, () => creating(WORDS)));
    const answer = await post(JSON.stringify(requestOf(server, phone, 'phone', { pull: { cursor: null } })), {
      'accept-encoding': 'gzip, br',
    });
    expect(answer.headers).toMatchObject({
      'content-encoding': 'gzip',
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
    });
  });

  test('too many at once are refused whole and nothing of it is taken', async () => {
    const many = Array.from({ length: 201 }, () => creating(WORDS));
    const answer = await post(JSON.stringify(requestOf(server, phone, 'phone', { mutations: many })));
    expect([answer.statusCode, answer.json()]).toMatchObject([413, { code: 'too_large' }]);
    expect(await phone.pull()).toEqual([]);
    expect((await phone.push(...many.slice(0, 200))).every(({ status }) => status === 'applied')).toBe(true);
  });

  test('the server knows how much still waits on a phone', async () => {
    await phone.exchange({ pending: 12, pull: { cursor: null } });
    const device = await server.store.db.selectFrom('device').select(['pending', 'last_seen_at']).executeTakeFirst();
    expect(device).toEqual({ pending: 12, last_seen_at: server.clock.now });
  });

  test('whoever asks without pause is asked to wait', async () => {
    await server.restart({ config: { ...server.config, syncPerMinute: 2 } });
    const ask = () => post(JSON.stringify(requestOf(server, phone, 'phone', {})));
    expect([(await ask()).statusCode, (await ask()).statusCode]).toEqual([200, 200]);
    const answer = await ask();
    expect([answer.statusCode, answer.json(), Number(answer.headers['retry-after']) > 0]).toMatchObject([
      429,
      { code: 'too_many_requests' },
      true,
    ]);
  });

  describe('a server that was put back to last night', () => {
    const KEPT = ['sync_clock', 'sync_lineage', 'sync_meta', 'record', 'sync_feed', 'sync_mutation'] as const;

    /** Copies what the line of changes consists of; the result puts the copy in the place of today and starts the server anew. */
    async function backup(): Promise<() => Promise<void>> {
      const copies = await Promise.all(
        KEPT.map(async (table) => [table, await server.store.db.selectFrom(table).selectAll().execute()] as const),
      );
      return async () => {
        for (const [table, rows] of copies) {
          await server.store.db.deleteFrom(table).execute();
          for (const row of rows) await server.store.db.insertInto(table).values(row).execute();
        }
        await server.restart();
      };
    }

    test('takes nothing from a phone that knows more, tells it so, and gets the lost words once again', async () => {
      const night = creating(WORDS);
      await sent(phone, night);
      const restore = await backup();
      const today = creating({ ...WORDS, title: '今天的' });
      await sent(phone, today);
      await phone.pull();
      await restore();
      const other = await phoneOf(server, bo);
      for (let count = 0; count < 5; count += 1) await sent(other, creating(WORDS));
      const next = creating({ ...WORDS, title: '下一条' });
      const answer = await phone.exchange({ mutations: [next], pull: { cursor: phone.cursor } });
      expect(answer).toMatchObject({ rollback: true, results: [], pull: { reset: 'rollback' } });
      expect(answer.pull?.changes.map(({ id }) => id)).toEqual([night.rec]);
      for (const lineage of Object.keys(phone.seen)) Reflect.deleteProperty(phone.seen, lineage);
      expect((await phone.push(today, next)).map(({ status, replayed }) => [status, replayed])).toEqual([
        ['applied', undefined],
        ['applied', undefined],
      ]);
      await phone.pull();
      expect([today.rec, next.rec].map((id) => phone.has(id)?.body.title)).toEqual(['今天的', '下一条']);
    });

    test.each([
      ['a beacon nobody lit', { nowhere: 1 }, true],
      ['nothing', {}, false],
    ])('believes %s or not', async (_what, seen, rollback) => {
      expect((await phone.exchange({ seen })).rollback).toBe(rollback);
    });

    test('a number beyond the newest is of another history', async () => {
      const { lineage, head } = await phone.exchange({});
      expect((await phone.exchange({ seen: { [lineage]: head } })).rollback).toBe(false);
      expect((await phone.exchange({ seen: { [lineage]: head + 1 } })).rollback).toBe(true);
    });

    test('a planned restart and the hours that pass cost nothing', async () => {
      await sent(phone, creating(WORDS));
      await phone.pull();
      await server.restart();
      server.clock.now = '2026-09-18T07:30:00.000Z';
      const answer = await phone.exchange({ pull: { cursor: phone.cursor } });
      expect(answer).toMatchObject({ rollback: false, pull: { reset: null, changes: [] } });
      server.clock.now = '2026-09-18T09:00:00.000Z';
      await phone.exchange({});
      const reasons = await server.store.db.selectFrom('sync_lineage').select('reason').orderBy('no').execute();
      expect(reasons.map(({ reason }) => reason)).toEqual(['start', 'start', 'hour']);
    });
  });
});
