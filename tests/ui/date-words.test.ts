import { describe, expect, test } from 'vitest';
import { readDate } from '#src/ui/date-words.ts';

const TODAY = '2026-09-18';

describe('a day as people write it', () => {
  test.each([
    ['9月18日', '2026-09-18'],
    ['9月1号', '2026-09-01'],
    ['9 月 1 日', '2026-09-01'],
    ['９月１８日', '2026-09-18'],
    ['2026-9-18', '2026-09-18'],
    ['2026-09-18', '2026-09-18'],
    ['2026/9/18', '2026-09-18'],
    ['2026.9.18', '2026-09-18'],
    ['20260918', '2026-09-18'],
    ['9-18', '2026-09-18'],
    ['9/18', '2026-09-18'],
    ['2025年12月31日', '2025-12-31'],
    ['2026年9月18日 星期五', '2026-09-18'],
    ['9月18日（周五）', '2026-09-18'],
    ['9月18日 周五', '2026-09-18'],
    ['今天', '2026-09-18'],
    [' 今天 ', '2026-09-18'],
    ['昨天', '2026-09-17'],
    ['前天', '2026-09-16'],
    ['明天', '2026-09-19'],
    ['today', '2026-09-18'],
    ['Yesterday', '2026-09-17'],
    ['18 Sep', '2026-09-18'],
    ['18 September 2026', '2026-09-18'],
    ['Friday, 18 September 2026', '2026-09-18'],
    ['Sep 18, 2026', '2026-09-18'],
    ['September 1st', '2026-09-01'],
    ['2024-2-29', '2024-02-29'],
  ])('%s is %s', (written, date) => {
    expect(readDate(written, TODAY)).toBe(date);
  });

  test.each([
    '',
    '　',
    '9月',
    '2026-02-29',
    '9月31日',
    '13月1日',
    '2026-00-10',
    '1800-01-01',
    '下周',
    '18',
    'Sok 18',
    '9月18日下午',
    '9.18.26',
    'constructor',
  ])('no day is read in "%s"', (written) => {
    expect(readDate(written, TODAY)).toBeNull();
  });

  test('the end of last year is meant in January where only past days make sense', () => {
    expect(readDate('12月30日', '2027-01-04', '2027-01-04')).toBe('2026-12-30');
    expect(readDate('12月30日', '2027-01-04')).toBe('2027-12-30');
    expect(readDate('2027-12-30', '2027-01-04', '2027-01-04')).toBe('2027-12-30');
  });

  test('the day before the first of March is the last of February', () => {
    expect(readDate('昨天', '2028-03-01')).toBe('2028-02-29');
  });
});
