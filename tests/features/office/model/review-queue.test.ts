import { describe, expect, test } from 'vitest';
import { cameAt, neighboursOf, queued, statusesOf } from '#src/features/office/model/review-queue.ts';
import { report } from '#src/features/report/model/report.ts';
import { HENGDU, JIANTIAO, lin, mei } from '#tests/support/actors.ts';
import { draftOf, walked } from '#tests/support/acts.ts';

describe('what lies before a reviewer', () => {
  test('is what was handed in and not yet decided', () => {
    expect(statusesOf(report, 'waiting')).toEqual(['submitted']);
    expect(statusesOf(report, 'returned')).toEqual(['returned']);
    expect(statusesOf(report, 'forwarded')).toContain('closed');
    expect(statusesOf(report, 'all')).not.toContain('draft');
  });

  const first = { id: '1', office: JIANTIAO, log: [], at: { created: '', submitted: '2026-09-01T00:00:00Z', received: '' } };
  const second = { ...first, id: '2', at: { ...first.at, submitted: '2026-09-02T00:00:00Z' } };
  const across = { ...first, id: '3', office: HENGDU };

  test('who waits longest comes first; elsewhere the newest does; other offices are not there', () => {
    expect(queued([second, across, first], [JIANTIAO], 'waiting').map(({ id }) => id)).toEqual(['1', '2']);
    expect(queued([first, across, second], [JIANTIAO], 'all').map(({ id }) => id)).toEqual(['2', '1']);
  });

  test('a report that was mended waits since it came back', () => {
    const mended = walked(draftOf(mei), [mei, 'submit'], [lin, 'return', { note: '请写明地点' }], [mei, 'submit']);
    expect(cameAt(mended)).toBe(mended.log.at(-1)?.at);
  });
});

describe('the reports before and after', () => {
  test('are counted from one', () => {
    expect(neighboursOf(['a', 'b', 'c'], 'b')).toEqual({ place: 2, count: 3, previous: 'a', next: 'c' });
    expect(neighboursOf(['a', 'b'], 'a')).toEqual({ place: 1, count: 2, previous: null, next: 'b' });
  });

  test('one that has left the queue is followed by the first of the rest', () => {
    expect(neighboursOf(['a', 'b'], 'gone')).toEqual({ place: null, count: 2, previous: null, next: 'a' });
    expect(neighboursOf([], 'gone')).toEqual({ place: null, count: 0, previous: null, next: null });
  });
});
