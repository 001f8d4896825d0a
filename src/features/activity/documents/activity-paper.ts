/** The record of an activity 活动记录 on paper, with its roll. Source: §3.3.2; domain §6. */
import { objectsIn, textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { type Block, numbered, type Paper } from '#src/paper/paper.ts';
import type { Say } from './roll-line.ts';
import type { RollPaperWords } from './roll-papers.ts';

export interface ActivityPaperWords extends RollPaperWords {
  /** The name of a person, as written where it is no one's id. */
  readonly nameOf: (id: string) => string;
  /** What a proposal is called. */
  readonly proposalOf: (id: string) => string;
  /** 2026年9月18日 */
  readonly dayOf: (date: string) => string;
}

export function activityPaper(body: Body, words: ActivityPaperWords, say: Say): Paper {
  return {
    masthead: words.committee,
    title: say('print.record.title', { title: words.title }),
    blocks: [
      { kind: 'facts', rows: words.facts.map((fact) => [fact]) },
      ...numbered([
        ...['requirements', 'documents', 'minutes', 'outcome', 'report'].map((field) => ({
          title: say(`field.${field}.label`),
          content: textIn(body, field),
        })),
        { title: say('field.opinions.label'), content: opinions(body, words, say) },
        { title: say('field.verdicts.label'), content: verdicts(body, words, say) },
        { title: say('field.commitments.label'), content: commitments(body, words, say) },
        { title: say('print.roll'), content: roll(words, say) },
      ]),
      { kind: 'signatures', parts: [say('print.sign.clerk'), say('print.sign.director'), say('print.sign.date')] },
    ],
  };
}

function opinions(body: Body, { nameOf }: ActivityPaperWords, say: Say): string {
  return objectsIn(body, 'opinions')
    .map((opinion) => say('print.opinion', { name: nameOf(textIn(opinion, 'by')), text: textIn(opinion, 'text') }))
    .join('\n');
}

function verdicts(body: Body, { proposalOf }: ActivityPaperWords, say: Say): Block[] {
  const rows = objectsIn(body, 'verdicts').map((item) => [
    proposalOf(textIn(item, 'proposal')),
    say(`verdict.${textIn(item, 'verdict')}`),
    textIn(item, 'note'),
  ]);
  const columns = [
    { title: say('verdict.proposal'), mm: 66 },
    { title: say('verdict.verdict'), mm: 30, centred: true },
    { title: say('verdict.note'), mm: 60 },
  ];
  return rows.length === 0 ? [] : [{ kind: 'table', columns, rows }];
}

function commitments(body: Body, { dayOf }: ActivityPaperWords, say: Say): Block[] {
  const rows = objectsIn(body, 'commitments').map((item) => {
    const by = textIn(item, 'by');
    const kept = typeof item.kept === 'boolean' ? say(item.kept ? 'print.kept' : 'print.notKept') : '';
    return [textIn(item, 'who'), textIn(item, 'what'), by === '' ? '' : dayOf(by), kept];
  });
  const columns = [
    { title: say('print.who'), mm: 34 },
    { title: say('print.what'), mm: 66 },
    { title: say('print.by'), mm: 34, centred: true },
    { title: say('print.isKept'), mm: 22, centred: true },
  ];
  return rows.length === 0 ? [] : [{ kind: 'table', columns, rows }];
}

/** Everybody invited or answering, with how they stand. */
function roll({ lines }: ActivityPaperWords, say: Say): Block[] {
  if (lines.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: [
        { title: say('print.name'), mm: 30 },
        { title: say('print.sector'), mm: 30, centred: true },
        { title: say('print.stands'), mm: 24, centred: true },
        { title: say('print.remark'), mm: 72 },
      ],
      rows: lines.map(({ name, sector, stands, remark }) => [name, sector, stands, remark]),
    },
  ];
}
