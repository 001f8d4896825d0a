import { expect, test } from 'vitest';
import { yearAsked, yearsOf } from '#src/features/duty/model/years.ts';

const since = (from: string) => [{ role: 'member', office: null, from, to: null }] as const;

test.each([
  ['since 2024', since('2024-03-01'), [2026, 2025, 2024]],
  ['since this year', since('2026-09-01'), [2026]],
  ['appointed for next year', since('2027-01-01'), [2026]],
  ['for two terms and more', since('1998-01-01'), [2026, 2025, 2024, 2023, 2022, 2021, 2020, 2019, 2018, 2017]],
  ['a clerk who never was a member', [{ role: 'clerk', office: null, from: '2020-01-01', to: null }] as const, [2026]],
])('the years of a member %s', (_name, roles, years) => expect(yearsOf(roles, '2026-09-18')).toEqual(years));

test.each([
  ['2025', 2025],
  ['2024', 2024],
  ['2019', 2026],
  ['-1', 2026],
  ['2025.0', 2026],
  [null, 2026],
])('the address asks for %s and gets %s', (asked, year) => expect(yearAsked(asked, [2026, 2025, 2024])).toBe(year));
