/** A proposal on paper: the form on which it is handed over, with what came of it so far. Source: domain §6. */
import { textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { cosignersInOrder } from '#src/features/proposal/model/cosigning.ts';
import { followUpsOf, namesOf } from '#src/features/proposal/model/wording.ts';
import { type Block, documentNumber, type Fact, numbered, type Paper } from '#src/paper/paper.ts';

/** A word of the room, by its key. */
export type Say = (key: string, values?: Readonly<Record<string, string>>) => string;

export interface Signer {
  readonly name: string;
  readonly sector: string;
  readonly office: string;
}

export interface ProposalPaperWords {
  readonly committee: string;
  readonly category: string;
  readonly first: Signer;
  /** Who a cosigner is, by id. */
  readonly signerOf: (id: string) => Signer;
  /** 2026年9月18日 */
  readonly dayOf: (date: string) => string;
  /** The names of what is attached. */
  readonly files: readonly string[];
  /** The names of what came with the answer. */
  readonly replyFiles: readonly string[];
  /** What the class of the answer meant on its day; empty without an answer. */
  readonly classMeaning: string;
}

export function proposalPaper(body: Body, words: ProposalPaperWords, say: Say): Paper {
  const number = textIn(body, 'number');
  const subject = textIn(body, 'subject');
  const kind = textIn(body, 'kind');
  const session = textIn(body, 'session');
  return {
    masthead: say('print.masthead', { committee: words.committee }),
    reference: [
      say('print.number', { no: number === '' ? say('print.number.none') : documentNumber(number) }),
      say('print.category', { category: words.category }),
      session || (kind === '' ? '' : say('detail.kind', { kind: say(`kind.${kind}`) })),
    ],
    title: subject === '' ? say('detail.untitled') : say('subject.full', { subject }),
    blocks: [
      ...numbered([
        { title: say('field.situation.label'), content: textIn(body, 'situation') },
        { title: say('field.suggestions.label'), content: textIn(body, 'suggestions') },
        { title: say('detail.wishes'), content: factsOf(wishes(body, words, say)) },
        { title: say('print.opinions'), content: opinions(body, words, say) },
        { title: say('detail.result'), content: outcome(body, words, say) },
      ]),
      signers(body, words, say),
    ],
  };
}

function factsOf(rows: readonly Fact[]): Block[] {
  const given = rows.filter(([, value]) => value !== '');
  return given.length === 0 ? [] : [{ kind: 'facts', rows: given.map((fact) => [fact]) }];
}

function wishes(body: Body, { files }: ProposalPaperWords, say: Say): Fact[] {
  const joined = (names: readonly string[]) => names.join(say('names.separator'));
  const consent = typeof body.publishConsent === 'boolean' ? say(body.publishConsent ? 'consent.yes' : 'consent.no') : '';
  const facts: readonly (readonly [string, string])[] = [
    ['kind', textIn(body, 'session') !== '' && textIn(body, 'kind') !== '' ? say(`kind.${textIn(body, 'kind')}`) : ''],
    ['leadUnit', textIn(body, 'leadUnit')],
    ['coUnits', joined(namesOf(body, 'coUnits'))],
    ['publishConsent', consent],
    ['publishRefusal', body.publishConsent === false ? textIn(body, 'publishRefusal') : ''],
    ['discussionWish', textIn(body, 'discussionWish')],
    ['attachments', joined(files)],
  ];
  return facts.map(([field, value]) => [say(`field.${field}.label`), value]);
}

function opinions(body: Body, { signerOf }: ProposalPaperWords, say: Say): string {
  return cosignersInOrder(body)
    .filter(({ state, opinion }) => state === 'agreed' && opinion !== '')
    .map(({ id, opinion }) => say('print.opinion', { name: signerOf(id).name, text: opinion }))
    .join('\n');
}

function outcome(body: Body, { dayOf, replyFiles, classMeaning }: ProposalPaperWords, say: Say): Block[] {
  const joined = (names: readonly string[]) => names.join(say('names.separator'));
  const named = (field: string, kind = field) => (textIn(body, field) === '' ? '' : say(`${kind}.${textIn(body, field)}`));
  const resultClass = named('resultClass');
  const facts: readonly (readonly [string, string])[] = [
    ['consultation', named('consultation')],
    ['reasons', joined(namesOf(body, 'reasons').map((reason) => say(`reason.${reason}`)))],
    ['leadAssigned', textIn(body, 'leadAssigned')],
    ['coAssigned', joined(namesOf(body, 'coAssigned'))],
    ['due', textIn(body, 'due') === '' ? '' : dayOf(textIn(body, 'due'))],
    ['replyText', textIn(body, 'replyText')],
    ['replyFiles', textIn(body, 'replyText') === '' ? '' : joined(replyFiles)],
    ['resultClass', resultClass === '' ? '' : say('resultClass.told', { class: resultClass, legend: classMeaning })],
    ['discussed', textIn(body, 'discussed')],
    ['satisfaction', named('satisfaction')],
    ['remarks', textIn(body, 'remarks')],
    [
      'followUps',
      followUpsOf(body)
        .map(({ text, on }) => `${dayOf(on)}\u3000${text}`)
        .join('\n'),
    ],
  ];
  return factsOf(facts.map(([field, value]) => [say(`field.${field}.label`), value]));
}

/** Who proposes, with room for what is written by hand. Those who have not agreed are not on it. */
function signers(body: Body, { first, signerOf }: ProposalPaperWords, say: Say): Block {
  const agreed = cosignersInOrder(body).filter(({ state }) => state === 'agreed');
  const people = [{ ...first, name: say('detail.first', { name: first.name }) }, ...agreed.map(({ id }) => signerOf(id))];
  return {
    kind: 'table',
    columns: [
      { title: say('print.proposer'), mm: 52 },
      { title: say('print.sector'), mm: 24, centred: true },
      { title: say('print.office'), mm: 26, centred: true },
      { title: say('print.phone'), mm: 30, centred: true },
      { title: say('print.signature'), mm: 24 },
    ],
    rows: people.map(({ name, sector, office }) => [name, sector, office, '', '']),
  };
}
