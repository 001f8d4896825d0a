import { objectsIn, textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';

/**
 * A report that was only spoken needs the clerk's summary before it goes to the county: those who
 * cannot listen must be able to read what it says.
 *
 * Source: §3.3.2 (the clerk's written record).
 */
export function needsSummary(report: Body): boolean {
  if (textIn(report, 'situation') !== '') return false;
  return objectsIn(report, 'attachments').some((file) => textIn(file, 'mime').startsWith('audio/'));
}
