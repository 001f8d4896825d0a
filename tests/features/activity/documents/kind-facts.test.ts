import { expect, test } from 'vitest';
import { kindFacts } from '#src/features/activity/documents/kind-facts.ts';
import { sayOf } from '#tests/support/say.ts';

const filled = (body: Parameters<typeof kindFacts>[0]) => kindFacts(body, sayOf('activity')).filter(([, value]) => value !== '');

test('a study session says its form, topics and the meetings it conveyed', () => {
  expect(filled({ form: 'meeting', topics: ['theory', 'cppcc'], conveyedMeetings: ['县委全会', ' ', '常委会会议'] })).toEqual([
    ['学习形式', '会议学习'],
    ['学习专题', '理论、政协知识'],
    ['传达的会议', '县委全会、常委会会议'],
  ]);
});

test('a meeting sat in on, a briefing and a topic are each called by their own name', () => {
  expect(filled({ meetingKind: '镇党委（扩大）会议' })).toEqual([['列席的会议', '镇党委（扩大）会议']]);
  expect(filled({ reportingUnit: '镇农办', period: 'H1' })).toEqual([
    ['通报单位', '镇农办'],
    ['通报时段', '上半年'],
  ]);
  expect(filled({ subject: '青蟹越冬养殖' })).toEqual([['题目', '青蟹越冬养殖']]);
});
