/** The yearly plan of an office as an official paper: aims, the activities quarter by quarter, safeguards, who signed. Source: §3.3.3. */
import type { Body } from '#src/domain/record/stored.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { type PlacedItem, placedItems, QUARTERS } from '#src/features/plan/model/quarters.ts';
import { type Block, headingNumber, numbered, type Paper } from '#src/paper/paper.ts';

/** A word of the room, by its key. */
export type Say = (key: string, values?: Readonly<Record<string, string>>) => string;

export interface PlanPaperWords {
  readonly committee: string;
  readonly office: string;
  readonly year: string;
  readonly signer: string;
  readonly signedOn: string;
}

export function planPaper(body: Body, words: PlanPaperWords, say: Say, kindOf: (kind: string) => string): Paper {
  const { office, year } = words;
  return {
    masthead: words.committee,
    title: say('paper.title', { office, year }),
    blocks: [
      ...numbered([
        { title: say('field.aims.label'), content: textIn(body, 'aims') },
        { title: say('field.items.label'), content: quartersOf(placedItems(body), say, kindOf) },
        { title: say('field.safeguards.label'), content: textIn(body, 'safeguards') },
      ]),
      { kind: 'signatures', parts: [office, signatureOf(words, say)] },
    ],
  };
}

function signatureOf({ signer, signedOn }: PlanPaperWords, say: Say): string {
  return signer === '' ? say('paper.unsigned') : say('paper.signed', { who: signer, on: signedOn });
}

function quartersOf(items: readonly PlacedItem[], say: Say, kindOf: (kind: string) => string): Block[] {
  const filled = QUARTERS.filter((quarter) => items.some((item) => item.quarter === quarter));
  return filled.flatMap((quarter, index): Block[] => [
    { kind: 'heading', level: 2, text: `${headingNumber(index + 1, 2)}${say(`quarter.${quarter}`)}` },
    {
      kind: 'table',
      columns: [
        { title: say('item.month'), mm: 18, centred: true },
        { title: say('item.kind'), mm: 26, centred: true },
        { title: say('item.topic'), mm: 56 },
        { title: say('item.place'), mm: 26 },
        { title: say('item.who'), mm: 30 },
      ],
      rows: items.filter((item) => item.quarter === quarter).map((item) => rowOf(item, say, kindOf)),
    },
  ]);
}

function rowOf(item: PlacedItem, say: Say, kindOf: (kind: string) => string): string[] {
  const month = item.month === null ? say('item.noMonth') : say('month', { n: String(item.month) });
  const topic = [item.topic, item.requirements].filter((part) => part !== '').join('\n');
  return [month, kindOf(item.kind), topic, item.place, [item.who, item.lead].filter((part) => part !== '').join('\n')];
}
