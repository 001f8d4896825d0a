import { describe, expect, test } from 'vitest';
import { chosenIn, issuedIn, monthBeside, moved } from '#src/features/county/model/compilation.ts';
import type { LogEntry } from '#src/domain/record/stored.ts';

const issue = (at: string): LogEntry => ({
  name: 'issue',
  to: 'issued',
  by: { id: 'x', name: '县办', role: 'countyOffice' },
  at,
  note: null,
});
const report = (id: string, at: string | null, body = {}) => ({ id, body, log: at === null ? [] : [issue(at)] });
const september = report('a', '2026-09-20T02:00:00.000Z');
const earlier = report('b', '2026-09-02T02:00:00.000Z');
// The last evening of August in the county is still August, whatever the day in London.
const august = report('c', '2026-08-31T15:30:00.000Z');
const firstHour = report('d', '2026-08-31T16:30:00.000Z', { publishConsent: false });

describe('the compilation of a month', () => {
  test('has what was issued in that month in the county, in the order of issue', () => {
    const found = issuedIn([september, earlier, august, firstHour, report('e', null)], '2026-09');
    expect(found.map(({ id }) => id)).toEqual(['d', 'b', 'a']);
  });
  test('takes all but those whose author did not agree, until somebody chooses', () => {
    const issued = [firstHour, earlier, september];
    expect(chosenIn(issued, {}).map(({ id }) => id)).toEqual(['b', 'a']);
    expect(chosenIn(issued, { chosen: ['a', 'd', 'gone'] }).map(({ id }) => id)).toEqual(['a', 'd']);
    expect(chosenIn(issued, { chosen: [] })).toEqual([]);
  });
  test('is put in order one place at a time, and never beyond its ends', () => {
    expect(moved(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b'], 'a', -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 'b', 1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 'z', 1)).toEqual(['a', 'b']);
  });
  test('has a month before it and after it, over the turn of the year', () => {
    expect(monthBeside('2026-01', -1)).toBe('2025-12');
    expect(monthBeside('2026-12', 1)).toBe('2027-01');
    expect(monthBeside('2026-09', 1)).toBe('2026-10');
  });
});
