import { describe, expect, test } from 'vitest';
import { recordDefinition } from '#src/registry.ts';
import { isSettingName, SETTING_SHAPES, TECHNICAL, TEMPLATE_FIELDS, TEMPLATE_LIMIT } from '#src/domain/setting-shapes.ts';
import { DEFAULT_SETTINGS, lastDayOf, SETTING_CLAUSES, settingsOn } from '#src/domain/settings.ts';

const NONE = new Map<string, unknown>();
const limit = (value: unknown, from: string, at = `${from}T08:00:00Z`) => ({ name: 'reportLimit', value, from, at });
const targets = (report: number, from: string) => ({
  name: 'dutyTargets',
  value: { ...DEFAULT_SETTINGS.dutyTargets, report },
  from,
  at: `${from}T08:00:00Z`,
});

describe('the settings of a day', () => {
  test('are those at release where nothing was written', () => {
    expect(settingsOn('2026-09-18', NONE, [])).toEqual(DEFAULT_SETTINGS);
  });

  test('begin with their day, and not before', () => {
    const changes = [limit(2500, '2026-10-01'), limit(2000, '2026-05-01')];
    expect(settingsOn('2026-04-30', NONE, changes).reportLimit).toBe(3000);
    expect(settingsOn('2026-05-01', NONE, changes).reportLimit).toBe(2000);
    expect(settingsOn('2026-10-01', NONE, changes).reportLimit).toBe(2500);
  });

  test('of two set for the same day the later one holds, whichever comes first in the list', () => {
    const changes = [limit(2500, '2026-05-01', '2026-04-02T08:00:00Z'), limit(2000, '2026-05-01', '2026-04-01T08:00:00Z')];
    expect(settingsOn('2026-05-01', NONE, changes).reportLimit).toBe(2500);
    expect(settingsOn('2026-05-01', NONE, changes.toReversed()).reportLimit).toBe(2500);
  });

  test('what was written at set-up holds until it is changed', () => {
    const written = new Map([['reportLimit', 2800]]);
    expect(settingsOn('2026-04-30', written, [limit(2000, '2026-05-01')]).reportLimit).toBe(2800);
    expect(settingsOn('2026-05-01', written, [limit(2000, '2026-05-01')]).reportLimit).toBe(2000);
  });

  test('a value of another kind counts for nothing', () => {
    expect(settingsOn('2026-05-01', NONE, [limit('many', '2026-05-01'), limit(null, '2026-05-01')]).reportLimit).toBe(3000);
    expect(settingsOn('2026-05-01', new Map([['categories', {}]]), []).categories).toEqual(DEFAULT_SETTINGS.categories);
  });

  test('a change never alters a past year', () => {
    const before = settingsOn(lastDayOf(2025), NONE, []);
    expect(settingsOn(lastDayOf(2025), NONE, [targets(2, '2026-01-01')])).toEqual(before);
    expect(settingsOn(lastDayOf(2026), NONE, [targets(2, '2026-01-01')]).dutyTargets.report).toBe(2);
  });
});

describe('every setting', () => {
  test.each(Object.entries(DEFAULT_SETTINGS))('%s has a clause, and a shape that its default fits', (name, value) => {
    expect(isSettingName(name)).toBe(true);
    if (!isSettingName(name)) return;
    expect(SETTING_CLAUSES[name]).toMatch(/^§\d/);
    expect(SETTING_SHAPES[name].safeParse(value)).toMatchObject({ success: true });
  });

  test('a day of every year is no 29 February, and no 31 June', () => {
    const fits = (value: string) => SETTING_SHAPES.planBy.safeParse(value).success;
    expect(['03-31', '02-28', '12-31'].map(fits)).toEqual([true, true, true]);
    expect(['02-29', '06-31', '13-01', '3-31', '2026-03-31', ''].map(fits)).toEqual([false, false, false, false, false, false]);
  });

  test('the book of what was done is kept for six months at least', () => {
    expect(SETTING_SHAPES.auditMonths.safeParse(5).success).toBe(false);
    expect(SETTING_SHAPES.auditMonths.safeParse(6).success).toBe(true);
  });

  test('a template is for fields of words that its paper has', () => {
    const papers = { reportTemplate: 'report', proposalTemplate: 'proposal', planTemplate: 'plan', summaryTemplate: 'summary' } as const;
    for (const [name, type] of Object.entries(papers) as [keyof typeof papers, (typeof papers)[keyof typeof papers]][])
      for (const field of TEMPLATE_FIELDS[name])
        expect(recordDefinition(type).fields[field], `${type} ${field}`).toMatchObject({ kind: 'prose' });
  });

  test('a template is of plain words, not too many, in fields that are there', () => {
    const fits = (value: unknown) => SETTING_SHAPES.reportTemplate.safeParse(value).success;
    expect(fits({ situation: '情况：\n问题：', suggestions: '' })).toBe(true);
    expect(fits({ situation: '长'.repeat(TEMPLATE_LIMIT) })).toBe(true);
    expect(fits({ situation: '长'.repeat(TEMPLATE_LIMIT + 1) })).toBe(false);
    expect([{ situation: '灯\u202e' }, { title: '灯' }, { situation: 3 }, [], '情况'].map(fits)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  test('a county may do without phrases, not without categories', () => {
    expect(SETTING_SHAPES.refuseReasons.safeParse([]).success).toBe(true);
    expect(SETTING_SHAPES.deedCategories.safeParse([]).success).toBe(false);
    expect(SETTING_SHAPES.refuseReasons.safeParse(['不属\u0000职责']).success).toBe(false);
  });

  test('administration keeps settings that are there', () => {
    expect(TECHNICAL.every(isSettingName)).toBe(true);
  });
});
