import { describe, expect, test } from 'vitest';
import * as format from '#src/i18n/format.ts';

describe('days and times are the county’s, wherever the phone is', () => {
  test('half past midnight in the county is already the next day', () => {
    expect(format.dayTimeText('zh-CN', '2026-09-17T16:30:00.000Z')).toBe('9月18日 00:30');
    expect(format.dayTimeText('zh-CN', '2026-09-17T15:59:59.999Z')).toBe('9月17日 23:59');
    expect(format.timeText('2026-09-18T14:05:00+08:00')).toBe('14:05');
  });

  test.each([
    ['zh-CN', '9月18日', '9月18日 星期五', '2026年9月18日', '2026年9月18日 星期五', '九月'],
    ['en', '18 September', 'Friday 18 September', '18 September 2026', 'Friday, 18 September 2026', 'September'],
  ])('in %s', (language, day, weekday, year, full, month) => {
    const date = '2026-09-18';
    expect(format.dayText(language, date)).toBe(day);
    expect(format.dayAndWeekdayText(language, date)).toBe(weekday);
    expect(format.dayOfYearText(language, date)).toBe(year);
    expect(format.fullDayText(language, date)).toBe(full);
    expect(format.monthText(language, date)).toBe(month);
  });

  test('with the year where documents need it', () => {
    expect(format.fullTimeText('zh-CN', '2026-09-18T06:05:00Z')).toBe('2026年9月18日 14:05');
    expect(format.fullTimeText('en', '2026-09-18T06:05:00Z')).toBe('18 September 2026 14:05');
  });

  test('to the second where it is evidence', () => {
    expect(format.exactTimeText('zh-CN', '2026-09-18T06:05:07Z')).toBe('2026年9月18日 14:05:07');
    expect(format.exactTimeText('en', '2026-09-18T06:05:00Z')).toBe('18 September 2026 14:05:00');
    expect(format.exactTimeText('en', 'x')).toBe('x');
  });

  test.each([
    ['2026-09-18T06:05:00Z', '今天 14:05', 'today 14:05'],
    ['2026-09-16T16:05:00Z', '昨天 00:05', 'yesterday 00:05'],
    ['2026-09-16T15:05:00Z', '9月16日 23:05', '16 September 23:05'],
    ['2026-09-19T01:00:00Z', '明天 09:00', 'tomorrow 09:00'],
    ['2025-12-31T15:59:00Z', '2025年12月31日 23:59', '31 December 2025 23:59'],
  ])('%s, seen in the evening of 18 September', (instant, chinese, english) => {
    const now = '2026-09-18T12:00:00Z';
    expect(format.nearTimeText('zh-CN', instant, now)).toBe(chinese);
    expect(format.nearTimeText('en', instant, now)).toBe(english);
  });

  test('in a list of what was written the hour is told for yesterday and today only', () => {
    const now = '2026-09-18T12:00:00Z';
    expect(format.nearMomentText('zh-CN', '2026-09-18T06:05:00Z', now)).toBe('今天 14:05');
    expect(format.nearMomentText('zh-CN', '2026-09-17T01:12:00Z', now)).toBe('昨天 09:12');
    expect(format.nearMomentText('zh-CN', '2026-09-15T09:12:00Z', now)).toBe(format.nearDayText('zh-CN', '2026-09-15', '2026-09-18'));
    expect(format.nearMomentText('zh-CN', '2025-09-15T09:12:00Z', now)).not.toContain('17:12');
    expect(format.nearMomentText('zh-CN', 'soon', now)).toBe('soon');
  });

  test('new year’s eve is yesterday on new year’s day', () => {
    expect(format.nearDayText('zh-CN', '2026-12-31', '2027-01-01')).toBe('昨天');
    expect(format.daysBetween('2026-12-31', '2027-01-01')).toBe(1);
    expect(format.daysBetween('2026-09-18', '2026-12-31')).toBe(104);
  });

  test('what is no date is shown as it is', () => {
    expect(format.dayText('zh-CN', '中秋那天')).toBe('中秋那天');
    expect(format.nearTimeText('zh-CN', 'soon', '2026-09-18T12:00:00Z')).toBe('soon');
    expect(format.timeText('')).toBe('');
    expect(format.dayTimeText('zh-CN', 'x')).toBe('x');
    expect(format.fullTimeText('zh-CN', 'x')).toBe('x');
  });
});

describe('sizes, places and counts', () => {
  test.each([
    [0, '1 KB'],
    [1_900, '2 KB'],
    [96_000, '96 KB'],
    [410_000, '0.4 MB'],
    [3_100_000, '3.1 MB'],
    [9_960_000, '10 MB'],
    [186_000_000, '186 MB'],
    [999_400_000, '999 MB'],
    [999_600_000, '1.0 GB'],
    [86_400_000, '86 MB'],
    [1_234_000_000, '1.2 GB'],
  ])('%d bytes are %s', (bytes, text) => {
    expect(format.sizeText(bytes)).toBe(text);
  });

  test.each([
    [17.6, '18米', '18 m'],
    [999.4, '999米', '999 m'],
    [1_234, '1.2公里', '1.2 km'],
  ])('%d metres', (metres, chinese, english) => {
    expect(format.distanceText('zh-CN', metres)).toBe(chinese);
    expect(format.distanceText('en', metres)).toBe(english);
  });

  test.each([
    [0, '0:00'],
    [22.6, '0:23'],
    [725, '12:05'],
    [-3, '0:00'],
  ])('%d seconds are %s', (seconds, text) => {
    expect(format.lengthText(seconds)).toBe(text);
  });

  test('a place to about eleven metres, a count in threes', () => {
    expect(format.positionText({ lat: 29.031_24, lng: 121.620_8 })).toBe('29.0312, 121.6208');
    expect(format.countText('zh-CN', 12_345)).toBe('12,345');
  });
});
