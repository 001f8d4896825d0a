/** What happened in the sample county, told step by step; each step is a real act of a real account. */
import { z } from 'zod';
import { isInstant } from '#src/domain/calendar.ts';
import type { Body } from '#src/domain/record/stored.ts';
import activities from './stories/activity.json' with { type: 'json' };
import deeds from './stories/deed.json' with { type: 'json' };
import notes from './stories/note.json' with { type: 'json' };
import requests from './stories/request.json' with { type: 'json' };
import feedback from './stories/feedback.json' with { type: 'json' };
import mediations from './stories/mediation.json' with { type: 'json' };
import notices from './stories/notice.json' with { type: 'json' };
import materials from './stories/material.json' with { type: 'json' };
import exemptions from './stories/exemption.json' with { type: 'json' };
import assessments from './stories/assessment.json' with { type: 'json' };
import checks from './stories/check.json' with { type: 'json' };
import contacts from './stories/contact.json' with { type: 'json' };
import sessions from './stories/council-session.json' with { type: 'json' };
import engagements from './stories/engagement.json' with { type: 'json' };
import newsItems from './stories/news.json' with { type: 'json' };
import plans from './stories/plan.json' with { type: 'json' };
import plenaries from './stories/plenary.json' with { type: 'json' };
import practices from './stories/practice.json' with { type: 'json' };
import summaries from './stories/summary.json' with { type: 'json' };
import support from './stories/support.json' with { type: 'json' };
import tasks from './stories/task.json' with { type: 'json' };
import proposals from './stories/proposal.json' with { type: 'json' };
import reports from './stories/report.json' with { type: 'json' };
import mappingOfProposals from './samples-of-proposals.json' with { type: 'json' };
import mapping from './samples-of-reports.json' with { type: 'json' };
import samples from './samples.json' with { type: 'json' };

const json = z.json();
const fields = z.record(z.string(), json);
const at = z.string().refine(isInstant);

/**
 * `create` begins the record, `amend` edits it, everything else is a command of its type. In `input`,
 * `@login` stands for a person's id and `#key` for the id of another story's record.
 */
const step = z.strictObject({
  do: z.string(),
  at,
  /** Log-in of who acts; left out where it is the author. */
  by: z.string().optional(),
  note: z.string().optional(),
  input: fields.optional(),
  set: fields.optional(),
});

const story = z.strictObject({
  /** Other stories name its record by `#key`. */
  key: z.string().optional(),
  /** Goes on with the record of another story, `#key`. */
  about: z.string().optional(),
  by: z.string(),
  body: fields.optional(),
  /** Take the text of this sample instead of a body. */
  sample: z.string().optional(),
  photos: z.array(z.strictObject({ scene: z.enum(['pier', 'pond', 'road', 'steps']), name: z.string() })).default([]),
  steps: z.array(step).min(1),
});

export type Step = z.output<typeof step>;
export interface Story extends Omit<z.output<typeof story>, 'body' | 'sample'> {
  readonly type: string;
  readonly body: Body;
}

/** Stories by record type; a new type brings its own file and a line here. */
const BOOKS = [
  { type: 'activity', stories: activities.activities, sample: noSample },
  { type: 'attendance', stories: activities.rolls.flatMap(attendancesOf), sample: noSample },
  { type: 'activity', stories: activities.endings, sample: noSample },
  { type: 'report', stories: reports, sample: reportSample },
  { type: 'proposal', stories: proposals, sample: proposalSample },
  { type: 'deed', stories: deeds, sample: noSample },
  { type: 'note', stories: notes, sample: noSample },
  { type: 'request', stories: requests, sample: noSample },
  { type: 'feedback', stories: feedback, sample: noSample },
  { type: 'mediation', stories: mediations, sample: noSample },
  { type: 'assessment', stories: assessments, sample: noSample },
  { type: 'check', stories: checks, sample: noSample },
  { type: 'contact', stories: contacts, sample: noSample },
  { type: 'councilSession', stories: sessions, sample: noSample },
  { type: 'engagement', stories: engagements, sample: noSample },
  { type: 'news', stories: newsItems, sample: noSample },
  { type: 'plan', stories: plans.plans, sample: noSample },
  { type: 'plenary', stories: plenaries, sample: noSample },
  { type: 'practice', stories: practices, sample: noSample },
  { type: 'summary', stories: summaries, sample: noSample },
  { type: 'support', stories: support, sample: noSample },
  { type: 'task', stories: tasks, sample: noSample },
  { type: 'activity', stories: plans.links, sample: noSample },
  { type: 'notice', stories: notices, sample: noSample },
  { type: 'material', stories: materials, sample: noSample },
  { type: 'exemption', stories: exemptions, sample: noSample },
] as const;

/** Every story, oldest first. */
export function demoStories(): Story[] {
  const stories = BOOKS.flatMap(({ type, stories: book, sample }) =>
    z
      .array(story)
      .parse(book)
      .map(({ body, sample: id, ...rest }) => ({ ...rest, type, body: id === undefined ? (body ?? {}) : sample(id) })),
  );
  return stories.sort((a, b) => (a.steps[0]?.at ?? '').localeCompare(b.steps[0]?.at ?? ''));
}

function noSample(id: string): Body {
  throw new Error(`no sample ${id}`);
}

interface RollTold {
  readonly activity: string;
  readonly clerk: string;
  readonly at: string;
  /** By log-in: what the member says, `-` for nothing, and what the clerk marks. */
  readonly marks: Readonly<Record<string, string>>;
}

/** A roll as one attendance for each person: the member's own word first, then the clerk's mark. */
function attendancesOf({ activity, clerk, at: when, marks }: RollTold): z.input<typeof story>[] {
  return Object.entries(marks).map(([login, words]) => {
    const [said = '-', clerkSays = '-'] = words.split(' ');
    const body = { activity, member: `@${login}` };
    if (said === '-') return { by: clerk, body: { ...body, clerkSays }, steps: [{ do: 'create', at: when }] };
    const leave = said === 'leave' ? { leaveKind: 'trip', leaveReason: '去杭州参加展会' } : {};
    const marked = clerkSays === '-' ? [] : [{ do: 'amend', by: clerk, at: when, set: { clerkSays } }];
    return { by: login, body: { ...body, memberSays: said, ...leave }, steps: [{ do: 'create', at: when }, ...marked] };
  });
}

const category = z.record(z.string(), z.string()).parse(mapping.categories);
const source = z.record(z.string(), z.string()).parse(mapping.sources);

/** A sample's words as the body of a report. */
function reportSample(id: string): Body {
  const found = samples.samples.find((one) => one.id === id);
  if (!found) throw new Error(`no sample ${id}`);
  const { title, situation, analysis, suggestions, observedOn } = z
    .object({ title: z.string(), situation: z.string(), analysis: z.string(), suggestions: z.string(), observedOn: z.string() })
    .parse(found);
  return {
    title,
    situation,
    analysis,
    suggestions,
    category: category[found.category ?? ''] ?? 'other',
    sourceKind: source[found.sourceOfLead ?? ''] ?? 'other',
    sourceVillage: found.township,
    sourceOn: observedOn,
    urgency: 'normal',
    publishConsent: true,
  };
}

const proposalCategory = z.record(z.string(), z.string()).parse(mappingOfProposals.categories);

/** A sample's words as the body of a proposal. */
function proposalSample(id: string): Body {
  const found = samples.samples.find((one) => one.id === id);
  if (!found) throw new Error(`no sample ${id}`);
  const { title, situation, suggestions, proposerType, suggestedHostUnit, suggestedCoUnits } = z
    .object({
      title: z.string(),
      situation: z.string(),
      suggestions: z.string(),
      proposerType: z.string(),
      suggestedHostUnit: z.string(),
      suggestedCoUnits: z.array(z.string()),
    })
    .parse(found);
  return {
    kind: proposerType,
    subject: title.replace(/^关于/u, '').replace(/的(提案|建议)$/u, ''),
    situation,
    suggestions,
    category: proposalCategory[found.category ?? ''] ?? 'other',
    leadUnit: suggestedHostUnit,
    coUnits: suggestedCoUnits,
    publishConsent: true,
  };
}
