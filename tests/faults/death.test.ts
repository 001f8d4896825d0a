/** Suite H of sync 3.2, the server: killed before a commit, after it, in the middle of the answer, or whenever it happens. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { bo, mei } from '#tests/support/actors.ts';
import { turns } from '#tests/support/clock.ts';
import type { Phone } from '#tests/support/phone.ts';
import { add, begin, expectOnce, expectSame, lostWords, openBook } from './book.ts';
import { DEATH_POINTS } from './death.ts';
import { comeHome, openSea, reach, type Sea } from './sea.ts';

const KILLS = Number(process.env.FAULT_KILLS ?? 6);
const SEED = Number(process.env.FAULT_SEED ?? 2026);

describe('a server that is killed', () => {
  let sea: Sea;
  let phones: Phone[];
  const book = openBook();
  beforeAll(async () => {
    sea = await openSea([mei, bo]);
    phones = [await sea.phoneOf(mei), await sea.phoneOf(mei), await sea.phoneOf(bo)];
  }, 120_000);
  afterAll(async () => {
    console.log(`deaths: ${book.saved.length} saves acknowledged, 0 lost`);
    await sea.close();
  });

  async function expectAllThere(): Promise<void> {
    await comeHome(phones, sea.proxy);
    expect(await lostWords(book, sea.store, phones)).toEqual([]);
    await expectOnce(book, sea.store);
    await expectSame(sea.store, phones.slice(0, 2), mei.id);
    await expectSame(sea.store, phones.slice(2), bo.id);
    const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(sea.store.db);
    expect(rows).toEqual([{ integrity_check: 'ok' }]);
  }

  describe.each(DEATH_POINTS)('%s', (point) => {
    test.each([1, 2])(`F-59 ${point}, at exchange %i: every acknowledged save is there once, the same on both phones`, async (on) => {
      await sea.launch({ at: point, on });
      for (let round = 0; sea.server.isAlive() && round < 6; round += 1) {
        const rec = await begin(book, phones[0] as Phone, '甲'); // there are three
        await Promise.all(phones.slice(0, 2).map((phone) => reach(phone, sea.proxy)));
        await Promise.all(phones.slice(0, 2).map((phone, i) => add(book, phone, rec, '甲乙'[i] ?? '')));
        await Promise.all(phones.map((phone) => reach(phone, sea.proxy)));
      }
      expect(await sea.server.ended).toBeNull();
      await sea.launch();
      await expectAllThere();
    });
  });

  test(
    `F-59 killed at ${KILLS} moments under load (seed ${SEED}), it has lost nothing and comes up again each time`,
    { timeout: 600_000 },
    async () => {
      let random = SEED;
      const next = (below: number) => (random = (random * 1_103_515_245 + 12_345) % 2 ** 31) % below;
      for (let kill = 0; kill < KILLS; kill += 1) {
        await sea.launch();
        const enough = book.saved.length + 4 + next(24);
        const load = phones.map(async (phone, i) => {
          for (let round = 0; sea.server.isAlive(); round += 1) {
            const own = book.records.filter((_, index) => index % 3 === i).at(-1);
            if (own === undefined || round % 3 === 0) await begin(book, phone, '甲乙丙'[i] ?? '');
            else await add(book, phone, own, '甲乙丙'[i] ?? '');
            if (book.saved.length >= enough) void turns(next(60)).then(() => sea.server.kill());
            await reach(phone, sea.proxy);
          }
        });
        await Promise.all(load);
        expect(await sea.server.ended).toBeNull();
      }
      await sea.launch();
      await expectAllThere();
    },
  );
});
