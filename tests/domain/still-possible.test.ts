import { expect, test } from 'vitest';
import { stillPossible } from '#src/domain/still-possible.ts';

const NOW = '2026-09-18T06:00:00.000Z';
const planned = (kind: string, startsAt: string, more: { status?: string; secondKind?: string } = {}) => ({
  status: more.status ?? 'announced',
  body: { kind, startsAt, ...(more.secondKind === undefined ? {} : { secondKind: more.secondKind }) },
});

const near = planned('sector', '2026-10-14T01:00:00.000Z');
const far = planned('sector', '2026-11-05T06:00:00.000Z');
const both = planned('research', '2026-12-01T01:00:00.000Z', { secondKind: 'sector' });

test('coming activities of the kind, the nearest first, also those that serve it as their second kind', () => {
  expect(stillPossible([both, far, near], 'sector', NOW)).toEqual([near, far, both]);
});

test.each([
  ['of another kind', planned('inspection', '2026-10-14T01:00:00.000Z')],
  ['that has begun', planned('sector', '2026-09-18T05:59:00.000Z')],
  ['that was cancelled', planned('sector', '2026-10-14T01:00:00.000Z', { status: 'cancelled' })],
  ['that is only a draft', planned('sector', '2026-10-14T01:00:00.000Z', { status: 'draft' })],
  ['of the new year in the county', planned('sector', '2026-12-31T16:00:00.000Z')],
  ['without a day', planned('sector', '')],
])('no activity %s', (_name, activity) => expect(stillPossible([activity], 'sector', NOW)).toEqual([]));

test('the last evening of the year still counts', () => {
  const last = planned('sector', '2026-12-31T15:59:00.000Z');
  expect(stillPossible([last], 'sector', NOW)).toEqual([last]);
});
