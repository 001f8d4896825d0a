/** A session that ends costs no words: told in place, over the page one is on, and what was written goes on afterwards. Source: sync 3.2 B8, reliability 2.3. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { PASSWORD, type County } from './county.ts';
import { expect, offlineReady, signIn, test, wordsOf } from './fixture.ts';
import { OtherPhone } from './other-phone.ts';
import { beginReport, kept, rowsOf, situationOf, titleOf, wander } from './stored.ts';

const root = join(import.meta.dirname, '../..');
const words = await wordsOf('words');
const account = await wordsOf('account');
const MEI = 'member1.jiantiao';
const NEW_PASSWORD = '健跳渔港的第二个密码';

/** What the county's office types on the server's own computer. */
async function admin(county: County, ...said: string[]): Promise<void> {
  const env = { ...process.env, DATA_DIR: county.dataDir };
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'src/server/admin/main.ts', ...said], { cwd: root, env });
}

/** Mei has a form open with half of it typed. */
async function writing(page: Page, county: County): Promise<void> {
  await signIn(page, county, MEI);
  await offlineReady(page);
  await beginReport(page, county);
  await titleOf(page).fill('写到一半');
  await kept(page);
}

/** Tells the page that there is a line, as the browser does; it then speaks with the county. */
function speak(page: Page): Promise<void> {
  return page.evaluate(() => void dispatchEvent(new Event('online')));
}

async function expectInPlace(page: Page, place: string): Promise<void> {
  expect(page.url()).toBe(place);
  await expect(titleOf(page)).toHaveValue('写到一半');
  await situationOf(page).fill('接着写的');
  await kept(page);
}

async function signInAgain(page: Page, password: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^(${words('strip.signIn.button')}|登录后送出)`) }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel(account('signIn.password.label'), { exact: true }).fill(password);
  await sheet.getByRole('button', { name: account('signIn.submit.button'), exact: true }).click();
  await expect(sheet).toBeHidden();
}

async function expectArrives(page: Page, county: County, password: string): Promise<void> {
  await wander(page, '/records');
  const mei = await OtherPhone.of(county, MEI, password);
  await expect.poll(() => mei.holds('接着写的')).toBe(true);
}

test('the session has ended while a member writes: told in place, signed in over the form, and it arrives', async ({ county, unpack }) => {
  const { page, context } = await unpack();
  await writing(page, county);
  const place = page.url();
  await context.clearCookies();
  await speak(page);
  await expect(page.getByText(words('session.expired'))).toBeVisible();
  await expectInPlace(page, place);
  await signInAgain(page, PASSWORD);
  await expectInPlace(page, place);
  await expect(page.getByText(words('session.expired'))).toBeHidden();
  await expectArrives(page, county, PASSWORD);
});

test('the password was changed on another phone: the new one is asked for, in place, and nothing is lost', async ({ county, unpack }) => {
  const { page } = await unpack();
  await writing(page, county);
  const place = page.url();
  const other = await OtherPhone.of(county, MEI);
  await other.changesPassword(PASSWORD, NEW_PASSWORD);
  await speak(page);
  await expect(page.getByText(words('session.expired'))).toBeVisible();
  await expectInPlace(page, place);
  await signInAgain(page, NEW_PASSWORD);
  await expectArrives(page, county, NEW_PASSWORD);
});

test('the account is closed while she writes: told in place, the words stay and can be taken along', async ({ county, unpack }) => {
  const { page } = await unpack();
  await writing(page, county);
  const place = page.url();
  await admin(county, 'account', 'disable', MEI);
  await speak(page);
  await expect(page.getByText(words('problem.account_disabled'))).toBeVisible();
  await expectInPlace(page, place);
  await page.reload();
  await expect(titleOf(page)).toHaveValue('写到一半');
  await expect(situationOf(page)).toHaveValue('接着写的');
  await page.goto(`${county.publicOrigin}/sync?backUp`);
  await expect(page.getByText(/写到一半/).first()).toBeVisible();
});

test('her role ends while she is offline: what she wrote is not taken, and not lost', async ({ county, unpack }) => {
  const { page, context } = await unpack();
  await writing(page, county);
  const [draft] = (await rowsOf(page, 'drafts')) as { begin?: { office: string } }[]; // the shape of the table
  await context.setOffline(true);
  await situationOf(page).fill('接着写的');
  await wander(page, '/records');
  await expect.poll(async () => JSON.stringify(await rowsOf(page, 'outbox'))).toContain('接着写的');
  await admin(county, 'role', 'end', MEI, 'member', draft?.begin?.office ?? '');
  await context.setOffline(false);
  await speak(page);
  await expect.poll(async () => JSON.stringify([await rowsOf(page, 'kept'), await rowsOf(page, 'records')])).toContain('接着写的');
  await page.goto(`${county.publicOrigin}/sync`);
  await expect(page.getByText(/写到一半/).first()).toBeVisible();
});

test('another person signs in where words still wait: neither sees the other’s, and each one’s go out under her own name', async ({
  county,
  unpack,
}) => {
  const { page, context } = await unpack();
  await writing(page, county);
  await context.setOffline(true);
  await situationOf(page).fill('接着写的');
  await wander(page, '/me');
  await expect.poll(async () => JSON.stringify(await rowsOf(page, 'outbox'))).toContain('接着写的');

  await test.step('signed out with something unsent: told first, and kept', async () => {
    await page.getByRole('button', { name: new RegExp(account('signOut.open')) }).click();
    await expect(page.getByRole('dialog')).toContainText(account('wipe.stays'));
    await page.getByRole('button', { name: account('signOut.keep.button') }).click();
    await expect(page.getByLabel(account('signIn.login.label'), { exact: true })).toBeVisible();
  });

  await test.step('the next person sees nothing of it, and nothing of it is sent', async () => {
    await context.setOffline(false);
    await signIn(page, county, 'member2.jiantiao');
    await page.goto(`${county.publicOrigin}/records`);
    await expect(page.getByRole('main')).toBeVisible();
    await expect(page.getByText('写到一半')).toHaveCount(0);
    const mei = await OtherPhone.of(county, MEI);
    const bo = await OtherPhone.of(county, 'member2.jiantiao');
    await expect.poll(async () => (await rowsOf(page, 'meta')).length).toBeGreaterThan(0);
    expect(await bo.holds('接着写的')).toBe(false);
    expect(await mei.holds('接着写的')).toBe(false);
  });

  await test.step('she comes back, and it goes out', async () => {
    await page.goto(`${county.publicOrigin}/me`);
    await page.getByRole('button', { name: new RegExp(account('signOut.open')) }).click();
    await page.getByRole('button', { name: account('signOut.keep.button') }).click();
    await expect(page.getByLabel(account('signIn.login.label'), { exact: true })).toBeVisible();
    await signIn(page, county, MEI);
    const mei = await OtherPhone.of(county, MEI);
    await expect.poll(() => mei.holds('接着写的')).toBe(true);
  });
});
