/** The story of one deed as four fixed steps, with returns and withdrawals put in where they happened. */
import type { Instant } from '#src/domain/calendar.ts';
import type { LogEntry, RecordTimes } from '#src/domain/record/stored.ts';

export type StepKey = 'saved' | 'arrived' | 'returned' | 'mended' | 'verified' | 'withdrawn';

/** `done` reached; `now` the present one; `back` needs the author; `next` not reached yet; `over` ended, or mended since. */
export type StepPhase = 'done' | 'now' | 'back' | 'next' | 'over';

export interface Step {
  readonly key: StepKey;
  readonly phase: StepPhase;
  /** Exactly one step of a timeline is the current one. */
  readonly current: boolean;
  readonly at: Instant | null;
  /** Who did it and what they wrote; null where the step is only a time. */
  readonly entry: LogEntry | null;
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

/** The steps of a deed, oldest first: saved, arrived, verified. A return stays for good where it happened. */
export function timelineOf(told: Told): Step[] {
  const { status, log, at } = told;
  const isDraft = at.submitted === null;
  const first = log.findIndex(({ name }) => name === 'submit');
  const steps = [
    step('saved', isDraft ? 'now' : 'done', at.submitted ?? at.created),
    arrival(told, first),
    ...log.flatMap((entry, index) => later(told, entry, index, first)),
    ...(status === 'withdrawn' ? [] : [verification(told)]),
  ];
  const open = steps.findIndex(({ phase }) => phase === 'now' || phase === 'back');
  const current = open === -1 ? steps.findLastIndex(({ phase }) => phase !== 'next') : open;
  return steps.map((one, index) => ({ ...one, current: index === current }));
}

function step(key: StepKey, phase: StepPhase, at: Instant | null = null, entry: LogEntry | null = null): Step {
  return { key, phase, current: false, at, entry };
}

/** An own command the server has not confirmed yet. */
function isUnderway({ delivery, confirmed }: Told, index: number): boolean {
  return delivery !== 'arrived' && index >= confirmed;
}

function arrival(told: Told, first: number): Step {
  const entry = told.log[first];
  if (!entry) return step('arrived', 'next');
  return isUnderway(told, first) ? step('arrived', 'now') : step('arrived', 'done', entry.at);
}

function later(told: Told, entry: LogEntry, index: number, first: number): Step[] {
  if (entry.name === 'return') {
    const isOpen = told.status === 'returned' && index === told.log.length - 1;
    return [step('returned', isOpen ? 'back' : 'over', entry.at, entry)];
  }
  if (entry.name === 'submit' && index > first) return [step('mended', isUnderway(told, index) ? 'now' : 'done', entry.at, entry)];
  return entry.name === 'withdraw' ? [step('withdrawn', isUnderway(told, index) ? 'now' : 'over', entry.at, entry)] : [];
}

function verification(told: Told): Step {
  const entry = told.log.findLast(({ name }) => name === 'confirm');
  if (entry && told.status === 'confirmed') return step('verified', 'done', entry.at, entry);
  const newest = told.log.findLastIndex(({ name }) => name === 'submit');
  return step('verified', told.status === 'submitted' && !isUnderway(told, newest) ? 'now' : 'next');
}
