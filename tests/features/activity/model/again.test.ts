import { expect, test } from 'vitest';
import { asAgain } from '#src/features/activity/model/again.ts';

test('another activity like one that was held takes over what it asks, and nothing of its days, its people and how it went', () => {
  const asked = { kind: 'study', title: '学习宪法', place: '会议室', requirements: '带笔记', topics: ['law'], organisers: ['331022106'] };
  const told = { startsAt: '2026-03-04T09:00:00+08:00', minutes: '记录', outcome: '成果', planItem: 'x', invited: ['mei'], opinions: [] };
  expect(asAgain({ ...asked, ...told })).toEqual(asked);
  expect(asAgain({ title: null })).toEqual({});
});
