import { describe, expect, test } from 'vitest';
import { createPasswords, HashQueueFull, passwordFault } from '#src/server/auth/password.ts';

describe('what may become a password', () => {
  test.each([
    ['nine char', 'too_short'],
    ['三门湾青蟹真好吃呀', 'too_short'],
    ['x'.repeat(129), 'too_long'],
    ['password123', 'too_common'],
    ['Password123', 'too_common'],
    ['sanmen2026!', 'too_common'],
    ['健跳'.repeat(6), 'too_common'],
    ['member1.jiantiao', 'too_common'],
    ['with\0nul-inside', 'ill_formed'],
    ['lone-surrogate-\ud800', 'ill_formed'],
  ])('%j is refused as %s', (password, fault) => {
    expect(passwordFault(password, ['member1.jiantiao'])).toBe(fault);
  });

  test.each([
    '三门湾的青蟹真好吃呀',
    'four words make a wall',
    '  spaces kept  ',
    'ＡＢＣ１２３ｄｅｆ４',
    '👨‍👩‍👧‍👦-family-photo',
    'x1y2'.repeat(32),
  ])('%j is fine', (password) => {
    expect(passwordFault(password, ['mei'])).toBeNull();
  });
});

describe('checking a password', () => {
  const passwords = createPasswords();

  test('B-12 only the very same bytes are right', async () => {
    const stored = await passwords.hash('  青蟹 Ångström  ');
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await passwords.verify('  青蟹 Ångström  ', stored)).toBe(true);
    expect(await passwords.verify('青蟹 Ångström', stored)).toBe(false);
    expect(await passwords.verify('  青蟹 Ångström  '.normalize('NFD'), stored)).toBe(false);
  });

  test('without an account nothing is right', async () => {
    expect(await passwords.verify('demo-only-2026', null)).toBe(false);
  });

  test('when too many come at once the last are asked to come back, and the others are served', async () => {
    const crowd = createPasswords();
    const outcomes = await Promise.allSettled(Array.from({ length: 25 }, () => crowd.verify('demo-only-2026', null)));
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toHaveLength(3);
    expect(refused.every((outcome) => outcome.reason instanceof HashQueueFull)).toBe(true);
    expect(await crowd.verify('demo-only-2026', null)).toBe(false);
  });
});
