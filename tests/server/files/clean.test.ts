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

/** Turns an upright picture as a camera held that way would store it, with the note that says so. */
async function heldAs(upright: Buffer, orientation: number): Promise<Buffer> {
  const turns = {
    1: [0, ''],
    2: [0, 'flop'],
    3: [180, ''],
    4: [0, 'flip'],
    5: [90, 'flop'],
    6: [270, ''],
    7: [270, 'flop'],
    8: [90, ''],
  } as const;
  const [angle, mirrored] = turns[orientation as keyof typeof turns]; // the eight ways there are
  const turned = sharp(await sharp(upright).rotate(angle).png().toBuffer());
  const stored = mirrored === '' ? turned : turned[mirrored]();
  return stored.withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer();
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

  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'B-72 a photo held in way %d stands upright: its top is on top, its note is gone',
    async (orientation) => {
      const upright = sharp({ create: { width: 60, height: 40, channels: 3, background: '#ffffff' } });
      const marked = upright.composite([
        { input: { create: { width: 60, height: 10, channels: 3, background: '#000000' } }, gravity: 'north' },
      ]);
      const taken = await heldAs(await marked.png().toBuffer(), orientation);
      const served = await clean(taken, 'image/jpeg');
      const { data, info } = await sharp(served).greyscale().raw().toBuffer({ resolveWithObject: true });
      const shadeAt = (x: number, y: number) => data[y * info.width + x] ?? -1;
      expect([info.width, info.height, (await sharp(served).metadata()).orientation]).toEqual([60, 40, undefined]);
      expect(shadeAt(30, 3)).toBeLessThan(60);
      expect(shadeAt(30, 36)).toBeGreaterThan(200);
    },
  );

  test('B-72 pictures for printers, of deep colours, built up in steps, or moving are served as pictures every phone shows', async () => {
    const drawn = () => sharp({ create: { width: 40, height: 30, channels: 3, background: '#2b5b4a' } });
    const printed = await sharp(await clean(await drawn().toColourspace('cmyk').jpeg().toBuffer(), 'image/jpeg')).metadata();
    expect([printed.space, printed.width]).toEqual(['srgb', 40]);
    const deep = await sharp(await clean(await drawn().toColourspace('rgb16').png().toBuffer(), 'image/png')).metadata();
    expect([deep.format, deep.width]).toEqual(['png', 40]);
    const stepped = await sharp(await clean(await drawn().jpeg({ progressive: true }).toBuffer(), 'image/jpeg')).metadata();
    expect([stepped.format, stepped.height]).toEqual(['jpeg', 30]);
    const frame = (background: string) =>
      sharp({ create: { width: 40, height: 30, channels: 3, background } })
        .png()
        .toBuffer();
    const frames = [await frame('#000000'), await frame('#ffffff')];
    const moving = await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer();
    expect((await sharp(await clean(moving, 'image/webp'), { animated: true }).metadata()).pages).toBe(2);
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
