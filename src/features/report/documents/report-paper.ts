/** An opinion report 社情民意信息 on paper: the author's words, and what came of them so far. Source: domain §6. */
import { namesOf } from '#src/domain/record/names.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { adoptionsOf, instructionsOf, spokenOf } from '#src/features/report/model/wording.ts';
import { type Block, documentNumber, type Fact, numbered, type Paper } from '#src/paper/paper.ts';

/** A word of the room, by its key. */
export type Say = (key: string, values?: Readonly<Record<string, string>>) => string;

export interface ReportPaperWords {
  readonly committee: string;
  readonly author: string;
  readonly office: string;
  /** When it was handed in, in words; empty for a draft. */
  readonly handedIn: string;
  /** 2026年9月18日 */
  readonly dayOf: (date: string) => string;
  /** The names of what is attached. */
  readonly files: readonly string[];
}

export function reportPaper(body: Body, words: ReportPaperWords, say: Say): Paper {
  const number = spokenOf(body, 'number');
  const category = spokenOf(body, 'category');
  const spoken = (field: string) => spokenOf(body, field) ?? '';
  return {
    masthead: say('print.masthead', { committee: words.committee }),
    title: spokenOf(body, 'title') ?? say('detail.untitled'),
    blocks: [
      {
        kind: 'line',
        parts: [
          say('print.number', { no: number === null ? say('print.number.none') : documentNumber(number) }),
          say('print.category', { category: category === null ? '' : say(`category.${category}`) }),
          spoken('urgency') === '' ? '' : say(`urgency.${spoken('urgency')}`),
        ],
      },
      ...numbered([
        { title: say('print.situation'), content: spoken('situation') },
        { title: say('print.analysis'), content: spoken('analysis') },
        { title: say('print.suggestions'), content: spoken('suggestions') },
        { title: say('print.about'), content: factsOf(about(body, words, say)) },
        {
          title: say('detail.edited.title'),
          content: [spoken('editedTitle'), spoken('editedBody')].filter((text) => text !== '').join('\n'),
        },
        { title: say('detail.result'), content: factsOf(outcome(body, words, say)) },
      ]),
    ],
  };
}

function factsOf(rows: readonly Fact[]): Block[] {
  const given = rows.filter(([, value]) => value !== '');
  return given.length === 0 ? [] : [{ kind: 'facts', rows: given.map((fact) => [fact]) }];
}

function about(body: Body, { author, office, handedIn, dayOf, files }: ReportPaperWords, say: Say): Fact[] {
  const spoken = (field: string) => spokenOf(body, field) ?? '';
  const label = (field: string) => say(`field.${field}.label`);
  const day = spokenOf(body, 'sourceOn');
  const source = spokenOf(body, 'sourceKind');
  return [
    [say('print.author'), author],
    [label('coauthors'), namesOf(body, 'coauthors').join(say('names.separator'))],
    [say('print.office'), office],
    [say('print.handedIn'), handedIn],
    [label('sourceKind'), source === null ? '' : say(`sourceKind.${source}`)],
    [label('sourceVillage'), spoken('sourceVillage')],
    [label('sourceOn'), day === null ? '' : dayOf(day)],
    [label('place'), spoken('place')],
    [label('publishConsent'), typeof body.publishConsent === 'boolean' ? say(body.publishConsent ? 'consent.yes' : 'consent.no') : ''],
    [label('publishRefusal'), body.publishConsent === false ? spoken('publishRefusal') : ''],
    [label('attachments'), files.join(say('names.separator'))],
    [label('officeComment'), spoken('officeComment')],
  ];
}

function outcome(body: Body, { dayOf }: ReportPaperWords, say: Say): Fact[] {
  const spoken = (field: string) => spokenOf(body, field) ?? '';
  const due = spokenOf(body, 'due');
  const adoptions = adoptionsOf(body).map(
    ({ level, way, on }) => `${dayOf(on)}\u3000${say('step.answer.adoption', { level: say(`level.${level}`), way: say(`way.${way}`) })}`,
  );
  const instructions = instructionsOf(body).map(({ by, text, on }) => `${dayOf(on)}\u3000${by}：${text}`);
  return [
    ...['sentTo', 'copiedTo', 'unit'].map((field): Fact => [say(`field.${field}.label`), spoken(field)]),
    [say('field.due.label'), due === null ? '' : dayOf(due)],
    [say('field.adoptions.label'), adoptions.join('\n')],
    [say('field.instructions.label'), instructions.join('\n')],
    ...['result', 'feedback'].map((field): Fact => [say(`field.${field}.label`), spoken(field)]),
  ];
}
