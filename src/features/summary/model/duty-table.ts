/** The six-duty table of a summary: how many members owe each duty, how many have done it, for how many something waits. */
import { DUTIES, type Duty, type DutyProgress } from '#src/domain/duty.ts';

export interface DutyRow {
  readonly duty: Duty;
  /** Members who owe it: all but those exempt. */
  readonly owed: number;
  readonly done: number;
  /** Not done, but something waits to be confirmed. */
  readonly waiting: number;
  /** The members who have done it. */
  readonly records: readonly string[];
}

/** @param results each member's six results. Source: §2.6. */
export function dutyTable(results: ReadonlyMap<string, readonly DutyProgress[]>): DutyRow[] {
  return DUTIES.map((duty) => {
    const all = [...results].flatMap(([person, duties]) =>
      duties.filter(({ key }) => key === duty).map((progress) => ({ person, progress })),
    );
    const done = all.filter(({ progress }) => progress.state === 'done').map(({ person }) => person);
    return {
      duty,
      owed: all.filter(({ progress }) => progress.state !== 'exempt').length,
      done: done.length,
      waiting: all.filter(({ progress }) => progress.state === 'inProgress' && progress.waiting > 0).length,
      records: done.toSorted(),
    };
  });
}
