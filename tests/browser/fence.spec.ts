/** Newer tables, tables that do not open, are damaged or gone: the app says so, and words are where they can be had. Source: sync 3.2 B6, reliability 4.5. */
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, offlineReady, signIn, test, wordsOf } from './fixture.ts';
import { PASSWORD } from './county.ts';
import { beginReport, kept, rowsOf, situationOf, titleOf, wander, wordsOn } from './stored.ts';

const words = await wordsOf('words');
const account = await wordsOf('account');

/** A later version of the app opens the tables in another page, with one table more and a generation of its own. */
function openAsLaterVersion(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const name = (await indexedDB.databases()).map((it) => it.name ?? '').find((it) => it.startsWith('app_') && it !== 'app_phone') ?? '';
    const asked = indexedDB.open(name, 990);
    asked.addEventListener('upgradeneeded', () => {
      asked.result.createObjectStore('later');
      asked.transaction?.objectStore('meta').put({ k: 'dbGen', v: 2 });
    });
    await new Promise((resolve) => asked.addEventListener('success', resolve, { once: true }));
    asked.result.close();
  });
}

test('F-82 a later version takes over the tables while an old page has a form open: it says so, and keeps the words', async ({
  county,
  unpack,
}) => {
  const phone = await unpack();
  const { page } = phone;
  await signIn(page, county, 'member1.jiantiao');
  await offlineReady(page);
  await beginReport(page, county);
  await titleOf(page).fill('换新版以前写的');
  await kept(page);
  const other = await phone.openTab();
  await other.goto(`${county.publicOrigin}/records`);
  await expect(other.getByRole('main')).toBeVisible();
  await openAsLaterVersion(other);
  await expect(page.getByText(words('page.old'))).toBeVisible();
  const stored = JSON.stringify(await rowsOf(other, 'drafts'));
  expect(stored).toContain('换新版以前写的');

  await test.step('what is typed now is not written into the newer tables, and stays on the screen to copy', async () => {
    await situationOf(page).fill('换新版以后写的');
    await expect(page.getByText(words('storage.closed')).or(page.getByText(words('storage.reload')))).toBeVisible();
    await expect(situationOf(page)).toHaveValue('换新版以后写的');
    expect(JSON.stringify(await rowsOf(other, 'drafts'))).toBe(stored);
  });

  await test.step('opened anew by the old program, the tables still refuse it, and the words are still there', async () => {
    await page.reload();
    await expect(situationOf(page)).toHaveValue('换新版以后写的');
    await expect(titleOf(page)).toHaveValue('换新版以前写的');
    await expect(page.getByText(words('storage.reload'))).toBeVisible();
    expect(JSON.stringify(await rowsOf(other, 'drafts'))).toBe(stored);
  });
});

test('F-39 the tables do not open: the app says so instead of standing still', async ({ county, unpack }) => {
  const { page, context } = await unpack();
  await signIn(page, county, 'member1.jiantiao');
  await offlineReady(page);
  await context.addInitScript(() => {
    const hangs = new EventTarget();
    IDBFactory.prototype.open = () => hangs as IDBOpenDBRequest; // a request that is never answered
  });
  await page.goto(county.publicOrigin);
  await expect(page.getByRole('alert')).toBeVisible();
});

/** Signs in on a phone that remembers nothing. */
async function signInAnew(page: Page): Promise<void> {
  await page.getByLabel(account('signIn.login.label'), { exact: true }).fill('member1.jiantiao');
  await page.getByLabel(account('signIn.password.label'), { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: account('signIn.submit.button'), exact: true }).click();
}

test('F-35 SES-21 everything this site kept is cleared, the cookie is not: told, and what the county has comes again', async ({
  county,
  unpack,
}) => {
  const phone = await unpack();
  const { page } = phone;
  await signIn(page, county, 'member1.jiantiao');
  await offlineReady(page);
  await beginReport(page, county);
  await titleOf(page).fill('清掉以前送到的');
  await wander(page, '/records');
  await expect.poll(async () => (await rowsOf(page, 'outbox')).filter(({ state }) => state !== 'pending').length).toBeGreaterThan(0);
  await page.goto(`${county.publicOrigin}/healthz`);
  const browser = await phone.context.newCDPSession(page);
  await browser.send('Storage.clearDataForOrigin', {
    origin: county.publicOrigin,
    storageTypes: 'indexeddb,local_storage,cache_storage,service_workers',
  });
  await page.goto(county.publicOrigin);
  await signInAnew(page);
  await expect(page.getByText(words('lost.title'))).toBeVisible();
  await expect.poll(async () => JSON.stringify(await rowsOf(page, 'records'))).toContain('清掉以前送到的');
});

/** Writes nonsense over the tables' own files, as a dying memory chip does. */
async function damage(profile: string): Promise<void> {
  const folder = join(profile, 'Default', 'IndexedDB');
  const files = (await readdir(folder, { recursive: true })).filter((name) => /(\.log|\.ldb|MANIFEST-\d+)$/.test(name));
  expect(files.length).toBeGreaterThan(0);
  for (const name of files) {
    const file = await open(join(folder, name), 'r+');
    const { size } = await file.stat();
    for (let at = 64; at < size; at += 512) await file.write(Buffer.from([0x5a, 0xa5, 0x5a, 0xa5]), 0, 4, at);
    await file.close();
  }
}

test('F-40 the tables are damaged on disk: the app opens, what the county has comes again, and so does what it does not have', async ({
  county,
  unpack,
}) => {
  const phone = await unpack();
  await signIn(phone.page, county, 'member1.jiantiao');
  await offlineReady(phone.page);
  await beginReport(phone.page, county);
  await titleOf(phone.page).fill('坏掉以前送到的');
  await wander(phone.page, '/records');
  await expect.poll(async () => (await rowsOf(phone.page, 'outbox')).filter(({ state }) => state !== 'pending').length).toBeGreaterThan(0);
  await county.kill();
  await beginReport(phone.page, county);
  await titleOf(phone.page).fill('坏掉以前没送出的');
  await kept(phone.page);
  await phone.switchOff();
  await damage(phone.profile);
  await phone.switchOn();
  await phone.page.goto(county.publicOrigin);
  // The browser says once that it cannot open what is damaged, and then makes it anew.
  const words = () => wordsOn(phone.page).catch(() => '');
  await expect.poll(words).toContain('坏掉以前没送出的');
  await county.start();
  await phone.page.goto(`${county.publicOrigin}/records`);
  await expect.poll(words).toContain('坏掉以前送到的');
  await expect(phone.page.getByText('坏掉以前没送出的').first()).toBeVisible();
});
