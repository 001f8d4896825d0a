import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sweepFiles } from '#src/server/files/garbage.ts';
import { placeOf } from '#src/server/files/vault.ts';
import { mei } from '#tests/support/actors.ts';
import { openBucket, type BucketServer } from '#tests/support/bucket-server.ts';
import { dialects } from '#tests/support/dialects.ts';
import { HTML, photo, SECRET, sha256 } from '#tests/support/sample-files.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';
import { announce, fetchFile, filesOf, offsetOf, patch, upload } from '#tests/support/tus-client.ts';

describe('files in an object store', () => {
  let bucket: BucketServer;
  let server: TestServer;
  beforeAll(async () => {
    const [sqlite] = dialects;
    if (!sqlite) throw new Error('no dialect');
    bucket = await openBucket();
    server = await openServer(sqlite, {
      S3_ENDPOINT: bucket.endpoint,
      S3_BUCKET: 'files',
      S3_ACCESS_KEY_ID: 'trial',
      S3_SECRET_ACCESS_KEY: 'trial-only',
    });
  });
  beforeEach(async () => {
    await server.empty();
    bucket.objects.clear();
  });
  afterAll(async () => {
    await server.close();
    await bucket.close();
  });

  test('a photo sent in pieces lies there under its hash, cleaned for whoever fetches it, and nothing else is left', async () => {
    const meis = await server.signIn(mei);
    const bytes = await photo(900, 700);
    const said = { id: crypto.randomUUID(), rec: crypto.randomUUID() };
    expect((await announce(server, meis, bytes, said)).statusCode).toBe(201);
    expect((await patch(server, meis, said.id, 0, bytes.subarray(0, 2000))).statusCode).toBe(204);
    expect(await offsetOf(server, meis, said.id)).toBe('2000');
    expect((await patch(server, meis, said.id, 2000, bytes.subarray(2000))).statusCode).toBe(204);
    expect(bucket.objects.get(placeOf('sha256', sha256(bytes)))?.bytes).toEqual(bytes);
    expect([...bucket.objects.keys()].filter((key) => key.startsWith('incoming/'))).toEqual([]);
    const served = await fetchFile(server, meis, said.id);
    expect(served.statusCode).toBe(200);
    expect(served.rawPayload.includes(SECRET)).toBe(false);
  });

  test('the same photo again is kept once', async () => {
    const meis = await server.signIn(mei);
    const bytes = await photo();
    await upload(server, meis, bytes, crypto.randomUUID());
    const count = bucket.objects.size;
    const { last } = await upload(server, meis, bytes, crypto.randomUUID());
    expect([last.statusCode, bucket.objects.size]).toEqual([204, count]);
  });

  test('what is refused, and what nobody names any more, leaves nothing behind', async () => {
    const meis = await server.signIn(mei);
    expect((await upload(server, meis, HTML, crypto.randomUUID())).last.statusCode).toBe(415);
    expect(bucket.objects.size).toBe(0);
    await upload(server, meis, await photo(), crypto.randomUUID());
    await sweepFiles(filesOf(server));
    server.clock.now = '2027-01-18T06:00:00.000Z';
    expect(await sweepFiles(filesOf(server))).toEqual({ uploads: 1, files: 1 });
    expect([...bucket.objects.keys()]).toEqual([]);
  });
});
