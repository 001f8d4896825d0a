import { expect, test } from 'vitest';
import { timetableOf } from '#src/features/activity/model/timetable.ts';

test('the lines that begin with a time are the course of the day, the others stay requirements', () => {
  expect(timetableOf('请穿防滑鞋。\n14:30 看码头\n15：20—16：00，听介绍\n带笔')).toEqual({
    steps: [
      { time: '14:30', text: '看码头' },
      { time: '15:20–16:00', text: '听介绍' },
    ],
    rest: '请穿防滑鞋。\n带笔',
  });
});

test.each(['14:30', '25:00 看码头', '14:75 看码头', '下午 14:30 集合', '2026 年工作'])('%s is no line of it', (line) => {
  expect(timetableOf(line)).toEqual({ steps: [], rest: line });
});

test('nothing a clerk wrote is lost between the two', () => {
  const { steps, rest } = timetableOf('9:00至10:30、座谈：每人一条');
  expect(steps).toEqual([{ time: '9:00–10:30', text: '座谈：每人一条' }]);
  expect(rest).toBe('');
});
