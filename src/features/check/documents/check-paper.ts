/** The papers of a check: the notice of what must be put right 整改意见, and the office's reply 整改回复. Source: §3.2; domain §6. */
import { textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { findingsOf, type Finding } from '#src/domain/record/findings.ts';
import { type Block, type Fact, numbered, type Paper } from '#src/paper/paper.ts';

/** A word of the room, by its key. */
export type Say = (key: string, values?: Readonly<Record<string, string>>) => string;

export interface CheckPaperWords {
  readonly committee: string;
  readonly office: string;
  /** 2026年9月18日 */
  readonly dayOf: (date: string) => string;
  readonly nameOf: (person: string) => string;
}

/** To the office: every finding with what is asked, by when, and what support is offered. */
export function noticePaper(body: Body, words: CheckPaperWords, say: Say): Paper {
  return {
    masthead: words.committee,
    title: say('print.notice.title', { office: words.office }),
    blocks: [
      { kind: 'facts', rows: head(body, words, say) },
      ...numbered([
        { title: say('field.impression.label'), content: textIn(body, 'impression') },
        ...findingsOf(body).map((finding, index) => ({
          title: say('finding.title', { n: String(index + 1) }),
          content: facts(asked(finding, words, say)),
        })),
      ]),
      { kind: 'signatures', parts: [say('print.sign.county'), say('print.sign.date')] },
    ],
  };
}

/** From the office: every finding with what was done about it and what the re-check found. */
export function replyPaper(body: Body, words: CheckPaperWords, say: Say): Paper {
  return {
    masthead: words.office,
    title: say('print.reply.title'),
    blocks: [
      { kind: 'facts', rows: head(body, words, say) },
      ...numbered(
        findingsOf(body).map((finding, index) => ({
          title: say('finding.title', { n: String(index + 1) }),
          content: facts([...asked(finding, words, say), ...answered(finding, words, say)]),
        })),
      ),
      { kind: 'signatures', parts: [say('print.sign.office'), say('print.sign.date')] },
    ],
  };
}

function head(body: Body, { office, dayOf }: CheckPaperWords, say: Say): Fact[][] {
  const day = textIn(body, 'date');
  return [
    [[say('field.office.label'), office]],
    [
      [say('field.kind.label'), say(`kind.${body.kind === 'other' ? 'other' : 'midYear'}`)],
      [say('field.date.label'), day === '' ? '' : dayOf(day)],
    ],
  ];
}

function asked({ issue, requirement, due, support }: Finding, { dayOf }: CheckPaperWords, say: Say): Fact[] {
  return [
    [say('finding.issue.label'), issue],
    [say('finding.requirement.label'), requirement],
    [say('finding.due.label'), due === '' ? '' : dayOf(due)],
    [say('finding.support.label'), support],
  ];
}

function answered({ replies, rechecks }: Finding, { dayOf, nameOf }: CheckPaperWords, say: Say): Fact[] {
  const said = (one: { readonly text: string; readonly by: string; readonly on: string }) =>
    say('print.said', { text: one.text, name: nameOf(one.by), day: one.on === '' ? '' : dayOf(one.on) });
  return [
    ...replies.map((one): Fact => [say('story.replied'), said(one)]),
    ...rechecks.map((one): Fact => [say(one.accepted ? 'story.accepted' : 'story.again'), said(one)]),
  ];
}

/** One fact a row; what has no words is left out. */
function facts(all: readonly Fact[]): Block[] {
  return [{ kind: 'facts', rows: all.filter(([, value]) => value !== '').map((fact) => [fact]) }];
}
