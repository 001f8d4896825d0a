import { describe, expect, test } from 'vitest';
import type { DutyState } from '#src/domain/duty.ts';
import { dutyNamed, missingFor, mostUrgentFirst, standingOf, tallyOf } from '#src/domain/duty-standing.ts';

const numbers = (state: DutyState, confirmed: number, waiting: number, target = 1) => ({ state, confirmed, waiting, target });
const TABLE = [
  ['nothing yet', numbers('notStarted', 0, 0), 'todo', 1],
  ['one that waits', numbers('inProgress', 0, 1), 'wait', 0],
  ['one that is confirmed', numbers('done', 1, 0), 'done', 0],
  ['confirmed, and another waits', numbers('done', 1, 3), 'done', 0],
  ['excused', numbers('exempt', 0, 0), 'exempt', 0],
  ['one of two owed', numbers('inProgress', 1, 0, 2), 'todo', 1],
  ['one confirmed and one waiting of two owed', numbers('inProgress', 1, 1, 2), 'wait', 0],
  ['none of three owed', numbers('notStarted', 0, 0, 3), 'todo', 3],
] as const;

describe('a duty stands by both of its numbers', () => {
  test.each(TABLE)('%s', (_name, progress, standing, missing) => {
    expect(standingOf(progress)).toBe(standing);
    expect(missingFor(progress)).toBe(missing);
  });

  test('all of them are counted once', () => {
    expect(tallyOf(TABLE.map(([, progress]) => progress))).toEqual({ todo: 3, wait: 2, done: 2, exempt: 1 });
  });

  test('what is owed comes first, what is settled last, else in the order of the clause', () => {
    const [todo, wait, done, , exempt, half] = TABLE.map(([, progress]) => progress);
    const mixed = [exempt, done, wait, todo, half].flatMap((progress) => progress ?? []);
    expect(mostUrgentFirst(mixed)).toEqual([todo, half, wait, done, exempt]);
  });
});

test.each([
  ['report', 'report'],
  ['deed', 'deed'],
  ['nothing', null],
  ['constructor', null],
  [undefined, null],
])('the address %s names %s', (name, duty) => expect(dutyNamed(name)).toBe(duty));
