import { describe, expect, test } from 'vitest';
import type { Json } from '#src/domain/record/stored.ts';
import { DEFAULT_SETTINGS } from '#src/domain/settings.ts';
import { apply } from '#src/domain/record/apply.ts';
import { SETTING_GROUPS } from '#src/features/setting-change/model/setting-groups.ts';
import { settingChange, valueFaults } from '#src/features/setting-change/model/setting-change.ts';
import { act, changing, contextFor, creating, done } from '#tests/support/acts.ts';
import { admin, chair, committee, county, dong, lin, localParty, mei, membersWork } from '#tests/support/actors.ts';

const LIMIT = { name: 'reportLimit', value: 2000, from: '2026-10-01', reason: '主席会议议定' };
const set = (actor: typeof county, values: Record<string, Json>) =>
  apply(settingChange, null, { ...creating(values), type: 'settingChange' }, contextFor(actor));

describe('setting something anew', () => {
  test('the county office does, for everybody to read', () => {
    const record = done(set(county, LIMIT));
    expect(record).toMatchObject({ status: 'open', office: null, body: LIMIT });
    expect(settingChange.scopes(record, '2026H2', null)).toEqual(['t:sanmen']);
  });

  test.each([mei, lin, dong, chair, localParty, membersWork, committee].map((actor) => [actor.name, actor] as const))(
    '%s does not',
    (_name, actor) => {
      expect(set(actor, LIMIT)).toMatchObject({ status: 'rejected', problem: { code: 'forbidden' } });
    },
  );

  test('administration sets how the program runs, and no rule', () => {
    expect(set(admin, LIMIT)).toMatchObject({ status: 'rejected', problem: { code: 'forbidden' } });
    expect(set(admin, { ...LIMIT, name: 'auditMonths', value: 24 })).toMatchObject({ status: 'applied' });
  });

  test('a year that is over is not touched', () => {
    expect(set(county, { ...LIMIT, from: '2025-12-31' })).toMatchObject({ status: 'rejected', problem: { code: 'forbidden' } });
    expect(set(county, { ...LIMIT, from: '2026-01-01' })).toMatchObject({ status: 'applied' });
  });

  test('neither its words nor its day change afterwards', () => {
    const record = done(set(county, LIMIT));
    for (const values of [{ value: 1000 }, { from: '2026-11-01' }, { name: 'proposalLimit' }, { reason: '' }] as Record<string, Json>[])
      expect(act(county, record, changing(record, values), settingChange)).toMatchObject({ status: 'rejected' });
  });

  test.each([
    ['a setting that is not there', { name: 'points', value: 1 }],
    ['a text for a number', { value: 'many' }],
    ['a number out of bounds', { value: 5 }],
    ['nothing at all', { value: null }],
    ['a book kept for too short a time', { name: 'auditMonths', value: 3 }],
    ['no category left', { name: 'categories', value: [] }],
    ['a phrase without words', { name: 'notAdoptReasons', value: ['handled', ' '] }],
    ['a template for a field that is not there', { name: 'planTemplate', value: { points: '一' } }],
    ['a template that is too long', { name: 'reportTemplate', value: { situation: '长'.repeat(2_001) } }],
    ['a day that no year has', { name: 'planBy', value: '02-30' }],
    ['a duty of its own', { name: 'dutyTargets', value: { ...DEFAULT_SETTINGS.dutyTargets, likes: 1 } }],
    ['a meaning without words', { name: 'resultLegends', value: [{ from: '2026-10-01', clause: '办法', A: '', B: 'b', C: 'c' }] }],
  ])('%s is refused', (_what, values) => {
    expect(set(county, { ...LIMIT, ...values })).toMatchObject({ status: 'rejected' });
  });

  test('what is wrong is said at the value', () => {
    expect(valueFaults('reportLimit', 5)).toEqual([{ path: 'value', code: 'out_of_range' }]);
    expect(valueFaults('reportLimit', 'x')).toEqual([{ path: 'value', code: 'wrong_type' }]);
    expect(valueFaults('planBy', '02-30')).toEqual([{ path: 'value', code: 'bad_date' }]);
    expect(valueFaults('categories', [' '])).toEqual([{ path: 'value', code: 'required' }]);
    expect(valueFaults('reportTemplate', { situation: '长'.repeat(2_001) })).toEqual([{ path: 'value', code: 'too_long' }]);
    expect(valueFaults('planTemplate', { aims: '灯\u202e' })).toEqual([{ path: 'value', code: 'control_char' }]);
    expect(
      valueFaults(
        'refuseReasons',
        Array.from({ length: 61 }, (_, n) => `理由${n}`),
      ),
    ).toEqual([{ path: 'value', code: 'too_many' }]);
    expect(valueFaults('refuseReasons', [])).toEqual([]);
    expect(valueFaults('summaryTemplate', {})).toEqual([]);
    expect(valueFaults('planBy', '')).toEqual([{ path: 'value', code: 'required' }]);
    expect(valueFaults('planBy', '03-15')).toEqual([]);
  });
});

test('every setting has its place on the page, once', () => {
  const shown = SETTING_GROUPS.flatMap(({ names }) => names);
  expect(shown.toSorted()).toEqual(Object.keys(DEFAULT_SETTINGS).toSorted());
});
