/** A file of one committee does not exist for anybody of another on the same server, whatever way it is looked for. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ROLES } from '#src/domain/people.ts';
import { newId } from '#src/domain/record/identity.ts';
import { sweepFiles } from '#src/server/files/garbage.ts';
import { bo, county, JIANTIAO, lin, mei } from '#tests/support/actors.ts';
import { commanding, creating } from '#tests/support/acts.ts';
import { consoleOf } from '#tests/support/console.ts';
import { settleCounty } from '#tests/support/county.ts';
import { dialects } from '#tests/support/dialects.ts';
import { photo, sha256 } from '#tests/support/sample-files.ts';
import { openServer, type SignedIn, type TestServer } from '#tests/support/server.ts';
import { addTonglu, stranger, STRANGERS } from '#tests/support/tonglu.ts';
import { announce, ask, fetchFile, FILES, filesOf, patch, reportWith, upload } from '#tests/support/tus-client.ts';
import { phoneOf, wirePhone } from '#tests/support/wire-phone.ts';

const NAME = '码头没有灯-只给县办看.jpg';
const theirMember = stranger('member', 0);
const theirCounty = stranger('countyOffice', ROLES.indexOf('countyOffice'));

describe.each(dialects)('files of two committees on $name', (dialect) => {
  let server: TestServer;
  let bytes: Buffer;
  beforeAll(async () => {
    server = await openServer(dialect);
    bytes = await photo();
  });
  beforeEach(async () => {
    await server.empty();
    await settleCounty(server, [mei, bo, lin, county]);
    await addTonglu(server);
  });
  afterAll(() => server.close());

  /** The photo of a report of ours that the county has. */
  async function ours(): Promise<{ rec: string; id: string }> {
    const meis = await server.signIn(mei);
    const rec = newId();
    const { id } = await upload(server, meis, bytes, rec, NAME);
    await reportWith(server, meis, rec, bytes, id, true);
    const clerk = await phoneOf(server, lin);
    await clerk.pull();
    const record = clerk.has(rec);
    if (!record) throw new Error('not there');
    await clerk.push(commanding(record, 'forward'));
    expect((await fetchFile(server, await server.signIn(county), id)).statusCode).toBe(200);
    return { rec, id };
  }

  /** What an answer says, without what it was asked about. */
  const said = ({ statusCode, body, headers }: Awaited<ReturnType<typeof ask>>) => ({ statusCode, body, type: headers['content-type'] });

  /** Every way to a file by its id; nobody deletes one, so the last is 405 to everybody. */
  async function tries(who: SignedIn, id: string) {
    const withDelete = { method: 'DELETE', url: `${FILES}/${id}`, headers: { ...who.headers, 'tus-resumable': '1.0.0' } } as const;
    return [
      said(await fetchFile(server, who, id)),
      said(await ask(server, who, 'HEAD', `${FILES}/${id}`)),
      said(await patch(server, who, id, 0, bytes)),
      said(await patch(server, who, id, bytes.length, Buffer.alloc(0))),
      said(await server.app.inject(withDelete)),
    ];
  }

  test('it can be neither fetched, resumed, overwritten nor deleted: every answer is that of an id nobody has', async () => {
    const { rec, id } = await ours();
    for (const actor of STRANGERS) {
      const who = await server.signIn(actor);
      const answers = await tries(who, id);
      expect(answers).toEqual(await tries(who, newId()));
      expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404, 405]);
      // Nor may a file be sent for a record of ours, under our file's id or another; the answers do not differ.
      const announced = [await announce(server, who, bytes, { id, rec }), await announce(server, who, bytes, { id: newId(), rec })];
      expect(announced.map(({ statusCode }) => statusCode)).toEqual([404, 404]);
      expect(announced[0]?.body).toBe(announced[1]?.body);
    }
    expect((await fetchFile(server, await server.signIn(lin), id)).statusCode).toBe(200);
  });

  test('half an upload of ours is nobody’s there: it cannot be gone on with, and goes on here', async () => {
    const meis = await server.signIn(mei);
    const [id, rec] = [newId(), newId()];
    await announce(server, meis, bytes, { id, rec, filename: NAME });
    await patch(server, meis, id, 0, bytes.subarray(0, 100));
    const theirs = await server.signIn(theirMember);
    expect((await tries(theirs, id)).map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404, 405]);
    expect((await patch(server, theirs, id, 100, bytes.subarray(100))).statusCode).toBe(404);
    expect((await announce(server, theirs, bytes, { id, rec: newId() })).statusCode).toBe(404);
    expect((await patch(server, meis, id, 100, bytes.subarray(100))).statusCode).toBe(204);
  });

  test('naming it in a record of theirs gives them nothing, however it is named', async () => {
    const { rec, id } = await ours();
    const who = await server.signIn(theirMember);
    const phone = await reportWith(server, who, newId(), bytes, id, true);
    expect([...phone.records.values()].flatMap(({ body }) => (JSON.stringify(body).includes(id) ? [body.title] : []))).toHaveLength(1);
    expect((await fetchFile(server, who, id)).statusCode).toBe(404);
    const taken = await phone.push({ ...creating({ title: '同一个号' }, rec), set: { title: { to: '同一个号' } } });
    expect(taken).toMatchObject([{ status: 'rejected' }]);
    const changes = await wirePhone(server, await server.signIn(theirMember)).pull();
    expect(changes.flatMap(({ rec: one }) => one?.files ?? [])).toEqual([]);
    expect((await fetchFile(server, await server.signIn(county), id)).statusCode).toBe(200);
  });

  test('a file sent for a record that then begins in the other committee stays where it was sent', async () => {
    const theirs = await server.signIn(theirMember);
    const rec = newId();
    const { id } = await upload(server, theirs, bytes, rec, NAME);
    const late = newId();
    await announce(server, theirs, bytes, { id: late, rec });
    const clock = () => server.store.db.selectFrom('sync_clock').selectAll().where('tenant', '=', 'sanmen').execute();
    const meis = await server.signIn(mei);
    await reportWith(server, meis, rec, bytes, id, true);
    const before = await clock();
    await patch(server, theirs, late, 0, bytes);
    await sweepFiles(filesOf(server));
    expect(await clock()).toEqual(before);
    for (const actor of [mei, lin]) {
      const who = await server.signIn(actor);
      expect(said(await fetchFile(server, who, id))).toEqual(said(await fetchFile(server, who, newId())));
      const changes = await wirePhone(server, who).pull();
      expect(changes.flatMap((change) => (change.id === rec ? (change.rec?.files ?? []) : []))).toEqual([]);
    }
    expect(await exported('sanmen')).not.toContain(late);
  });

  test('no list, export, book, receipt or search of theirs has a word of it', async () => {
    const { rec, id } = await ours();
    const secrets = [id, rec, sha256(bytes), NAME, mei.id];
    const heard: string[] = [];
    for (const actor of STRANGERS) {
      const { headers } = await server.signIn(actor);
      const get = async (url: string) => void heard.push((await server.app.inject({ url: `/api/v1/${url}`, headers })).body);
      for (const url of ['people', 'audit', `audit?act=read.file`, 'audit?act=export.year', 'devices', 'receipt-key']) await get(url);
      heard.push((await server.app.inject({ method: 'POST', url: '/api/v1/years/2026/export', headers, payload: {} })).body);
      const phone = await phoneOf(server, actor);
      heard.push(JSON.stringify(await phone.pull({ want: ['c:sanmen:2026H2', `s:${JIANTIAO}:2026H2`] })));
      const took = await ourActs();
      heard.push(JSON.stringify({ ...(await phone.exchange({ ask: took, pull: null })), results: [] }));
    }
    heard.push(await exported('tonglu'));
    for (const secret of secrets) expect(heard.filter((body) => body.includes(secret))).toEqual([]);
    expect(await exported('sanmen')).toContain(id);
    const year = await server.app.inject({
      ...{ method: 'POST', url: '/api/v1/years/2026/export', payload: {} },
      headers: (await server.signIn(county)).headers,
    });
    expect(year.body).toContain(id);
    expect((await (await phoneOf(server, theirCounty)).pull()).length).toBeGreaterThan(0);
  });

  async function ourActs(): Promise<string[]> {
    const rows = await server.store.db.selectFrom('sync_mutation').select('id').execute();
    return rows.map(({ id }) => id).slice(0, 50);
  }

  /** A committee's whole export as it lies on the disk. */
  async function exported(tenant: string): Promise<string> {
    const folder = await mkdtemp(path.join(tmpdir(), 'committee-'));
    try {
      const file = path.join(folder, 'committee.tar');
      const say = consoleOf({ dataDir: server.config.dataDir, url: server.config.databaseUrl ?? undefined }, server.clock);
      expect(await say('committee', 'export', file, tenant)).toMatchObject({ exit: 0 });
      expect(await say('committee', 'export', file, 'nowhere')).toMatchObject({ exit: 1, why: 'there is no committee nowhere' });
      return (await readFile(file)).toString('latin1');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
});
