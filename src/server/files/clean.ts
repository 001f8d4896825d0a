/** The copy of a file that leaves the server: the same picture or sound, without what phones write beside it. */
import sharp, { type Sharp } from 'sharp';
import { boxesAt, boxesIn, type Box } from './boxes.ts';
import { cleanHeic } from './heic.ts';
import { MAX_PIXELS } from './image-gate.ts';
import type { FileKind } from './sniff.ts';

sharp.cache(false);
sharp.concurrency(1);

const DECODE_SECONDS = 10;

/**
 * JPEG, PNG and WebP are decoded and written anew: place, device and text chunks go, a second file hidden
 * inside goes, the orientation is turned into pixels. HEIC and MP4 lose their descriptive boxes in place.
 * PDF and WebM are handed on unchanged and are only ever downloaded, never shown.
 *
 * @returns null when the file is damaged
 */
export async function cleanCopy(bytes: Buffer, kind: FileKind): Promise<Buffer | null> {
  switch (kind) {
    case 'image/jpeg':
      return rewritten(bytes, (picture) => picture.jpeg({ quality: 88, mozjpeg: false }));
    case 'image/png':
      return rewritten(bytes, (picture) => picture.png());
    case 'image/webp':
      return rewritten(bytes, (picture) => picture.webp({ quality: 88 }), true);
    case 'image/heic':
      return cleanHeic(bytes);
    case 'audio/mp4':
      return cleanMp4(bytes);
    case 'audio/webm':
    case 'application/pdf':
      return bytes;
  }
}

async function rewritten(bytes: Buffer, encode: (picture: Sharp) => Sharp, animated = false): Promise<Buffer | null> {
  const picture = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', animated });
  try {
    return await encode(picture.autoOrient().timeout({ seconds: DECODE_SECONDS })).toBuffer();
  } catch {
    return null;
  }
}

/** User data of a recording may name the place; its boxes keep their length and say nothing. */
function cleanMp4(bytes: Buffer): Buffer {
  const clean = Buffer.from(bytes);
  const beside = (box: Box) => ['udta', 'meta', 'uuid'].includes(box.type);
  const holders = ['moov', 'moov/trak', 'moov/trak/mdia'].flatMap((path) => boxesAt(bytes, path));
  const found = [{ start: 0, end: bytes.length }, ...holders].flatMap((box) => boxesIn(bytes, box.start, box.end).filter(beside));
  for (const box of found) {
    clean.write('free', box.name, 'latin1');
    clean.fill(0, box.start, box.end);
  }
  return clean;
}
