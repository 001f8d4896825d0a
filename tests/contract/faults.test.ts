/** The list of faults says no more than the tests do. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MATRIX } from '#tests/faults/matrix.ts';
import { titledIn } from '#tests/faults/titles.ts';

const titled = titledIn(join(import.meta.dirname, '..'));
const covered = new Set(titled.map(({ id }) => id));

test('every fault that can be tried here has a test named by its id', () => {
  expect(MATRIX.filter(({ id, where }) => where === 'here' && !covered.has(id)).map(({ id }) => id)).toEqual([]);
});

test('what is said to be impossible here is not tried after all', () => {
  expect(MATRIX.filter(({ id, where }) => typeof where === 'object' && covered.has(id)).map(({ id }) => id)).toEqual([]);
});

test('no test names a fault that is not in the list, and none is listed twice', () => {
  const ids = MATRIX.map(({ id }) => id);
  expect([...covered].filter((id) => !ids.includes(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});
