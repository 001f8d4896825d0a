/** The duty file 履职档案 of one year on paper: who, the six duties with two numbers and what stands behind them, every record. Source: domain §5. */
import type { Block, Fact, Paper } from '#src/paper/paper.ts';

/** A word of the room, by its key. */
export type Say = (key: string, values?: Readonly<Record<string, string>>) => string;

export interface DutyPaperWords {
  readonly committee: string;
  readonly term: string;
  readonly year: string;
  readonly person: string;
  readonly sector: string;
  readonly office: string;
  readonly duties: readonly { readonly name: string; readonly confirmed: number; readonly waiting: number; readonly basis: string }[];
  /** What the filed assessment says; null while none is filed, and the boxes stay empty. Source: §3.3.3. */
  readonly assessed?: { readonly opinion: string; readonly remark: string; readonly conclusion: string } | null;
  readonly lines: readonly { readonly day: string; readonly title: string; readonly note: string }[];
}

/** Millimetres: room for a remark by hand. */
const REMARK_MM = 24;

export function dutyPaper(words: DutyPaperWords, say: Say): Paper {
  const { year, person, sector, office, term, duties, lines } = words;
  const about: Block = {
    kind: 'facts',
    rows: [
      [
        [say('print.name'), person],
        [say('print.sector'), sector],
      ],
      [
        [say('print.office'), office],
        [say('print.term'), term],
      ],
    ],
  };
  const table: Block = {
    kind: 'table',
    columns: [
      { title: say('print.duty'), mm: 28, centred: true },
      { title: say('print.confirmed'), mm: 19, centred: true },
      { title: say('print.waiting'), mm: 19, centred: true },
      { title: say('print.basis'), mm: 90 },
    ],
    rows: duties.map(({ name, confirmed, waiting, basis }) => [name, String(confirmed), String(waiting), basis]),
  };
  const { opinion = '', remark = '', conclusion = '' } = words.assessed ?? {};
  const voices: Fact[] = [
    [say('print.remark.office'), opinion],
    [say('print.remark.member'), remark],
    ...(conclusion === '' ? [] : [[say('print.remark.county'), conclusion] as const]),
  ];
  const told = lines.map((line) => say('print.line', line)).join('\n');
  return {
    masthead: words.committee,
    title: say('print.title', { year }),
    blocks: [
      about,
      table,
      { kind: 'heading', level: 1, text: say('print.lines') },
      { kind: 'text', text: told === '' ? say('lines.none', { year }) : told },
      { kind: 'facts', mm: REMARK_MM, rows: voices.map((voice) => [voice]) },
      { kind: 'signatures', parts: [say('print.sign.director'), say('print.sign.member'), say('print.sign.date')] },
    ],
  };
}
