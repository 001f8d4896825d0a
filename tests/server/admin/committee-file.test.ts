import { mkdtemp, rm, truncate, writeFile, stat, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { folderVault } from '#src/server/files/vault.ts';
import { openStore, write } from '#src/server/store/database.ts';
import { insertPerson } from '#src/server/store/people.ts';
import { creating, NOW, WORDS } from '#tests/support/acts.ts';
import { mei } from '#tests/support/actors.ts';
import { consoleOf } from '#tests/support/console.ts';
import { dialects, type FreshDatabase } from '#tests/support/dialects.ts';
import { photo, sha256 } from '#tests/support/sample-files.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';
import { reportWith, upload } from '#tests/support/tus-client.ts';
import { phoneOf } from '#tests/support/wire-phone.ts';

const SECRET = '家里的难处，只能跟委工委说';

describe.each(dialects)('a committee in one file ($name)', (dialect) => {
  let server: TestServer;
  let folder: string;
  let file: string;
  const fresh: FreshDatabase[] = [];
  beforeEach(async () => {
    server = await openServer(dialect);
    folder = await mkdtemp(path.join(tmpdir(), 'committee-'));
    file = path.join(folder, 'committee.tar');
  });
  afterEach(async () => {
    await server.close();
    for (const database of fresh.splice(0)) await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const here = () => consoleOf({ dataDir: server.config.dataDir, url: server.config.databaseUrl ?? undefined }, server.clock);
  async function elsewhere() {
    const database = await dialect.fresh();
    fresh.push(database);
    return { database, say: consoleOf(database, server.clock) };
  }
  async function looking<Value>(
    database: FreshDatabase,
    work: (store: Awaited<ReturnType<typeof openStore>>) => Promise<Value>,
  ): Promise<Value> {
    const store = await openStore({ dataDir: database.dataDir, databaseUrl: database.url ?? null });
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  }
  const stateOf = (database: FreshDatabase) =>
    looking(database, async ({ db }) => ({
      records: await db.selectFrom('record').select(['id', 'seq', 'status', 'body', 'log', 'files']).orderBy('id').execute(),
      people: await db.selectFrom('person').selectAll().orderBy('id').execute(),
      grants: await db.selectFrom('role_grant').selectAll().orderBy('person_id').orderBy('role').execute(),
      files: await db.selectFrom('attachment').select(['id', 'state', 'sha256']).orderBy('id').execute(),
      feed: await db.selectFrom('sync_feed').selectAll().orderBy('record_id').orderBy('scope').execute(),
    }));

  /** Mei's report with a photo, another without, and what she told the members' work committee alone. */
  async function aCommittee() {
    await here()('setup');
    const meis = await server.signIn(mei);
    const bytes = await photo();
    const rec = crypto.randomUUID();
    const { id } = await upload(server, meis, bytes, rec);
    await reportWith(server, meis, rec, bytes, id, true);
    const phone = await phoneOf(server, mei);
    const plain = creating(WORDS);
    const shut = { ...creating({ topic: '难处', text: SECRET, protected: true }), type: 'request' };
    await phone.push(plain, shut);
    return { rec, plain: plain.rec, shut: shut.rec, hash: sha256(bytes) };
  }

  test('is the same committee elsewhere; taking it in twice changes nothing', async () => {
    const { rec, plain, shut, hash } = await aCommittee();
    expect(await here()('committee', 'export', file)).toMatchObject({ exit: 0 });
    const { database, say } = await elsewhere();
    expect(await say('committee', 'import', file)).toMatchObject({ exit: 0 });
    const once = await stateOf(database);
    const ids = once.records.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([rec, plain, mei.id]));
    expect(ids).not.toContain(shut);
    expect(once.people.map(({ id }) => id)).toContain(mei.id);
    expect(once.grants).toContainEqual(expect.objectContaining({ person_id: mei.id, role: 'member' }));
    expect(once.files).toMatchObject([{ state: 'present', sha256: hash }]);
    expect(await folderVault(path.join(database.dataDir, 'files')).has('sha256', hash)).toBe(true);
    const again = await say('committee', 'import', file);
    expect(again).toMatchObject({
      exit: 0,
      lines: ['0 people, 0 records, 0 files were added; 0 records are here in other words and stayed as they are'],
    });
    expect(await stateOf(database)).toEqual(once);
    expect(await say('audit', 'verify')).toMatchObject({ exit: 0 });
  });

  test('taken in where it came from changes nothing either', async () => {
    await aCommittee();
    await here()('committee', 'export', file);
    const { dataDir, databaseUrl } = server.config;
    const own = { dataDir, url: databaseUrl ?? undefined, drop: () => Promise.resolve() };
    const before = await stateOf(own);
    expect(await here()('committee', 'import', file)).toMatchObject({ exit: 0 });
    expect(await stateOf(own)).toEqual(before);
  });

  test('protected requests, passwords and seals are not in it', async () => {
    await aCommittee();
    await here()('committee', 'export', file);
    const text = (await readFile(file)).toString('utf8');
    expect(text).toContain(WORDS.title);
    for (const hidden of [SECRET, 'argon2', 'password', '"seal"']) expect(text).not.toContain(hidden);
  });

  test('what somebody wrote here meanwhile is never overwritten, and said', async () => {
    const { plain } = await aCommittee();
    await here()('committee', 'export', file);
    await server.store.db.updateTable('record').set({ status: 'withdrawn' }).where('id', '=', plain).execute();
    const { lines } = await here()('committee', 'import', file);
    expect(lines[0]).toContain('1 records are here in other words');
    expect(await server.store.db.selectFrom('record').select('status').where('id', '=', plain).executeTakeFirst()).toEqual({
      status: 'withdrawn',
    });
  });

  test('a log-in that is somebody else’s here refuses the whole of it', async () => {
    await aCommittee();
    await here()('committee', 'export', file);
    const { database, say } = await elsewhere();
    const other = {
      id: crypto.randomUUID(),
      tenant: 'sanmen',
      login: `l-${mei.id}`,
      name: '别人',
      sector: null,
      memberNo: null,
      phone: null,
    };
    await looking(database, (store) => write(store, (trx) => insertPerson(trx, { ...other, createdAt: NOW })));
    expect(await say('committee', 'import', file)).toMatchObject({ exit: 1 });
    expect((await stateOf(database)).records).toEqual([]);
  });

  test('a file that is cut short, or none, is refused and nothing is written', async () => {
    await aCommittee();
    await here()('committee', 'export', file);
    await truncate(file, Math.floor((await stat(file)).size / 2));
    const { database, say } = await elsewhere();
    expect(await say('committee', 'import', file)).toMatchObject({ exit: 1 });
    await writeFile(file, '不是');
    expect(await say('committee', 'import', file)).toMatchObject({ exit: 1 });
    expect(await say('committee', 'import', path.join(folder, 'none'))).toMatchObject({ exit: 1 });
    expect((await stateOf(database)).records).toEqual([]);
  });
});
