import { describe, expect, test } from 'vitest';
import { keepsAccounts, mayLookAfter, rolesToGive } from '#src/domain/account-care.ts';
import { type RoleGrant, ROLES } from '#src/domain/people.ts';
import { admin, county, EVERYBODY, JIANTIAO, mei } from '#tests/support/actors.ts';

const held = (role: RoleGrant['role'], to: string | null = null): RoleGrant => ({ role, office: JIANTIAO, from: '2022-01-01', to });

describe('who looks after accounts (domain §2)', () => {
  test('the administrator and the county office, nobody else', () => {
    expect(EVERYBODY.filter(keepsAccounts)).toEqual([county, admin]);
    expect(EVERYBODY.filter((actor) => rolesToGive(actor, ROLES).length > 0)).toEqual([county, admin]);
  });

  test('the administrator gives every role, the county office those of the liaison offices', () => {
    expect(rolesToGive(admin, ROLES)).toEqual([...ROLES]);
    expect(rolesToGive(county, ROLES)).toEqual(['member', 'clerk', 'director', 'deputyDirector']);
  });

  test.each<[string, RoleGrant[], boolean]>([
    ['a member', [held('member')], true],
    ['a clerk who is a member too', [held('clerk'), held('member')], true],
    ['a member who is to be chair', [held('member'), { ...held('chair'), from: '2027-01-01' }], false],
    ['a member who was chair', [held('member'), held('chair', '2026-09-17')], true],
    ['somebody who is chair until tonight', [held('member'), held('chair', '2026-09-18')], false],
    ['the local Party committee', [held('localParty')], false],
    ['somebody without a role', [], false],
  ])('the county office and %s', (_who, roles, may) => {
    expect(mayLookAfter(county, { id: 'somebody', roles })).toBe(may);
    expect(mayLookAfter(admin, { id: 'somebody', roles })).toBe(true);
    expect(mayLookAfter(mei, { id: 'somebody', roles })).toBe(false);
  });

  test('nobody after their own', () => {
    for (const actor of [admin, county]) expect(mayLookAfter(actor, { id: actor.id, roles: [held('member')] })).toBe(false);
  });
});
