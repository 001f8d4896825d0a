/** The story of one report as five fixed steps, with returns and withdrawals put in where they happened. */
import type { Instant } from '#src/domain/calendar.ts';
import type { Role } from '#src/domain/people.ts';
import type { LogEntry, RecordTimes } from '#src/domain/record/stored.ts';

export type StepKey = 'saved' | 'arrived' | 'returned' | 'mended' | 'office' | 'county' | 'answer' | 'withdrawn';

/** `done` reached; `now` the present one; `back` needs the author; `next` not reached yet; `over` ended without a result. */
export type StepPhase = 'done' | 'now' | 'back' | 'next' | 'over';

/** Who did something in a step, when, and what they wrote. */
export interface StepEvent {
  readonly name: string;
  readonly at: Instant;
  readonly who: string;
  readonly role: Role;
  readonly note: string | null;
}

export interface Step {
  readonly key: StepKey;
  readonly phase: StepPhase;
  /** Exactly one step of a timeline is the current one. */
  readonly current: boolean;
  readonly at: Instant | null;
  readonly events: readonly StepEvent[];
}

/** What the timeline is read from. */
export interface Told {
  readonly status: string;
  readonly log: readonly LogEntry[];
  readonly at: RecordTimes;
  readonly delivery: string;
  /** How many lines of the log the server has confirmed. */
  readonly confirmed: number;
}

const COUNTY_WORK = ['edit', 'merge', 'signOff'];
const RESULTS = ['notAdopt', 'issue', 'transfer', 'close', 'addAdoption', 'addInstruction'];

/**
 * The steps of a report, oldest first: saved, arrived, office, county, answer.
 *
 * A return stays for good where it happened, with its reason and the person; the mended version follows it
 * as a step of its own. After a withdrawal nothing more is promised.
 */
export function timelineOf(told: Told): Step[] {
  const draft = told.at.submitted === null;
  const steps: Step[] = [
    step('saved', draft ? 'now' : 'done', told.at.submitted ?? told.at.created),
    arrival(told),
    ...returns(told),
    ...(told.status === 'withdrawn' ? [withdrawal(told)] : laterSteps(told)),
  ];
  return markCurrent(steps);
}

function step(key: StepKey, phase: StepPhase, at: Instant | null = null, events: readonly StepEvent[] = []): Step {
  return { key, phase, current: false, at, events };
}

/** An own command the server has not confirmed yet. */
function isUnderway({ delivery, confirmed }: Told, index: number): boolean {
  return delivery !== 'arrived' && index >= confirmed;
}

function arrival(told: Told): Step {
  const first = told.log.findIndex(({ name }) => name === 'submit');
  const entry = told.log[first];
  if (!entry) return step('arrived', 'next');
  return isUnderway(told, first) ? step('arrived', 'now') : step('arrived', 'done', entry.at);
}

/** Every return for good, and every version mended after one. */
function returns(told: Told): Step[] {
  const { status, log } = told;
  return log.flatMap((entry, index) => {
    if (entry.name === 'return') {
      const isOpen = status === 'returned' && index === log.length - 1;
      return [step('returned', isOpen ? 'back' : 'over', entry.at, [eventOf(entry)])];
    }
    const mends = entry.name === 'submit' && log.slice(0, index).some(({ name }) => name === 'submit');
    if (!mends) return [];
    return [step('mended', isUnderway(told, index) ? 'now' : 'done', entry.at, [eventOf(entry)])];
  });
}

function withdrawal(told: Told): Step {
  const index = told.log.findLastIndex(({ name }) => name === 'withdraw');
  const entry = told.log[index];
  if (!entry) return step('withdrawn', 'over');
  return step('withdrawn', isUnderway(told, index) ? 'now' : 'over', entry.at, [eventOf(entry)]);
}

function laterSteps(told: Told): Step[] {
  const { status, log } = told;
  const forwarded = log.findLast(({ name }) => name === 'forward');
  const results = log.filter(({ name }) => RESULTS.includes(name));
  const work = log.filter(({ name }) => COUNTY_WORK.includes(name)).map(eventOf);
  const office = forwarded
    ? step('office', 'done', forwarded.at, [eventOf(forwarded)])
    : step('office', isWithOffice(told) ? 'now' : 'next');
  return [office, step('county', countyPhase(forwarded, results), results[0]?.at ?? null, work), answer(status, results)];
}

function isWithOffice(told: Told): boolean {
  const newest = told.log.findLastIndex(({ name }) => name === 'submit');
  return told.status === 'submitted' && !isUnderway(told, newest);
}

function countyPhase(forwarded: LogEntry | undefined, results: readonly LogEntry[]): StepPhase {
  if (results.length > 0) return 'done';
  return forwarded ? 'now' : 'next';
}

function answer(status: string, results: readonly LogEntry[]): Step {
  const first = results[0];
  if (!first) return step('answer', 'next');
  if (status === 'notAdopted') return step('answer', 'over', first.at, results.map(eventOf));
  return step('answer', status === 'transferred' ? 'now' : 'done', first.at, results.map(eventOf));
}

function eventOf({ name, at, by, note }: LogEntry): StepEvent {
  return { name, at, who: by.name, role: by.role, note };
}

/** The first step still open, else the last one reached. */
function markCurrent(steps: readonly Step[]): Step[] {
  const open = steps.findIndex(({ phase }) => phase === 'now' || phase === 'back');
  const reached = steps.findLastIndex(({ phase }) => phase !== 'next');
  const current = open === -1 ? reached : open;
  return steps.map((one, index) => (index === current ? { ...one, current: true } : one));
}

/** When the present state began: the newest command of the story that moved it, or null before the first. */
export function since(log: readonly LogEntry[], status: string): Instant | null {
  return log.findLast(({ to }) => to === status)?.at ?? null;
}
