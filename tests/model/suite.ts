/** One part of suite M: so many stories in a file of their own, so that every core has its share. Source: sync 3.2. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPlayer, playMany, told, type Player } from './play.ts';

/** Together the parts make 2,000 stories; `npm run test:model -- --runs N` shares N out instead. */
const PARTS = 4;
const RUNS = Math.ceil(Number(process.env.MODEL_RUNS ?? 2000) / PARTS);
const LENGTH = Number(process.env.MODEL_LENGTH ?? 200);
const SHORTEN_SECONDS = Number(process.env.MODEL_SECONDS ?? 60);
const A_DAY_MS = 86_400_000;

/**
 * @param own the part's own seed, so that the ordinary run tells the same stories everywhere; MODEL_SEED replaces it
 * @param part 0 to 3: with a seed from outside, each part tells other stories
 */
export function modelSuite(part: number, own: number): void {
  const given = process.env.MODEL_SEED;
  const seed = given === undefined ? own : Number(given) + part * RUNS;
  let player: Player;
  beforeAll(async () => {
    player = await openPlayer();
  });
  afterAll(() => player.close());

  test(`${RUNS} times ${LENGTH} things happen, and no word is lost (seed ${seed})`, { timeout: A_DAY_MS }, async () => {
    const began = performance.now();
    const met = await playMany(player, { seed, runs: RUNS, length: LENGTH, seconds: SHORTEN_SECONDS });
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    console.log(`model: seed ${seed}, ${RUNS} × ${LENGTH}, ${seconds} s, ${JSON.stringify(player.totals)}`);
    expect(met === null ? null : told(met)).toBeNull();
  });
}
