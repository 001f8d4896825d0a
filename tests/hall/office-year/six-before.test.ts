import { describe, expect, test } from 'vitest';
import type { Shown } from '#src/device/shown.ts';
import { atOnce } from '#src/domain/portions.ts';
import type { Stored } from '#src/domain/record/stored.ts';
import { DEFAULT_SETTINGS } from '#src/domain/settings.ts';
import { sixBefore } from '#src/hall/office-year/six-before.ts';
import { county, JIANTIAO, mei } from '#tests/support/actors.ts';
import { entryOf, OFFICES } from '#tests/support/directory.ts';
import { stored } from '#tests/support/year.ts';

const shown = (record: Stored): Shown => ({ ...record, delivery: 'arrived', waiting: 0 }) as unknown as Shown; // what the tally reads of it
const person = (from: string): Stored => {
  const entry = entryOf(mei, '渔业界');
  return { ...entry, body: { ...entry.body, roles: [{ role: 'member', office: JIANTIAO, from, to: null }] } };
};
const deedOn = (to: string) => stored('deed', { to }, { status: 'confirmed' });
/** Only the deed is owed, so that one record says all. */
const settings = { ...DEFAULT_SETTINGS, dutyTargets: { proposal: 0, report: 0, research: 0, inspection: 0, sector: 0, deed: 1 } };
const before = (member: Stored, ...records: readonly Stored[]) =>
  atOnce(sixBefore({ actor: county, settings, offices: OFFICES.map(shown), people: [shown(member)], evidence: [records.map(shown)] }));

describe('the same day a year ago (§3.1)', () => {
  test('what had happened by that day counts, what came after it or this year does not', () => {
    expect(before(person('2022-01-01'), deedOn('2025-09-18'))).toMatchObject({ members: 1, done: 1 });
    expect(before(person('2022-01-01'), deedOn('2025-09-19'))).toMatchObject({ members: 1, done: 0 });
    expect(before(person('2022-01-01'), deedOn('2026-03-01'))).toMatchObject({ members: 1, done: 0 });
  });
  test('who has become a member since is not counted', () => {
    expect(before(person('2025-10-01'), deedOn('2025-05-01'))).toMatchObject({ members: 0, done: 0 });
  });
});
