/** How large a picture would be once decoded, read from its header alone. */
import sharp from 'sharp';
import { boxesAt } from './boxes.ts';
import type { FileKind } from './sniff.ts';

export const MAX_PIXELS = 50_000_000;
export const MAX_SIDE = 12_000;

/** Width and height in pixels as written in the header; all frames together. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size a picture claims, or null when its header cannot be read. Nothing is decoded. */
export async function sizeOf(bytes: Buffer, kind: FileKind): Promise<Size | null> {
  if (kind === 'image/heic') return heicSize(bytes);
  try {
    const { width, height, pages, pageHeight } = await sharp(bytes, { limitInputPixels: false }).metadata();
    return { width, height: (pageHeight ?? height) * (pages ?? 1) };
  } catch {
    return null;
  }
}

/** More than 50 million pixels, or a side longer than 12,000. */
export function isTooLarge({ width, height }: Size): boolean {
  return width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS;
}

/** The largest of the picture's spatial extents (the whole, its tiles, its thumbnail). */
function heicSize(bytes: Buffer): Size | null {
  const sizes = boxesAt(bytes, 'meta/iprp/ipco/ispe')
    .filter((box) => box.end - box.start >= 12)
    .map((box) => ({ width: bytes.readUInt32BE(box.start + 4), height: bytes.readUInt32BE(box.start + 8) }));
  if (sizes.length === 0) return null;
  return sizes.reduce((most, size) => (size.width * size.height > most.width * most.height ? size : most));
}
