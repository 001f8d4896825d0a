import { describe, expect, test } from 'vitest';
import { answerBy, isReminded } from '#src/features/county/model/reminding.ts';
import { HENGDU, JIANTIAO } from '#tests/support/actors.ts';

describe('a reminder to an office (§3.1)', () => {
  test('is to be answered within a week, over the turn of a month and a year', () => {
    expect([answerBy('2026-09-18'), answerBy('2026-12-28'), answerBy('2028-02-27')]).toEqual(['2026-09-25', '2027-01-04', '2028-03-05']);
  });
  test('is not proposed again while the same one waits', () => {
    const given = (to: string, title: string, status = 'assigned') => ({ status, body: { to, title } });
    expect(isReminded([given(JIANTIAO, '提醒：整改')], JIANTIAO, '提醒：整改')).toBe(true);
    expect(isReminded([given(JIANTIAO, '提醒：整改', 'signedOff')], JIANTIAO, '提醒：整改')).toBe(false);
    expect(isReminded([given(HENGDU, '提醒：整改'), given(JIANTIAO, '提醒：年末总结')], JIANTIAO, '提醒：整改')).toBe(false);
  });
});
