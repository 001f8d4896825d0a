import { describe, expect, test } from 'vitest';
import { report } from '#src/features/report/model/report.ts';
import { groupOf, standingOf } from '#src/features/report/model/standing.ts';

describe('one label for a report', () => {
  test.each([
    ['submitted', 'local', 'delivery', 'local'],
    ['submitted', 'sending', 'delivery', 'sending'],
    ['submitted', 'checking', 'delivery', 'local'],
    ['submitted', 'failed', 'delivery', 'failed'],
    ['draft', 'failed', 'delivery', 'failed'],
    ['draft', 'local', 'processing', 'draft'],
    ['draft', 'draft', 'processing', 'draft'],
    ['submitted', 'arrived', 'processing', 'office'],
    ['returned', 'arrived', 'processing', 'returned'],
    ['edited', 'arrived', 'processing', 'county'],
    ['notAdopted', 'arrived', 'processing', 'kept'],
    ['issued', 'arrived', 'processing', 'adopted'],
    ['closed', 'arrived', 'processing', 'replied'],
  ])('%s and %s is told on the %s axis as %s', (status, delivery, axis, key) => {
    expect(standingOf({ status, delivery })).toEqual({ axis, key });
  });

  test('every state of the workflow has a label of its own, and an unknown one does not break the page', () => {
    for (const status of report.states) expect(standingOf({ status, delivery: 'arrived' }).axis).toBe('processing');
    expect(standingOf({ status: 'of-a-newer-version', delivery: 'arrived' }).key).toBe('draft');
  });
});

describe('groups of my records', () => {
  test.each([
    ['returned', 'arrived', 'fix'],
    ['submitted', 'failed', 'fix'],
    ['draft', 'arrived', 'local'],
    ['draft', 'draft', 'local'],
    ['submitted', 'sending', 'local'],
    ['submitted', 'arrived', 'doing'],
    ['signedOff', 'arrived', 'doing'],
    ['closed', 'arrived', 'end'],
    ['withdrawn', 'arrived', 'end'],
  ])('%s and %s is under %s', (status, delivery, group) => {
    expect(groupOf({ status, delivery })).toBe(group);
  });
});
