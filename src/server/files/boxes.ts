/** The boxes of ISO base media files (HEIC, MP4), walked in place. Damaged lengths end the walk. */

export interface Box {
  readonly type: string;
  /** Where its name is written. */
  readonly name: number;
  /** Where its content starts and ends in the file. */
  readonly start: number;
  readonly end: number;
}

/** Boxes whose content starts with a version and flags. */
const FULL_BOXES = new Set(['meta', 'iinf', 'iloc', 'iref', 'hdlr']);

/** The boxes lying directly between two offsets. */
export function boxesIn(bytes: Buffer, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  let at = from;
  while (at + 8 <= to) {
    const box = boxAt(bytes, at, to);
    if (!box) break;
    boxes.push(box);
    at = box.end;
  }
  return boxes;
}

/** Every box reached by a path of types, e.g. `moov/trak/mdia/hdlr`. */
export function boxesAt(bytes: Buffer, path: string): Box[] {
  let level: Box[] = [{ type: '', name: 0, start: 0, end: bytes.length }];
  for (const type of path.split('/')) {
    level = level.flatMap((parent) => boxesIn(bytes, contentOf(parent), parent.end).filter((box) => box.type === type));
  }
  return level;
}

/** Where a box's own boxes or fields begin, behind version and flags where it has them. */
export function contentOf(box: Box): number {
  return FULL_BOXES.has(box.type) ? box.start + 4 : box.start;
}

function boxAt(bytes: Buffer, at: number, to: number): Box | null {
  const type = bytes.toString('latin1', at + 4, at + 8);
  let size = bytes.readUInt32BE(at);
  let header = 8;
  if (size === 1) {
    if (at + 16 > to) return null;
    size = Number(bytes.readBigUInt64BE(at + 8));
    header = 16;
  }
  if (size === 0) size = to - at;
  if (size < header || at + size > to) return null;
  return { type, name: at + 4, start: at + header, end: at + size };
}
