/** The monthly compilation 期刊: which reports were issued in a month, and in which order they stand in it. */
import { dateIn } from '#src/domain/calendar.ts';
import { namesOf } from '#src/domain/record/names.ts';
import type { Body, LogEntry } from '#src/domain/record/stored.ts';

/** As much of a report as the compilation asks for. */
export interface Issued {
  readonly id: string;
  readonly body: Body;
  readonly log: readonly LogEntry[];
}

/** When a report was issued; null where it was not. */
export function issuedAt({ log }: Pick<Issued, 'log'>): string | null {
  return log.findLast(({ name }) => name === 'issue')?.at ?? null;
}

/** The reports issued in a month (`2026-09`), in the order in which they were issued. Source: §2.5. */
export function issuedIn<Report extends Issued>(reports: readonly Report[], month: string): Report[] {
  const at = (report: Report) => issuedAt(report) ?? '';
  return reports
    .filter((report) => at(report) !== '' && dateIn(at(report)).startsWith(`${month}-`))
    .toSorted((a, b) => at(a).localeCompare(at(b)));
}

/**
 * What goes into the compilation: what was chosen, in its order; before anything was chosen, all but those whose
 * authors did not agree to publication.
 */
export function chosenIn<Report extends Issued>(issued: readonly Report[], kept: Body): Report[] {
  if (kept.chosen === undefined) return issued.filter(({ body }) => body.publishConsent !== false);
  return namesOf(kept, 'chosen').flatMap((id) => issued.find((report) => report.id === id) ?? []);
}

/** The same list with one of them a place further up or down. */
export function moved(ids: readonly string[], id: string, by: -1 | 1): string[] {
  const at = ids.indexOf(id);
  const other = ids[at + by];
  if (at < 0 || other === undefined) return [...ids];
  return ids.map((one) => (one === id ? other : one === other ? id : one));
}

/** The month before or after, as `2026-09`. */
export function monthBeside(month: string, by: -1 | 1): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const months = year * 12 + number - 1 + by;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}
