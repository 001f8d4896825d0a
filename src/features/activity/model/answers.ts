/** What member and clerk said about one person at one activity, side by side. The clerk's word outranks; none is dropped. */
import { CODE_RESULTS, type CodeResult, isTypedCode } from '#src/domain/check-code.ts';
import { objectIn, textIn } from '#src/domain/record/read-body.ts';
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

export const ROLL_GROUPS = ['check', 'said', 'asked', 'open', 'there', 'away'] as const;
/** `check`: to be looked at; `said`: only the member says they came; `asked`: asked for leave; `open`: nothing yet. */
export type RollGroup = (typeof ROLL_GROUPS)[number];

/** Why somebody is to be looked at: the two differ, or the code they took is not right. Null when there is nothing to look at. */
export function checkReason(attendance: Body): 'differ' | CodeResult | null {
  const clerk = textIn(attendance, 'clerkSays');
  if (disagrees(attendance) && textIn(attendance, 'clerkNote') === '') return 'differ';
  const result = codeResultOf(attendance);
  return clerk === '' && isThere(textIn(attendance, 'memberSays')) && result !== null && result !== 'valid' ? result : null;
}

/** Where a person stands on the roll; a disagreement the clerk has explained is no longer open. */
export function groupOf(attendance: Body): RollGroup {
  if (checkReason(attendance) !== null) return 'check';
  const clerk = textIn(attendance, 'clerkSays');
  if (clerk !== '') return isThere(clerk) ? 'there' : 'away';
  const member = textIn(attendance, 'memberSays');
  if (member === 'leave') return 'asked';
  return isThere(member) ? 'said' : 'open';
}

/** What the server found out about the code that came along; null when none did, or it has not arrived yet. */
export function codeResultOf(attendance: Body): CodeResult | null {
  const result = textIn(objectIn(attendance, 'codeCheck'), 'result');
  return CODE_RESULTS.find((known) => known === result) ?? null;
}

export type Method = 'scan' | 'typed' | 'hand';

/** How the member recorded being there; null while they did not. */
export function methodOf(attendance: Body): Method | null {
  if (!isThere(textIn(attendance, 'memberSays'))) return null;
  const code = textIn(attendance, 'code');
  if (code === '') return 'hand';
  return isTypedCode(code) ? 'typed' : 'scan';
}

/** What stands for a person who was not marked by the end of the roll: leave where they asked for it and it was not refused, else absent. */
export function markAtEnd(attendance: Body): 'leave' | 'absent' {
  return textIn(attendance, 'memberSays') === 'leave' && textIn(attendance, 'leaveAnswer') !== 'declined' ? 'leave' : 'absent';
}
