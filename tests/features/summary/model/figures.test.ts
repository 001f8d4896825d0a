import { fc } from '#tests/support/chance.ts';
import { describe, expect, test } from 'vitest';
import { namesOf } from '#src/domain/record/names.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { Body, Stored } from '#src/domain/record/stored.ts';
import { figuresOf, titlesOf, type World } from '#src/features/summary/model/figures.ts';
import { HENGDU, JIANTIAO } from '#tests/support/actors.ts';

let count = 0;
function record(type: string, status: string, body: Body = {}, more: Partial<Stored> = {}): Stored {
  const at = { created: '2026-05-01T02:00:00.000Z', submitted: '2026-05-01T02:00:00.000Z', received: '2026-05-01T02:00:00.000Z' };
  const base = { tenant: 'sanmen', v: 1, seq: 1, owner: 'mei', office: JIANTIAO, parent: null, deleted: 0, log: [], at } as const;
  return { ...base, id: `r${(count += 1)}`, type, status, body, ...more };
}
const held = (kind: string, more: Body = {}, rest: Partial<Stored> = {}) =>
  record('activity', 'recorded', { kind, title: `${kind}活动`, startsAt: '2026-05-20T09:00:00+08:00', ...more }, rest);
const world = (...records: Stored[]): World => ({ office: JIANTIAO, year: 2026, members: ['mei', 'bo'], records });
const numberOf = (of: World, key: string) => figuresOf(of).find((figure) => figure.key === key)?.count;

const anyRecord = fc
  .record({
    type: fc.constantFrom('activity', 'report', 'proposal', 'deed', 'mediation', 'contact', 'task', 'practice', 'check', 'request'),
    status: fc.constantFrom('draft', 'submitted', 'recorded', 'held', 'confirmed', 'withdrawn', 'cancelled', 'open', 'done', 'closed'),
    office: fc.constantFrom(JIANTIAO, HENGDU),
    kind: fc.constantFrom('study', 'research', 'sector', 'sitIn'),
    day: fc.constantFrom('2025-12-31', '2026-01-01', '2026-06-30', '2026-12-31', '2027-01-01'),
    joint: fc.boolean(),
    deleted: fc.constantFrom<0 | 1>(0, 1),
    was: fc.constantFrom('forward', 'issue', 'answer'),
  })
  .map(({ type, status, office, kind, day, joint, deleted, was }) =>
    record(
      type,
      status,
      { kind, startsAt: `${day}T12:00:00+08:00`, on: day, to: day, date: day, organisers: joint ? [JIANTIAO, HENGDU] : [] },
      {
        office,
        deleted,
        at: { created: `${day}T04:00:00.000Z`, submitted: `${day}T04:00:00.000Z`, received: `${day}T04:00:00.000Z` },
        log: [{ name: was, to: status, by: { id: 'lin', name: '王林', role: 'clerk' }, at: `${day}T04:00:00.000Z`, note: null }],
      },
    ),
  );

describe('the figures of a summary (§3.3.3)', () => {
  test('every figure is the number of the records it opens, each once and each of this office and year', () => {
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 40 }), (records) => {
        const all = world(...records);
        for (const { key, count: number, records: opened } of figuresOf(all)) {
          expect(new Set(opened).size, key).toBe(number);
          if (key === 'members') continue;
          for (const id of opened) {
            const one = records.find((candidate) => candidate.id === id);
            expect(one?.deleted, key).toBe(0);
            expect(one?.office === JIANTIAO || namesOf(one?.body ?? {}, 'organisers').includes(JIANTIAO), key).toBe(true);
            expect(textIn(one?.body ?? {}, 'startsAt').slice(0, 4), key).toBe('2026');
          }
        }
      }),
    );
  });
  test('records told twice, or in another order, give the same figures', () => {
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 20 }), (records) => {
        expect(figuresOf(world(...records, ...[...records].reverse()))).toEqual(figuresOf(world(...records)));
      }),
    );
  });
  test('a joint activity counts for each organiser once (§3.2)', () => {
    const joint = held('research', { organisers: [JIANTIAO, HENGDU] });
    expect(numberOf(world(joint), 'research')).toBe(1);
    expect(numberOf({ ...world(joint), office: HENGDU }, 'research')).toBe(1);
  });
  test('only what was held counts; announced and called-off activities do not', () => {
    const of = (status: string) => world(held('study', {}, { status }));
    expect(['announced', 'cancelled', 'held', 'recorded'].map((status) => numberOf(of(status), 'study'))).toEqual([0, 0, 1, 1]);
  });
  test('a report counts when handed in, a deed when confirmed, and a withdrawn one not at all', () => {
    const all = world(
      record('report', 'submitted'),
      record('report', 'withdrawn'),
      record('deed', 'submitted'),
      record('deed', 'confirmed'),
    );
    expect([numberOf(all, 'reports'), numberOf(all, 'deeds')]).toEqual([1, 1]);
    expect(
      numberOf(
        world(
          record(
            'report',
            'draft',
            {},
            { at: { created: '2026-05-01T02:00:00.000Z', submitted: null, received: '2026-05-01T02:00:00.000Z' } },
          ),
        ),
        'reports',
      ),
    ).toBe(0);
  });
  test('the titles come in the order of the days', () => {
    const late = held('study', { title: '秋季学习', startsAt: '2026-09-01T09:00:00+08:00' });
    const early = held('study', { title: '春季学习', startsAt: '2026-02-20T09:00:00+08:00' });
    expect(titlesOf(world(late, early), 'study')).toEqual(['春季学习', '秋季学习']);
  });
});
