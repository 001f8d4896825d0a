/** Names of files people take out, safe on every system. Source: reliability §3.6. */
import { cleanText } from '#src/domain/text.ts';

/** Characters of a name, its ending not counted. */
const LONGEST = 80;
/** What no file may be called on Windows, whatever its ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;

/**
 * A name made of parts, without what a file system refuses or what would show it as another file: 履职档案-2026-林月琴.docx
 *
 * @param ending without its dot
 */
export function fileName(parts: readonly string[], ending: string): string {
  const words = parts
    .map((part) =>
      cleanText(part)
        .replace(/[\\/:*?"<>|\s]+/gu, ' ')
        .replace(/^[.\s]+|[.\s]+$/gu, ''),
    )
    .filter((part) => part !== '');
  const name = Array.from(words.join('-'))
    .slice(0, LONGEST)
    .join('')
    .replace(/[.\s]+$/u, '');
  return `${name === '' || RESERVED.test(name) ? `_${name}` : name}.${ending}`;
}
