import { expect, test } from 'vitest';
import type { Body } from '#src/domain/record/stored.ts';
import { totalsOf } from '#src/features/duty-file/model/totals.ts';

const of = (type: string, status: string, body: Body = {}) => ({ record: { type, status, body } });

test.each([
  ['a report on its way', of('report', 'forwarded'), { attended: 0, adopted: 0 }],
  ['a report that was issued', of('report', 'issued'), { attended: 0, adopted: 1 }],
  ['a proposal that was filed', of('proposal', 'filed'), { attended: 0, adopted: 1 }],
  ['a proposal that was not', of('proposal', 'notFiled'), { attended: 0, adopted: 0 }],
  ['a deed', of('deed', 'confirmed'), { attended: 0, adopted: 0 }],
  ['being there by the own word', of('attendance', 'open', { memberSays: 'late' }), { attended: 1, adopted: 0 }],
  [
    'being absent by the roll, against the own word',
    of('attendance', 'open', { memberSays: 'present', clerkSays: 'absent' }),
    { attended: 0, adopted: 0 },
  ],
  ['meaning to come', of('attendance', 'open', { memberSays: 'join' }), { attended: 0, adopted: 0 }],
])('%s', (_name, record, totals) => expect(totalsOf([], [record])).toEqual({ done: 0, ...totals }));

test('only confirmed duties are done', () => {
  const duties = (['done', 'exempt', 'inProgress', 'done'] as const).map((state) => ({ state }));
  expect(totalsOf(duties, []).done).toBe(2);
});
