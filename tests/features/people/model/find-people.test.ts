import { describe, expect, test } from 'vitest';
import type { AccountShown } from '#src/domain/account-answers.ts';
import { findPeople } from '#src/features/people/model/find-people.ts';
import { HENGDU, JIANTIAO } from '#tests/support/actors.ts';

const TODAY = '2026-09-18';

function account(login: string, name: string, more: Partial<AccountShown> = {}): AccountShown {
  const roles = [{ role: 'member' as const, office: JIANTIAO, from: '2022-01-01', to: null }];
  return { id: login, login, name, sector: '农业界', memberNo: null, phone: null, roles, state: 'active', yours: true, ...more };
}

const people = [
  account('zhao', '赵一', { state: 'waiting', memberNo: 'SM-7' }),
  account('qian', '钱二', { roles: [{ role: 'clerk', office: HENGDU, from: '2022-01-01', to: '2026-09-17' }] }),
  account('sun', '孙三', { roles: [{ role: 'clerk', office: HENGDU, from: '2027-01-01', to: null }] }),
];
const found = (wanted: Partial<Parameters<typeof findPeople>[1]>) =>
  findPeople(people, { q: '', state: '', office: '', ...wanted }, TODAY).map(({ login }) => login);

describe('finding people', () => {
  test.each([
    [{}, ['qian', 'sun', 'zhao']],
    [{ q: '赵' }, ['zhao']],
    [{ q: ' ＱＩＡＮ ' }, ['qian']],
    [{ q: 'sm-7' }, ['zhao']],
    [{ q: '农业 孙' }, ['sun']],
    [{ state: 'waiting' }, ['zhao']],
    [{ office: JIANTIAO }, ['zhao']],
    // A role that is over does not count, one that is to come does.
    [{ office: HENGDU }, ['sun']],
    [{ q: 'nobody' }, []],
  ])('%j gives %j', (wanted, logins) => {
    expect(found(wanted)).toEqual(logins);
  });
});
