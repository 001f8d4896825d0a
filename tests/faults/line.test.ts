/** Suite H of sync 3.2, the line: a real server, a line that spoils exchanges in every way there is, and the real phone behind it. */
import { fc } from '#tests/support/chance.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mei } from '#tests/support/actors.ts';
import type { Phone } from '#tests/support/phone.ts';
import { add, begin, expectOnce, expectSame, lostWords, openBook } from './book.ts';
import { type Fault, STRANGERS } from './proxy.ts';
import { comeHome, openSea, reach, type Sea } from './sea.ts';

const RUNS = Number(process.env.FAULT_RUNS ?? 12);
const SEED = Number(process.env.FAULT_SEED ?? 2026);

const share = fc.double({ min: 0, max: 1, noNaN: true });
const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({
    kind: fc.constantFrom(
      'none' as const,
      'drop before',
      'drop after',
      'stall before',
      'stall after',
      'twice',
      'late',
      'stale',
      'gzip cut',
    ),
  }),
  fc.record({ kind: fc.constantFrom('cut request' as const, 'cut answer', 'flip request', 'flip answer'), at: share }),
  fc.record({ kind: fc.constant('says' as const), who: fc.constantFrom(...STRANGERS), after: fc.boolean() }),
);
const step = fc.record({
  phone: fc.nat({ max: 1 }),
  act: fc.constantFrom('begin' as const, 'below', 'above', 'below', 'sync', 'late', 'reopen'),
  which: fc.nat(),
  faults: fc.array(fault, { maxLength: 3 }),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

describe('F-23 a line that drops, cuts, stalls, doubles, delays, reorders, mangles and lies', () => {
  let sea: Sea;
  let phones: Phone[];
  const book = openBook();
  beforeAll(async () => {
    sea = await openSea([mei]);
    phones = [await sea.phoneOf(mei), await sea.phoneOf(mei)];
  }, 120_000);
  afterAll(() => sea.close());

  async function take(one: Step): Promise<void> {
    const phone = phones[one.phone] ?? phones[0];
    if (phone === undefined) throw new Error('no phone');
    const name = '甲乙'[one.phone] ?? '';
    const rec = book.records.slice(-3)[one.which % 3];
    if (one.act === 'begin' || rec === undefined) await begin(book, phone, name);
    else if (one.act === 'below' || one.act === 'above') await add(book, phone, rec, name, one.act === 'above');
    else if (one.act === 'late') await sea.proxy.deliverLate();
    else if (one.act === 'reopen') await phone.reopen();
    sea.proxy.faults.push(...one.faults);
    await reach(phone, sea.proxy);
  }

  test(`F-23 loses no word and doubles none (${RUNS} runs, seed ${SEED})`, { timeout: 300_000 }, async () => {
    const run = async (steps: readonly Step[]) => {
      for (const one of steps) await take(one);
      await comeHome(phones, sea.proxy);
      expect(await lostWords(book, sea.store, phones)).toEqual([]);
      await expectOnce(book, sea.store);
      await expectSame(sea.store, phones, mei.id);
    };
    const steps = fc.array(step, { minLength: 8, maxLength: 16, size: 'max' });
    await fc.assert(fc.asyncProperty(steps, run), { seed: SEED, numRuns: RUNS, endOnFailure: true });
    console.log(`line: seed ${SEED}, ${RUNS} runs, ${book.saved.length} saves acknowledged, 0 lost, ${sea.proxy.count.requests} requests`);
  });
});
