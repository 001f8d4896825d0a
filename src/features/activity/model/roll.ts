/** The roll 点名 of an activity: what the clerk marked, person by person. */
import type { Stored } from '#src/domain/record/stored.ts';

/**
 * The roll is complete when the clerk has marked somebody, and nobody invited or answering is left unmarked.
 *
 * Source: §3.3.2 (written record and duty registration are the clerk's).
 */
export function isRollComplete(invited: readonly string[], attendances: readonly Stored[]): boolean {
  const kept = attendances.filter(({ type, deleted }) => type === 'attendance' && !deleted);
  const marked = new Set(kept.filter(({ body }) => typeof body.clerkSays === 'string').map(({ owner }) => owner));
  return marked.size > 0 && kept.every(({ owner }) => marked.has(owner)) && invited.every((person) => marked.has(person));
}
