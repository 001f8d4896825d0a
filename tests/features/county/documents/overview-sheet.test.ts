import { describe, expect, test } from 'vitest';
import { overviewPaper, overviewSheet, type OverviewFacts } from '#src/features/county/documents/overview-sheet.ts';
import { officeYears } from '#src/domain/office-year/office-year.ts';
import { DEFAULT_SETTINGS } from '#src/domain/settings.ts';
import { HENGDU, JIANTIAO, mei } from '#tests/support/actors.ts';
import { activityOf, stored } from '#tests/support/year.ts';

const say = (key: string, values?: Readonly<Record<string, unknown>>) => [key, ...Object.values(values ?? {})].join(' ');
const years = officeYears({
  year: 2026,
  today: '2026-09-18',
  settings: DEFAULT_SETTINGS,
  offices: [JIANTIAO, HENGDU],
  members: [{ id: mei.id, office: JIANTIAO }],
  duties: new Map(),
  reportsWaitIn: ['forwarded'],
  records: [
    stored('plan', { year: 2026, items: [{ id: 'a', quarter: 4 }] }),
    activityOf('study', '学习', '2026-05-10T02:00:00.000Z', 'held'),
    stored('report', {}, { status: 'forwarded' }),
  ],
});
const facts: OverviewFacts = { year: 2026, years, knowsSix: true, nameOf: (id) => id, day: (date) => date };

describe('the overview on paper and in Excel (§3.1)', () => {
  test('one row for each office, numbers as numbers, words for what is planned or missing', () => {
    const { rows } = overviewSheet(facts, say);
    expect(rows[0]).toEqual([
      JIANTIAO,
      1,
      '2026-03-01',
      'overview.mark.missing',
      1,
      'overview.mark.missing',
      'overview.mark.planned',
      expect.stringMatching(/^\d\/1$/u),
      1,
      'overview.checked.none',
      'overview.paper.missing',
    ]);
    expect(rows[1]?.slice(0, 3)).toEqual([HENGDU, 0, 'overview.paper.missing']);
  });
  test('who knows no rolls is told no six duties', () => {
    expect(overviewSheet({ ...facts, knowsSix: false }, say).columns.map(({ title }) => title)).not.toContain('overview.sheet.six');
  });
  test('the page to print says as of when, and its columns fill the page', () => {
    const { blocks } = overviewPaper(facts, '政协三门县委员会', '截至 今天', say);
    expect(blocks[0]).toEqual({ kind: 'line', parts: ['截至 今天'] });
    const table = blocks.find((block) => block.kind === 'table');
    expect(table?.columns.reduce((sum, { mm }) => sum + mm, 0)).toBeCloseTo(156);
    expect(table?.rows.length).toBe(2);
  });
});
