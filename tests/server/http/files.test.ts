import { createHash } from 'node:crypto';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#src/domain/record/identity.ts';
import type { Actor } from '#src/domain/people.ts';
import { sweepFiles } from '#src/server/files/garbage.ts';
import { fileServices } from '#src/server/files/services.ts';
import { admin, bo, county, lin, linAcross, mei } from '#tests/support/actors.ts';
import { commanding, creating, editing } from '#tests/support/acts.ts';
import { dialects } from '#tests/support/dialects.ts';
import { heic, HTML, mp4, PDF, photo, pngClaiming, SECRET, sha256, SVG, webm } from '#tests/support/sample-files.ts';
import { openServer, type SignedIn, type TestServer } from '#tests/support/server.ts';
import { wirePhone } from '#tests/support/wire-phone.ts';

const FILES = '/api/v1/files';
const CHUNK = 'application/offset+octet-stream';
const DAY = 24 * 60 * 60_000;

describe.each(dialects)('photos and files on $name', (dialect) => {
  let server: TestServer;
  beforeAll(async () => void (server = await openServer(dialect)));
  beforeEach(() => server.empty());
  afterAll(() => server.close());

  type Method = 'GET' | 'HEAD' | 'POST' | 'PATCH' | 'OPTIONS' | 'DELETE';
  function ask({ headers }: Pick<SignedIn, 'headers'>, method: Method, url: string, more: Record<string, string> = {}, payload?: Buffer) {
    const tus = method === 'GET' ? {} : { 'tus-resumable': '1.0.0' };
    return server.app.inject({ method, url, headers: { ...headers, ...tus, ...more }, ...(payload ? { payload } : {}) });
  }
  function metadata(said: Record<string, string>): string {
    return Object.entries(said).map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`).join(',');
  }
  function announce(who: SignedIn, bytes: Buffer, said: { id: string; rec: string; sha256?: string; filename?: string }, length = String(bytes.length)) {
    return ask(who, 'POST', FILES, { 'upload-length': length, 'upload-metadata': metadata({ sha256: sha256(bytes), ...said }) });
  }
  function patch(who: SignedIn, id: string, offset: number, bytes: Buffer, more: Record<string, string> = {}) {
    return ask(who, 'PATCH', `${FILES}/${id}`, { 'upload-offset': String(offset), 'content-type': CHUNK, ...more }, bytes);
  }
  async function upload(who: SignedIn, bytes: Buffer, rec: string, filename = '照片.jpg') {
    const id = newId();
    expect((await announce(who, bytes, { id, rec, filename })).statusCode).toBe(201);
    return { id, last: await patch(who, id, 0, bytes) };
  }
  const fetchFile = (who: SignedIn, id: string) => ask(who, 'GET', `${FILES}/${id}`);
  const offsetOf = async (who: SignedIn, id: string) => (await ask(who, 'HEAD', `${FILES}/${id}`)).headers['upload-offset'];

  /** A report of Mei's that names the file, handed in or still a draft. */
  async function reportWith(who: SignedIn, rec: string, bytes: Buffer, id: string, isSubmitted: boolean) {
    const phone = wirePhone(server, who);
    const create = creating({ title: '码头没有灯', category: 'fishery', situation: '夜里看不见台阶。' }, rec);
    const add = { id, sha256: sha256(bytes), size: bytes.length, mime: 'image/jpeg', name: '码头.jpg' };
    expect((await phone.push({ ...create, set: { ...('set' in create ? create.set : {}), attachments: { add: [add] } } }))[0]?.status).toBe('applied');
    await phone.pull();
    const record = phone.has(rec);
    if (!record) throw new Error('not pulled');
    if (isSubmitted) expect((await phone.push(commanding(record, 'submit')))[0]?.status).toBe('applied');
    await phone.pull();
    return phone;
  }

  test.each([bo, lin, linAcross, county, admin] as Actor[])("a draft's photo does not exist for $name", async (other) => {
    const [meis, theirs] = [await server.signIn(mei), await server.signIn(other)];
    const bytes = await photo();
    const rec = newId();
    const { id } = await upload(meis, bytes, rec);
    await reportWith(meis, rec, bytes, id, false);
    const answers = [
      await fetchFile(theirs, id),
      await ask(theirs, 'HEAD', `${FILES}/${id}`),
      await patch(theirs, id, 0, bytes),
      await announce(theirs, bytes, { id, rec }),
      await announce(theirs, bytes, { id: newId(), rec }),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404, 404]);
    const nothing = await fetchFile(theirs, newId());
    expect(answers[0]?.body).toBe(nothing.body);
  });

  test('a photo that came before its report waits for it, and is then told to everyone who sees the report', async () => {
    const meis = await server.signIn(mei);
    const bytes = await photo();
    const rec = newId();
    const { id, last } = await upload(meis, bytes, rec);
    expect([last.statusCode, last.headers['upload-offset']]).toEqual([204, String(bytes.length)]);
    expect((await fetchFile(meis, id)).statusCode).toBe(200);
    await reportWith(meis, rec, bytes, id, true);
    const clerk = await server.signIn(lin);
    const changes = await wirePhone(server, clerk).pull();
    expect(changes.find((change) => change.id === rec)?.rec?.files).toEqual([id]);
    expect((await fetchFile(clerk, id)).statusCode).toBe(200);
    expect((await fetchFile(await server.signIn(linAcross), id)).statusCode).toBe(404);
  });

  test('a photo that comes after its report gives the report a new number, which tells the clerk', async () => {
    const meis = await server.signIn(mei);
    const bytes = await photo();
    const [rec, id] = [newId(), newId()];
    await reportWith(meis, rec, bytes, id, true);
    const clerks = wirePhone(server, await server.signIn(lin));
    expect((await clerks.pull()).find((change) => change.id === rec)?.rec?.files).toEqual([]);
    await announce(meis, bytes, { id, rec });
    expect((await patch(meis, id, 0, bytes)).statusCode).toBe(204);
    expect((await clerks.pull()).find((change) => change.id === rec)?.rec?.files).toEqual([id]);
  });

  test('a file that is no longer named is gone for everybody but its sender', async () => {
    const meis = await server.signIn(mei);
    const bytes = await photo();
    const rec = newId();
    const { id } = await upload(meis, bytes, rec);
    const phone = await reportWith(meis, rec, bytes, id, true);
    const record = phone.has(rec);
    if (!record) throw new Error('not pulled');
    await phone.push(editing(record, { attachments: { rem: [id] } }));
    expect((await fetchFile(await server.signIn(lin), id)).statusCode).toBe(404);
    expect((await fetchFile(meis, id)).statusCode).toBe(200);
  });

  test('nothing a phone wrote beside the picture leaves the server; the bytes of the sender are kept as they were', async () => {
    const meis = await server.signIn(mei);
    const bytes = await photo(600, 400);
    const { id } = await upload(meis, bytes, newId(), '码头"\r\nX: 1.jpg');
    const { statusCode, headers, rawPayload } = await fetchFile(meis, id);
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': `inline; filename="file.jpg"; filename*=UTF-8''%E7%A0%81%E5%A4%B4X%201.jpg`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['content-security-policy']).toContain('sandbox');
    const { exif, width, height } = await sharp(rawPayload).metadata();
    expect({ exif, width, height }).toEqual({ exif: undefined, width: 600, height: 400 });
    expect(rawPayload.includes(SECRET)).toBe(false);
    const row = await server.store.db.selectFrom('attachment').select(['sha256', 'state']).where('id', '=', id).executeTakeFirstOrThrow();
    expect(row).toEqual({ sha256: sha256(bytes), state: 'present' });
  });

  test('documents and recordings are only ever saved, never shown', async () => {
    const meis = await server.signIn(mei);
    for (const [bytes, mime] of [[PDF, 'application/pdf'], [mp4(), 'audio/mp4'], [webm('A_OPUS'), 'audio/webm']] as const) {
      const { id } = await upload(meis, bytes, newId());
      const { headers } = await fetchFile(meis, id);
      expect([headers['content-type'], headers['content-disposition']?.toString().split(';')[0]]).toEqual([mime, 'attachment']);
    }
  });

  test.each([
    ['a page named .jpg', HTML, 415, 'file_type'],
    ['a drawing with a script', SVG, 415, 'file_type'],
    ['a film', mp4('vide'), 415, 'file_type'],
    ['a picture of 400 million pixels', pngClaiming(20_000, 20_000), 422, 'too_many_pixels'],
    ['a strip of 60,000 pixels', pngClaiming(1, 60_000), 422, 'too_many_pixels'],
    ['a HEIC of 200 million pixels', heic(20_000, 10_000), 422, 'too_many_pixels'],
    ['a broken picture', pngClaiming(10, 10), 415, 'file_type'],
  ])('%s is refused at its last byte and nothing is kept', async (_what, bytes, status, code) => {
    const meis = await server.signIn(mei);
    const { id, last } = await upload(meis, bytes, newId(), 'a.jpg');
    expect([last.statusCode, last.json()]).toEqual([status, expect.objectContaining({ app: 'sqmy', code })]);
    expect((await fetchFile(meis, id)).statusCode).toBe(404);
    expect((await ask(meis, 'HEAD', `${FILES}/${id}`)).statusCode).toBe(404);
  });

  test('bytes that are not the promised ones are refused, and sending starts from the first byte', async () => {
    const meis = await server.signIn(mei);
    const bytes = await photo();
    const flipped = Buffer.from(bytes);
    flipped[bytes.length - 10] = (flipped[bytes.length - 10] ?? 0) ^ 1;
    const id = newId();
    await announce(meis, bytes, { id, rec: newId() });
    const last = await patch(meis, id, 0, flipped);
    expect([last.statusCode, last.json()]).toEqual([422, expect.objectContaining({ code: 'hash_mismatch' })]);
    expect((await fetchFile(meis, id)).statusCode).toBe(404);
    expect(await offsetOf(meis, id)).toBe('0');
    expect((await patch(meis, id, 0, bytes)).statusCode).toBe(204);
    expect((await fetchFile(meis, id)).statusCode).toBe(200);
  });

  test('a chunk that was changed on its way is asked for again', async () => {
    const meis = await server.signIn(mei);
    const bytes = await photo();
    const id = newId();
    await announce(meis, bytes, { id, rec: newId() });
    for (const algorithm of ['sha1', 'sha256']) {
      const wrong = `${algorithm} ${createHash(algorithm).update('others').digest('base64')}`;
      const answer = await patch(meis, id, 0, bytes.subarray(0, 100), { 'upload-checksum': wrong });
      expect([answer.statusCode, answer.json()]).toEqual([460, expect.objectContaining({ code: 'checksum_mismatch' })]);
    }
    expect(await offsetOf(meis, id)).toBe('0');
    const right = `sha1 ${createHash('sha1').update(bytes).digest('base64')}`;
    expect((await patch(meis, id, 0, bytes, { 'upload-checksum': right })).statusCode).toBe(204);
    expect((await patch(meis, id, bytes.length, Buffer.alloc(0), { 'upload-checksum': 'md5 AAAA' })).statusCode).toBe(400);
  });

  test('sent in pieces, announced twice, it goes on where it stood', async () => {
    const meis = await server.signIn(mei);
    const bytes = await photo(900, 700);
    const said = { id: newId(), rec: newId() };
    const begun = await announce(meis, bytes, said);
    expect([begun.statusCode, begun.headers.location]).toEqual([201, `${FILES}/${said.id}`]);
    expect(new Date(String(begun.headers['upload-expires'])).getTime()).toBeGreaterThan(Date.parse(server.clock.now) + 29 * DAY);
    await patch(meis, said.id, 0, bytes.subarray(0, 1000));
    expect((await announce(meis, bytes, said)).statusCode).toBe(201);
    expect(await offsetOf(meis, said.id)).toBe('1000');
    for (const offset of [0, 999, 1001, bytes.length]) expect((await patch(meis, said.id, offset, bytes.subarray(0, 10))).statusCode).toBe(409);
    expect((await patch(meis, said.id, 1000, Buffer.concat([bytes.subarray(1000), Buffer.alloc(1)]))).statusCode).toBe(413);
    expect((await patch(meis, said.id, 1000, bytes.subarray(1000))).statusCode).toBe(204);
    expect((await announce(meis, bytes, said)).statusCode).toBe(201);
    expect(await offsetOf(meis, said.id)).toBe(String(bytes.length));
    expect((await patch(meis, said.id, bytes.length, Buffer.alloc(0))).statusCode).toBe(204);
  });

  test('an id means one file: other bytes or another report under it are refused', async () => {
    const meis = await server.signIn(mei);
    const [one, two] = [await photo(50, 50), await photo(60, 60)];
    const said = { id: newId(), rec: newId() };
    await announce(meis, one, said);
    expect((await announce(meis, two, said)).json()).toMatchObject({ code: 'id_reused' });
    expect((await announce(meis, one, { ...said, rec: newId() })).statusCode).toBe(409);
  });

  test('two phones sending one file at once leave its bytes exactly once', async () => {
    const meis = await server.signIn(mei);
    const bytes = await photo(1200, 900);
    const said = { id: newId(), rec: newId() };
    await Promise.all([announce(meis, bytes, said), announce(meis, bytes, said)]);
    const half = Math.floor(bytes.length / 2);
    const firsts = await Promise.all([patch(meis, said.id, 0, bytes.subarray(0, half)), patch(meis, said.id, 0, bytes.subarray(0, half))]);
    expect(firsts.map(({ statusCode }) => statusCode).sort()).toEqual([204, 409]);
    const lasts = await Promise.all([patch(meis, said.id, half, bytes.subarray(half)), patch(meis, said.id, half, bytes.subarray(half))]);
    expect(lasts.map(({ statusCode }) => statusCode).sort()).toEqual([204, 409]);
    expect((await fetchFile(meis, said.id)).statusCode).toBe(200);
  });

  test('the same photo under two ids stays two files, and each is read by its own report', async () => {
    const [meis, bos] = [await server.signIn(mei), await server.signIn(bo)];
    const bytes = await photo();
    const [one, two] = [await upload(meis, bytes, newId()), await upload(bos, bytes, newId())];
    expect((await fetchFile(meis, one.id)).statusCode).toBe(200);
    expect((await fetchFile(meis, two.id)).statusCode).toBe(404);
    expect((await fetchFile(bos, two.id)).statusCode).toBe(200);
  });

  test.each([
    [{ 'upload-length': '0' }, 422],
    [{ 'upload-length': '-1' }, 400],
    [{ 'upload-length': '1e18' }, 400],
    [{ 'upload-length': '1000000000000000000' }, 413],
    [{ 'upload-length': '007' }, 400],
    [{ 'upload-length': String(200 * 1024 * 1024) }, 413],
    [{ 'upload-length': String(20 * 1024 * 1024 + 1) }, 413],
    [{ 'upload-length': '10', 'upload-defer-length': '1' }, 400],
    [{ 'upload-length': '10', 'upload-concat': 'partial' }, 400],
    [{ 'upload-length': '10', 'upload-metadata': '' }, 422],
    [{ 'upload-length': '10', 'upload-metadata': 'id !!!' }, 400],
    [{ 'upload-length': '10', 'upload-metadata': `id ${Buffer.from('../../etc/passwd').toString('base64')}` }, 400],
    [{ 'upload-length': '10', 'upload-metadata': 'x '.repeat(100_000) }, 400],
    [{ 'upload-length': '10', 'tus-resumable': '0.2.0' }, 412],
  ] as [Record<string, string>, number][])('the announcement %j gets a clear answer', async (headers, status) => {
    const meis = await server.signIn(mei);
    const said = metadata({ id: newId(), rec: newId(), sha256: 'a'.repeat(64) });
    const big = headers['upload-metadata']?.length ?? 0;
    const answer = await ask(meis, 'POST', FILES, { 'upload-metadata': said, ...headers });
    expect([status, big > 16_000 ? 431 : status]).toContain(answer.statusCode);
    expect(await server.store.db.selectFrom('attachment').selectAll().execute()).toEqual([]);
  });

  test('twice the same word, or one we do not know, is not understood', async () => {
    const meis = await server.signIn(mei);
    const said = metadata({ id: newId(), rec: newId(), sha256: 'a'.repeat(64) });
    for (const more of [`,id ${Buffer.from(newId()).toString('base64')}`, ',owner eA==']) {
      const answer = await ask(meis, 'POST', FILES, { 'upload-length': '10', 'upload-metadata': said + more });
      expect([400, 422]).toContain(answer.statusCode);
    }
  });

  test.each(['..%2f..%2fetc%2fpasswd', '%00', 'a.json', 'x', `${newId().toUpperCase()}`, `${newId()}.info`])('there is no file %s', async (id) => {
    const meis = await server.signIn(mei);
    for (const method of ['GET', 'HEAD', 'PATCH'] as const) {
      const answer = await ask(meis, method, `${FILES}/${id}`, method === 'PATCH' ? { 'upload-offset': '0', 'content-type': CHUNK } : {});
      expect([400, 404]).toContain(answer.statusCode);
    }
  });

  test('a piece of another kind, too large a piece, or one without its place is refused', async () => {
    const meis = await server.signIn(mei);
    const id = newId();
    await announce(meis, PDF, { id, rec: newId() });
    expect((await patch(meis, id, 0, PDF, { 'content-type': 'image/jpeg' })).statusCode).toBe(415);
    expect((await ask(meis, 'PATCH', `${FILES}/${id}`, { 'content-type': CHUNK }, PDF)).statusCode).toBe(400);
    expect((await patch(meis, id, 0, Buffer.alloc(5 * 1024 * 1024 + 1))).statusCode).toBe(413);
    expect(await offsetOf(meis, id)).toBe('0');
  });

  test('OPTIONS says what this server understands', async () => {
    const answer = await server.app.inject({ method: 'OPTIONS', url: FILES });
    expect(answer.statusCode).toBe(204);
    expect(answer.headers).toMatchObject({
      'tus-resumable': '1.0.0',
      'tus-version': '1.0.0',
      'tus-extension': 'creation,checksum,expiration',
      'tus-checksum-algorithm': 'sha1,sha256',
      'tus-max-size': String(20 * 1024 * 1024),
    });
  });

  test('an upload cut by the network goes on from what arrived, and a server that starts again knows it', async () => {
    const meis = await server.signIn(mei);
    const bytes = await photo(2000, 1500);
    const id = newId();
    await announce(meis, bytes, { id, rec: newId() });
    await server.app.listen({ port: 0, host: '127.0.0.1' });
    await cutAfter(1000, bytes, meis.headers, `${FILES}/${id}`, (server.app.server.address() as AddressInfo).port);
    await server.restart();
    const goOn = async () => {
      const arrived = Number(await offsetOf(meis, id));
      expect(arrived).toBeLessThanOrEqual(1000);
      return (await patch(meis, id, arrived, bytes.subarray(arrived))).statusCode;
    };
    await expect.poll(goOn).toBe(204);
    expect((await fetchFile(meis, id)).statusCode).toBe(200);
  });

  test('a file whose last byte came just before the server fell is judged when the phone asks', async () => {
    const meis = await server.signIn(mei);
    const bytes = await photo();
    const id = newId();
    await announce(meis, bytes, { id, rec: newId() });
    await files().incoming.append(id, 0, bytes);
    expect(await offsetOf(meis, id)).toBe(String(bytes.length));
    expect((await fetchFile(meis, id)).statusCode).toBe(200);
  });

  test('unfinished uploads go after 30 days; what no report names goes after 90 days of being nameless', async () => {
    const meis = await server.signIn(mei);
    const [named, nameless, unfinished] = [await photo(30, 30), await photo(40, 40), await photo(50, 50)];
    const rec = newId();
    const kept = await upload(meis, named, rec);
    await reportWith(meis, rec, named, kept.id, true);
    const stray = await upload(meis, nameless, newId());
    const begun = newId();
    await announce(meis, unfinished, { id: begun, rec: newId() });
    expect(await sweepFiles(files())).toEqual({ uploads: 0, files: 0 });
    server.clock.now = after(31);
    expect(await sweepFiles(files())).toEqual({ uploads: 1, files: 0 });
    expect((await ask(meis, 'HEAD', `${FILES}/${begun}`)).statusCode).toBe(404);
    expect((await fetchFile(meis, stray.id)).statusCode).toBe(200);
    server.clock.now = after(92);
    expect(await sweepFiles(files())).toEqual({ uploads: 0, files: 1 });
    const states = await server.store.db.selectFrom('attachment').select(['id', 'state']).execute();
    expect(states).toEqual([{ id: kept.id, state: 'present' }]);
    expect(await files().vault.get('sha256', sha256(nameless))).toBeNull();
    expect(await files().vault.get('sha256', sha256(named))).toEqual(named);
  });

  /** The same folders as the server's, reached from beside it. */
  function files() {
    return fileServices(server.config, server.store, () => server.clock.now);
  }
  function after(days: number) {
    return new Date(Date.parse('2026-09-18T06:00:00.000Z') + days * DAY).toISOString();
  }
});

/** Sends the first bytes of a piece and breaks the connection. */
function cutAfter(count: number, bytes: Buffer, headers: Record<string, string>, path: string, port: number): Promise<void> {
  return new Promise((resolve) => {
    const sending = request({
      ...{ host: '127.0.0.1', port, path, method: 'PATCH' },
      headers: { ...headers, 'tus-resumable': '1.0.0', 'upload-offset': '0', 'content-type': CHUNK, 'content-length': String(bytes.length) },
    });
    sending.on('error', () => resolve());
    sending.on('close', () => resolve());
    sending.write(bytes.subarray(0, count), () => sending.socket?.end());
  });
}
