import { expect, test } from 'vitest';
import { engagementStanding } from '#src/features/engagement/model/standing.ts';

const open = (body: Record<string, string>) => ({ status: 'open', body });

test('a clerk is engaged from the first day to the last, both included (§3.3.2)', () => {
  const term = open({ start: '2026-10-01', end: '2027-09-30' });
  expect(['2026-09-30', '2026-10-01', '2027-09-30', '2027-10-01'].map((day) => engagementStanding(term, day))).toEqual([
    'coming',
    'running',
    'running',
    'over',
  ]);
});

test('one ended early runs to its last day, and is ended from the next', () => {
  const ended = { status: 'ended', body: { start: '2026-10-01', end: '2027-09-30', endedOn: '2026-12-31' } };
  expect([engagementStanding(ended, '2026-12-31'), engagementStanding(ended, '2027-01-01')]).toEqual(['running', 'ended']);
});

test('one without a last day runs on', () => {
  expect(engagementStanding(open({ start: '2026-10-01' }), '2099-12-31')).toBe('running');
});
