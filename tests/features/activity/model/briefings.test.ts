import { describe, expect, test } from 'vitest';
import { lacksBriefing } from '#src/features/activity/model/briefings.ts';

const briefing = (day: string, more = {}) => ({
  status: 'recorded',
  body: { kind: 'briefing', startsAt: `${day}T09:00:00+08:00`, ...more },
});

describe('a briefing in every half-year, or one for the year (§2.3)', () => {
  test.each([
    ['nothing was held', [], true],
    ['one was held in this half-year', [briefing('2026-09-01')], false],
    ['one was held in the half-year before', [briefing('2026-05-01')], true],
    ['one was held in spring for the whole year', [briefing('2026-05-01', { period: 'year' })], false],
    ['last year’s stood for last year', [briefing('2025-12-31', { period: 'year' })], true],
    ['it was called off', [{ ...briefing('2026-09-01'), status: 'cancelled' }], true],
    ['it is only arranged so far', [{ ...briefing('2026-10-01'), status: 'draft' }], false],
    ['a symposium was a briefing as well', [briefing('2026-09-01', { kind: 'symposium', secondKind: 'briefing' })], false],
    ['one without a day is none yet', [{ status: 'draft', body: { kind: 'briefing' } }], true],
  ])('%s', (_name, activities, lacks) => {
    expect(lacksBriefing(activities, '2026-09-18')).toBe(lacks);
  });
});
