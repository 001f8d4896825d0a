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
});
