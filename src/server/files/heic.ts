/**
 * HEIC pictures are kept as they are, but what phones write beside the picture (place, device, time)
 * is overwritten with zeros. They cannot be decoded here, so nothing else about them is touched.
 */
import { boxesAt, boxesIn, contentOf, type Box } from './boxes.ts';

interface Extent {
  readonly start: number;
  readonly end: number;
}

/**
 * A copy without Exif, XMP and other described items.
 *
 * @returns null when the item lists cannot be followed: then nobody can say what the file carries
 */
export function cleanHeic(bytes: Buffer): Buffer | null {
  const [meta] = boxesAt(bytes, 'meta');
  if (!meta) return null;
  try {
    const hidden = describedItems(bytes, meta);
    const clean = Buffer.from(bytes);
    for (const { start, end } of extentsOf(bytes, meta, hidden)) {
      if (start < 0 || end > bytes.length) return null;
      clean.fill(0, start, end);
    }
    for (const box of boxesIn(bytes, 0, bytes.length))
      if (['uuid', 'udta', 'free', 'skip'].includes(box.type)) clean.fill(0, box.start, box.end);
    return clean;
  } catch {
    // An offset outside the file: RangeError from reading it.
    return null;
  }
}

/** Ids of items that describe the picture rather than being part of it. */
function describedItems(bytes: Buffer, meta: Box): Set<number> {
  const ids = new Set<number>();
  const info = boxesIn(bytes, contentOf(meta), meta.end).find((box) => box.type === 'iinf');
  if (!info) return ids;
  const countBytes = bytes[info.start] === 0 ? 2 : 4;
  for (const entry of boxesIn(bytes, contentOf(info) + countBytes, info.end)) {
    const version = bytes[entry.start] ?? 0;
    if (entry.type !== 'infe' || version < 2) continue;
    const wide = version === 2 ? 2 : 4;
    const id = bytes.readUIntBE(entry.start + 4, wide);
    const type = bytes.toString('latin1', entry.start + 4 + wide + 2, entry.start + 4 + wide + 6);
    if (['Exif', 'mime', 'uri '].includes(type)) ids.add(id);
  }
  return ids;
}

/** Where the given items' bytes lie, from the item location box (ISO/IEC 14496-12, 8.11.3). */
function extentsOf(bytes: Buffer, meta: Box, ids: ReadonlySet<number>): Extent[] {
  if (ids.size === 0) return [];
  const inside = boxesIn(bytes, contentOf(meta), meta.end);
  const location = inside.find((box) => box.type === 'iloc');
  if (!location) throw new RangeError('items without places');
  const inlineData = inside.find((box) => box.type === 'idat')?.start ?? 0;
  const version = bytes[location.start] ?? 0;
  const read = reader(bytes, contentOf(location));
  const [offsetSize, lengthSize] = halves(read(1));
  const [baseSize, indexSize] = halves(read(1));
  const count = read(version < 2 ? 2 : 4);
  const found: Extent[] = [];
  for (let i = 0; i < count; i += 1) {
    const id = read(version < 2 ? 2 : 4);
    const method = version > 0 ? read(2) & 0xf : 0;
    read(2);
    const base = read(baseSize) + (method === 1 ? inlineData : 0);
    const extents = read(2);
    for (let j = 0; j < extents; j += 1) {
      if (version > 0) read(indexSize);
      const start = base + read(offsetSize);
      const length = read(lengthSize);
      if (ids.has(id)) found.push({ start, end: start + length });
    }
  }
  return found;
}

/** Reads unsigned numbers of 0, 1, 2, 4 or 8 bytes one after the other. */
function reader(bytes: Buffer, from: number): (size: number) => number {
  let at = from;
  return (size) => {
    if (size === 0) return 0;
    const value = size === 8 ? Number(bytes.readBigUInt64BE(at)) : bytes.readUIntBE(at, size);
    at += size;
    return value;
  };
}

function halves(byte: number): [number, number] {
  return [byte >> 4, byte & 0xf];
}
