/** What the classes of an answer to a proposal mean, as the county sets it year by year. Source: §3.3.3. */
import type { CalendarDate } from './calendar.ts';

/** The meaning of the classes from a day on, with the clause that says so. */
export interface ResultLegend {
  readonly from: CalendarDate;
  readonly clause: string;
  readonly A: string;
  readonly B: string;
  readonly C: string;
}

export interface ClassMeaning {
  readonly words: string;
  readonly from: CalendarDate;
  readonly clause: string;
}

/**
 * What a class meant on the day of an answer: by the newest legend in force then. A later legend never changes
 * what an earlier answer was given under.
 *
 * @returns null where the county has set none for that day, and the meaning at release holds
 */
export function classMeaning(legends: readonly ResultLegend[], resultClass: string, on: CalendarDate): ClassMeaning | null {
  const inForce = legends.filter(({ from }) => from <= on).sort((a, b) => (a.from < b.from ? -1 : 1));
  const legend = inForce.at(-1);
  if (legend === undefined || (resultClass !== 'A' && resultClass !== 'B' && resultClass !== 'C')) return null;
  const words = legend[resultClass];
  return typeof words === 'string' && words !== '' ? { words, from: legend.from, clause: legend.clause } : null;
}
