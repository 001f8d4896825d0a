import { expect, test } from 'vitest';
import type { Stored } from '#src/domain/record/stored.ts';
import { DEFAULT_SETTINGS } from '#src/domain/settings.ts';
import { activity } from '#src/features/activity/model/activity.ts';
import { attendance } from '#src/features/attendance/model/attendance.ts';
import { activityOf, attendanceAt } from '#tests/support/year.ts';

const event = activityOf('inspection', '视察渔港', '2026-05-08T06:30:00.000Z');
const there = attendanceAt(event, { clerkSays: 'present' });
const proves = (record: Stored, at: Stored | null) =>
  (attendance.evidence?.(record, at && { definition: activity, record: at, parent: null }, DEFAULT_SETTINGS) ?? []).map(({ duty }) => duty);

test('being there proves the duty', () => expect(proves(there, event)).toEqual(['inspection']));

test.each([
  ['whose activity this phone does not hold', there, null],
  ['that was deleted', { ...there, deleted: 1 } as const, event],
  ['at an activity that was deleted', there, { ...event, deleted: 1 } as const],
  ['at an activity that was cancelled', there, { ...event, status: 'cancelled' }],
  ['at an activity without a day', there, { ...event, body: { kind: 'inspection' } }],
])('an attendance %s proves nothing', (_name, record, at) => expect(proves(record, at)).toEqual([]));
