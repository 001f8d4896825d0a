/** What member and clerk said about one person at one activity, side by side. The clerk's word outranks; none is dropped. */
import { textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';

const THERE = ['present', 'late', 'remote'];
const AWAY = ['leave', 'absent'];

export function isThere(said: string): boolean {
  return THERE.includes(said);
}

/** One says the person was there, the other that they were not. */
export function disagrees(attendance: Body): boolean {
  const [member, clerk] = [textIn(attendance, 'memberSays'), textIn(attendance, 'clerkSays')];
  return (isThere(member) && AWAY.includes(clerk)) || (AWAY.includes(member) && isThere(clerk));
}

export const ROLL_GROUPS = ['check', 'said', 'open', 'there', 'away'] as const;
/** `check`: the two disagree; `said`: only the member says they came; `open`: not marked yet. */
export type RollGroup = (typeof ROLL_GROUPS)[number];

/** Where a person stands on the roll; a disagreement the clerk has explained is no longer open. */
export function groupOf(attendance: Body): RollGroup {
  const clerk = textIn(attendance, 'clerkSays');
  if (disagrees(attendance) && textIn(attendance, 'clerkNote') === '') return 'check';
  if (clerk !== '') return isThere(clerk) ? 'there' : 'away';
  return isThere(textIn(attendance, 'memberSays')) ? 'said' : 'open';
}

/** What stands for a person who was not marked by the end of the roll: leave where they asked for it, else absent. */
export function markAtEnd(attendance: Body): 'leave' | 'absent' {
  return textIn(attendance, 'memberSays') === 'leave' ? 'leave' : 'absent';
}
