import { describe, expect, test } from 'vitest';
import { mendLostChunk, type ChunkPage } from '#src/app/lost-chunk.ts';

function pageWith(given: Partial<ChunkPage> = {}) {
  const done: string[] = [];
  let chances = 1;
  const page: ChunkPage = {
    serverAnswers: async () => true,
    flush: async () => {
      done.push('words put away');
      return true;
    },
    takeChance: () => chances-- > 0,
    newVersionWaits: () => false,
    update: async () => void done.push('updated'),
    forgetProgram: async () => void done.push('program forgotten'),
    reload: () => done.push('reloaded'),
    ...given,
  };
  return { page, done };
}

describe('a part of the program that cannot be loaded', () => {
  test('is mended by the new version that waits', async () => {
    const { page, done } = pageWith({ newVersionWaits: () => true });
    await expect(mendLostChunk(page)).resolves.toBe('updated');
    expect(done).toEqual(['words put away', 'updated']);
  });

  test('is fetched anew when no new version waits, with the stored program forgotten', async () => {
    const { page, done } = pageWith();
    await expect(mendLostChunk(page)).resolves.toBe('reloaded');
    expect(done).toEqual(['words put away', 'program forgotten', 'reloaded']);
  });

  test('never costs a page that has no server behind it', async () => {
    const { page, done } = pageWith({ serverAnswers: async () => false });
    await expect(mendLostChunk(page)).resolves.toBe('left');
    expect(done).toEqual([]);
  });

  test('never costs words that cannot be put away', async () => {
    const { page, done } = pageWith({ flush: async () => false });
    await expect(mendLostChunk(page)).resolves.toBe('left');
    expect(done).toEqual([]);
  });

  test('is tried once while the browser stays open', async () => {
    const { page, done } = pageWith();
    await mendLostChunk(page);
    await expect(mendLostChunk(page)).resolves.toBe('left');
    expect(done.filter((step) => step === 'reloaded')).toHaveLength(1);
  });
});
