import { fc } from '#tests/support/chance.ts';
import { describe, expect, test } from 'vitest';
import { backoffMs, FIRST_SIZE, grown, shrunk } from '#src/device/pace.ts';

describe('waiting longer after each failure', () => {
  test('F-17 somewhere between nothing and twice as long as before, never over a quarter of an hour', () => {
    expect(backoffMs(0, 0, () => 0.5)).toBe(1_000);
    expect(backoffMs(3, 0, () => 0.5)).toBe(8_000);
    fc.assert(
      fc.property(fc.nat(200), fc.double({ min: 0, max: 0.999, noNaN: true }), (failures, share) => {
        const wait = backoffMs(failures, 0, () => share);
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThan(15 * 60_000);
      }),
    );
  });

  test('F-16 the server’s wish is a floor, with up to a fifth on top', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.999, noNaN: true }), (share) => {
        const wait = backoffMs(0, 60_000, () => share);
        expect(wait).toBeGreaterThanOrEqual(60_000);
        expect(wait).toBeLessThanOrEqual(72_000);
      }),
    );
  });
});

describe('how much at once', () => {
  test('twenty acts at first, fifty at most', () => {
    expect(FIRST_SIZE.acts).toBe(20);
    expect(grown(grown(FIRST_SIZE)).acts).toBe(50);
  });

  test('half of what was too much, down to one', () => {
    expect(shrunk(FIRST_SIZE, 20).acts).toBe(10);
    expect(shrunk(FIRST_SIZE, 1).acts).toBe(1);
  });
});
