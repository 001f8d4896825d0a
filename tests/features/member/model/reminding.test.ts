import { expect, test } from 'vitest';
import { fitting, lastReminded, mayRemind } from '#src/features/member/model/reminding.ts';
import { bo, mei } from '#tests/support/actors.ts';
import { activityOf } from '#tests/support/year.ts';

const NOW = '2026-09-18T02:00:00.000Z';

test('names the planned activities that serve what is missing, the nearest first, each once', () => {
  const far = activityOf('research', '远', '2026-11-01T09:00:00+08:00');
  const near = activityOf('research', '近', '2026-10-01T09:00:00+08:00');
  const other = activityOf('study', '学习', '2026-10-02T09:00:00+08:00');
  expect(fitting([far, near, other], ['research', 'deed'], NOW)).toEqual([near, far]);
  expect(fitting([far, near, other], ['deed'], NOW)).toEqual([]);
});

test('a contact is no reminder; the latest reminder of that very member counts', () => {
  const say = (member: string, on: string, more = {}) => ({ body: { member, on, ...more } });
  const contacts = [
    say(mei.id, '2026-09-17'),
    say(mei.id, '2026-09-01', { missing: ['deed'] }),
    say(mei.id, '2026-08-01', { missing: ['deed'] }),
    say(bo.id, '2026-09-16', { missing: ['deed'] }),
  ];
  expect(lastReminded(contacts, mei.id)).toBe('2026-09-01');
  expect(lastReminded([], mei.id)).toBeNull();
});

test('nobody is reminded twice within the days the county set', () => {
  expect(mayRemind(null, '2026-09-18', 7)).toBe(true);
  expect(mayRemind('2026-09-12', '2026-09-18', 7)).toBe(false);
  expect(mayRemind('2026-09-11', '2026-09-18', 7)).toBe(true);
});
