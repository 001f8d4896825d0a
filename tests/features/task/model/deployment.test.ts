import { expect, test } from 'vitest';
import { addresseesOf, deploymentsIn } from '#src/features/task/model/deployment.ts';
import { chair, HENGDU, JIANTIAO, lin, mei } from '#tests/support/actors.ts';
import { entryOf } from '#tests/support/directory.ts';

const people = [entryOf(mei, ''), entryOf(lin, ''), entryOf(chair, '')];

test('offices chosen are given a task each; of people chosen, those who belong to an office', () => {
  expect(addresseesOf({ audience: { kind: 'offices', ids: [JIANTIAO, HENGDU] } }, people)).toEqual([JIANTIAO, HENGDU]);
  expect(addresseesOf({ audience: { kind: 'people', ids: [lin.id, chair.id] } }, people)).toEqual([lin.id]);
  expect(addresseesOf({}, people)).toEqual([]);
});

test('tasks of one deployment stand together, the newest deployment first; single tasks belong to none', () => {
  const task = (deployment: string | null) => ({ body: deployment === null ? {} : { deployment } });
  const [old, first, second] = [task('d1'), task('d2'), task('d2')];
  expect(deploymentsIn([old, first, task(null), second])).toEqual([
    ['d2', [first, second]],
    ['d1', [old]],
  ]);
});
