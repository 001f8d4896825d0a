/** How the six duties stand, as one glance and as one sentence. */
import { DUTIES, type Duty, type DutyProgress } from './duty.ts';

/** `wait`: enough was done, but not all of it is confirmed. */
export type Standing = 'done' | 'exempt' | 'wait' | 'todo';

type Numbers = Pick<DutyProgress, 'state' | 'confirmed' | 'waiting' | 'target'>;

/** How one duty stands: confirmed, excused, waiting for confirmation, or still owed. Source: §2.6. */
export function standingOf({ state, confirmed, waiting, target }: Numbers): Standing {
  if (state === 'done' || state === 'exempt') return state;
  return confirmed + waiting >= target ? 'wait' : 'todo';
}

/** How often a duty is still to be done this year, counting what waits as done. */
export function missingFor(progress: Numbers): number {
  return standingOf(progress) === 'todo' ? progress.target - progress.confirmed - progress.waiting : 0;
}

export type Tally = { readonly [standing in Standing]: number };

/** How many of the six stand where. */
export function tallyOf(duties: readonly Numbers[]): Tally {
  const count = (wanted: Standing) => duties.filter((progress) => standingOf(progress) === wanted).length;
  return { done: count('done'), exempt: count('exempt'), wait: count('wait'), todo: count('todo') };
}

const URGENCY: readonly Standing[] = ['todo', 'wait', 'done', 'exempt'];

/** What is owed first, then what waits; within these in the order of the clause. */
export function mostUrgentFirst<Progress extends Numbers>(duties: readonly Progress[]): Progress[] {
  return [...duties].sort((a, b) => URGENCY.indexOf(standingOf(a)) - URGENCY.indexOf(standingOf(b)));
}

/** The duty an address names, or null. */
export function dutyNamed(name: string | undefined): Duty | null {
  return DUTIES.find((duty) => duty === name) ?? null;
}
