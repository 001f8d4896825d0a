import type { Body } from '#src/domain/record/stored.ts';
import { isBlank } from '#src/domain/text.ts';

/**
 * A report that was only spoken needs the clerk's summary before it goes to the county: those who
 * cannot listen must be able to read what it says.
 *
 * Source: §3.3.2 (the clerk's written record).
 */
export function needsSummary(report: Body): boolean {
  const written = typeof report.situation === 'string' && !isBlank(report.situation);
  return !written && filesOf(report).some((mime) => mime.startsWith('audio/'));
}

/** The kinds of the files a report lists. */
function filesOf({ attachments }: Body): string[] {
  if (!Array.isArray(attachments)) return [];
  return attachments.flatMap((item) =>
    item !== null && typeof item === 'object' && 'mime' in item && typeof item.mime === 'string' ? [item.mime] : [],
  );
}
