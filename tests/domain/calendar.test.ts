import { describe, expect, test } from 'vitest';
import {
  correctedInstant,
  dateIn,
  halfYearOf,
  halfYearsBetween,
  isCalendarDate,
  isInstant,
  previousHalfYear,
  quarterOf,
} from '#src/domain/calendar.ts';

describe('days of the county', () => {
  test.each([
    ['2026-12-31T15:59:59Z', '2026-12-31'],
    ['2026-12-31T16:00:00Z', '2027-01-01'],
    ['2026-12-31T23:59:59+08:00', '2026-12-31'],
  ])('F-77 %s is the day %s, wherever the program runs', (instant, day) => {
    expect(dateIn(instant)).toBe(day);
  });

  test.each(['2028-02-29', '2026-01-31', '1900-01-01'])('B-31 F-79 %s is a day', (day) => expect(isCalendarDate(day)).toBe(true));
  test.each(['2026-02-29', '2026-02-30', '2026-13-01', '0000-00-00', '9999-12-31', '', 'today', '2026-1-1', '2026-01-01 '])(
    'B-30 F-79 %j is not a day',
    (day) => expect(isCalendarDate(day)).toBe(false),
  );
  test.each(['2026-09-01T20:14:05+08:00', '2026-09-01T12:14:05.123Z'])('%s is a moment', (text) => expect(isInstant(text)).toBe(true));
  test.each(['2026-09-01T20:14:05', '2026-09-01', '2026-02-30T00:00:00Z', '2026-09-01T24:00:00Z', '2026-09-01T23:59:60Z'])(
    'B-32 %s is not a moment we take',
    (text) => expect(isInstant(text)).toBe(false),
  );

  test('quarters and halves', () => {
    expect([quarterOf('2026-03-31'), quarterOf('2026-04-01'), quarterOf('2026-12-31')]).toEqual([1, 2, 4]);
    expect([halfYearOf('2026-06-30'), halfYearOf('2026-07-01')]).toEqual(['2026H1', '2026H2']);
    expect([previousHalfYear('2026H1'), previousHalfYear('2026H2')]).toEqual(['2025H2', '2026H1']);
    expect(halfYearsBetween('2025H2', '2026H2')).toEqual(['2025H2', '2026H1', '2026H2']);
  });
});

describe('a report written offline on 31 December and delivered on 3 January', () => {
  test('F-78 counts for December, corrected by the measured offset', () => {
    const corrected = correctedInstant('2026-12-31T23:50:00+08:00', 5 * 60_000, '2027-01-03T01:00:00Z');
    expect(dateIn(corrected)).toBe('2026-12-31');
  });

  test('a phone whose clock had begun in 1970 when it was written counts from its arrival, or no office would ever find it', () => {
    expect(correctedInstant('1970-01-01T00:10:00Z', 0, '2027-01-03T01:00:00Z')).toBe('2027-01-03T01:00:00.000Z');
  });

  test('a phone a year fast cannot date its words after their arrival', () => {
    expect(correctedInstant('2028-01-01T00:00:00Z', 0, '2027-01-03T01:00:00Z')).toBe('2027-01-03T01:00:00.000Z');
  });
});
