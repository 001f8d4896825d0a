import { describe, expect, test } from 'vitest';
import { actorOn } from '#src/domain/people.ts';
import { mayHaveScope, mayRead, olderScopes, olderYears, scopesOf, userScopes } from '#src/domain/record/scopes.ts';
import type { Stored } from '#src/domain/record/stored.ts';
import { report } from '#src/features/report/model/report.ts';
import { act, changing, commanding, draftOf, done, walked } from '#tests/support/acts.ts';
import { admin, bo, chair, county, EVERYBODY, HENGDU, JIANTIAO, lin, linAcross, localParty, mei } from '#tests/support/actors.ts';

const readers = (record: Stored) => EVERYBODY.filter((person) => mayRead(person, scopesOf(report, record))).map(({ name }) => name);

describe('who sees a report (§2.5)', () => {
  const draft = draftOf(mei);
  const submitted = walked(draft, [mei, 'submit']);
  const forwarded = walked(submitted, [lin, 'forward']);

  test('a draft is its author’s alone', () => expect(readers(draft)).toEqual([mei.name]));
  test('handed in, returned or withdrawn, the staff of its office see it too', () => {
    for (const record of [submitted, walked(submitted, [lin, 'return', { note: '补' }]), walked(submitted, [mei, 'withdraw'])]) {
      expect(readers(record)).toEqual([mei.name, lin.name]);
    }
  });
  test('a draft withdrawn before anybody saw it stays private', () =>
    expect(readers(walked(draft, [mei, 'withdraw']))).toEqual([mei.name]));
  test('from forwarding on, the county office and the chair', () => {
    expect(readers(forwarded)).toEqual([mei.name, lin.name, county.name, chair.name]);
    expect(readers(walked(forwarded, [county, 'notAdopt', { note: '已有' }]))).toEqual(readers(forwarded));
  });
  test('the local Party committee when the office chose so (§1)', () => {
    const told = walked(submitted, [lin, 'forward', { input: { toLocalParty: true } }]);
    expect(readers(told)).toContain(localParty.name);
  });
  test('the administrator, another member and the office next door never', () => {
    for (const record of [draft, submitted, forwarded]) {
      for (const other of [admin, bo, linAcross]) expect(readers(record)).not.toContain(other.name);
    }
  });
});

describe('which scopes a phone is given', () => {
  test('a member: own records, the directory, the office', () => {
    expect(userScopes(mei)).toEqual([`m:${mei.id}`, `o:${JIANTIAO}`, 't:sanmen']);
  });
  test('a clerk: the last half-year, this one and the next that is being planned, older ones on wish', () => {
    expect(userScopes(lin)).toEqual(expect.arrayContaining([`s:${JIANTIAO}:2026H1`, `s:${JIANTIAO}:2026H2`, `s:${JIANTIAO}:2027H1`]));
    expect(userScopes(lin)).not.toContain(`s:${JIANTIAO}:2025H2`);
    expect(userScopes(lin, [`s:${JIANTIAO}:2025H2`])).toContain(`s:${JIANTIAO}:2025H2`);
  });
  test('a wish beyond one’s rights is passed over', () => {
    expect(userScopes(lin, [`s:${HENGDU}:2026H2`, 'c:sanmen:2026H2', `m:${mei.id}`, 'w:sanmen'])).toEqual(userScopes(lin));
  });
  test('the chair reads the whole county of all half-years', () => {
    expect(userScopes(chair)).toEqual(expect.arrayContaining(['c:sanmen:2024H1', 'c:sanmen:2026H2']));
  });
  test('the administrator has no right to reports', () => expect(userScopes(admin)).toEqual([`m:${admin.id}`, 't:sanmen']));
  test.each(['c:sanmen', 'c:elsewhere:2026H2', 'c:sanmen:2026H3', 's::2026H2', 'z:1', '', 'm:', 'constructor:x'])(
    '%j is no scope of the county office',
    (key) => {
      expect(mayHaveScope(county, key)).toBe(false);
    },
  );
  test('an engagement that has ended takes its scopes with it', () => {
    const ended = actorOn({ ...lin, roles: [{ role: 'clerk', office: JIANTIAO, from: '2025-01-01', to: '2026-09-17' }] }, '2026-09-18');
    expect(userScopes(ended)).toEqual([`m:${lin.id}`, 't:sanmen']);
  });
});

test('a report is filed under the half-year it was first handed in', () => {
  const draft = { ...draftOf(mei), at: { created: '2026-06-30T10:00:00Z', submitted: null, received: '2026-06-30T10:00:00Z' } };
  const submitted = done(act(mei, draft, commanding(draft, 'submit')));
  expect(scopesOf(report, submitted)).toContain(`s:${JIANTIAO}:2026H2`);
  const edited = done(act(mei, submitted, changing(submitted, { title: '改' })));
  expect(scopesOf(report, edited)).toEqual(scopesOf(report, submitted));
});

describe('older half-years', () => {
  const year = Number(lin.today.slice(0, 4));

  test('staff may ask for years past; who is given them already, or may not have them, is offered none', () => {
    expect(olderScopes(lin, 2024)).toEqual([`s:${JIANTIAO}:2024H1`, `s:${JIANTIAO}:2024H2`]);
    expect(olderScopes(county, 2024)).toEqual(['c:sanmen:2024H1', 'c:sanmen:2024H2']);
    expect([olderScopes(mei, 2024), olderScopes(chair, 2024), olderScopes(lin, year)]).toEqual([[], [], []]);
    expect(olderScopes(lin, Number.NaN)).toEqual([]);
    expect(olderYears(lin)).toEqual([2025, 2024]);
    expect(olderYears(mei)).toEqual([]);
  });

  test('in January half of the year that is to be summed up must be asked for', () => {
    expect(olderScopes({ ...lin, today: '2027-01-10' }, 2026)).toEqual([`s:${JIANTIAO}:2026H1`]);
  });

  test('whatever is offered is granted for the asking', () => {
    for (const actor of [lin, county])
      expect(userScopes(actor, olderScopes(actor, 2024))).toEqual(expect.arrayContaining(olderScopes(actor, 2024)));
  });
});
