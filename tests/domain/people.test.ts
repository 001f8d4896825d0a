import { describe, expect, test } from 'vitest';
import { actorOn, hasRole, isOfficeStaff, isParty, memberOffice, roleFor } from '#src/domain/people.ts';
import { HENGDU, JIANTIAO, lin, mei } from '#tests/support/actors.ts';

const wang = {
  id: 'w',
  name: '王',
  tenant: 'sanmen',
  roles: [
    { role: 'member' as const, office: JIANTIAO, from: '2022-01-01', to: null },
    { role: 'clerk' as const, office: JIANTIAO, from: '2025-03-01', to: '2026-03-01' },
  ],
};

describe('rights follow the dates of an engagement (§3.3.2)', () => {
  test.each([
    ['2025-02-28', false],
    ['2025-03-01', true],
    ['2026-03-01', true],
    ['2026-03-02', false],
  ])('on %s the clerk role counts: %s', (day, counts) => {
    expect(hasRole(actorOn(wang, day), 'clerk')).toBe(counts);
  });

  test('a clerk of one office is nobody at another', () => {
    expect(isOfficeStaff(lin, JIANTIAO)).toBe(true);
    expect(isOfficeStaff(lin, HENGDU)).toBe(false);
    expect(isOfficeStaff(lin, null)).toBe(false);
  });

  test('a member who is also a clerk acts in the capacity the act needs', () => {
    const both = actorOn(wang, '2025-06-01');
    expect(roleFor(both, 'author', JIANTIAO)).toBe('member');
    expect(roleFor(both, 'office', JIANTIAO)).toBe('clerk');
    expect(memberOffice(both)).toBe(JIANTIAO);
  });

  test('only the owner is the author', () => {
    expect(isParty(mei, 'author', { owner: mei.id, office: JIANTIAO })).toBe(true);
    expect(isParty(lin, 'author', { owner: mei.id, office: JIANTIAO })).toBe(false);
  });

  test('a special committee stands to the offices it assists, and to no record without an office', () => {
    const committee = actorOn(
      { ...wang, roles: [{ role: 'specialCommittee', office: JIANTIAO, from: '2022-01-01', to: null }] },
      '2026-01-01',
    );
    expect(isParty(committee, 'specialCommittee', { owner: mei.id, office: JIANTIAO })).toBe(true);
    expect(isParty(committee, 'specialCommittee', { owner: mei.id, office: HENGDU })).toBe(false);
    expect(isParty(committee, 'specialCommittee', { owner: mei.id, office: null })).toBe(false);
  });
});
