/** The six yearly duties of a member, and how far somebody has come with each. Source: §2.6. */
import { yearOf, type CalendarDate } from './calendar.ts';

/** Submit a proposal, write an opinion report, take part in a research, an inspection and a sector activity, do one practical deed. */
export const DUTIES = ['proposal', 'report', 'research', 'inspection', 'sector', 'deed'] as const;
export type Duty = (typeof DUTIES)[number];

/** One thing a person did that counts: confirmed by whoever confirms such things, or waiting for it. */
export interface Evidence {
  readonly duty: Duty;
  readonly person: string;
  /** The day of the event, or of handing in. */
  readonly on: CalendarDate;
  readonly state: 'confirmed' | 'waiting';
  /** The record to open. */
  readonly record: string;
  /** What happened; two duties served by one event share it. */
  readonly event: string;
}

/** A duty somebody need not fulfil in a year, with the reason and who decided. */
export interface DutyExemption {
  readonly duty: Duty;
  readonly person: string;
  readonly year: number;
  readonly reason: string;
  readonly by: string;
}

export interface DutySettings {
  /** How often each duty is owed in a year. Source: §2.6 */
  readonly dutyTargets: { readonly [duty in Duty]: number };
  /** One event may serve two duties. */
  readonly eventServesTwo: boolean;
  /** Who joins after 1 July owes half, rounded up. */
  readonly joinersOweHalf: boolean;
}

export type DutyState = 'notStarted' | 'inProgress' | 'done' | 'exempt';

export interface DutyProgress {
  readonly key: Duty;
  readonly confirmed: number;
  readonly waiting: number;
  readonly target: number;
  readonly state: DutyState;
  /** What stands behind the numbers, oldest first. */
  readonly evidence: readonly Evidence[];
  readonly exemption: DutyExemption | null;
}

export interface DutyQuestion {
  readonly person: string;
  readonly year: number;
  /** The day the person became a member, when known. */
  readonly joined: CalendarDate | null;
  readonly evidence: readonly Evidence[];
  readonly exemptions: readonly DutyExemption[];
}

/**
 * How far a member has come with the six duties in a calendar year of the county.
 *
 * Two numbers, never one: what is confirmed, and what waits. The order in which evidence arrives never
 * matters. An event counts once, for the first of its duties in the order of the clause, unless the
 * county lets one event serve two.
 *
 * Source: §2.6.
 */
export function dutyProgress(settings: DutySettings, question: DutyQuestion): DutyProgress[] {
  const own = question.evidence.filter(({ person, on }) => person === question.person && yearOf(on) === question.year);
  const counted = settings.eventServesTwo ? own : onePerEvent(own);
  return DUTIES.map((key) => progressOf(settings, question, key, strongest(counted.filter(({ duty }) => duty === key))));
}

function progressOf(settings: DutySettings, question: DutyQuestion, key: Duty, evidence: readonly Evidence[]): DutyProgress {
  const confirmed = evidence.filter(({ state }) => state === 'confirmed').length;
  const waiting = evidence.length - confirmed;
  const target = targetFor(settings, question, key);
  const exemption =
    question.exemptions.find(({ duty, person, year }) => duty === key && person === question.person && year === question.year) ?? null;
  return { key, confirmed, waiting, target, state: stateOf(confirmed, waiting, target, exemption), evidence, exemption };
}

function stateOf(confirmed: number, waiting: number, target: number, exemption: DutyExemption | null): DutyState {
  if (confirmed >= target) return 'done';
  if (exemption) return 'exempt';
  return confirmed + waiting > 0 ? 'inProgress' : 'notStarted';
}

function targetFor(settings: DutySettings, { joined, year }: DutyQuestion, key: Duty): number {
  const target = settings.dutyTargets[key];
  const joinedLate = joined !== null && joined > `${year}-07-01` && yearOf(joined) === year;
  return settings.joinersOweHalf && joinedLate ? Math.ceil(target / 2) : target;
}

/** One entry per event and duty, the confirmed one where both are there; oldest first, then by record. */
function strongest(evidence: readonly Evidence[]): Evidence[] {
  const byEvent = new Map<string, Evidence>();
  for (const item of [...evidence].sort(byStrength)) if (!byEvent.has(item.event)) byEvent.set(item.event, item);
  return [...byEvent.values()].sort((a, b) => compare(a.on, b.on) || compare(a.record, b.record) || compare(a.event, b.event));
}

/** Leaves each event to one duty: a confirmed one before a waiting one, then in the order of the clause. */
function onePerEvent(evidence: readonly Evidence[]): Evidence[] {
  const byEvent = new Map<string, Duty>();
  for (const { event, duty } of [...evidence].sort((a, b) => byStrength(a, b))) if (!byEvent.has(event)) byEvent.set(event, duty);
  return evidence.filter(({ event, duty }) => byEvent.get(event) === duty);
}

function byStrength(a: Evidence, b: Evidence): number {
  return compare(a.state, b.state) || DUTIES.indexOf(a.duty) - DUTIES.indexOf(b.duty) || compare(a.on, b.on) || compare(a.record, b.record);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
