import { fc } from '#tests/support/chance.ts';
import { describe, expect, test } from 'vitest';
import { apply } from '#src/domain/record/apply.ts';
import type { Applied } from '#src/domain/record/applied.ts';
import { newId } from '#src/domain/record/identity.ts';
import type { Mutation } from '#src/domain/record/mutation.ts';
import { showWaiting } from '#src/domain/record/overlay.ts';
import type { Body, Json, Stored } from '#src/domain/record/stored.ts';
import { rewriting, type Texts } from '#src/features/summary/model/rewriting.ts';
import { SECTIONS } from '#src/features/summary/model/sections.ts';
import { summary } from '#src/features/summary/model/summary.ts';
import { changing, commanding, contextFor, creating, done } from '#tests/support/acts.ts';
import { dong, lin } from '#tests/support/actors.ts';

const REC = newId();
const COMPUTED = ['figures', 'dutyTable', 'generated', 'generatedAt'];

/** The act on its day of December. */
function on(day: number, mutation: Mutation): Mutation {
  return { ...mutation, type: 'summary', at: `2026-12-${String(day).padStart(2, '0')}T08:00:00.000Z` };
}
/** What the records say: words for every section, none where there are none to say, and a figure. */
function said(words: string) {
  const texts = Object.fromEntries(SECTIONS.map((section) => [section, words === '' ? '' : `${section}：${words}`])) as Texts; // one each
  return { texts, figures: [{ key: 'reports', count: words.codePointAt(0) ?? 0, records: [] }] };
}
/** Pressing the button: the page's own act, seen from what the phone shows. */
function making(seen: Stored | null, words: string, day: number): Mutation {
  const { texts, figures } = said(words);
  const { replaced, generated } = rewriting(seen?.body ?? {}, texts);
  const values: Record<string, Json> = { year: 2026, ...replaced, generated, figures };
  return on(day, seen === null ? creating(values, REC) : changing(seen, values));
}
function hand(seen: Stored, section: string, words: string, day: number): Mutation {
  return on(day, changing(seen, { [section]: words }));
}
/** The server takes it in, with the moment it was done. */
function taken(current: Stored | null, mutation: Mutation): Applied {
  return apply(summary, current, mutation, { ...contextFor(lin), done: mutation.at });
}
function after(current: Stored | null, ...acts: readonly Mutation[]): Stored {
  let record = current;
  for (const one of acts) {
    const applied = taken(record, one);
    if (applied.status === 'rejected') throw new Error(JSON.stringify(applied.problem));
    if (applied.status !== 'noop') record = applied.record;
  }
  if (record === null) throw new Error('nothing there');
  return record;
}
const textsIn = (record: Stored) => Object.fromEntries(SECTIONS.map((section) => [section, record.body[section]]));

describe('what was made from the records (§3.3.3)', () => {
  test('two make the summary at once: nobody is asked, the newer one holds, whichever arrives first', () => {
    const [older, newer] = [making(null, '三次', 1), making(null, '四次了', 2)];
    for (const acts of [
      [older, newer],
      [newer, older],
    ] as const) {
      const first = after(null, acts[0]);
      expect(taken(first, acts[1])).not.toMatchObject({ status: 'merged' });
      const both = after(first, acts[1]);
      expect(textsIn(both)).toEqual(said('四次了').texts);
      expect(both.body).toMatchObject({ figures: said('四次了').figures, generated: said('四次了').texts });
    }
  });
  test('made again from what stands there it holds, though the phone’s clock is behind the county’s', () => {
    const seen = after(null, making(null, '三次', 9));
    const again = making(seen, '四次', 2);
    const both = after(seen, again);
    expect(textsIn(both)).toEqual(said('四次').texts);
    expect(both.body).toMatchObject({ figures: said('四次').figures, generated: said('四次').texts, generatedAt: seen.body.generatedAt });
    expect(showWaiting(summary, seen, [again], lin)?.body).toMatchObject({ figures: said('四次').figures });
  });
  test('what a hand wrote stays whole, and what the records say by now is offered to its writer', () => {
    const seen = after(null, making(null, '三次', 1));
    const acts = [hand(seen, 'study', '我们自己写的。', 2), making(seen, '四次', 3)] as const;
    for (const order of [acts, acts.toReversed()]) {
      const both = after(seen, ...order);
      expect(both.body).toMatchObject({ study: '我们自己写的。', sitIn: 'sitIn：四次', figures: said('四次').figures });
      expect(rewriting(both.body, said('四次').texts).offers).toEqual([
        { section: 'study', written: '我们自己写的。', fresh: 'study：四次' },
      ]);
    }
  });
  test('when the records say nothing by now, made words go; a hand’s words stand, and nobody is asked', () => {
    const seen = after(null, making(null, '三次', 1));
    const silent = making(seen, '', 3);
    const alone = after(seen, silent);
    expect(SECTIONS.map((section) => alone.body[section] ?? '')).toEqual(SECTIONS.map(() => ''));
    expect(textsIn(after(alone, making(alone, '四次', 4)))).toEqual(said('四次').texts);
    const written = after(seen, hand(seen, 'study', '我们自己写的。', 2));
    expect(taken(written, silent)).not.toMatchObject({ status: 'merged' });
    expect(after(written, silent).body.study).toBe('我们自己写的。');
  });
  test('what two hands wrote at one place still stands twice, and a person chooses', () => {
    const seen = after(null, making(null, '三次', 1));
    const mine = after(seen, hand(seen, 'study', '甲写的。', 2));
    expect(taken(mine, hand(seen, 'study', '乙写的。', 3))).toMatchObject({
      status: 'merged',
      record: { body: { study: '甲写的。' } },
      also: [{ body: { field: 'study', value: '乙写的。' } }],
    });
  });
  test('a signed summary is not questioned by a making that arrives late; words of a hand still are', () => {
    const seen = after(null, making(null, '三次', 1));
    const signed = done(apply(summary, seen, { ...commanding(seen, 'sign', {}, summary) }, contextFor(dong)));
    expect(taken(signed, making(seen, '四次', 2))).toEqual({ status: 'noop' });
    expect(taken(signed, hand(seen, 'study', '补一句。', 3))).toMatchObject({ also: [{ body: { field: 'study', kind: 'amendment' } }] });
  });
  test('nobody says by hand when it was made', () => {
    const seen = after(null, making(null, '三次', 1));
    expect(taken(seen, on(2, changing(seen, { generatedAt: '2027-01-01T00:00:00.000Z' })))).toMatchObject({
      status: 'rejected',
      problem: { code: 'forbidden_field' },
    });
  });
  test('a phone shows a newer making of the server over its own older one, and a hand over both', () => {
    const seen = after(null, making(null, '三次', 1));
    const own = making(seen, '四次', 2);
    const theirs = after(seen, making(seen, '五次', 3));
    expect(showWaiting(summary, theirs, [own], lin)?.body).toMatchObject({ study: 'study：五次', figures: said('五次').figures });
    const written = after(seen, hand(seen, 'study', '手写。', 3));
    expect(showWaiting(summary, written, [own], lin)?.body).toMatchObject({ study: '手写。', sitIn: 'sitIn：四次' });
  });
});

const step = fc.record({
  who: fc.nat({ max: 1 }),
  does: fc.oneof(fc.constant(null), fc.constantFrom('basics', 'study', 'tasks')),
  words: fc.constantFrom('一', '二', '三', '四', ''),
  syncs: fc.boolean(),
});

interface Desk {
  base: Stored | null;
  waiting: Mutation[];
}

/** Two people make and write for weeks, each sending when there is a line. */
function weeks(steps: readonly { who: number; does: string | null; words: string; syncs: boolean }[]) {
  const desks: readonly [Desk, Desk] = [
    { base: null, waiting: [] },
    { base: null, waiting: [] },
  ];
  let server: Stored | null = null;
  const beside: Stored[] = [];
  const send = (desk: Desk): void => {
    for (const one of desk.waiting.splice(0)) {
      const before: Body = server?.body ?? {};
      const applied = taken(server, one);
      if (applied.status === 'rejected') throw new Error(JSON.stringify(applied.problem));
      if (applied.status === 'noop') continue;
      expectHandsStand(before, applied.record.body, one);
      server = applied.record;
      beside.push(...applied.also);
    }
    desk.base = server;
  };
  steps.forEach(({ who, does, words, syncs }, at) => {
    const desk = who === 0 ? desks[0] : desks[1];
    const seen = showWaiting(summary, desk.base, desk.waiting, lin);
    if (does !== null && seen !== null) {
      desk.waiting.push(hand(seen, does, `${words}手写${at}`, at + 1));
    } else desk.waiting.push(making(seen, words, at + 1));
    if (syncs) send(desk);
  });
  for (const desk of [...desks, ...desks]) send(desk);
  return { server: server as Stored | null, beside, desks };
}

/** A hand's words that stand are changed only by an act of somebody who saw them, or kept with a hand's words beside them. */
function expectHandsStand(before: Body, now: Body, { ...act }: Mutation): void {
  const set = 'set' in act ? (act.set ?? {}) : {};
  for (const section of SECTIONS) {
    const stood = before[section];
    if (typeof stood !== 'string' || !stood.includes('手写') || now[section] === stood) continue;
    expect(set[section]).toMatchObject({ from: stood });
  }
}

test('however two people make it and write in it, questions are about hands’ words only, and both phones end alike', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 14 }), (steps) => {
      const { server, beside, desks } = weeks(steps);
      for (const { body } of beside) {
        expect(COMPUTED).not.toContain(body.field);
        expect(body.value).toContain('手写');
      }
      for (const desk of desks) expect(desk.base?.body).toEqual(server?.body);
    }),
  );
});

test('one making and one hand, or two makings, come to the same in either order', () => {
  const two = fc.tuple(fc.constantFrom('四', '五五', ''), fc.constantFrom('四', '六', ''), fc.constantFrom(null, 'basics', 'study'));
  fc.assert(
    fc.property(fc.boolean(), two, fc.nat({ max: 1 }), (isBegun, [mine, theirs, section], swap) => {
      const seen = isBegun || section !== null ? after(null, making(null, '三', 1)) : null;
      const one = making(seen, mine, 2 + swap);
      const other = section === null || seen === null ? making(seen, theirs, 3 - swap) : hand(seen, section, `${theirs}手写`, 3 - swap);
      expect(after(seen, one, other).body).toEqual(after(seen, other, one).body);
    }),
  );
});
