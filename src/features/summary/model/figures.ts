/** The figures of a yearly summary, each with the records it was counted from. Nobody writes a figure that the records hold. */
import { dateIn, yearOf } from '#src/domain/calendar.ts';
import { activitiesOf } from '#src/domain/record/organisers.ts';
import { namesOf } from '#src/domain/record/names.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { Stored } from '#src/domain/record/stored.ts';
import type { Section } from './sections.ts';

/** What a summary is written from: everything of the office that lies at hand. */
export interface World {
  readonly office: string;
  readonly year: number;
  /** The members of the office. */
  readonly members: readonly string[];
  readonly records: readonly Stored[];
}

export interface SummaryFigure {
  readonly key: FigureKey;
  readonly section: Section;
  readonly count: number;
  /** The records behind the number, each once. */
  readonly records: readonly string[];
}

type Pick = (world: World) => readonly string[];
interface Rule {
  readonly section: Section;
  readonly of: Pick;
}

const RULES = {
  members: { section: 'basics', of: ({ members }) => members },
  activities: { section: 'basics', of: (world) => ids(heldIn(world)) },
  study: ofKind('study', 'study'),
  conveyed: { section: 'study', of: (world) => ids(heldIn(world).filter(({ body }) => namesOf(body, 'conveyedMeetings').length > 0)) },
  sitIn: ofKind('sitIn', 'sitIn'),
  briefing: ofKind('briefings', 'briefing'),
  research: ofKind('fieldwork', 'research'),
  inspection: ofKind('fieldwork', 'inspection'),
  symposium: ofKind('fieldwork', 'symposium'),
  reports: { section: 'opinions', of: (world) => ids(handedIn(world, 'report')) },
  reportsForwarded: { section: 'opinions', of: (world) => ids(handedIn(world, 'report').filter((one) => was(one, 'forward'))) },
  reportsIssued: { section: 'opinions', of: (world) => ids(handedIn(world, 'report').filter((one) => was(one, 'issue'))) },
  mediations: { section: 'opinions', of: (world) => ids(datedIn(world, 'mediation', 'on')) },
  proposals: { section: 'liaison', of: (world) => ids(handedIn(world, 'proposal')) },
  proposalConsultation: ofKind('liaison', 'proposalConsultation'),
  sector: ofKind('liaison', 'sector'),
  deeds: { section: 'liaison', of: (world) => ids(datedIn(world, 'deed', 'to').filter(({ status }) => status === 'confirmed')) },
  contacts: { section: 'liaison', of: (world) => ids(datedIn(world, 'contact', 'on')) },
  requests: { section: 'liaison', of: (world) => ids(datedIn(world, 'request', '').filter((one) => was(one, 'answer'))) },
  tasks: { section: 'tasks', of: (world) => ids(datedIn(world, 'task', '')) },
  tasksDone: { section: 'tasks', of: (world) => ids(datedIn(world, 'task', '').filter(isDone)) },
  practices: { section: 'practices', of: (world) => ids(handedIn(world, 'practice')) },
  checksOpen: { section: 'problems', of: (world) => ids(datedIn(world, 'check', 'date').filter(({ status }) => status !== 'closed')) },
} as const satisfies Record<string, Rule>;

export type FigureKey = keyof typeof RULES;

/**
 * Every figure of an office's year. A figure is the number of the records it names; a joint activity counts for each
 * organiser once, whatever is withdrawn or deleted counts for nothing.
 *
 * Source: §2.1–§2.7, §3.2, §3.3.3.
 */
export function figuresOf(world: World): SummaryFigure[] {
  // The object's names are its keys.
  return (Object.entries(RULES) as [FigureKey, Rule][]).map(([key, { section, of }]) => {
    const records = [...new Set(of(world))].toSorted();
    return { key, section, count: records.length, records };
  });
}

/** Where a figure stands in the summary; null for one this version does not know. */
export function sectionOf(key: string): Section | null {
  const rules: Readonly<Record<string, Rule>> = RULES;
  return Object.hasOwn(rules, key) ? (rules[key]?.section ?? null) : null;
}

/** The titles behind a figure of activities, in the order of their days. */
export function titlesOf(world: World, key: FigureKey): string[] {
  const known = new Set(RULES[key].of(world));
  return heldIn(world)
    .filter(({ id }) => known.has(id))
    .toSorted((a, b) => (textIn(a.body, 'startsAt') < textIn(b.body, 'startsAt') ? -1 : 1))
    .map(({ body }) => textIn(body, 'title'))
    .filter((title) => title !== '');
}

function ofKind<Of extends Section>(section: Of, kind: string): { readonly section: Of; readonly of: Pick } {
  const isOf = ({ body }: Stored) => body.kind === kind || body.secondKind === kind;
  return { section, of: (world) => ids(heldIn(world).filter(isOf)) };
}

/** Activities the office organised and held in the year. Source: §3.2. */
function heldIn({ records, office, year }: World): Stored[] {
  const all = records.filter(
    ({ type, deleted, status }) => type === 'activity' && !deleted && (status === 'held' || status === 'recorded'),
  );
  return activitiesOf(all, office, year);
}

/** What was handed in to the office in the year and not taken back. */
function handedIn({ records, office, year }: World, type: string): Stored[] {
  return records.filter((one) => {
    if (one.type !== type || one.office !== office || one.deleted || one.status === 'withdrawn') return false;
    return one.at.submitted !== null && yearOf(dateIn(one.at.submitted)) === year;
  });
}

/** What happened at the office in the year, by the day it names, else by the day it was handed in or begun. */
function datedIn({ records, office, year }: World, type: string, field: string): Stored[] {
  return records.filter((one) => {
    if (one.type !== type || one.office !== office || one.deleted || one.status === 'withdrawn') return false;
    const day = textIn(one.body, field) || dateIn(one.at.submitted ?? one.at.created);
    return yearOf(day) === year;
  });
}

function isDone({ status }: Stored): boolean {
  return status === 'done' || status === 'signedOff';
}

function was({ log }: Stored, command: string): boolean {
  return log.some(({ name }) => name === command);
}

function ids(records: readonly Stored[]): string[] {
  return records.map(({ id }) => id);
}
