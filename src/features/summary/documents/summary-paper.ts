/** The yearly summary of an office as an official paper: its sections under numbered headings, the six-duty table, who signed. Source: §3.3.3. */
import { numberIn, objectsIn, textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { DUTY_SECTIONS } from '#src/features/summary/model/sections.ts';
import { type Block, headingNumber, numbered, type Paper } from '#src/paper/paper.ts';
import type { Say } from './summary-text.ts';

export interface SummaryPaperWords {
  readonly committee: string;
  readonly office: string;
  readonly year: string;
  readonly signer: string;
  readonly signedOn: string;
}

export function summaryPaper(body: Body, words: SummaryPaperWords, say: Say): Paper {
  const { office, year, signer, signedOn } = words;
  const part = (section: string) => ({ title: say(`field.${section}.label`), content: textIn(body, section) });
  return {
    masthead: words.committee,
    title: say('paper.title', { office, year }),
    blocks: [
      ...numbered([
        part('basics'),
        { title: say('paper.duties'), content: dutiesIn(body, say) },
        { title: say('field.dutyTable.label'), content: tableIn(body, say) },
        part('practices'),
        part('problems'),
        part('nextYear'),
      ]),
      { kind: 'signatures', parts: [office, signer === '' ? say('paper.unsigned') : say('paper.signed', { who: signer, on: signedOn })] },
    ],
  };
}

function dutiesIn(body: Body, say: Say): Block[] {
  const filled = DUTY_SECTIONS.filter((section) => textIn(body, section) !== '');
  return filled.flatMap((section, index): Block[] => [
    { kind: 'heading', level: 2, text: `${headingNumber(index + 1, 2)}${say(`field.${section}.label`)}` },
    { kind: 'text', text: textIn(body, section) },
  ]);
}

function tableIn(body: Body, say: Say): Block[] {
  const rows = objectsIn(body, 'dutyTable');
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: [
        { title: say('table.duty'), mm: 66 },
        { title: say('table.owed'), mm: 30, centred: true },
        { title: say('table.done'), mm: 30, centred: true },
        { title: say('table.waiting'), mm: 30, centred: true },
      ],
      rows: rows.map((row) => [say(`duty.${textIn(row, 'duty')}`), ...['owed', 'done', 'waiting'].map((name) => numberIn(row, name))]),
    },
  ];
}
