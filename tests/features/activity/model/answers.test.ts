import { describe, expect, test } from 'vitest';
import { disagrees, groupOf, markAtEnd } from '#src/features/activity/model/answers.ts';

describe('member and clerk, side by side', () => {
  test.each([
    [{ memberSays: 'present', clerkSays: 'absent' }, true],
    [{ memberSays: 'late', clerkSays: 'leave' }, true],
    [{ memberSays: 'leave', clerkSays: 'remote' }, true],
    [{ memberSays: 'present', clerkSays: 'late' }, false],
    [{ memberSays: 'join', clerkSays: 'absent' }, false],
    [{ memberSays: 'present' }, false],
    [{ clerkSays: 'absent' }, false],
  ])('%j differ: %s', (body, expected) => expect(disagrees(body)).toBe(expected));

  test.each([
    [{}, 'open'],
    [{ memberSays: 'join' }, 'open'],
    [{ memberSays: 'leave' }, 'asked'],
    [{ memberSays: 'present' }, 'said'],
    [{ clerkSays: 'remote' }, 'there'],
    [{ clerkSays: 'leave' }, 'away'],
    [{ memberSays: 'present', clerkSays: 'absent' }, 'check'],
    [{ memberSays: 'present', clerkSays: 'absent', clerkNote: '在车上打的卡' }, 'away'],
  ])('%j stands in the group %s', (body, group) => expect(groupOf(body)).toBe(group));

  test('at the end of the roll, who asked for leave is on leave, who said nothing is absent', () => {
    expect([markAtEnd({ memberSays: 'leave' }), markAtEnd({ memberSays: 'join' }), markAtEnd({})]).toEqual(['leave', 'absent', 'absent']);
  });
});
