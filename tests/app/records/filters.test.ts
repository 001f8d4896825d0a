import { describe, expect, test } from 'vitest';
import { type Filters, fits, holds, isFiltered, type Listed, readFilters, writeFilters } from '#src/app/records/filters.ts';

const NONE: Filters = { status: 'all', kind: null, category: null, year: null, q: '' };
const lamp: Listed = { type: 'report', group: 'doing', category: 'fishery', day: '2026-09-16', text: '渔港码头夜间照明不足 LED 灯' };

describe('filters in the address', () => {
  test('what I filter by is read back as it was written', () => {
    const filters: Filters = { status: 'fix', kind: 'report', category: 'fishery', year: 2026, q: '码头 灯' };
    expect(readFilters(new URLSearchParams(writeFilters(filters).toString()))).toEqual(filters);
  });

  test('an address without filters, or with nonsense, shows everything', () => {
    expect(readFilters(new URLSearchParams(''))).toEqual(NONE);
    expect(readFilters(new URLSearchParams('status=what&year=soon'))).toEqual(NONE);
    expect(isFiltered(NONE)).toBe(false);
    expect(isFiltered({ ...NONE, q: '灯' })).toBe(true);
  });
});

describe('finding', () => {
  test.each([
    ['照明', true],
    ['码头 照明', true],
    ['ｌｅｄ', true],
    ['码头 海塘', false],
    ['', true],
    ['  ', true],
  ])('B-11 “%s” finds the lamps on the pier: %s', (q, found) => {
    expect(holds(lamp.text, q)).toBe(found);
  });

  test.each(['%', '_', '\\', '.*', '(a+)+$', '*', "'", '[', '照.'])('B-17 “%s” is a sign like any other, not a pattern', (q) => {
    expect(holds(lamp.text, q)).toBe(false);
    expect(holds(`${lamp.text} ${q}`, q)).toBe(true);
  });

  test('B-17 ten thousand characters are looked for like three', () => {
    expect(holds(lamp.text, '照'.repeat(10_000))).toBe(false);
  });

  test.each<[Partial<Filters>, boolean]>([
    [{ kind: 'report' }, true],
    [{ kind: 'proposal' }, false],
    [{ category: 'fishery', year: 2026 }, true],
    [{ category: 'health' }, false],
    [{ year: 2025 }, false],
    [{ q: '灯', status: 'end' }, true],
  ])('%j lets it through: %s', (change, through) => {
    expect(fits(lamp, { ...NONE, ...change })).toBe(through);
  });
});
