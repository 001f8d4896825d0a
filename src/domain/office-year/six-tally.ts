/** How far the members of an office have come with the six duties, together: never one member beside another. */
import { DUTIES, type Duty, type DutyProgress } from '#src/domain/duty.ts';
import { standingOf } from '#src/domain/duty-standing.ts';

export interface DutyTally {
  readonly duty: Duty;
  /** Members who owe it: all but those exempt. */
  readonly owed: number;
  readonly done: number;
  /** Enough was done, not all of it is confirmed. */
  readonly waiting: number;
  /** The records behind it, confirmed and waiting, each once. */
  readonly records: readonly string[];
}

export interface SixTally {
  readonly members: number;
  /** Members who have done all six, or are excused from what they have not. */
  readonly done: number;
  /** Members who have done enough of all six once what waits is confirmed. */
  readonly waiting: number;
  readonly duties: readonly DutyTally[];
}

/** @param results the six results of each member of the office. Source: §2.6, §3.1. */
export function sixTally(results: readonly (readonly DutyProgress[])[]): SixTally {
  const standings = results.map((duties) => duties.map(standingOf));
  const isDone = (all: readonly string[]) => all.every((one) => one === 'done' || one === 'exempt');
  const done = standings.filter(isDone).length;
  const enough = standings.filter((all) => all.every((one) => one !== 'todo')).length;
  return { members: results.length, done, waiting: enough - done, duties: DUTIES.map((duty) => dutyTally(duty, results)) };
}

function dutyTally(duty: Duty, results: readonly (readonly DutyProgress[])[]): DutyTally {
  const all = results.flatMap((duties) => duties.filter(({ key }) => key === duty));
  const count = (wanted: string) => all.filter((progress) => standingOf(progress) === wanted).length;
  const records = [...new Set(all.flatMap(({ evidence }) => evidence.map(({ record }) => record)))].toSorted();
  return { duty, owed: all.length - count('exempt'), done: count('done'), waiting: count('wait'), records };
}

/** The tallies of several offices as one. */
export function sumOfTallies(tallies: readonly SixTally[]): SixTally {
  const sum = (of: (tally: SixTally) => number) => tallies.reduce((total, one) => total + of(one), 0);
  const duties = DUTIES.map((duty) => {
    const all = tallies.flatMap((one) => one.duties.filter((tally) => tally.duty === duty));
    const add = (of: (tally: DutyTally) => number) => all.reduce((total, one) => total + of(one), 0);
    const records = [...new Set(all.flatMap((one) => one.records))].toSorted();
    return { duty, owed: add((one) => one.owed), done: add((one) => one.done), waiting: add((one) => one.waiting), records };
  });
  return { members: sum((one) => one.members), done: sum((one) => one.done), waiting: sum((one) => one.waiting), duties };
}
