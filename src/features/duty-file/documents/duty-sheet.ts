/** The records of one member's year as a table. */
import type { Sheet } from '#src/paper/excel.ts';
import type { Say } from './duty-paper.ts';

export interface SheetLine {
  /** `YYYY-MM-DD` */
  readonly on: string;
  readonly kind: string;
  readonly title: string;
  readonly state: string;
}

export function dutySheet(year: string, lines: readonly SheetLine[], say: Say): Omit<Sheet, 'note'> {
  return {
    name: say('excel.sheet', { year }),
    columns: [
      { title: say('excel.number'), width: 6 },
      { title: say('excel.on'), width: 13 },
      { title: say('excel.kind'), width: 14 },
      { title: say('excel.title'), width: 60 },
      { title: say('excel.state'), width: 24 },
    ],
    rows: lines.map(({ on, kind, title, state }, index) => [index + 1, on, kind, title, state]),
  };
}
