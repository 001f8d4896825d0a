/** Holding an activity again, such as last year's: what is asked of the new one, without what was written afterwards. */
import { isEmpty } from '#src/domain/record/content.ts';
import type { Body } from '#src/domain/record/stored.ts';

/** Not its days, its item of the plan, the people asked, and nothing that says how it went: those are the new one's own. */
const CARRIED = [
  'kind',
  'secondKind',
  'title',
  'place',
  'requirements',
  'form',
  'topics',
  'meetingKind',
  'reportingUnit',
  'period',
  'subject',
  'organisers',
] as const;

/** The first words of an activity like another one. Source: §2.1–§2.4. */
export function asAgain(body: Body): Body {
  return Object.fromEntries(CARRIED.flatMap((name) => (isEmpty(body[name]) ? [] : [[name, body[name] ?? null]])));
}
