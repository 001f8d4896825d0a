import { expect, test } from 'vitest';
import { holdersOf } from '#src/hall/audience/holders.ts';
import { bo, dong, lin, mei, TODAY } from '#tests/support/actors.ts';
import { entryOf } from '#tests/support/directory.ts';

test('whoever holds one of the roles today is chosen once; who held it until yesterday is not', () => {
  const past = { ...entryOf(bo, ''), body: { roles: [{ role: 'clerk', office: '1', from: '2020-01-01', to: '2026-09-17' }] } };
  const people = [entryOf(mei, ''), entryOf(lin, ''), entryOf(dong, ''), past];
  expect(holdersOf(people, ['clerk', 'director'], TODAY)).toEqual([lin.id, dong.id]);
  expect(holdersOf(people, [], TODAY)).toEqual([]);
});
