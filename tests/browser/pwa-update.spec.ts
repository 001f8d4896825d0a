import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { freePort } from '#tests/support/postgres.ts';
import { County } from './county.ts';
import { expect, offlineReady, signIn, test as base, wordsOf } from './fixture.ts';
import { Gate } from './gate.ts';

const root = join(import.meta.dirname, '../..');

/** A county behind a gate, and the next version of the app ready to be put on it. */
const test = base.extend<{ gate: Gate; gated: County }, { nextBuild: string }>({
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
async function lookForNews(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    // A look that fails on the way is a look all the same.
    await registration?.update().catch(() => undefined);
  });
}

function isNext(page: Page): Promise<boolean> {
  return page.evaluate(() => document.querySelector('script[src*="-next.js"]') !== null);
}

function workerStands(page: Page): Promise<{ waiting: boolean; installing: boolean }> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return { waiting: Boolean(registration?.waiting), installing: Boolean(registration?.installing) };
  });
}

test('F-83 a new version waits for yes; the old one goes on with all its parts; words half-written survive', async ({
  gate,
  gated,
  nextBuild,
  unpack,
}) => {
  const say = await wordsOf('words');
  const { page } = await unpack();
  await signIn(page, gated, 'member1.jiantiao');
  await offlineReady(page);

  gate.deploy(nextBuild);
  await lookForNews(page);
  const yes = page.getByRole('button', { name: say('update.cta') });
  await expect(yes).toBeVisible();
  expect(await isNext(page)).toBe(false);

  const room = await wordsOf('report');
  await page.evaluate(() => {
    history.pushState(null, '', '/reports/new');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await page.getByRole('textbox', { name: room('field.title.ask') }).fill('码头北侧的灯又坏了');
  await page.getByRole('link', { name: say('page.close') }).click();
  await expect(page.getByText('码头北侧的灯又坏了')).toBeVisible();
  await yes.click();

  await expect.poll(() => isNext(page).catch(() => false)).toBe(true);
  await expect(page.getByText('码头北侧的灯又坏了')).toBeVisible();
});

test('with two pages open both come to the new version, once', async ({ gate, gated, nextBuild, unpack }) => {
  const say = await wordsOf('words');
  const phone = await unpack();
  await signIn(phone.page, gated, 'member1.jiantiao');
  await offlineReady(phone.page);
  const second = await phone.openTab();
  await second.goto(`${gated.publicOrigin}/records`);
  await expect(second.getByRole('main')).toBeVisible();
  const loads: string[] = [];
  for (const page of [phone.page, second]) page.on('load', () => loads.push(page.url()));

  gate.deploy(nextBuild);
  await lookForNews(phone.page);
  await phone.page.getByRole('button', { name: say('update.cta') }).click();
  for (const page of [phone.page, second]) await expect.poll(() => isNext(page).catch(() => false)).toBe(true);
  await expect.poll(() => loads.length).toBe(2);
});

test('F-13 a network that answers everything with its own page during an update breaks nothing', async ({
  gate,
  gated,
  nextBuild,
  unpack,
}) => {
  const phone = await unpack();
  await signIn(phone.page, gated, 'member1.jiantiao');
  await offlineReady(phone.page);

  gate.deploy(nextBuild);
  gate.portal((path) => path.startsWith('/assets/') || path === '/index.html');
  await lookForNews(phone.page);
  await expect.poll(() => workerStands(phone.page)).toEqual({ waiting: false, installing: false });

  gate.portal(() => true);
  await phone.switchOffAndOn();
  await phone.page.goto(gated.publicOrigin);
  await expect(phone.page.getByRole('main')).toBeVisible();
  expect(await isNext(phone.page)).toBe(false);

  gate.portal(() => false);
  await lookForNews(phone.page);
  await expect.poll(() => workerStands(phone.page)).toMatchObject({ waiting: true });
});
