import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readArchive } from '#src/server/admin/archive.ts';
import { folderVault } from '#src/server/files/vault.ts';
import { openStore, type Store } from '#src/server/store/database.ts';
import { rowsOf, tableNames, type Row } from '#src/server/store/dump.ts';
import { mei } from '#tests/support/actors.ts';
import { creating, NOW } from '#tests/support/acts.ts';
import { consoleOf } from '#tests/support/console.ts';
import { dialects, type FreshDatabase } from '#tests/support/dialects.ts';
import { photo, sha256 } from '#tests/support/sample-files.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';
import { reportWith, upload } from '#tests/support/tus-client.ts';
import { phoneOf, wirePhone } from '#tests/support/wire-phone.ts';

describe.each(dialects)('backups on $name', (dialect) => {
  let server: TestServer;
  let file: string;
  let folder: string;
  const fresh: FreshDatabase[] = [];
  beforeEach(async () => {
    server = await openServer(dialect);
    folder = await mkdtemp(path.join(tmpdir(), 'backup-'));
    file = path.join(folder, 'county.tar');
  });
  afterEach(async () => {
    await server.close();
    for (const database of fresh.splice(0)) await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const here = () => consoleOf({ dataDir: server.config.dataDir, url: server.config.databaseUrl ?? undefined }, server.clock);
  async function elsewhere(other = dialect) {
    const database = await other.fresh();
    fresh.push(database);
    return { database, say: consoleOf(database, server.clock) };
  }
  async function everything(store: Store): Promise<Map<string, Row[]>> {
    const tables = new Map<string, Row[]>();
    for (const table of await tableNames(store.db)) {
      const rows: Row[] = [];
      for await (const part of rowsOf(store.db, table)) rows.push(...part);
      tables.set(
        table,
        rows.sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))),
      );
    }
    return tables;
  }
  /** Mei's report with a photo, in a county that is set up. */
  async function aCounty() {
    await here()('setup');
    const meis = await server.signIn(mei);
    const bytes = await photo();
    const rec = crypto.randomUUID();
    const { id } = await upload(server, meis, bytes, rec);
    await reportWith(server, meis, rec, bytes, id, true);
    return { meis, bytes, rec, id };
  }

  test('beside a running server everything is in one file, and phones learn what is safe in it', async () => {
    const { meis } = await aCounty();
    const phone = wirePhone(server, meis);
    await phone.pull();
    const { head } = await phone.exchange({ pull: { cursor: phone.cursor } });
    const said = await here()('backup', file);
    expect(said).toMatchObject({ exit: 0, lines: [expect.stringContaining(`sanmen up to ${head}`)] });
    expect((await stat(file)).mode & 0o077).toBe(0);
    expect(await readdir(folder)).toEqual(['county.tar']);
    expect(await here()('verify', file)).toMatchObject({ exit: 0 });
    expect((await phone.exchange({ pull: { cursor: phone.cursor } })).pull?.durable).toBe(head);
  });

  test('what is safe is what the oldest backup of the last seven days holds', async () => {
    const { meis } = await aCounty();
    await here()('backup', file);
    const phone = wirePhone(server, meis);
    const durable = async () => (await phone.exchange({ pull: { cursor: null } })).pull?.durable;
    const first = await durable();
    await phone.push(creating({ title: '之后写的' }));
    await here()('backup', path.join(folder, 'second.tar'));
    expect(await durable()).toBe(first);
    server.clock.now = new Date(Date.parse(NOW) + 8 * 24 * 60 * 60_000).toISOString();
    await here()('backup', path.join(folder, 'third.tar'));
    expect(await durable()).toBeGreaterThan(first ?? 0);
  });

  test.each(dialects)('restored into an empty folder on $name every row and every byte is there, and phones are told', async (other) => {
    const { bytes } = await aCounty();
    await here()('backup', file);
    const before = await everything(server.store);
    const { database, say } = await elsewhere(other);
    expect(await say('restore', file)).toMatchObject({ exit: 0 });
    const store = await openStore({ dataDir: database.dataDir, databaseUrl: database.url ?? null });
    try {
      const after = await everything(store);
      for (const table of ['person', 'record', 'sync_feed', 'sync_mutation', 'attachment', 'session', 'credential', 'sync_clock']) {
        expect(after.get(table), table).toEqual(before.get(table));
      }
      const beacons = await store.db.selectFrom('sync_lineage').select('reason').orderBy('no').execute();
      expect(beacons.at(-1)).toEqual({ reason: 'restore' });
    } finally {
      await store.close();
    }
    expect(await folderVault(path.join(database.dataDir, 'files')).get('sha256', sha256(bytes))).toEqual(bytes);
    expect(await say('audit', 'verify')).toMatchObject({ exit: 0 });
  });

  test('where there is data a backup goes only when asked to replace it, and what was there is put aside', async () => {
    await aCounty();
    await here()('backup', file);
    const { database, say } = await elsewhere();
    await say('setup');
    await say('account', 'add', 'only.there', '只在那里');
    expect((await say('restore', file)).why).toContain('--replace');
    expect((await say('account', 'list')).lines.some((line) => line.startsWith('only.there'))).toBe(true);
    expect(await say('restore', file, '--replace')).toMatchObject({ exit: 0 });
    expect((await say('account', 'list')).lines.some((line) => line.startsWith('only.there'))).toBe(false);
    if (database.url === undefined)
      expect((await readdir(database.dataDir)).filter((name) => name.startsWith('replaced-'))).toHaveLength(1);
  });

  test.each(['flipped', 'cut', 'empty', 'another file'] as const)(
    'a backup that is %s is found out and restored by nobody',
    async (fault) => {
      await aCounty();
      await here()('backup', file);
      const bytes = await readFile(file);
      const middle = Math.floor(bytes.length / 2);
      bytes[middle] = (bytes[middle] ?? 0) ^ 1;
      if (fault === 'flipped') await writeFile(file, bytes);
      if (fault === 'cut') await truncate(file, bytes.length - 4096);
      if (fault === 'empty') await truncate(file, 0);
      if (fault === 'another file') await writeFile(file, await photo());
      expect(await here()('verify', file)).toMatchObject({ exit: 1 });
      const { database, say } = await elsewhere();
      expect(await say('restore', file)).toMatchObject({ exit: 1 });
      expect(existsSync(path.join(database.dataDir, 'files'))).toBe(false);
    },
  );

  test('a backup whose photo is missing is not called good', async () => {
    const { bytes } = await aCounty();
    await folderVault(path.join(server.config.dataDir, 'files')).remove('sha256', sha256(bytes));
    expect((await here()('backup', file)).why).toContain('missing');
    expect(existsSync(file)).toBe(false);
  });

  test('F-61 a phone that comes back after a restore offers again what the backup missed, and nothing is there twice', async () => {
    await aCounty();
    const phone = await phoneOf(server, mei, 'second');
    await here()('backup', file);
    const missed = creating({ title: '备份之后写的' });
    expect(await phone.push(missed)).toMatchObject([{ status: 'applied' }]);
    const { database, say } = await elsewhere();
    await say('restore', file);
    const store = await openStore({ dataDir: database.dataDir, databaseUrl: database.url ?? null });
    await server.restart({ store });
    try {
      const back = await phone.exchange({ mutations: [missed], pull: { cursor: phone.cursor } });
      expect([back.rollback, back.results]).toEqual([true, []]);
      const again = { mutations: [missed], seen: {} };
      expect((await phone.exchange(again)).results).toMatchObject([{ status: 'applied' }]);
      expect((await phone.exchange(again)).results).toMatchObject([{ status: 'applied', replayed: true }]);
    } finally {
      await server.app.close();
      await store.close();
    }
  });

  test('the archive opens with the tools of every machine', async () => {
    await aCounty();
    await here()('backup', file);
    const names: string[] = [];
    for await (const { name } of readArchive(file)) names.push(name);
    expect(names.at(-1)).toBe('manifest.json');
    expect((await readFile(file)).subarray(257, 262).toString()).toBe('ustar');
  });
});
