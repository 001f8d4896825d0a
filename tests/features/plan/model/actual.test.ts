import { describe, expect, test } from 'vitest';
import type { Body } from '#src/domain/record/stored.ts';
import { actualQuarters, isOver, monthsOfYear } from '#src/features/plan/model/actual.ts';
import { HENGDU, JIANTIAO } from '#tests/support/actors.ts';

const [FIRST, SECOND] = ['0198f7c1-0000-7000-8000-0000000000a1', '0198f7c1-0000-7000-8000-0000000000a2'];
const item = (id: string, quarter: number, month?: number) => ({ id, quarter, kind: 'study', topic: '学习', ...(month ? { month } : {}) });
const BODY: Body = { year: 2026, items: [item(FIRST, 1, 2), item(SECOND, 3, 9)] };
const done = (id: string, day: string, more: Body = {}, status = 'recorded', office = JIANTIAO) => ({
  id,
  status,
  office,
  body: { startsAt: `${day}T09:00:00+08:00`, ...more },
});

describe('plan against actual (§3.3.3)', () => {
  test('an item is done once an activity made from it was held, and arranged before', () => {
    const of = (status: string) =>
      actualQuarters(BODY, JIANTIAO, 2026, [done('a', '2026-02-20', { planItem: FIRST }, status)])[0]?.items[0]?.state;
    expect(['announced', 'held', 'recorded', 'cancelled'].map(of)).toEqual(['arranged', 'done', 'done', 'open']);
  });
  test('what nobody planned stands beside the plan; an empty quarter is missing', () => {
    const quarters = actualQuarters(BODY, JIANTIAO, 2026, [done('a', '2026-05-20')]);
    expect(quarters.map(({ state }) => state)).toEqual(['planned', 'done', 'planned', 'missing']);
    expect(quarters[1]).toMatchObject({ planned: 0, held: 1, unplanned: [{ id: 'a' }] });
  });
  test('a joint activity counts for each organiser once, another office’s not at all (§3.2)', () => {
    const joint = done('a', '2026-05-20', { organisers: [JIANTIAO, HENGDU] }, 'recorded', HENGDU);
    const heldAt = (office: string) => actualQuarters(BODY, office, 2026, [joint, joint])[1]?.held;
    expect([heldAt(JIANTIAO), heldAt(HENGDU), heldAt('331022001')]).toEqual([1, 1, 0]);
  });
  test('an item counts in the quarter it was moved to', () => {
    const moved = {
      ...BODY,
      moves: [{ id: '0198f7c1-0000-7000-8000-0000000000b1', item: SECOND, quarter: 4, month: 10, reason: '台风', by: 'lin' }],
    };
    expect(actualQuarters(moved, JIANTIAO, 2026, []).map(({ planned }) => planned)).toEqual([1, 0, 0, 1]);
  });
  test('months: held ones and those to come; a year turns at midnight in the county', () => {
    const late = { ...done('a', '2026-01-01'), body: { startsAt: '2025-12-31T16:30:00.000Z' } };
    expect(monthsOfYear(actualQuarters(BODY, JIANTIAO, 2026, [late]))).toEqual({ held: [1], planned: [2, 9] });
  });
  test('a quarter is over from the first day of the next', () => {
    expect([isOver(2026, 1, '2026-03-31'), isOver(2026, 1, '2026-04-01'), isOver(2026, 4, '2027-01-01')]).toEqual([false, true, true]);
  });
});
