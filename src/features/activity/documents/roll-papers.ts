/** The sign-in sheet 签到表 of an activity on paper, and the roll as a table. Source: §3.3.2; ui §15. */
import type { Sheet } from '#src/paper/excel.ts';
import type { Fact, Paper } from '#src/paper/paper.ts';
import type { RollLine, Say } from './roll-line.ts';

export interface RollPaperWords {
  readonly committee: string;
  readonly title: string;
  /** When, where and by whom it is held, in words. */
  readonly facts: readonly Fact[];
  readonly lines: readonly RollLine[];
}

/** Millimetres of a row, so that there is room to sign by hand. */
const SIGNING_MM = 10;

/** Name, time, method, verifier and room to sign; one line a person invited or answering. */
export function signInPaper({ committee, title, facts, lines }: RollPaperWords, say: Say): Paper {
  return {
    masthead: committee,
    title: say('print.signIn.title', { title }),
    blocks: [
      { kind: 'facts', rows: facts.map((fact) => [fact]) },
      {
        kind: 'table',
        mm: SIGNING_MM,
        columns: [
          { title: say('print.number'), mm: 14, centred: true },
          { title: say('print.name'), mm: 30 },
          { title: say('print.time'), mm: 22, centred: true },
          { title: say('print.way'), mm: 26, centred: true },
          { title: say('print.verifier'), mm: 28, centred: true },
          { title: say('print.signature'), mm: 36 },
        ],
        rows: lines.map(({ name, time, way, verifier }, index) => [String(index + 1), name, time, way, verifier, '']),
      },
      { kind: 'signatures', parts: [say('print.sign.clerk'), say('print.sign.date')] },
    ],
  };
}

/** The roll for a spreadsheet: one row a person. */
export function rollSheet(lines: readonly RollLine[], say: Say): Omit<Sheet, 'note'> {
  const columns: readonly (readonly [string, number])[] = [
    ['print.number', 6],
    ['print.name', 14],
    ['print.sector', 16],
    ['print.office', 16],
    ['print.stands', 12],
    ['print.time', 10],
    ['print.way', 14],
    ['print.verifier', 14],
    ['print.remark', 48],
  ];
  return {
    name: say('print.sheet'),
    columns: columns.map(([key, width]) => ({ title: say(key), width })),
    rows: lines.map((line, index) => [
      index + 1,
      line.name,
      line.sector,
      line.office,
      line.stands,
      line.time,
      line.way,
      line.verifier,
      line.remark,
    ]),
  };
}
