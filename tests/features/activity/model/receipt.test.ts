import { fc } from '#tests/support/chance.ts';
import { describe, expect, test } from 'vitest';
import { codeDigits, codeText, MINUTE_MS, minuteOf, type SealKey } from '#src/domain/check-code.ts';
import {
  proveDigits,
  proveReceipt,
  readReceipt,
  type Receipt,
  receiptDigits,
  receiptOf,
  receiptText,
} from '#src/features/activity/model/receipt.ts';
import { bo, JIANTIAO, mei } from '#tests/support/actors.ts';

const KEY: SealKey = { holder: JIANTIAO, secret: '0f'.repeat(32) };
const HARBOUR = '0198f7c1-0000-7000-8000-0000000000aa';
const SCHOOL = '0198f7c1-0000-7000-8000-0000000000bb';
const AT = Date.parse('2026-09-18T06:31:20.000Z');
const CHECK = { activity: HARBOUR, keys: [KEY], skewMs: 3 * MINUTE_MS };
const CODE = codeText(KEY, HARBOUR, minuteOf(AT));
const BARE: Receipt = { activity: HARBOUR, member: mei.id, says: 'present', device: AT, offsetMs: 2_000, code: '' };
const WITH_CODE: Receipt = { ...BARE, code: CODE };

describe('a receipt without a network', () => {
  test('is made of what the phone recorded, and of nothing before that', () => {
    const body = {
      activity: HARBOUR,
      member: mei.id,
      memberSays: 'late',
      recordedAt: { device: '2026-09-18T06:31:20.000Z', offsetMs: 2_000 },
      code: CODE,
    };
    expect(receiptOf(body)).toEqual({ ...WITH_CODE, says: 'late' });
    expect(receiptOf({ ...body, memberSays: 'leave' })).toBeNull();
    expect(receiptOf({ ...body, memberSays: 'join' })).toBeNull();
    expect(receiptOf({ activity: HARBOUR, member: mei.id, memberSays: 'present' })).toBeNull();
    expect(receiptOf({ ...body, recordedAt: { device: '2026-09-18T06:31:20.000Z', offsetMs: null } })?.offsetMs).toBeNull();
  });

  test.each([
    BARE,
    WITH_CODE,
    { ...BARE, offsetMs: null },
    { ...BARE, offsetMs: -86_400_000, says: 'late' as const },
    { ...BARE, code: '123456' },
  ])('says the same when it is read: %o', (receipt) => expect(readReceipt(receiptText(receipt))).toEqual(receipt));

  test('one changed sign makes it unreadable', () => {
    const good = receiptText(WITH_CODE);
    fc.assert(
      fc.property(fc.nat({ max: good.length - 1 }), fc.constantFrom('0', 'f', 'z', '_', '-'), (at, sign) => {
        fc.pre(good[at] !== sign);
        expect(readReceipt(good.slice(0, at) + sign + good.slice(at + 1))).toBeNull();
      }),
    );
  });

  test.each(['', 'https://evil.example/', CODE, 'smr1_x', 'x'.repeat(3_000)])('%s is none', (text) => {
    expect(readReceipt(text)).toBeNull();
  });

  test('with the code of the door it proves itself, without one it is whole but bare', () => {
    expect(proveReceipt(WITH_CODE, CHECK)).toEqual({ ok: true, by: 'code' });
    expect(proveReceipt({ ...WITH_CODE, code: codeDigits(KEY, HARBOUR, minuteOf(AT)) }, CHECK)).toEqual({ ok: true, by: 'code' });
    expect(proveReceipt(BARE, CHECK)).toEqual({ ok: true, by: 'bare' });
  });

  test('B-92 of another activity, with a forged, old or foreign code it is refused with the reason', () => {
    const forged = codeText({ ...KEY, secret: '00'.repeat(32) }, HARBOUR, minuteOf(AT));
    expect(proveReceipt({ ...BARE, activity: SCHOOL }, CHECK)).toEqual({ ok: false, why: 'otherActivity' });
    expect(proveReceipt({ ...WITH_CODE, code: codeText(KEY, SCHOOL, minuteOf(AT)) }, CHECK)).toEqual({ ok: false, why: 'otherActivity' });
    expect(proveReceipt({ ...WITH_CODE, code: forged }, CHECK)).toEqual({ ok: false, why: 'forged' });
    expect(proveReceipt({ ...WITH_CODE, device: AT + 3_600_000 }, CHECK)).toEqual({ ok: false, why: 'stale' });
    expect(proveReceipt({ ...WITH_CODE, device: AT - 3_600_000 }, CHECK)).toEqual({ ok: false, why: 'early' });
    expect(proveReceipt(WITH_CODE, { ...CHECK, keys: [] })).toEqual({ ok: false, why: 'noSeal' });
  });
});

describe('six digits said aloud', () => {
  test('are of one person, one activity and one code', () => {
    const all = [WITH_CODE, BARE, { ...BARE, member: bo.id }, { ...BARE, activity: SCHOOL }].map(receiptDigits);
    for (const digits of all) expect(digits).toMatch(/^\d{6}$/);
    expect(new Set(all).size).toBe(4);
  });

  test('are found again among the codes of the last hours, drawn or typed', () => {
    const typed = { ...BARE, code: codeDigits(KEY, HARBOUR, minuteOf(AT)) };
    expect(proveDigits(receiptDigits(WITH_CODE), mei.id, {}, AT + 30 * MINUTE_MS, CHECK)).toEqual({ ok: true, by: 'code' });
    expect(proveDigits(receiptDigits(typed), mei.id, {}, AT, CHECK)).toEqual({ ok: true, by: 'code' });
    expect(proveDigits(receiptDigits(BARE), mei.id, {}, AT, CHECK)).toEqual({ ok: true, by: 'bare' });
    expect(proveDigits(receiptDigits(WITH_CODE), mei.id, { code: CODE }, AT, CHECK)).toEqual({ ok: true, by: 'code' });
  });

  test('B-92 of somebody else, of another activity or made up are refused', () => {
    const refused = { ok: false, why: 'forged' };
    expect(proveDigits(receiptDigits({ ...WITH_CODE, member: bo.id }), mei.id, { code: CODE }, AT, CHECK)).toEqual(refused);
    expect(proveDigits(receiptDigits({ ...BARE, activity: SCHOOL }), mei.id, { code: CODE }, AT, CHECK)).toEqual(refused);
    expect(proveDigits(receiptDigits(BARE), mei.id, { code: CODE }, AT, CHECK), 'once a code has arrived, only that one counts').toEqual(
      refused,
    );
    expect(proveDigits('', mei.id, {}, AT, CHECK)).toEqual(refused);
  });

  test('of others are hardly ever taken for hers, though hundreds of codes are looked through', () => {
    const others = Array.from({ length: 300 }, (_, n) => receiptDigits({ ...WITH_CODE, member: `somebody ${n}` }));
    expect(others.filter((digits) => proveDigits(digits, mei.id, {}, AT, CHECK).ok).length).toBeLessThan(3);
  });
});
