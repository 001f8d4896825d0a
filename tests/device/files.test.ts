import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#src/domain/record/identity.ts';
import { loadListed } from '#src/device/attachments.ts';
import { bytesOf, CHUNK_BYTES } from '#src/device/file-bytes.ts';
import { fittedSize } from '#src/device/photo.ts';
import { mei } from '#tests/support/actors.ts';
import { until } from '#tests/support/clock.ts';
import { openPhone, type Line, type Phone } from '#tests/support/phone.ts';
import { answerTo, json, lineOf, problem } from '#tests/support/sync-answers.ts';

let phone: Phone;
let server: TusServer;

/** A small tus server that can be told to misbehave once. */
class TusServer {
  readonly files = new Map<string, { size: number; bytes: Buffer }>();
  readonly asked: string[] = [];
  faults: ((method: string) => Response | null)[] = [];

  readonly answer: Line = async (url, init) => {
    const method = init.method ?? 'GET';
    const id = url.split('/').at(-1) ?? '';
    const headers = init.headers as Record<string, string>;
    this.asked.push(method);
    const fault = this.faults[0]?.(method) ?? null;
    if (fault !== null) {
      this.faults.shift();
      return fault;
    }
    if (method === 'POST') return this.create(headers);
    const file = this.files.get(id);
    if (file === undefined) return told(404);
    if (method === 'HEAD') return told(200, file.bytes.byteLength);
    return this.take(file, headers, Buffer.from(init.body as ArrayBuffer));
  };

  create(headers: Record<string, string>): Response {
    const pairs = (headers['Upload-Metadata'] ?? '').split(',').map((pair) => pair.split(' '));
    const id = Buffer.from(pairs.find(([key]) => key === 'id')?.[1] ?? '', 'base64').toString();
    if (!this.files.has(id)) this.files.set(id, { size: Number(headers['Upload-Length']), bytes: Buffer.alloc(0) });
    return told(201);
  }

  take(file: { bytes: Buffer }, headers: Record<string, string>, piece: Buffer): Response {
    if (Number(headers['Upload-Offset']) !== file.bytes.byteLength) return told(409);
    if (headers['Upload-Checksum'] !== `sha256 ${createHash('sha256').update(piece).digest('base64')}`) return told(460);
    file.bytes = Buffer.concat([file.bytes, piece]);
    return told(204, file.bytes.byteLength);
  }
}

function told(status: number, offset?: number): Response {
  const headers = { 'Tus-Resumable': '1.0.0', ...(offset === undefined ? {} : { 'Upload-Offset': String(offset) }) };
  return new Response(null, { status, headers });
}

beforeEach(async () => {
  server = new TusServer();
  const sync = lineOf(mei, (request) => json(answerTo(request)));
  phone = await openPhone({ line: (url, init) => (url.startsWith('/api/v1/files') ? server.answer(url, init) : sync(url, init)) });
  await phone.signIn('mei', 'secret');
  await phone.sync();
  phone.cut();
});
afterEach(() => phone.close());

const db = () => phone.desk().db;
const PHOTO = new Uint8Array(CHUNK_BYTES * 2 + 1000).map((_, i) => i % 251);

async function withPhoto(bytes: Uint8Array<ArrayBuffer> = PHOTO, name = 'IMG_1.HEIC'): Promise<string> {
  const rec = newId();
  expect(await phone.desk().addFile('report', rec, new File([bytes], name, { type: 'image/jpeg' }))).toMatchObject({ ok: true });
  return rec;
}
const sent = () => [...server.files.values()][0]?.bytes;

describe('a photo', () => {
  test('is kept in pieces with its hash, and listed on the report in the same save', async () => {
    const rec = await withPhoto();
    const [item] = await loadListed(phone.desk(), rec);
    expect(item).toMatchObject({
      kind: 'photo',
      mime: 'image/jpeg',
      name: 'IMG_1.jpg',
      size: PHOTO.byteLength,
      progress: { state: 'waiting' },
    });
    expect(item?.sha256).toBe(createHash('sha256').update(PHOTO).digest('hex'));
    expect(await db().chunks.count()).toBe(3);
    const blob = await db().blobs.get(item?.id ?? '');
    const pieces = blob === undefined ? null : await bytesOf(db(), blob);
    expect(Buffer.concat((pieces ?? []).map((piece) => Buffer.from(piece))).equals(PHOTO)).toBe(true);
  });

  test('that cannot be read is told, and nothing is kept', async () => {
    const rec = newId();
    const text = new File(['not a picture'], 'a.svg', { type: 'text/plain' });
    expect(await phone.desk().addFile('report', rec, text)).toEqual({ ok: false, fault: 'unreadable_image' });
    expect(await phone.show(rec)).toBeNull();
    expect(await db().blobs.count()).toBe(0);
  });

  test('B-77 that is too large is told', async () => {
    const huge = new File([new Uint8Array(20 * 1024 * 1024 + 1)], 'a.jpg', { type: 'image/jpeg' });
    expect(await phone.desk().addFile('report', newId(), huge)).toEqual({ ok: false, fault: 'file_too_large' });
  });

  test('B-77 the twenty-first is refused by name; the twenty before it stay as they are', async () => {
    const rec = newId();
    const shot = (nr: number) => new File([new Uint8Array([nr])], `${nr}.jpg`, { type: 'image/jpeg' });
    for (let nr = 1; nr <= 20; nr += 1) expect(await phone.desk().addFile('report', rec, shot(nr))).toMatchObject({ ok: true });
    const one = await phone.desk().addFile('report', rec, shot(21));
    expect(one).toMatchObject({ ok: false, problem: { detail: { fields: [{ path: 'attachments', code: 'too_many' }] } } });
    expect([(await loadListed(phone.desk(), rec)).length, await db().blobs.count()]).toEqual([20, 20]);
  });

  test('B-77 the same one twice is two entries, and each of them arrives', async () => {
    const rec = await withPhoto();
    const same = new File([PHOTO], 'IMG_1.HEIC', { type: 'image/jpeg' });
    expect(await phone.desk().addFile('report', rec, same)).toMatchObject({ ok: true });
    phone.mend();
    await phone.sync();
    await until('both arrived', () => server.files.size === 2);
    expect([...server.files.values()].every(({ bytes }) => bytes.equals(Buffer.from(PHOTO)))).toBe(true);
  });

  test('B-78 a recording of nothing is told, and nothing is kept', async () => {
    expect(await phone.desk().addVoice('report', newId(), new ArrayBuffer(0), 'audio/webm', 0)).toMatchObject({ ok: false });
    expect(await db().blobs.count()).toBe(0);
  });

  test('is never kept where the report takes none', async () => {
    const done = await phone.desk().addVoice('person', newId(), new ArrayBuffer(9), 'audio/webm;codecs=opus', 900);
    expect(done).toMatchObject({ ok: false });
    expect([await db().blobs.count(), await db().chunks.count()]).toEqual([0, 0]);
  });

  test('is drawn at most 1,600 pixels long and never larger than it was', () => {
    expect(fittedSize(4000, 3000)).toEqual({ width: 1600, height: 1200 });
    expect(fittedSize(3000, 4000)).toEqual({ width: 1200, height: 1600 });
    expect(fittedSize(320, 200)).toEqual({ width: 320, height: 200 });
    expect(fittedSize(10_000, 1)).toEqual({ width: 1600, height: 1 });
  });

  test('a voice note keeps its length and its plain type', async () => {
    const rec = newId();
    await phone.desk().addVoice('report', rec, new ArrayBuffer(9), 'audio/webm;codecs=opus', 12_000);
    expect(await loadListed(phone.desk(), rec)).toMatchObject([{ kind: 'voice', mime: 'audio/webm', ms: 12_000 }]);
  });
});

describe('sending it', () => {
  test('after the words, whole', async () => {
    const rec = await withPhoto();
    phone.mend();
    await phone.sync();
    expect(sent()?.equals(PHOTO)).toBe(true);
    expect(await loadListed(phone.desk(), rec)).toMatchObject([{ progress: { state: 'arrived' } }]);
    const order = phone.requests.map(({ url }) => url).filter((url) => url !== '/api/v1/session');
    expect(order.indexOf('/api/v1/files')).toBeGreaterThan(order.indexOf('/api/v1/sync'));
  });

  test.each<[string, (method: string) => Response | null]>([
    ['the answer to a piece is lost', (method) => (method === 'PATCH' ? told(500) : null)],
    ['somebody’s dead connection still holds it (423)', (method) => (method === 'PATCH' ? told(423) : null)],
    ['another tab was faster (409)', (method) => (method === 'PATCH' ? told(409) : null)],
    ['a piece was mangled on the way (460)', (method) => (method === 'PATCH' ? told(460) : null)],
    ['the server has forgotten it (404)', (method) => (method === 'PATCH' ? told(404) : null)],
    ['a proxy answers instead (HTML)', (method) => (method === 'POST' ? new Response('<html>', { status: 200 }) : null)],
  ])('%s: it arrives whole all the same', async (_name, fault) => {
    await withPhoto();
    server.faults = [fault];
    phone.mend();
    const round = phone.sync();
    await until('it is there', async () => {
      await phone.clock.advance(20);
      return sent()?.byteLength === PHOTO.byteLength;
    });
    await round;
    expect(sent()?.equals(PHOTO)).toBe(true);
  });

  test('F-04 a cut line goes on where it stopped', async () => {
    await withPhoto();
    phone.mend();
    let patches = 0;
    server.faults = [(method) => (method === 'PATCH' && (patches += 1) === 2 ? cut() : null)];
    await phone.sync();
    expect(phone.desk().status.get()).toMatchObject({ failures: 1, reason: 'files' });
    expect(sent()?.byteLength).toBe(CHUNK_BYTES);
    server.faults = [];
    phone.mend();
    server.asked.length = 0;
    await phone.sync();
    expect(server.asked[0]).toBe('HEAD');
    expect(sent()?.equals(PHOTO)).toBe(true);
  });

  test('what the server will never take needs me, with the reason', async () => {
    const rec = await withPhoto();
    phone.mend();
    server.faults = [(method) => (method === 'PATCH' ? problem(422, 'too_many_pixels') : null)];
    await phone.sync();
    expect(await db().blobs.toArray()).toMatchObject([{ state: 'refused', code: 'too_many_pixels' }]);
    expect(await loadListed(phone.desk(), rec)).toMatchObject([{ progress: { state: 'failed' } }]);
  });

  test('on a costly line it waits until I say “send now”', async () => {
    await withPhoto();
    phone.savesTraffic = true;
    phone.mend();
    phone.page('online');
    await phone.clock.advance(10);
    await phone.desk().settled();
    expect(server.files.size).toBe(0);
    await phone.sync();
    expect(sent()?.equals(PHOTO)).toBe(true);
  });

  test('a photo taken off again never travels, and its bytes go', async () => {
    const rec = await withPhoto();
    const [item] = await loadListed(phone.desk(), rec);
    await phone.desk().removeFile(rec, item?.id ?? '');
    phone.mend();
    await phone.sync();
    expect(server.files.size).toBe(0);
    expect([await db().blobs.count(), await db().chunks.count()]).toEqual([0, 0]);
  });
});

function cut(): never {
  phone.cut();
  throw new TypeError('Failed to fetch');
}
