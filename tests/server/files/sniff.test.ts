import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { kindOf } from '#src/server/files/sniff.ts';
import { heic, HTML, mp4, PDF, photo, picture, SVG, webm } from '#tests/support/sample-files.ts';

describe('what a file is, by its bytes', () => {
  test('photos, pictures, documents and recordings of phones are known', async () => {
    expect(await kindOf(await photo())).toBe('image/jpeg');
    expect(await kindOf(await picture('png'))).toBe('image/png');
    expect(await kindOf(await picture('webp'))).toBe('image/webp');
    expect(await kindOf(heic())).toBe('image/heic');
    expect(await kindOf(PDF)).toBe('application/pdf');
    expect(await kindOf(mp4('soun'))).toBe('audio/mp4');
    expect(await kindOf(webm('A_OPUS'))).toBe('audio/webm');
  });

  test.each([
    ['a page', HTML],
    ['a drawing with a script', SVG],
    ['an archive', Buffer.from('PK\x03\x04', 'latin1')],
    ['an animated GIF', Buffer.from('GIF89a\x01\x00\x01\x00', 'latin1')],
    ['B-78 a film', mp4('vide')],
    ['a film without a track list', mp4().subarray(0, 24)],
    ['a screen recording', webm('V_VP9', 'A_OPUS')],
    ['a web film without sound', webm('V_VP8')],
    ['words', Buffer.from('三门')],
    ['nothing', Buffer.alloc(0)],
    ['one byte', Buffer.from([0xff])],
  ])('%s is none we keep', async (_what, bytes) => {
    expect(await kindOf(bytes)).toBeNull();
  });

  test.each(['avif', 'tiff', 'gif'] as const)('B-72 a real %s is none we keep: phones send it as JPEG or are told', async (format) => {
    const drawn = sharp({ create: { width: 16, height: 16, channels: 3, background: '#2b5b4a' } });
    expect(await kindOf(await drawn.toFormat(format).toBuffer())).toBeNull();
  });

  test('B-72 a bitmap is none we keep', async () => {
    expect(await kindOf(Buffer.concat([Buffer.from('BM', 'latin1'), Buffer.alloc(64)]))).toBeNull();
  });

  test('B-78 a recording without a sound track, or of nothing, is none we keep', async () => {
    expect(await kindOf(webm())).toBeNull();
    expect(await kindOf(Buffer.alloc(0))).toBeNull();
  });
});
