/** I16: nothing is decided by a phone's clock. The same story with clocks that jump by ten years makes the same records. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Command } from './commands.ts';
import { recordsOf } from './dump.ts';
import { openPlayer, storyOf, type Player, type Story } from './play.ts';

const SEEDS = [61, 62, 63, 64, 65, 66];
const TEN_YEARS = 3650;
const PHONES = 6;

let player: Player;
beforeAll(async () => {
  player = await openPlayer();
});
afterAll(() => player.close());

/** Before every third thing that happens, another phone's clock jumps ten years back or on. */
function withWildClocks(story: Story): Story {
  return story.flatMap((step, i): readonly Command[] => {
    const jump: Command = { do: 'clock', phone: i % PHONES, days: i % 2 === 0 ? TEN_YEARS : -TEN_YEARS };
    return i % 3 === 0 ? [jump, step] : [step];
  });
}

test.each(SEEDS)('clocks that jump ten years change nothing but times (seed %i)', { timeout: 60_000 }, async (seed) => {
  const calm = storyOf(seed, 100).filter((step) => step.do !== 'clock');
  expect(await player.playOut(withWildClocks(calm), recordsOf)).toBe(await player.playOut(calm, recordsOf));
});

test('a report that was handed in while the clock stood ten years back is found by its clerk', async () => {
  const story: Story = [
    { do: 'clock', phone: 0, days: -TEN_YEARS },
    { do: 'decide', phone: 0, rec: 0, name: 'submit' },
    { do: 'clock', phone: 0, days: TEN_YEARS },
    { do: 'sync', phone: 0, rows: 50 },
  ];
  const found = await player.playOut(story, async ({ phones }) => (await phones[2]?.db.records.toArray())?.map(({ type }) => type));
  expect(found?.filter((type) => type === 'report')).toHaveLength(2);
});
