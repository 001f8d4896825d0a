import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, offlineReady, signIn, test, wordsOf } from './fixture.ts';

const dist = join(import.meta.dirname, '../../dist');

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
}

/** Every file this build made for pages to load, by address. */
function emitted(): string[] {
  // The build writes this list of its own parts.
  const chunks = Object.values(JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>);
  const parts = chunks.flatMap(({ file, css = [], assets = [] }) => [file, ...css, ...assets]);
  return [...new Set(['index.html', 'manifest.webmanifest', ...parts])].map((name) => `/${name}`).toSorted();
}

/** What the worker keeps, by address, and the fingerprint of what is really there. */
function stored(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const found: Record<string, string> = {};
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const answer = await cache.match(request);
        const digest = await crypto.subtle.digest('SHA-384', (await answer?.arrayBuffer()) ?? new ArrayBuffer(0));
        found[new URL(request.url).pathname] = btoa(String.fromCharCode(...new Uint8Array(digest)));
      }
    }
    return found;
  });
}

test('the app can be installed, and nothing in its manifest is amiss', async ({ county, unpack }) => {
  const { page, context } = await unpack();
  await page.goto(county.origin);
  await offlineReady(page);
  const browser = await context.newCDPSession(page);
  const { errors, data } = await browser.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(JSON.parse(data ?? '{}')).toMatchObject({
    id: '/',
    name: '三门政协履职',
    lang: 'zh-CN',
    start_url: '/?src=pwa',
    display: 'standalone',
  });
  const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors');
  expect(installabilityErrors).toEqual([]);
});

test('every file of the build is on the phone, byte for byte, and nothing of anybody’s records is beside it', async ({
  county,
  unpack,
}) => {
  const { page } = await unpack();
  await signIn(page, county, 'member1.jiantiao');
  await offlineReady(page);
  await page.goto(`${county.origin}/records`);
  await expect(page.getByRole('main')).toBeVisible();
  const kept = await stored(page);
  const addresses = Object.keys(kept).toSorted();
  expect(addresses).toEqual(expect.arrayContaining(emitted()));
  expect(addresses.filter((address) => !emitted().includes(address) && !address.startsWith('/icons/'))).toEqual([]);
  for (const [address, digest] of Object.entries(kept)) {
    expect(digest, address).toBe(
      createHash('sha384')
        .update(readFileSync(join(dist, address)))
        .digest('base64'),
    );
  }
});

test('F-01 a member opens the app at sea: the phone was off and the server is gone', async ({ county, unpack }) => {
  const phone = await unpack();
  await signIn(phone.page, county, 'member1.jiantiao');
  await offlineReady(phone.page);
  await county.kill();
  await phone.switchOffAndOn();
  await phone.page.goto(`${county.origin}/?src=pwa`);
  await expect(phone.page.getByRole('main')).toBeVisible();
  await expect(phone.page.getByRole('navigation').first()).toBeVisible();
  for (const address of ['/reports/new', '/records', '/sync', '/me/display']) {
    await phone.page.goto(`${county.origin}${address}`);
    await expect(phone.page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});

test('an address that is not a page of the app goes to the server, not to the stored page', async ({ county, unpack, complaints }) => {
  const { page } = await unpack();
  await page.goto(county.origin);
  await offlineReady(page);
  const health = await page.goto(`${county.origin}/healthz`);
  expect(await health?.json()).toEqual({ status: 'ok' });
  const gone = await page.goto(`${county.origin}/assets/gone-0000.js`);
  expect(gone?.status()).toBe(404);
  await expect.poll(() => complaints.filter((said) => said.includes('404')).length).toBeGreaterThan(0);
  await page.goto(county.origin);
  await expect(page.getByRole('main')).toBeVisible();
  expect(complaints.splice(0).filter((said) => !said.includes('404'))).toEqual([]);
});

test('when the worker must go, it goes, and what people wrote stays', async ({ county, unpack }) => {
  const { page } = await unpack();
  await signIn(page, county, 'member1.jiantiao');
  await offlineReady(page);
  const databases = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).toSorted());
  const before = await databases();
  expect(before).not.toEqual([]);
  await county.stop();
  await county.start({ APP_SW_KILL: '1' });
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(await databases()).toEqual(before);
  await page.reload();
  await expect(page.getByRole('main')).toBeVisible();
});

test('the sign-in page says how to go on when there is no network yet', async ({ county, unpack }) => {
  const phone = await unpack();
  const say = await wordsOf('account');
  await phone.page.goto(county.origin);
  await offlineReady(phone.page);
  await county.kill();
  await phone.context.setOffline(true);
  await phone.page.reload();
  await expect(phone.page.getByText(say('signIn.offline'))).toBeVisible();
});
