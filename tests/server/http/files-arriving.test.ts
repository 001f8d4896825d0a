import { createHash } from 'node:crypto';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#src/domain/record/identity.ts';
import { mei } from '#tests/support/actors.ts';
import { dialects } from '#tests/support/dialects.ts';
import { heic, HTML, mp4, PDF, photo, pngClaiming, SVG } from '#tests/support/sample-files.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';
import { announce, ask, CHUNK, fetchFile, FILES, filesOf, metadata, offsetOf, patch, upload } from '#tests/support/tus-client.ts';

const DAY = 24 * 60 * 60_000;

describe.each(dialects)('sending files on $name', (dialect) => {
  let server: TestServer;
  beforeAll(async () => void (server = await openServer(dialect)));
  beforeEach(() => server.empty());
  afterAll(() => server.close());

  test.each([
    ['B-73 a page named .jpg', HTML, 415, 'file_type'],
    ['B-73 a drawing with a script', SVG, 415, 'file_type'],
    ['B-73 a film', mp4('vide'), 415, 'file_type'],
    ['F-73 B-75 a picture of 400 million pixels', pngClaiming(20_000, 20_000), 422, 'too_many_pixels'],
    ['B-75 a strip of 60,000 pixels', pngClaiming(1, 60_000), 422, 'too_many_pixels'],
    ['B-75 a HEIC of 200 million pixels', heic(20_000, 10_000), 422, 'too_many_pixels'],
    ['B-76 a broken picture', pngClaiming(10, 10), 415, 'file_type'],
  ])('%s is refused at its last byte and nothing is kept', async (_what, bytes, status, code) => {
    const meis = await server.signIn(mei);
    const { id, last } = await upload(server, meis, bytes, newId(), 'a.jpg');
    expect([last.statusCode, last.json()]).toEqual([status, expect.objectContaining({ app: 'sqmy', code })]);
    expect((await fetchFile(server, meis, id)).statusCode).toBe(404);
    expect((await ask(server, meis, 'HEAD', `${FILES}/${id}`)).statusCode).toBe(404);
  });

  test('F-22 bytes that are not the promised ones are refused, and sending starts from the first byte', async () => {
    const meis = await server.signIn(mei);
    const bytes = await photo();
    const flipped = Buffer.from(bytes);
    flipped[bytes.length - 10] = (flipped[bytes.length - 10] ?? 0) ^ 1;
    const id = newId();
    await announce(server, meis, bytes, { id, rec: newId() });
    const last = await patch(server, meis, id, 0, flipped);
    expect([last.statusCode, last.json()]).toEqual([422, expect.objectContaining({ code: 'hash_mismatch' })]);
    expect((await fetchFile(server, meis, id)).statusCode).toBe(404);
    expect(await offsetOf(server, meis, id)).toBe('0');
    expect((await patch(server, meis, id, 0, bytes)).statusCode).toBe(204);
    expect((await fetchFile(server, meis, id)).statusCode).toBe(200);
  });

  test('F-22 a chunk that was changed on its way is asked for again', async () => {
    const meis = await server.signIn(mei);
    const bytes = await photo();
    const id = newId();
    await announce(server, meis, bytes, { id, rec: newId() });
    for (const algorithm of ['sha1', 'sha256']) {
      const wrong = `${algorithm} ${createHash(algorithm).update('others').digest('base64')}`;
      const answer = await patch(server, meis, id, 0, bytes.subarray(0, 100), { 'upload-checksum': wrong });
      expect([answer.statusCode, answer.json()]).toEqual([460, expect.objectContaining({ code: 'checksum_mismatch' })]);
    }
    expect(await offsetOf(server, meis, id)).toBe('0');
    const right = `sha1 ${createHash('sha1').update(bytes).digest('base64')}`;
    expect((await patch(server, meis, id, 0, bytes, { 'upload-checksum': right })).statusCode).toBe(204);
    expect((await patch(server, meis, id, bytes.length, Buffer.alloc(0), { 'upload-checksum': 'md5 AAAA' })).statusCode).toBe(400);
  });

  test('sent in pieces, announced twice, it goes on where it stood', async () => {
    const meis = await server.signIn(mei);
    const bytes = await photo(900, 700);
    const said = { id: newId(), rec: newId() };
    const begun = await announce(server, meis, bytes, said);
    expect([begun.statusCode, begun.headers.location]).toEqual([201, `${FILES}/${said.id}`]);
    expect(new Date(String(begun.headers['upload-expires'])).getTime()).toBeGreaterThan(Date.parse(server.clock.now) + 29 * DAY);
    await patch(server, meis, said.id, 0, bytes.subarray(0, 1000));
    expect((await announce(server, meis, bytes, said)).statusCode).toBe(201);
    expect(await offsetOf(server, meis, said.id)).toBe('1000');
    for (const offset of [0, 999, 1001, bytes.length])
      expect((await patch(server, meis, said.id, offset, bytes.subarray(0, 10))).statusCode).toBe(409);
    expect((await patch(server, meis, said.id, 1000, Buffer.concat([bytes.subarray(1000), Buffer.alloc(1)]))).statusCode).toBe(413);
    expect((await patch(server, meis, said.id, 1000, bytes.subarray(1000))).statusCode).toBe(204);
    expect((await announce(server, meis, bytes, said)).statusCode).toBe(201);
    expect(await offsetOf(server, meis, said.id)).toBe(String(bytes.length));
    expect((await patch(server, meis, said.id, bytes.length, Buffer.alloc(0))).statusCode).toBe(204);
  });

  test('an id means one file: other bytes or another report under it are refused', async () => {
    const meis = await server.signIn(mei);
    const [one, two] = [await photo(50, 50), await photo(60, 60)];
    const said = { id: newId(), rec: newId() };
    await announce(server, meis, one, said);
    expect((await announce(server, meis, two, said)).json()).toMatchObject({ code: 'id_reused' });
    expect((await announce(server, meis, one, { ...said, rec: newId() })).statusCode).toBe(409);
  });

  test('two phones sending one file at once leave its bytes exactly once', async () => {
    const meis = await server.signIn(mei);
    const bytes = await photo(1200, 900);
    const said = { id: newId(), rec: newId() };
    await Promise.all([announce(server, meis, bytes, said), announce(server, meis, bytes, said)]);
    const half = Math.floor(bytes.length / 2);
    const firsts = await Promise.all([
      patch(server, meis, said.id, 0, bytes.subarray(0, half)),
      patch(server, meis, said.id, 0, bytes.subarray(0, half)),
    ]);
    expect(firsts.map(({ statusCode }) => statusCode).sort()).toEqual([204, 409]);
    const lasts = await Promise.all([
      patch(server, meis, said.id, half, bytes.subarray(half)),
      patch(server, meis, said.id, half, bytes.subarray(half)),
    ]);
    expect(lasts.map(({ statusCode }) => statusCode).sort()).toEqual([204, 409]);
    expect((await fetchFile(server, meis, said.id)).statusCode).toBe(200);
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
  ] as [Record<string, string>, number][])('B-70 B-71 B-79 the announcement %j gets a clear answer', async (headers, status) => {
    const meis = await server.signIn(mei);
    const said = metadata({ id: newId(), rec: newId(), sha256: 'a'.repeat(64) });
    const big = headers['upload-metadata']?.length ?? 0;
    const answer = await ask(server, meis, 'POST', FILES, { 'upload-metadata': said, ...headers });
    expect([status, big > 16_000 ? 431 : status]).toContain(answer.statusCode);
    expect(await server.store.db.selectFrom('attachment').selectAll().execute()).toEqual([]);
  });

  test('B-79 twice the same word, or one we do not know, is not understood', async () => {
    const meis = await server.signIn(mei);
    const said = metadata({ id: newId(), rec: newId(), sha256: 'a'.repeat(64) });
    for (const more of [`,id ${Buffer.from(newId()).toString('base64')}`, ',owner eA==']) {
      const answer = await ask(server, meis, 'POST', FILES, { 'upload-length': '10', 'upload-metadata': said + more });
      expect([400, 422]).toContain(answer.statusCode);
    }
  });

  test('B-79 a piece of another kind, too large a piece, or one without its place is refused', async () => {
    const meis = await server.signIn(mei);
    const id = newId();
    await announce(server, meis, PDF, { id, rec: newId() });
    expect((await patch(server, meis, id, 0, PDF, { 'content-type': 'image/jpeg' })).statusCode).toBe(415);
    expect((await ask(server, meis, 'PATCH', `${FILES}/${id}`, { 'content-type': CHUNK }, PDF)).statusCode).toBe(400);
    expect((await patch(server, meis, id, 0, Buffer.alloc(5 * 1024 * 1024 + 1))).statusCode).toBe(413);
    expect(await offsetOf(server, meis, id)).toBe('0');
  });

  test('F-04 an upload cut by the network goes on from what arrived, and a server that starts again knows it', async () => {
    const meis = await server.signIn(mei);
    const bytes = await photo(2000, 1500);
    const id = newId();
    await announce(server, meis, bytes, { id, rec: newId() });
    await server.app.listen({ port: 0, host: '127.0.0.1' });
    await cutAfter(1000, bytes, meis.headers, `${FILES}/${id}`, (server.app.server.address() as AddressInfo).port);
    await server.restart();
    const goOn = async () => {
      const arrived = Number(await offsetOf(server, meis, id));
      expect(arrived).toBeLessThanOrEqual(1000);
      return (await patch(server, meis, id, arrived, bytes.subarray(arrived))).statusCode;
    };
    await expect.poll(goOn).toBe(204);
    expect((await fetchFile(server, meis, id)).statusCode).toBe(200);
  });

  test('a file whose last byte came just before the server fell is judged when the phone asks', async () => {
    const meis = await server.signIn(mei);
    const bytes = await photo();
    const id = newId();
    await announce(server, meis, bytes, { id, rec: newId() });
    await filesOf(server).incoming.append(id, 0, bytes);
    expect(await offsetOf(server, meis, id)).toBe(String(bytes.length));
    expect((await fetchFile(server, meis, id)).statusCode).toBe(200);
  });
});

/** Sends the first bytes of a piece and breaks the connection. */
function cutAfter(count: number, bytes: Buffer, headers: Record<string, string>, path: string, port: number): Promise<void> {
  return new Promise((resolve) => {
    const sending = request({
      ...{ host: '127.0.0.1', port, path, method: 'PATCH' },
      headers: {
        ...headers,
        'tus-resumable': '1.0.0',
        'upload-offset': '0',
        'content-type': CHUNK,
        'content-length': String(bytes.length),
      },
    });
    sending.on('error', () => resolve());
    sending.on('close', () => resolve());
    sending.write(bytes.subarray(0, count), () => sending.socket?.end());
  });
}
