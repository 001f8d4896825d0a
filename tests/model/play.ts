/** Plays stories: many by a seed, or one; and finds the shortest one that still ends in the same fault. */
import fc from 'fast-check';
import { command, type Command } from './commands.ts';
import type { Ledger } from './ledger.ts';
import type { Storage } from './phone.ts';
import { comeToRest } from './rest.ts';
import { openModelServer } from './server.ts';
import { closeWorld, perform, worldMaker, type World } from './world.ts';

export type Story = readonly Command[];

export interface Player {
  /** Plays one story from the beginning; null when everything held. */
  readonly play: (story: Story) => Promise<Error | null>;
  /** The same, and what there is to see at its end. */
  readonly playOut: <Seen>(story: Story, look: (world: World) => Promise<Seen>) => Promise<Seen>;
  /** What happened so far, over all stories. */
  readonly totals: Record<keyof Ledger['count'], number>;
  readonly close: () => Promise<void>;
}

export async function openPlayer(storage: Storage = 'quick'): Promise<Player> {
  const server = await openModelServer();
  const makeWorld = await worldMaker(server, storage);
  const totals = { acts: 0, words: 0, merged: 0, refused: 0, held: 0, replays: 0, restores: 0, resets: 0, files: 0 };
  const playOut = async <Seen>(story: Story, look: (world: World) => Promise<Seen>): Promise<Seen> => {
    const world = await makeWorld();
    try {
      for (const step of story) await perform(world, step);
      await comeToRest(world);
      return await look(world);
    } finally {
      for (const name of Object.keys(totals) as (keyof typeof totals)[]) totals[name] += world.ledger.count[name];
      closeWorld(world);
    }
  };
  const play = (story: Story) =>
    playOut(story, () => Promise.resolve(null)).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
  return { play, playOut, totals, close: server.close };
}

/** The story of a seed; the same seed tells the same one. */
export function storyOf(seed: number, length: number): Story {
  const stories = fc.noBias(fc.array(command, { minLength: length, maxLength: length, size: 'max' }));
  return fc.sample(stories, { seed, numRuns: 1 })[0] ?? [];
}

export interface Found {
  readonly fault: Error;
  readonly story: Story;
}

/** LOST, FLICKER, MISSING …: what kind of fault it is. */
export function kindOf(fault: Error): string {
  return /^[A-Z]+\b/.exec(fault.message)?.[0] ?? fault.name;
}

/**
 * Takes away whatever is not needed for the fault: halves first, then ever smaller parts.
 *
 * @param seconds when to be content with what was found so far
 */
export async function shortest({ play }: Player, found: Found, seconds: number): Promise<Found> {
  const end = performance.now() + seconds * 1000;
  let best = found;
  for (let part = Math.ceil(best.story.length / 2); part >= 1 && performance.now() < end;) {
    const before = best.story.length;
    for (let at = 0; at < best.story.length && performance.now() < end;) {
      const story = best.story.toSpliced(at, part);
      const fault = await play(story);
      if (fault !== null && kindOf(fault) === kindOf(best.fault)) best = { fault, story };
      else at += part;
    }
    if (part > 1) part = Math.ceil(part / 2);
    else if (best.story.length === before) break;
  }
  return best;
}

export interface Plan {
  readonly seed: number;
  readonly runs: number;
  readonly length: number;
  /** For the shortest story. */
  readonly seconds: number;
}

/** A fault that was come upon, with all that is needed to meet it again. */
export interface Meeting extends Found {
  readonly seed: number;
  readonly run: number;
}

/** Plays stories until one fails. Each run has a seed of its own, so that any of them can be told again alone. */
export async function playMany(player: Player, { seed, runs, length, seconds }: Plan): Promise<Meeting | null> {
  for (let run = 0; run < runs; run += 1) {
    const story = storyOf(seed + run, length);
    const fault = await player.play(story);
    if (fault !== null) return { seed: seed + run, run, ...(await shortest(player, { fault, story }, seconds)) };
  }
  return null;
}

/** The fault, and the shortest story found that ends in it, a line each. */
export function told({ seed, run, fault, story }: Meeting): string {
  const steps = story.map((step) => JSON.stringify(step));
  return [`run ${run}, seed ${seed}: ${fault.stack ?? fault.message}`, `${story.length} steps:`, ...steps].join('\n');
}
