import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { cleanCopy } from '#src/server/files/clean.ts';
import { isTooLarge, sizeOf } from '#src/server/files/image-gate.ts';
import { heic, mp4, PDF, photo, photoOnItsSide, picture, pngClaiming, SECRET, webm } from '#tests/support/sample-files.ts';

async function clean(bytes: Buffer, kind: Parameters<typeof cleanCopy>[1]): Promise<Buffer> {
  const copy = await cleanCopy(bytes, kind);
  if (!copy) throw new Error('refused');
  return copy;
}

describe('what leaves the server', () => {
  test('B-76 a photo no longer says where it was taken, nor with which camera', async () => {
    const taken = await photo();
    expect((await sharp(taken).metadata()).exif).toBeDefined();
    expect(taken.includes(SECRET)).toBe(true);
    const served = await clean(taken, 'image/jpeg');
    const { exif, xmp, width, height } = await sharp(served).metadata();
    expect({ exif, xmp, width, height }).toEqual({ exif: undefined, xmp: undefined, width: 320, height: 200 });
    expect(served.includes(SECRET)).toBe(false);
  });

  test.each(['png', 'webp'] as const)('a %s loses its text chunks and its camera', async (kind) => {
    const taken = await picture(kind);
    expect(taken.includes(SECRET)).toBe(true);
    const served = await clean(taken, `image/${kind}`);
    expect(served.includes(SECRET)).toBe(false);
    expect((await sharp(served).metadata()).format).toBe(kind);
  });

  test('B-72 a photo taken sideways stands upright though its orientation note is gone', async () => {
    const served = await clean(await photoOnItsSide(), 'image/jpeg');
    const { width, height, orientation } = await sharp(served).metadata();
    expect({ width, height, orientation }).toEqual({ width: 100, height: 300, orientation: undefined });
  });

  test('B-74 a page or archive hidden behind a photo does not come along', async () => {
    const polyglot = Buffer.concat([await photo(), Buffer.from('<script>alert(1)</script>PK\x03\x04', 'latin1')]);
    const served = await clean(polyglot, 'image/jpeg');
    expect(served.includes('<script>')).toBe(false);
  });

  test('B-76 a damaged photo is refused rather than half shown', async () => {
    const taken = await photo(600, 600);
    expect(await cleanCopy(taken.subarray(0, taken.length / 2), 'image/jpeg')).toBeNull();
  });

  test('B-72 a HEIC keeps its picture and loses its Exif item', async () => {
    const taken = heic();
    expect(taken.includes(SECRET)).toBe(true);
    const served = await clean(taken, 'image/heic');
    expect(served.includes(SECRET)).toBe(false);
    expect(served.includes('IMAGE-BYTES-STAY')).toBe(true);
    expect(served.length).toBe(taken.length);
  });

  test('a HEIC whose lists point outside the file is refused', async () => {
    const taken = heic();
    const at = taken.indexOf('iloc') + 4 + 4 + 2 + 2 + 14 + 6;
    taken.writeUInt32BE(0x7fffffff, at);
    expect(await cleanCopy(taken, 'image/heic')).toBeNull();
  });

  test('B-78 a recording loses the place in its user data and keeps its sound', async () => {
    const served = await clean(mp4(), 'audio/mp4');
    expect(served.includes(SECRET)).toBe(false);
    expect(served.includes('SOUND-STAYS')).toBe(true);
  });

  test('documents and web recordings are handed on as they are', async () => {
    expect(await clean(PDF, 'application/pdf')).toEqual(PDF);
    expect(await clean(webm('A_OPUS'), 'audio/webm')).toEqual(webm('A_OPUS'));
  });
});

describe('how large a picture would be', () => {
  test.each([
    [20_000, 20_000],
    [1, 60_000],
    [12_001, 10],
    [8_000, 8_000],
  ])('a header of %d × %d is refused unread', async (width, height) => {
    const size = await sizeOf(pngClaiming(width, height), 'image/png');
    expect(size).toEqual({ width, height });
    expect(size && isTooLarge(size)).toBe(true);
  });

  test('a photo of 50 million pixels is fine', () => {
    expect(isTooLarge({ width: 8_000, height: 6_250 })).toBe(false);
  });

  test('the size of a HEIC is read from its boxes', async () => {
    expect(await sizeOf(heic(4032, 3024), 'image/heic')).toEqual({ width: 4032, height: 3024 });
  });

  test('a header that cannot be read has no size', async () => {
    expect(await sizeOf(Buffer.from([0xff, 0xd8, 0xff]), 'image/jpeg')).toBeNull();
  });
});
