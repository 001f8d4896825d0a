/** The letter of engagement 聘书: its number, whom the office engages as clerk, and from when to when. Source: §3.3.2. */
import { type Block, documentNumber, type Paper } from '#src/paper/paper.ts';

/** A word of the room, by its key. */
export type Say = (key: string, values?: Readonly<Record<string, string>>) => string;

export interface LetterWords {
  readonly committee: string;
  readonly office: string;
  readonly person: string;
  readonly letter: string;
  /** Days in words: 2026年1月20日. */
  readonly start: string;
  /** Empty where the engagement has no last day. */
  readonly end: string;
}

export function letterPaper({ committee, office, person, letter, start, end }: LetterWords, say: Say): Paper {
  const number: Block[] = letter === '' ? [] : [{ kind: 'line', parts: ['', documentNumber(letter)] }];
  const term = end === '' ? say('paper.open', { start }) : say('paper.term', { start, end });
  return {
    masthead: committee,
    title: say('paper.title'),
    blocks: [
      ...number,
      { kind: 'line', parts: [say('paper.greeting', { person })] },
      { kind: 'text', text: [say('paper.text', { office }), term].join('\n') },
      { kind: 'signatures', parts: [say('paper.seal', { office }), start] },
    ],
  };
}
