import { expect, test } from 'vitest';
import { dueCommitments } from '#src/domain/record/commitments.ts';

const promise = (id: string, by?: string, kept?: boolean | null) => ({
  ...{ id, who: '县港航中心', what: '装灯' },
  ...(by === undefined ? {} : { by }),
  ...(kept === undefined ? {} : { kept }),
});

test.each([
  ['2026-09-17', undefined, true],
  ['2026-09-25', undefined, true],
  ['2026-09-26', undefined, false],
  ['2026-09-01', null, true],
  ['2026-09-01', true, false],
  ['2026-09-01', false, false],
  ['bald', undefined, false],
  [undefined, undefined, false],
])('on 18 September a promise by %s, kept %s, is due: %s', (by, kept, isDue) => {
  expect(dueCommitments({ commitments: [promise('a', by, kept)] }, '2026-09-18')).toHaveLength(Number(isDue));
});

test('a promise of the next year’s first days is seen at the end of this one; an activity without any has none due', () => {
  expect(dueCommitments({ commitments: [promise('a', '2027-01-03')] }, '2026-12-29')).toEqual([
    { id: 'a', who: '县港航中心', what: '装灯', by: '2027-01-03' },
  ]);
  expect(dueCommitments({}, '2026-09-18')).toEqual([]);
  expect(dueCommitments({ commitments: 'none' }, '2026-09-18')).toEqual([]);
});
