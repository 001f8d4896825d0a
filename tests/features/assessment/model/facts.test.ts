import { expect, test } from 'vitest';
import type { DutyProgress } from '#src/domain/duty.ts';
import { factsOf } from '#src/features/assessment/model/facts.ts';
import { bo } from '#tests/support/actors.ts';
import { activityOf, attendanceAt, stored } from '#tests/support/year.ts';

const event = activityOf('study', '学习', '2026-03-01T09:00:00+08:00', 'recorded');
const duty: DutyProgress = { key: 'deed', confirmed: 1, waiting: 2, target: 1, state: 'done', evidence: [], exemption: null };

test('the facts are the six duties as told elsewhere, and the roll: late and remote were there, leave is leave (§3.3.3)', () => {
  const records = [
    ...['present', 'late', 'remote', 'leave', 'absent'].map((clerkSays) => attendanceAt(event, { clerkSays })),
    attendanceAt(event, { memberSays: 'present' }, bo.id),
    stored('report', { clerkSays: 'present' }),
  ];
  expect(factsOf([duty], records, '2026-09-18')).toEqual({
    duties: [{ key: 'deed', confirmed: 1, waiting: 2, target: 1, state: 'done' }],
    activities: 6,
    present: 3,
    leave: 1,
    on: '2026-09-18',
  });
});
