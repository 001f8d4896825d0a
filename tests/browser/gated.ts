/** A county that is reached through a gate, and the next version of the app ready to be put on it. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { freePort } from '#tests/support/postgres.ts';
import { County } from './county.ts';
import { test as base } from './fixture.ts';
import { Gate } from './gate.ts';

const root = join(import.meta.dirname, '../..');

export const test = base.extend<{ gate: Gate; gated: County }, { nextBuild: string }>({
  nextBuild: [
    // eslint-disable-next-line no-empty-pattern -- Playwright asks for a pattern here, even an empty one
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'sanmen-next-'));
      const env = { ...process.env, BUILD_DIR: folder, BUILD_MARK: '-next' };
      const built = spawnSync(join(root, 'node_modules/.bin/vite'), ['build'], { cwd: root, env, encoding: 'utf8' });
      if (built.status !== 0) throw new Error(`The next version cannot be built: ${built.stderr}`);
      await use(folder);
      await rm(folder, { recursive: true });
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  gated: async ({ seed }, use) => {
    const port = await freePort();
    const county = await County.found(seed, { PUBLIC_ORIGIN: `http://localhost:${port}` });
    await county.start();
    await use(county);
    await county.remove();
  },
  gate: async ({ gated }, use) => {
    const gate = await Gate.open(Number(new URL(gated.publicOrigin).port), gated.origin);
    await use(gate);
    await gate.close();
  },
});

/** The browser looks for a new version, as it does by itself when the app is shown again. */
export async function lookForNews(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    // A look that fails on the way is a look all the same.
    await registration?.update().catch(() => undefined);
  });
}

export function isNext(page: Page): Promise<boolean> {
  return page.evaluate(() => document.querySelector('script[src*="-next.js"]') !== null);
}

export function workerStands(page: Page): Promise<{ waiting: boolean; installing: boolean }> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return { waiting: Boolean(registration?.waiting), installing: Boolean(registration?.installing) };
  });
}
