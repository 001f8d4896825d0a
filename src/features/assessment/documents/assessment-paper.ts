/** The assessment form 履职考核表: who, the year's facts, the member's words, the office's signed opinion, the county's conclusion. Source: §3.3.3; domain §6. */
import { objectsIn, textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { type Block, type Fact, numbered, type Paper } from '#src/paper/paper.ts';

/** A word of the room, by its key. */
export type Say = (key: string, values?: Readonly<Record<string, string>>) => string;

export interface AssessmentPaperWords {
  readonly committee: string;
  readonly term: string;
  readonly year: string;
  readonly person: string;
  readonly sector: string;
  readonly office: string;
  /** Who signed for the office and when, with delegation said; empty before. */
  readonly signed: string;
  /** The day of the counts, in words; empty where they are of today. */
  readonly countedOn: string;
  /** 2026年9月18日 */
  readonly dayOf: (date: string) => string;
}

/** Millimetres: room to write an opinion by hand. */
const OPINION_MM = 30;

/** @param facts what the records say, as kept with the signature or as of today */
export function assessmentPaper(body: Body, facts: Body, words: AssessmentPaperWords, say: Say): Paper {
  const blanks = (['officeOpinion', 'conclusion'] as const).filter((field) => textIn(body, field) === '');
  return {
    masthead: words.committee,
    title: say('paper.title', { year: words.year }),
    blocks: [
      aboutOf(words, say),
      ...numbered([
        { title: say('field.facts.label'), content: factsOf(facts, words, say) },
        { title: say('field.selfSummary.label'), content: textIn(body, 'selfSummary') },
        { title: say('field.officeOpinion.label'), content: signedText(textIn(body, 'officeOpinion'), words.signed) },
        { title: say('field.remark.label'), content: textIn(body, 'remark') },
        { title: say('field.conclusion.label'), content: textIn(body, 'conclusion') },
        { title: say('field.corrections.label'), content: correctionsOf(body, words, say) },
      ]),
      ...blanks.map((field): Block => ({ kind: 'facts', mm: OPINION_MM, rows: [[[say(`field.${field}.label`), '']]] })),
      { kind: 'signatures', parts: [say('paper.sign.member'), say('paper.sign.office'), say('paper.sign.county')] },
    ],
  };
}

function aboutOf({ person, sector, office, term }: AssessmentPaperWords, say: Say): Block {
  const fact = (key: string, value: string): Fact => [say(`paper.${key}`), value];
  return {
    kind: 'facts',
    rows: [
      [fact('name', person), fact('sector', sector)],
      [fact('office', office), fact('term', term)],
    ],
  };
}

function factsOf(facts: Body, { countedOn }: AssessmentPaperWords, say: Say): Block[] {
  const count = (field: string) => counted(facts, field);
  const roll = say('facts.roll', { activities: count('activities'), present: count('present'), leave: count('leave') });
  return [
    {
      kind: 'table',
      columns: [
        { title: say('paper.duty'), mm: 48, centred: true },
        { title: say('paper.confirmed'), mm: 32, centred: true },
        { title: say('paper.waiting'), mm: 32, centred: true },
        { title: say('paper.state'), mm: 44, centred: true },
      ],
      rows: objectsIn(facts, 'duties').map((duty) => [
        say(`duty.${textIn(duty, 'key')}`),
        counted(duty, 'confirmed'),
        counted(duty, 'waiting'),
        say(`facts.${textIn(duty, 'state')}`),
      ]),
    },
    { kind: 'text', text: countedOn === '' ? roll : say('paper.roll', { roll, day: countedOn }) },
  ];
}

function counted(body: Body, field: string): string {
  const value = body[field];
  return typeof value === 'number' ? String(value) : '0';
}

function signedText(opinion: string, signed: string): string {
  return [opinion, signed].filter((part) => part !== '').join('\n');
}

function correctionsOf(body: Body, { dayOf }: AssessmentPaperWords, say: Say): string {
  return objectsIn(body, 'corrections')
    .map((one) => say('paper.correction', { text: textIn(one, 'text'), day: dayOf(textIn(one, 'on')) }))
    .join('\n');
}
