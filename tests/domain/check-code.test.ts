import { fc } from '#tests/support/chance.ts';
import { describe, expect, test } from 'vitest';
import { checkCode, codeDigits, codeText, isTypedCode, MINUTE_MS, minuteOf, readDrawnCode, type SealKey } from '#src/domain/check-code.ts';

const KEY: SealKey = { holder: '331022105', secret: '0f'.repeat(32) };
const ACROSS: SealKey = { holder: '331022106', secret: '1e'.repeat(32) };
const FORGED: SealKey = { holder: '331022105', secret: '2d'.repeat(32) };
const HARBOUR = '0198f7c1-0000-7000-8000-0000000000aa';
const SCHOOL = '0198f7c1-0000-7000-8000-0000000000bb';
const AT = Date.parse('2026-09-18T06:31:20.000Z');
const SKEW = 3 * MINUTE_MS;

function asked(code: string, at = AT, activity = HARBOUR) {
  return checkCode([KEY, ACROSS], { code, activity, at, skewMs: SKEW });
}
const shownAt = (minutesAgo: number, key = KEY) => codeText(key, HARBOUR, minuteOf(AT) - minutesAgo);
const saidAt = (minutesAgo: number, key = KEY) => codeDigits(key, HARBOUR, minuteOf(AT) - minutesAgo);

describe('the code at the door', () => {
  test('changes every minute, drawn and said, and differs from activity to activity and office to office', () => {
    const all = [shownAt(0), shownAt(1), shownAt(0, ACROSS), codeText(KEY, SCHOOL, minuteOf(AT))];
    expect(new Set(all).size).toBe(4);
    expect(new Set([saidAt(0), saidAt(1), saidAt(0, ACROSS), codeDigits(KEY, SCHOOL, minuteOf(AT))]).size).toBe(4);
    expect(saidAt(0)).toMatch(/^\d{6}$/);
    expect(shownAt(0).length).toBeLessThan(100);
  });

  test('is right within its minute and the allowance on both sides, and tells its age', () => {
    expect(asked(shownAt(0))).toEqual({ result: 'valid', ageMs: 20_000 });
    expect(asked(shownAt(3))).toEqual({ result: 'valid', ageMs: 200_000 });
    expect(asked(shownAt(-3))).toEqual({ result: 'valid', ageMs: -160_000 });
    expect(asked(shownAt(0, ACROSS)).result).toBe('valid');
    expect(asked(saidAt(0))).toEqual({ result: 'valid', ageMs: 20_000 });
    expect(asked(saidAt(2))).toEqual({ result: 'valid', ageMs: 140_000 });
  });

  test('is old when a picture of it is passed on: its age is told', () => {
    expect(asked(shownAt(5))).toEqual({ result: 'stale', ageMs: 320_000 });
    expect(asked(shownAt(24 * 60)).result).toBe('stale');
    expect(asked(saidAt(90))).toEqual({ result: 'stale', ageMs: 90 * MINUTE_MS + 20_000 });
    expect(asked(shownAt(-5)).result).toBe('early');
  });

  test('of another activity, made with another secret or in a name that has none there is not right', () => {
    expect(asked(codeText(KEY, SCHOOL, minuteOf(AT)))).toEqual({ result: 'otherActivity', ageMs: null });
    expect(asked(shownAt(0, FORGED))).toEqual({ result: 'wrong', ageMs: null });
    expect(asked(saidAt(0, FORGED)).result).toBe('wrong');
    expect(checkCode([ACROSS], { code: shownAt(0), activity: HARBOUR, at: AT, skewMs: SKEW }).result).toBe('wrong');
    expect(checkCode([], { code: saidAt(0), activity: HARBOUR, at: AT, skewMs: SKEW }).result).toBe('wrong');
  });

  test.each([
    'https://evil.example/?next=javascript:alert(1)',
    'javascript:alert(1)',
    'x'.repeat(3_000),
    '12345',
    '１２３４５６',
    '',
    `${codeText(KEY, HARBOUR, minuteOf(AT))} `,
    codeText(KEY, HARBOUR, minuteOf(AT)).toUpperCase(),
    codeText(KEY, HARBOUR, minuteOf(AT)).replace(/.$/, ''),
  ])('%s is no code of ours', (text) => {
    expect(readDrawnCode(text)).toBeNull();
    expect(isTypedCode(text)).toBe(false);
    expect(asked(text)).toEqual({ result: 'wrong', ageMs: null });
  });

  test('whatever is scanned, something is answered', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^sm1\..*/)), (text) => {
        expect(['wrong', 'otherActivity']).toContain(asked(text).result);
      }),
    );
  });

  test('one changed sign in a drawn code makes it wrong', () => {
    const good = shownAt(0);
    fc.assert(
      fc.property(fc.nat({ max: good.length - 1 }), fc.constantFrom('0', '7', 'e', 'z', '.'), (at, sign) => {
        fc.pre(good[at] !== sign);
        expect(['wrong', 'otherActivity']).toContain(asked(good.slice(0, at) + sign + good.slice(at + 1)).result);
      }),
    );
  });
});
