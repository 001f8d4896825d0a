/** A clerk at a desk of 1280 reviews a report without touching the mouse. */
import type { Locator, Page } from '@playwright/test';
import { expect, signIn, test, wordsOf } from './fixture.ts';

const office = await wordsOf('office');
const TABS = 60;

/** Tab by tab until it has the focus; it is in the order of the page, and what has the focus is seen. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let step = 0; step < TABS; step += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(wanted).toBeFocused();
}

test('a report is found, read, commented on and passed on with the keyboard alone', async ({ county, unpack }) => {
  const { page } = await unpack('desk');
  await signIn(page, county, 'clerk.jiantiao');
  await page.goto(`${county.publicOrigin}/office/review`);
  const first = page.locator('main a[href^="/office/review/"]').first();
  await tabTo(page, first);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/office\/review\/[0-9a-f-]{36}/);
  const comment = page.getByRole('textbox', { name: new RegExp(office('comment.label')) });
  await tabTo(page, comment);
  await page.keyboard.type('情况属实，建议尽快办理。');
  const at = page.url();
  await tabTo(page, page.getByRole('button', { name: office('actions.forward'), exact: true }));
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(at);
});
