/** How one finding of a check stands: asked, answered, sent back, answered for. */
import type { CalendarDate } from '#src/domain/calendar.ts';
import { isAccepted, isSettled, type Finding } from './findings.ts';

export type FindingState = 'open' | 'overdue' | 'replied' | 'again' | 'accepted';

/**
 * `again` is a reply that the re-check did not accept; past its day both it and `open` are `overdue`.
 *
 * Source: §3.2.
 */
export function findingState(finding: Finding, today: CalendarDate): FindingState {
  if (isAccepted(finding)) return 'accepted';
  if (isSettled(finding)) return 'replied';
  if (finding.due !== '' && finding.due < today) return 'overdue';
  return finding.rechecks.length > 0 ? 'again' : 'open';
}
