/** The monthly compilation 期刊 of opinion reports on paper: its contents, then each report as it was issued. Source: domain §6. */
import { textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { type Block, headingNumber, type Paper } from '#src/paper/paper.ts';

export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

export interface Compiled {
  readonly body: Body;
  readonly author: string;
  readonly office: string;
}

export interface CompilationWords {
  readonly committee: string;
  /** 2026年9月 */
  readonly month: string;
  /** The day it is issued, in words. */
  readonly day: string;
  /** 第9期; empty where no number was given. */
  readonly issue: string;
}

export function compilationPaper(reports: readonly Compiled[], words: CompilationWords, say: Say): Paper {
  const titles = reports.map(({ body }, index) => `${index + 1}. ${titleOf(body)}`).join('\n');
  return {
    masthead: say('compile.masthead', { committee: words.committee }),
    title: say('compile.paper', { month: words.month }),
    blocks: [
      { kind: 'line', parts: [words.issue, words.day] },
      { kind: 'heading', level: 1, text: say('compile.contents') },
      { kind: 'text', text: titles },
      ...reports.flatMap((report, index) => oneReport(report, index + 1, say)),
    ],
  };
}

/** The county's wording where there is one, else the author's own under its headings. */
function oneReport({ body, author, office }: Compiled, number: number, say: Say): Block[] {
  const edited = textIn(body, 'editedBody');
  const parts = edited === '' ? ['situation', 'analysis', 'suggestions'].map((field) => textIn(body, field)) : [edited];
  return [
    { kind: 'heading', level: 1, text: `${headingNumber(number, 1)}${titleOf(body)}` },
    { kind: 'text', text: parts.filter((text) => text !== '').join('\n') },
    { kind: 'text', text: say('compile.by', { author, office }) },
  ];
}

function titleOf(body: Body): string {
  return textIn(body, 'editedTitle') || textIn(body, 'title');
}
