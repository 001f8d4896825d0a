import { describe, expect, test } from 'vitest';
import { isHeld, plannedQuarters, quarterCells } from '#src/domain/office-year/quarter-cells.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { HENGDU, JIANTIAO } from '#tests/support/actors.ts';
import { activityOf } from '#tests/support/year.ts';

const ITEMS = ['a', 'b', 'c', 'd'].map((id, index) => ({ id, quarter: index + 1, topic: '视察' }));
const plan: Body = { year: 2026, items: ITEMS };
const moved = (...moves: readonly Body[]): Body => ({ ...plan, moves: [...moves] });
const june = { year: 2026, today: '2026-06-10', planBy: '2026-03-31' };
const held = (day: string, status = 'recorded') => activityOf('inspection', '视察渔港', `${day}T02:00:00.000Z`, status);
const states = (...args: Parameters<typeof quarterCells>) => quarterCells(...args).map(({ state }) => state);

describe('the four quarters of an office (§3.3.3)', () => {
  test('show what was held, what is planned, and the quarter that went by without anything', () => {
    expect(states(JIANTIAO, plan, [held('2026-05-06')], june)).toEqual(['missing', 'done', 'planned', 'planned']);
  });
  test('an activity arranged beside the plan is planned too', () => {
    const empty = { year: 2026, items: [] };
    expect(states(JIANTIAO, empty, [held('2026-08-01', 'announced')], june)).toEqual(['missing', 'missing', 'planned', 'missing']);
  });
  test('what was called off counts for nothing', () => {
    const [, , third] = quarterCells(JIANTIAO, { year: 2026 }, [held('2026-08-01', 'cancelled')], june);
    expect(third).toEqual({ quarter: 3, state: 'missing', held: [], arranged: [], items: 0 });
  });
  test('a joint activity counts for each organiser, once', () => {
    const joint = held('2026-05-06');
    const both = { ...joint, body: { ...joint.body, organisers: [JIANTIAO, HENGDU] } };
    for (const office of [JIANTIAO, HENGDU]) expect(quarterCells(office, plan, [both, both], june)[1]?.held).toEqual([joint.id]);
  });
  test('without a plan nothing ahead is missing until plans should be in', () => {
    const march = { ...june, today: '2026-03-31' };
    expect(states(JIANTIAO, null, [], march)).toEqual(['missing', 'none', 'none', 'none']);
    expect(states(JIANTIAO, null, [], { ...march, today: '2026-04-01' })).toEqual(['missing', 'missing', 'missing', 'missing']);
  });
  test('of a year to come nothing is missing before its plans are due, of a past one everything that was not held', () => {
    expect(states(JIANTIAO, null, [], { ...june, year: 2027, planBy: '2027-03-31' })).toEqual(['none', 'none', 'none', 'none']);
    expect(states(JIANTIAO, plan, [], { ...june, year: 2026, today: '2027-01-01' })).toEqual(['missing', 'missing', 'missing', 'missing']);
  });
  test('the day is the county’s, whatever the hour elsewhere', () => {
    const lastEvening = activityOf('study', '学习', '2026-03-31T16:30:00.000Z', 'held');
    expect(quarterCells(JIANTIAO, plan, [lastEvening], june).map((cell) => cell.held.length)).toEqual([0, 1, 0, 0]);
  });
});

describe('an item of a plan', () => {
  test('lies where it was moved last, in whichever order the moves arrived', () => {
    const moves = [
      { id: '2', item: 'a', quarter: 4 },
      { id: '1', item: 'a', quarter: 3 },
    ];
    expect(plannedQuarters(moved(...moves)).get('a')).toBe(4);
    expect(plannedQuarters(moved(...moves.toReversed())).get('a')).toBe(4);
  });
  test('a move of an item there is not, or to no quarter, changes nothing', () => {
    expect([...plannedQuarters(moved({ id: '1', item: 'x', quarter: 1 }, { id: '2', item: 'a', quarter: 7 }))]).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
      ['d', 4],
    ]);
  });
});

test('held is held, whether its record is written or not', () => {
  expect(['announced', 'held', 'recorded', 'cancelled'].map((status) => isHeld({ status }))).toEqual([false, true, true, false]);
});
