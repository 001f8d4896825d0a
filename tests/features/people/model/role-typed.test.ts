import { describe, expect, test } from 'vitest';
import { readRole } from '#src/features/people/model/role-typed.ts';
import { JIANTIAO } from '#tests/support/actors.ts';

const typed = { role: 'member', office: JIANTIAO, from: '2026-09-01', to: '' };

describe('a role that is filled in', () => {
  test('is what it says', () => {
    expect(readRole(typed)).toEqual({ grant: { role: 'member', office: JIANTIAO, from: '2026-09-01', to: null } });
    expect(readRole({ ...typed, role: 'chair' })).toEqual({ grant: { role: 'chair', office: null, from: '2026-09-01', to: null } });
  });

  test.each([
    [{ role: '' }, { role: 'no_role' }],
    [{ office: '' }, { office: 'needs_office' }],
    [{ from: '后天' }, { from: 'bad_date' }],
    [{ to: '2026-13-01' }, { to: 'bad_date' }],
    [{ to: '2026-08-31' }, { to: 'bad_order' }],
    [
      { role: '', from: '' },
      { role: 'no_role', from: 'bad_date' },
    ],
  ])('with %j still lacks %j', (change, faults) => {
    expect(readRole({ ...typed, ...change })).toEqual({ faults });
  });
});
