/** From words to a command and from its outcome to an exit code. */
import { parseArgs } from 'node:util';
import { COMMANDS, type Command, type Options, type Surroundings } from './commands.ts';
import { NotDone, WrongWords } from './refused.ts';

interface Asked {
  readonly command: Command;
  readonly words: readonly string[];
  readonly options: Options;
}

/**
 * Does what the words ask.
 *
 * @returns 0 done, 1 refused (one line says why), 2 the words make no sense
 */
export async function runAdmin(around: Surroundings, complain: (line: string) => void, args: readonly string[]): Promise<number> {
  try {
    const { command, words, options } = readWords(args);
    await command.run(around, words, options);
    return 0;
  } catch (error) {
    complain(error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'it failed');
    if (error instanceof WrongWords || error instanceof NotDone) return error.exitCode;
    return 1;
  }
}

function readWords(args: readonly string[]): Asked {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { on: text, from: text, to: text, replace: flag, preview: flag, 'passphrase-file': text },
    });
  } catch {
    throw new WrongWords(usage());
  }
  for (const command of COMMANDS) {
    const words = matching(command, parsed.positionals);
    if (words) return { command, words, options: parsed.values };
  }
  throw new WrongWords(usage());
}

/** What stands in the places of the capitals, or null when these are not the command's words. */
function matching({ usage: pattern }: Command, given: readonly string[]): string[] | null {
  const parts = pattern.split(' ');
  const least = parts.filter((part) => !part.startsWith('[')).length;
  if (given.length < least || given.length > parts.length) return null;
  const isFixed = (part: string) => /^[a-z]/u.test(part);
  if (parts.some((part, index) => isFixed(part) && part !== given[index])) return null;
  return given.filter((_word, index) => !isFixed(parts[index] ?? ''));
}

function usage(): string {
  return `usage: npm run admin -- ${COMMANDS.map(({ usage: words }) => words).join(' | ')}`;
}
