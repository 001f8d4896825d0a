/** The story of one proposal as six fixed steps, with returns and withdrawals put in where they happened. */
import type { Instant } from '#src/domain/calendar.ts';
import type { LogEntry, RecordTimes } from '#src/domain/record/stored.ts';

export type StepKey = 'saved' | 'arrived' | 'returned' | 'mended' | 'review' | 'handling' | 'answer' | 'feedback' | 'withdrawn';

/** `done` reached; `now` the present one; `back` needs the author; `next` not reached yet; `over` ended there. */
export type StepPhase = 'done' | 'now' | 'back' | 'next' | 'over';

export interface Step {
  readonly key: StepKey;
  readonly phase: StepPhase;
  /** Exactly one step of a timeline is the current one. */
  readonly current: boolean;
  readonly at: Instant | null;
  /** The acts that made the step what it is, oldest first. */
  readonly events: readonly LogEntry[];
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

const REVIEW = ['consult', 'file', 'notFile', 'convertToReport'];
const HANDLING = ['assign', 'refuse', 'extend', 'rehandle', 'merge'];
const FEEDBACK = ['giveFeedback', 'followUp'];

/**
 * The steps of a proposal, oldest first: saved, arrived, review, handling, answer, the member's judgement.
 *
 * A return stays for good where it happened, with its reason and the person. After a withdrawal, a
 * proposal not filed or one merged into another, nothing more is promised.
 */
export function timelineOf(told: Told): Step[] {
  const draft = told.at.submitted === null;
  const steps = [
    step('saved', draft ? 'now' : 'done', told.at.submitted ?? told.at.created),
    arrival(told),
    ...returns(told),
    ...(told.status === 'withdrawn' ? [withdrawal(told)] : laterSteps(told)),
  ];
  return markCurrent(steps);
}

function step(key: StepKey, phase: StepPhase, at: Instant | null = null, events: readonly LogEntry[] = []): Step {
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

function returns(told: Told): Step[] {
  const { status, log } = told;
  return log.flatMap((entry, index) => {
    if (entry.name === 'return') {
      const isOpen = status === 'returned' && !log.slice(index + 1).some(({ name }) => name === 'submit' || name === 'return');
      return [step('returned', isOpen ? 'back' : 'over', entry.at, [entry])];
    }
    const mends = entry.name === 'submit' && log.slice(0, index).some(({ name }) => name === 'submit');
    return mends ? [step('mended', isUnderway(told, index) ? 'now' : 'done', entry.at, [entry])] : [];
  });
}

function withdrawal(told: Told): Step {
  const index = told.log.findLastIndex(({ name }) => name === 'withdraw');
  const entry = told.log[index];
  if (!entry) return step('withdrawn', 'over');
  return step('withdrawn', isUnderway(told, index) ? 'now' : 'over', entry.at, [entry]);
}

function laterSteps(told: Told): Step[] {
  const review = reviewStep(told);
  if (told.status === 'notFiled') return [review];
  const handling = handlingStep(told);
  return told.status === 'merged' ? [review, handling] : [review, handling, answerStep(told), feedbackStep(told)];
}

function eventsOf({ log }: Told, names: readonly string[]): LogEntry[] {
  return log.filter(({ name }) => names.includes(name));
}

function reviewStep(told: Told): Step {
  const events = eventsOf(told, REVIEW);
  const decided = events.findLast(({ name }) => name === 'file' || name === 'notFile');
  if (decided) return step('review', told.status === 'notFiled' ? 'over' : 'done', decided.at, events);
  const newest = told.log.findLastIndex(({ name }) => name === 'submit');
  return step('review', told.status === 'submitted' && !isUnderway(told, newest) ? 'now' : 'next', null, events);
}

const HANDLING_PHASES: Readonly<Record<string, StepPhase>> = {
  filed: 'now',
  assigned: 'now',
  merged: 'over',
  replied: 'done',
  closed: 'done',
};

function handlingStep(told: Told): Step {
  const events = eventsOf(told, HANDLING);
  return step('handling', HANDLING_PHASES[told.status] ?? 'next', events[0]?.at ?? null, events);
}

function answerStep(told: Told): Step {
  const events = eventsOf(told, ['reply']);
  const isAnswered = told.status === 'replied' || told.status === 'closed';
  return step('answer', isAnswered ? 'done' : 'next', events.at(-1)?.at ?? null, events);
}

function feedbackStep(told: Told): Step {
  const events = eventsOf(told, FEEDBACK);
  const last = events.findLast(({ name }) => name === 'giveFeedback');
  if (told.status === 'replied') return step('feedback', 'now', null, events);
  return step('feedback', told.status === 'closed' ? 'done' : 'next', last?.at ?? null, events);
}

/** The first step still open, else the last one reached. */
function markCurrent(steps: readonly Step[]): Step[] {
  const open = steps.findIndex(({ phase }) => phase === 'now' || phase === 'back');
  const reached = steps.findLastIndex(({ phase }) => phase !== 'next');
  const current = open === -1 ? reached : open;
  return steps.map((one, index) => (index === current ? { ...one, current: true } : one));
}

/** When the present state began: the newest act that moved it there, or null before the first. */
export function since(log: readonly LogEntry[], status: string): Instant | null {
  return log.findLast(({ to }, index) => to === status && log[index - 1]?.to !== status)?.at ?? null;
}
