/** The ground under the server gives way: disk, database, bytes, clock. What was acknowledged stands, nothing answers 500. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { newId } from '#src/domain/record/identity.ts';
import { backup } from '#src/server/admin/backup.ts';
import { inspect } from '#src/server/admin/verify.ts';
import { sweepFiles } from '#src/server/files/garbage.ts';
import { placeOf } from '#src/server/files/vault.ts';
import { filesFolder } from '#src/server/files/services.ts';
import { openStore } from '#src/server/store/database.ts';
import { SQLITE_FILE } from '#src/server/store/dialect.ts';
import { creating, WORDS } from '#tests/support/acts.ts';
import { mei } from '#tests/support/actors.ts';
import { until } from '#tests/support/clock.ts';
import { dialects } from '#tests/support/dialects.ts';
import { enrol, PASSWORD } from '#tests/support/people.ts';
import { lineTo, openPhone } from '#tests/support/phone.ts';
import { photo, sha256 } from '#tests/support/sample-files.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';
import { filesOf } from '#tests/support/tus-client.ts';
import { phoneOf, requestOf, sent, type WirePhone } from '#tests/support/wire-phone.ts';
import { breakable } from './lever.ts';

describe.each(dialects)('the ground under the server ($name)', (dialect) => {
  let server: TestServer;
  let phone: WirePhone;
  beforeAll(async () => void (server = await openServer(dialect)));
  beforeEach(async () => {
    await server.empty();
    phone = await phoneOf(server, mei);
    await phone.push(creating(WORDS));
  });
  afterAll(() => server.close());

  const post = (more: object, url = '/api/v1/sync') =>
    server.app.inject({ method: 'POST', url, headers: phone.headers, payload: requestOf(server, phone, 'phone', more) });
  const known = async () => (await server.store.db.selectFrom('sync_mutation').select('id').execute()).length;

  test('F-60 whichever statement of an exchange fails on the disk: an error that passes, no acknowledgement, and later all is well', async () => {
    const lever = breakable(dialect.name);
    try {
      for (let n = 1; n <= 40; n += 1) {
        const act = creating(WORDS);
        lever.breakAt(n, 4);
        const broken = await post({ mutations: [act], pull: { cursor: null } });
        lever.mend();
        expect([n, [200, 503].includes(broken.statusCode)]).toEqual([n, true]);
        if (broken.statusCode === 503) expect(broken.json()).toMatchObject({ app: 'sqmy', code: 'unavailable' });
        expect(await sent(phone, act)).toMatchObject({ status: 'applied' });
      }
    } finally {
      lever.restore();
    }
    expect(await known()).toBe(41);
  });

  test('F-25 whoever begins a request and does not go on is let go after twenty seconds, whoever never ends one after a minute', () => {
    const { headersTimeout, requestTimeout } = server.app.server;
    expect([headersTimeout, requestTimeout]).toEqual([20_000, 60_000]);
  });

  test('F-62 an older program takes neither the database nor the backup of a newer one', async () => {
    const future = { name: '9999-from-the-future', timestamp: '2027-01-01T00:00:00.000Z' };
    const file = join(server.config.dataDir, 'newer.backup');
    await sql`insert into kysely_migration (name, timestamp) values (${future.name}, ${future.timestamp})`.execute(server.store.db);
    try {
      await expect(backup(filesOf(server), file)).rejects.toThrow(future.name);
      expect(await inspect(`${file}.partial`)).toMatchObject({ ok: false, why: expect.stringContaining(future.name) as string });
      await expect(openStore({ dataDir: server.config.dataDir, databaseUrl: server.config.databaseUrl })).rejects.toThrow();
    } finally {
      await sql`delete from kysely_migration where name = ${future.name}`.execute(server.store.db);
      await rm(`${file}.partial`, { force: true });
    }
  });

  test.each(['gone', 'empty'] as const)(
    'F-70 the bytes of a photo are %s: whoever asks is told, and the phone sends them again',
    async (how) => {
      const hers = await openPhone({ line: lineTo(server), start: server.clock.now });
      try {
        await hers.signIn(await enrol(server, { ...mei, id: newId() }), PASSWORD);
        await hers.sync();
        const [rec, bytes] = [newId(), await photo(300, 200, how.length)];
        await hers.desk().commit.edit('report', rec, WORDS);
        expect(await hers.desk().addFile('report', rec, new File([new Uint8Array(bytes)], 'a.jpg', { type: 'image/jpeg' }))).toMatchObject({
          ok: true,
        });
        for (let round = 0; round < 2; round += 1) await hers.sync();
        const state = async () =>
          (await server.store.db.selectFrom('attachment').select('state').where('record_id', '=', rec).executeTakeFirst())?.state;
        expect(await state()).toBe('present');
        const place = join(filesFolder(server.config.dataDir), placeOf('clean', sha256(bytes)));
        await (how === 'gone' ? rm(place) : writeFile(place, ''));
        const id = (await server.store.db.selectFrom('attachment').select('id').where('record_id', '=', rec).executeTakeFirstOrThrow()).id;
        const asked = await hers.line(`/api/v1/files/${id}`, { method: 'GET', headers: {} });
        expect([asked.status, await asked.json()]).toMatchObject([410, { code: 'file_gone' }]);
        await sweepFiles(filesOf(server));
        expect(await state()).toBe('expected');
        for (let round = 0; round < 3; round += 1) await hers.sync();
        expect(await state()).toBe('present');
        expect((await hers.line(`/api/v1/files/${id}`, { method: 'GET', headers: {} })).status).toBe(200);
      } finally {
        await hers.close();
      }
    },
  );

  test('F-76 the clock of the server goes back an hour: who is signed in stays so, and the numbers go on', async () => {
    await phone.pull();
    const head = Math.max(...Object.values(phone.seen));
    server.clock.now = new Date(Date.parse(server.clock.now) - 3_600_000).toISOString();
    const act = creating(WORDS);
    const result = await sent(phone, act);
    expect(result).toMatchObject({ status: 'applied' });
    expect(result.seq).toBeGreaterThan(head);
    await phone.pull();
    expect(phone.has(act.rec)?.body.title).toBe(WORDS.title);
  });

  test('F-26 the address changes in the middle of a session: it goes on', async () => {
    for (const remoteAddress of ['10.1.2.3', '172.16.9.9', '2001:db8::1']) {
      const answer = await server.app.inject({
        ...{ method: 'POST', url: '/api/v1/sync', headers: phone.headers, remoteAddress },
        payload: requestOf(server, phone, 'phone', { mutations: [creating(WORDS)] }),
      });
      expect([answer.statusCode, answer.json<{ results: { status: string }[] }>().results[0]?.status]).toEqual([200, 'applied']);
    }
  });
});

describe('SQLite without room or patience', () => {
  const [sqlite] = dialects;
  let server: TestServer;
  let phone: WirePhone;
  beforeEach(async () => {
    if (sqlite === undefined) throw new Error('no dialect');
    server = await openServer(sqlite);
    phone = await phoneOf(server, mei);
    await phone.push(creating(WORDS));
  });
  afterEach(() => server.close());

  const post = (mutations: readonly object[]) =>
    server.app.inject({
      method: 'POST',
      url: '/api/v1/sync',
      headers: phone.headers,
      payload: requestOf(server, phone, 'phone', { mutations }),
    });

  test('F-63 the disk is full: nothing is acknowledged, reading goes on, and with room again it goes on without a restart', async () => {
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(server.store.db);
    await sql`pragma max_page_count = ${sql.lit(rows[0]?.page_count ?? 0)}`.execute(server.store.db);
    const acts = Array.from({ length: 20 }, () => creating({ ...WORDS, situation: '长'.repeat(5_000) }));
    const full = await post(acts);
    expect([full.statusCode, full.json()]).toMatchObject([503, { app: 'sqmy', code: 'unavailable' }]);
    expect(Number(full.headers['retry-after'])).toBeGreaterThan(0);
    expect(await phone.pull()).toHaveLength(1);
    await sql`pragma max_page_count = 1073741823`.execute(server.store.db);
    expect((await phone.push(...acts)).every(({ status, replayed }) => status === 'applied' && replayed === undefined)).toBe(true);
  });

  test('F-64 somebody else holds the database: come back later, never an error of ours, and then it is taken once', async () => {
    await sql`pragma busy_timeout = 30`.execute(server.store.db);
    const other = new SqliteDatabase(join(server.config.dataDir, SQLITE_FILE));
    other.exec('begin immediate');
    const act = creating(WORDS);
    const busy = await post([act]);
    expect([busy.statusCode, busy.json()]).toMatchObject([503, { app: 'sqmy', code: 'unavailable' }]);
    other.exec('rollback');
    other.close();
    expect(await sent(phone, act)).toMatchObject({ status: 'applied' });
  });
});

describe('PostgreSQL goes away for a moment', () => {
  test('F-65 every connection is cut in the middle of the work: the pool mends itself and nothing is done twice', async () => {
    const postgres = dialects.find(({ name }) => name === 'postgres');
    if (postgres === undefined) throw new Error('no PostgreSQL');
    const server = await openServer(postgres);
    const admin = new pg.Client({ connectionString: inject('postgresUrl') });
    await admin.connect();
    try {
      const phone = await phoneOf(server, mei);
      const name = new URL(server.config.databaseUrl ?? '').pathname.slice(1);
      const acts: ReturnType<typeof creating>[] = [];
      for (let round = 0; round < 12; round += 1) {
        const act = creating(WORDS);
        acts.push(act);
        const payload = requestOf(server, phone, 'phone', { mutations: [act] });
        const asking = server.app.inject({ method: 'POST', url: '/api/v1/sync', headers: phone.headers, payload });
        await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
        expect([200, 503]).toContain((await asking).statusCode);
      }
      // A cut may reach the server only after the last answer: a phone is told to come again, and does, with the same acts.
      let statuses: (string | undefined)[] = [];
      await until('all of it is taken', async () => {
        statuses = (await phone.push(...acts).catch(() => [])).map(({ status }) => status);
        return statuses.length > 0;
      });
      expect(statuses).toEqual(acts.map(() => 'applied'));
      await phone.pull();
      expect(phone.records.size).toBe(acts.length);
    } finally {
      await admin.end();
      await server.close();
    }
  });
});
