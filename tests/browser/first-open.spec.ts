/** The first time a new phone is opened after sign-in there is no network: what the first exchange brought is there. */
import type { Page } from '@playwright/test';
import { expect, offlineReady, signIn, test, wordsOf } from './fixture.ts';

const duty = await wordsOf('duty');

/** A page that asks nobody: its heading, and what must stand on it. */
async function stands(page: Page, address: string, heading: string | RegExp): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1, name: heading }).first()).toBeVisible();
}

test('a new phone, signed in once, opened for the first time at sea: home, records, an activity and the duties stand', async ({
  county: town,
  unpack,
}) => {
  const phone = await unpack();
  await signIn(phone.page, town, 'member1.jiantiao');
  await offlineReady(phone.page);
  await expect(phone.page.getByRole('link', { name: /都已送达/ }).first()).toBeVisible();
  await town.kill();
  await phone.switchOffAndOn();
  await phone.context.setOffline(true);
  const { page } = phone;

  await stands(page, `${town.publicOrigin}/`, duty('home.title'));
  await expect(page.locator('main section .rows a').first()).toBeVisible();

  await stands(page, `${town.publicOrigin}/records`, '我的记录');
  const record = page.getByRole('main').locator('a[href^="/reports/"]:not([href$="/new"])').first();
  const title = (await record.locator('.t').textContent()) ?? '';
  expect(title).not.toBe('');
  await record.click();
  await expect(page).toHaveURL(/\/reports\/[0-9a-f-]{36}/);
  await expect(page.getByText(title).or(page.getByLabel(title)).first()).toBeAttached();

  await page.goto(`${town.publicOrigin}/activities`);
  const activity = page.getByRole('main').locator('a[href^="/activities/"]').first();
  await activity.click();
  await expect(page).toHaveURL(/\/activities\/[0-9a-f-]{36}/);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await expect(page.getByRole('main')).not.toBeEmpty();

  await stands(page, `${town.publicOrigin}/duties`, duty('title'));
  await expect(page.getByRole('list', { name: duty('slips.label') }).getByRole('link')).toHaveCount(6);
});
