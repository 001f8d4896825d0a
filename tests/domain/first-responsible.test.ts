import { expect, test } from 'vitest';
import { otherDirectors } from '#src/domain/first-responsible.ts';

const JIANTIAO = '331022105';
const directs = (id: string, from: string, to: string | null, office = JIANTIAO) => ({
  id,
  roles: [{ role: 'director' as const, office, from, to }],
});

test('an office has one first-responsible person on any day (§3.3.1)', () => {
  const old = directs('old', '2022-01-01', '2026-06-30');
  expect(otherDirectors([old], JIANTIAO, { person: 'new', from: '2026-07-01', to: null })).toEqual([]);
  expect(otherDirectors([old], JIANTIAO, { person: 'new', from: '2026-06-30', to: null })).toEqual(['old']);
  expect(otherDirectors([directs('old', '2022-01-01', null)], JIANTIAO, { person: 'new', from: '2030-01-01', to: null })).toEqual(['old']);
  expect(otherDirectors([directs('later', '2027-01-01', null)], JIANTIAO, { person: 'new', from: '2026-01-01', to: '2026-12-31' })).toEqual(
    [],
  );
});

test('the person’s own earlier time, a deputy and another office do not count', () => {
  const span = { person: 'new', from: '2026-07-01', to: null };
  expect(otherDirectors([directs('new', '2022-01-01', null)], JIANTIAO, span)).toEqual([]);
  expect(otherDirectors([directs('other', '2022-01-01', null, '331022106')], JIANTIAO, span)).toEqual([]);
  const deputy = { id: 'deputy', roles: [{ role: 'deputyDirector' as const, office: JIANTIAO, from: '2022-01-01', to: null }] };
  expect(otherDirectors([deputy], JIANTIAO, span)).toEqual([]);
});
