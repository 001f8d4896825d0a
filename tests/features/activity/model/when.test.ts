import { describe, expect, test } from 'vitest';
import { fieldTime, instantOf, isComing, phaseOf } from '#src/features/activity/model/when.ts';

const BODY = { startsAt: '2026-09-18T14:30:00+08:00', endsAt: '2026-09-18T17:00:00+08:00' };
const at = (time: string) => Date.parse(`2026-09-18T${time}:00+08:00`);

describe('when something can be said', () => {
  test.each([
    ['13:59', 'before'],
    ['14:00', 'open'],
    ['17:00', 'open'],
    ['17:01', 'after'],
  ])('at %s: %s', (time, phase) => expect(phaseOf({ status: 'announced', body: BODY }, at(time))).toBe(phase));

  test.each([
    ['draft', 'closed'],
    ['cancelled', 'closed'],
    ['held', 'after'],
    ['recorded', 'after'],
  ])('%s: %s', (status, phase) => expect(phaseOf({ status, body: BODY }, at('15:00'))).toBe(phase));

  test('without an end it is taken to last three hours; without a start nothing can be said', () => {
    expect(isComing({ status: 'announced', body: { startsAt: BODY.startsAt } }, at('17:30'))).toBe(true);
    expect(isComing({ status: 'announced', body: { startsAt: BODY.startsAt } }, at('17:31'))).toBe(false);
    expect(phaseOf({ status: 'announced', body: {} }, at('15:00'))).toBe('closed');
  });
});

describe('times in a form', () => {
  test('are county time, whatever zone the phone is in', () => {
    expect(fieldTime({ startsAt: '2026-09-18T06:30:00Z' }, 'startsAt')).toBe('2026-09-18T14:30');
    expect(fieldTime({ startsAt: '2026-12-31T17:00:00Z' }, 'startsAt')).toBe('2027-01-01T01:00');
    expect(instantOf('2026-09-18T14:30')).toBe('2026-09-18T14:30:00+08:00');
  });
  test('that are empty stay empty', () => {
    expect(fieldTime({}, 'startsAt')).toBe('');
    expect(instantOf('')).toBeNull();
  });
});
