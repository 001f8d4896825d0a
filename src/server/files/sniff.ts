/** What a file is, by its bytes. Names and claims of the sender count for nothing. */
import { fileTypeFromBuffer } from 'file-type';
import { boxesAt, contentOf } from './boxes.ts';

/** The kinds that are kept. Everything else is refused, also what is allowed elsewhere. */
export const FILE_KINDS = ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'application/pdf', 'audio/webm', 'audio/mp4'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** How far into a WebM its track list is looked for; recorders write it first. */
const TRACKS_WITHIN = 64 * 1024;

/** The kind of a file, or null when it is none that is allowed: SVG, HTML, video, archives, nothing at all. */
export async function kindOf(bytes: Buffer): Promise<FileKind | null> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  switch (found?.mime) {
    case 'image/jpeg':
    case 'image/png':
    case 'image/webp':
    case 'application/pdf':
      return found.mime;
    case 'image/apng':
      return 'image/png';
    case 'image/heic':
    case 'image/heif':
      return 'image/heic';
    case 'video/webm':
    case 'audio/webm':
      return isWebmVoice(bytes) ? 'audio/webm' : null;
    case 'video/mp4':
    case 'audio/mp4':
    case 'audio/x-m4a':
      return isMp4Voice(bytes) ? 'audio/mp4' : null;
    default:
      return null;
  }
}

export function isImage(kind: string): boolean {
  return kind.startsWith('image/');
}

/** One track of Opus and none of moving pictures, by the codec names in the track list. */
function isWebmVoice(bytes: Buffer): boolean {
  const head = bytes.toString('latin1', 0, TRACKS_WITHIN);
  return head.includes('A_OPUS') && !/V_(VP8|VP9|AV1|MPEG|MS|THEORA|UNCOMPRESSED)/u.test(head);
}

/** Every track's handler is sound. */
function isMp4Voice(bytes: Buffer): boolean {
  const handlers = boxesAt(bytes, 'moov/trak/mdia/hdlr').map((box) => {
    const at = contentOf(box) + 4;
    return bytes.toString('latin1', at, at + 4);
  });
  return handlers.length > 0 && handlers.every((handler) => handler === 'soun');
}
