/** The model sees what each protection is for: without it a short story ends badly, with it well. Source: sync 3.3. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kindOf, openPlayer, type Player } from './play.ts';
import { PROTECTIONS } from './protections.ts';
import { playerWithout } from './without.ts';

let whole: Player;
beforeAll(async () => {
  whole = await openPlayer();
});
afterAll(() => whole.close());

describe.each(PROTECTIONS)('$name', (protection) => {
  test('with it nothing is lost', async () => {
    expect(await whole.play(protection.story)).toBeNull();
  });

  test(`without it: ${protection.shows}`, { timeout: 120_000 }, async () => {
    const player = await playerWithout(protection);
    const fault = await player.play(protection.story);
    await player.close();
    expect(fault === null ? null : kindOf(fault)).toBe(protection.shows);
  });
});
