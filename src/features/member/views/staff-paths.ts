/** Where an office's staff read the records of a member's year. */
import type { YearRecord } from '#src/device/duties.ts';

const DESKS: Readonly<Record<string, string>> = { report: '/office/review', proposal: '/office/proposals', deed: '/office/deeds' };

/** The address at the office's desk; an attendance is read at its activity. */
export function staffPath({ record }: YearRecord): string | undefined {
  if (record.type === 'attendance') return `/office/activities/${record.parent ?? ''}`;
  const desk = DESKS[record.type];
  return desk === undefined ? undefined : `${desk}/${record.id}`;
}
