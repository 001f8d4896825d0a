import { describe, expect, test } from 'vitest';
import { officeYears, officeYearsInPortions } from '#src/domain/office-year/office-year.ts';
import { atOnce, eachOf, type Portions } from '#src/domain/portions.ts';
import type { RecordDefinition, Related } from '#src/domain/record/definition.ts';
import { dutiesInPortions, dutiesOf, dutiesOfAll } from '#src/domain/record/duties-of.ts';
import { newId } from '#src/domain/record/identity.ts';
import { DEFAULT_SETTINGS } from '#src/domain/settings.ts';
import { recordDefinition } from '#src/registry.ts';
import { HENGDU, JIANTIAO } from '#tests/support/actors.ts';
import { activityOf, attendanceAt, stored } from '#tests/support/year.ts';

/** How much was done in each portion, and the result. */
function counted<Result>(portions: Portions<Result>, done: () => number): { readonly each: number[]; readonly result: Result } {
  const each: number[] = [];
  for (let before = done(); ; before = done()) {
    const step = portions.next();
    each.push(done() - before);
    if (step.done === true) return { each, result: step.value };
  }
}

const members = Array.from({ length: 40 }, (_, n) => ({ id: newId(), office: n % 2 === 0 ? JIANTIAO : HENGDU, roles: [] }));
const held = activityOf('inspection', '视察健跳渔港', '2026-08-20T02:00:00.000Z', 'recorded');
const roll = members.map(({ id }) => attendanceAt(held, { clerkSays: 'present' }, id));
const reports = members.flatMap(({ id, office }) =>
  Array.from({ length: 20 }, () => stored('report', { title: '码头' }, { owner: id, office, status: 'forwarded' })),
);

describe('a long computation in portions', () => {
  test('does so many items in each and comes to the very same end', () => {
    const done: number[] = [];
    const { each } = counted(
      eachOf([1, 2, 3, 4, 5], 2, (item) => void done.push(item)),
      () => done.length,
    );
    expect(each).toEqual([2, 2, 1]);
    expect(done).toEqual([1, 2, 3, 4, 5]);
  });

  test('tells the six duties of a county’s members as each of them is told alone, and looks at few records at a time (§2.6)', () => {
    let looked = 0;
    const watched = (definition: RecordDefinition): RecordDefinition => ({
      ...definition,
      evidence: (...given) => {
        looked += 1;
        return definition.evidence?.(...given) ?? [];
      },
    });
    const activity = { definition: recordDefinition('activity'), record: held, parent: null };
    const known: Related[] = [
      ...roll.map((record) => ({ definition: watched(recordDefinition('attendance')), record, parent: activity })),
      ...reports.map((record) => ({ definition: watched(recordDefinition('report')), record, parent: null })),
    ];
    const { each, result } = counted(dutiesInPortions(known, DEFAULT_SETTINGS, members, 2026), () => looked);
    expect(each.length).toBeGreaterThan(6);
    expect(Math.max(...each)).toBeLessThanOrEqual(250);
    expect(result).toEqual(dutiesOfAll(known, DEFAULT_SETTINGS, members, 2026));
    for (const person of members) expect(result.get(person.id)).toEqual(dutiesOf(known, DEFAULT_SETTINGS, person, 2026));
    expect(result.get(members[3]?.id ?? '')?.find(({ key }) => key === 'report')).toMatchObject({ confirmed: 20, state: 'done' });
  });

  test('tells the year of each office as it is told at once, one office a portion (§3.1)', () => {
    const records = [held, ...roll, ...reports, stored('plan', { year: 2026, items: [] }, { status: 'received' })];
    const world = {
      ...{ year: 2026, today: '2026-09-18', settings: DEFAULT_SETTINGS, offices: [JIANTIAO, HENGDU], members, records },
      ...{ duties: new Map(), reportsWaitIn: ['forwarded'] },
    };
    const portions = officeYearsInPortions(world);
    let pauses = 0;
    let step = portions.next();
    for (; step.done !== true; step = portions.next()) pauses += 1;
    expect(pauses).toBeGreaterThanOrEqual(world.offices.length);
    expect(step.value).toEqual(officeYears(world));
    expect(step.value[1]?.reports).toEqual(
      reports
        .filter(({ office }) => office === HENGDU)
        .map(({ id }) => id)
        .toSorted(),
    );
    expect(atOnce(officeYearsInPortions({ ...world, records: records.toReversed() }))).toEqual(step.value);
  });
});
