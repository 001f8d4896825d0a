/** The quick tables of the many runs do what Dexie does on an IndexedDB. */
import { expect, test } from 'vitest';
import { phonesOf } from './dump.ts';
import { openPlayer, storyOf } from './play.ts';

const SEEDS = [3, 5, 8, 13, 21, 34];

test('stories told on quick tables and on IndexedDB leave the same on every phone', { timeout: 120_000 }, async () => {
  const [quick, real] = [await openPlayer('quick'), await openPlayer('indexedDB')];
  for (const seed of SEEDS) {
    const story = storyOf(seed, 120);
    expect(await quick.playOut(story, phonesOf), `seed ${seed}`).toBe(await real.playOut(story, phonesOf));
  }
  await Promise.all([quick.close(), real.close()]);
});
