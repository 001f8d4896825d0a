/** The name under which a fetched file is saved, safe in every header and on every disk. */
import { lengthOf } from '#src/domain/text.ts';

const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'application/pdf': 'pdf',
  'audio/webm': 'webm',
  'audio/mp4': 'm4a',
};
const MAX_NAME = 80;

/** A `Content-Disposition` header with a plain name for old programs and the real one beside it (RFC 6266, RFC 8187). */
export function dispositionOf(name: string, mime: string, kind: 'inline' | 'attachment'): string {
  const ending = ENDINGS[mime] ?? 'bin';
  const encoded = encodeURIComponent(`${safeStem(name)}.${ending}`).replace(
    /['()*]/gu,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="file.${ending}"; filename*=UTF-8''${encoded}`;
}

/** The name without its ending, folders, control and direction characters; the ending is ours to say. */
function safeStem(name: string): string {
  const cleaned = name
    .toWellFormed()
    .replace(/\.[^./\\]*$/u, '')
    .replace(/[\\/:*?"<>|\p{Cc}\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu, '')
    .replace(/^[.\s]+|[.\s]+$/gu, '');
  const short = lengthOf(cleaned) > MAX_NAME ? Array.from(cleaned).slice(0, MAX_NAME).join('') : cleaned;
  return short === '' ? 'file' : short;
}
