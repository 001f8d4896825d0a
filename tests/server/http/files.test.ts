import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#src/domain/record/identity.ts';
import type { Actor } from '#src/domain/people.ts';
import { sweepFiles } from '#src/server/files/garbage.ts';
import { admin, bo, county, lin, linAcross, mei } from '#tests/support/actors.ts';
import { editing } from '#tests/support/acts.ts';
import { dialects } from '#tests/support/dialects.ts';
import { mp4, PDF, photo, SECRET, sha256, webm } from '#tests/support/sample-files.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';
import { announce, ask, CHUNK, fetchFile, FILES, filesOf, patch, reportWith, upload } from '#tests/support/tus-client.ts';
import { wirePhone } from '#tests/support/wire-phone.ts';

const DAY = 24 * 60 * 60_000;

describe.each(dialects)('files on $name', (dialect) => {
  let server: TestServer;
  beforeAll(async () => void (server = await openServer(dialect)));
  beforeEach(() => server.empty());
  afterAll(() => server.close());

  test.each([bo, lin, linAcross, county, admin] as Actor[])("a draft's photo does not exist for $name", async (other) => {
    const [meis, theirs] = [await server.signIn(mei), await server.signIn(other)];
    const bytes = await photo();
    const rec = newId();
    const { id } = await upload(server, meis, bytes, rec);
    await reportWith(server, meis, rec, bytes, id, false);
    const answers = [
      await fetchFile(server, theirs, id),
      await ask(server, theirs, 'HEAD', `${FILES}/${id}`),
      await patch(server, theirs, id, 0, bytes),
      await announce(server, theirs, bytes, { id, rec }),
      await announce(server, theirs, bytes, { id: newId(), rec }),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404, 404]);
    const nothing = await fetchFile(server, theirs, newId());
    expect(answers[0]?.body).toBe(nothing.body);
  });

  test('a photo that came before its report waits for it, and is then told to everyone who sees the report', async () => {
    const meis = await server.signIn(mei);
    const bytes = await photo();
    const rec = newId();
    const { id, last } = await upload(server, meis, bytes, rec);
    expect([last.statusCode, last.headers['upload-offset']]).toEqual([204, String(bytes.length)]);
    expect((await fetchFile(server, meis, id)).statusCode).toBe(200);
    await reportWith(server, meis, rec, bytes, id, true);
    const clerk = await server.signIn(lin);
    const changes = await wirePhone(server, clerk).pull();
    expect(changes.find((change) => change.id === rec)?.rec?.files).toEqual([id]);
    expect((await fetchFile(server, clerk, id)).statusCode).toBe(200);
    expect((await fetchFile(server, await server.signIn(linAcross), id)).statusCode).toBe(404);
  });

  test('a photo that comes after its report gives the report a new number, which tells the clerk', async () => {
    const meis = await server.signIn(mei);
    const bytes = await photo();
    const [rec, id] = [newId(), newId()];
    await reportWith(server, meis, rec, bytes, id, true);
    const clerks = wirePhone(server, await server.signIn(lin));
    expect((await clerks.pull()).find((change) => change.id === rec)?.rec?.files).toEqual([]);
    await announce(server, meis, bytes, { id, rec });
    expect((await patch(server, meis, id, 0, bytes)).statusCode).toBe(204);
    expect((await clerks.pull()).find((change) => change.id === rec)?.rec?.files).toEqual([id]);
  });

  test('a file that is no longer named is gone for everybody but its sender', async () => {
    const meis = await server.signIn(mei);
    const bytes = await photo();
    const rec = newId();
    const { id } = await upload(server, meis, bytes, rec);
    const phone = await reportWith(server, meis, rec, bytes, id, true);
    const record = phone.has(rec);
    if (!record) throw new Error('not pulled');
    await phone.push(editing(record, { attachments: { rem: [id] } }));
    expect((await fetchFile(server, await server.signIn(lin), id)).statusCode).toBe(404);
    expect((await fetchFile(server, meis, id)).statusCode).toBe(200);
  });

  test('nothing a phone wrote beside the picture leaves the server; the bytes of the sender are kept as they were', async () => {
    const meis = await server.signIn(mei);
    const bytes = await photo(600, 400);
    const { id } = await upload(server, meis, bytes, newId(), '码头"\r\nX: 1.jpg');
    const { statusCode, headers, rawPayload } = await fetchFile(server, meis, id);
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
    for (const [bytes, mime] of [
      [PDF, 'application/pdf'],
      [mp4(), 'audio/mp4'],
      [webm('A_OPUS'), 'audio/webm'],
    ] as const) {
      const { id } = await upload(server, meis, bytes, newId());
      const { headers } = await fetchFile(server, meis, id);
      expect([headers['content-type'], headers['content-disposition']?.toString().split(';')[0]]).toEqual([mime, 'attachment']);
    }
  });

  test('B-77 the same photo under two ids stays two files, and each is read by its own report', async () => {
    const [meis, bos] = [await server.signIn(mei), await server.signIn(bo)];
    const bytes = await photo();
    const [one, two] = [await upload(server, meis, bytes, newId()), await upload(server, bos, bytes, newId())];
    expect((await fetchFile(server, meis, one.id)).statusCode).toBe(200);
    expect((await fetchFile(server, meis, two.id)).statusCode).toBe(404);
    expect((await fetchFile(server, bos, two.id)).statusCode).toBe(200);
  });

  test.each(['..%2f..%2fetc%2fpasswd', '%00', 'a.json', 'x', newId().toUpperCase(), `${newId()}.info`])(
    'B-80 there is no file %s',
    async (id) => {
      const meis = await server.signIn(mei);
      for (const method of ['GET', 'HEAD', 'PATCH'] as const) {
        const answer = await ask(
          server,
          meis,
          method,
          `${FILES}/${id}`,
          method === 'PATCH' ? { 'upload-offset': '0', 'content-type': CHUNK } : {},
        );
        expect([400, 404]).toContain(answer.statusCode);
      }
    },
  );

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

  test('unfinished uploads go after 30 days; what no report names goes after 90 days of being nameless', async () => {
    const meis = await server.signIn(mei);
    const [named, nameless, unfinished] = [await photo(30, 30), await photo(40, 40), await photo(50, 50)];
    const rec = newId();
    const kept = await upload(server, meis, named, rec);
    await reportWith(server, meis, rec, named, kept.id, true);
    const stray = await upload(server, meis, nameless, newId());
    const begun = newId();
    await announce(server, meis, unfinished, { id: begun, rec: newId() });
    expect(await sweepFiles(filesOf(server))).toEqual({ uploads: 0, files: 0 });
    server.clock.now = after(31);
    expect(await sweepFiles(filesOf(server))).toEqual({ uploads: 1, files: 0 });
    expect((await ask(server, meis, 'HEAD', `${FILES}/${begun}`)).statusCode).toBe(404);
    expect((await fetchFile(server, meis, stray.id)).statusCode).toBe(200);
    server.clock.now = after(92);
    expect(await sweepFiles(filesOf(server))).toEqual({ uploads: 0, files: 1 });
    const states = await server.store.db.selectFrom('attachment').select(['id', 'state']).execute();
    expect(states).toEqual([{ id: kept.id, state: 'present' }]);
    expect(await filesOf(server).vault.get('sha256', sha256(nameless))).toBeNull();
    expect(await filesOf(server).vault.get('sha256', sha256(named))).toEqual(named);
  });
});

function after(days: number): string {
  return new Date(Date.parse('2026-09-18T06:00:00.000Z') + days * DAY).toISOString();
}
