import { expect, test } from 'vitest';
import { monthsOf } from '#src/features/duty-file/model/months.ts';

const on = (day: string, state: 'confirmed' | 'waiting') =>
  ({ duty: 'report', person: 'mei', on: day, state, record: day, event: day }) as const;

test('a month shows what is confirmed before what waits, and nothing where nothing was', () => {
  const months = monthsOf({
    evidence: [on('2026-01-31', 'waiting'), on('2026-05-14', 'waiting'), on('2026-05-20', 'confirmed'), on('2026-12-31', 'confirmed')],
  });
  expect(months).toEqual(['waiting', null, null, null, 'confirmed', null, null, null, null, null, null, 'confirmed']);
});
