/** One activity over two phones and a desk: planned, announced, answered and called without a network. */
import type { Page } from '@playwright/test';
import { expect, expectAccessible, offlineReady, signIn, test, wordsOf } from './fixture.ts';
import type { County } from './county.ts';

const activity = await wordsOf('activity');
const attendance = await wordsOf('attendance');

/** A day that is still to come, as forms take it. */
function inTwoDays(): string {
  return new Date(Date.now() + 2 * 24 * 3_600_000).toISOString().slice(0, 10);
}

/** What waits goes out at once, and what others did comes in. */
async function sync(page: Page, town: County, back: string): Promise<void> {
  await page.goto(`${town.publicOrigin}/sync`);
  await page.reload();
  await page.goto(`${town.publicOrigin}${back}`);
}

test('an activity is announced, leave is asked, the roll is called without a network', async ({ county: town, unpack }) => {
  test.setTimeout(300_000);
  const [desk, phone] = [await unpack(), await unpack()];
  await signIn(desk.page, town, 'clerk.jiantiao');
  await offlineReady(desk.page);
  await signIn(phone.page, town, 'member5.jiantiao');
  await offlineReady(phone.page);

  const id = await test.step('the clerk plans and announces it', async () => {
    const { page } = desk;
    await page.goto(`${town.publicOrigin}/office/activities/new`);
    await page.getByRole('combobox', { name: activity('field.kind.label') }).selectOption({ label: activity('kind.inspection') });
    await page.getByRole('textbox', { name: activity('field.title.label') }).fill('视察码头照明');
    await page.getByLabel(activity('field.startsAt.label'), { exact: true }).fill(`${inTwoDays()}T14:30`);
    await page.getByRole('textbox', { name: activity('field.place.label') }).fill('渔港广场');
    await page.getByRole('button', { name: /邀请本处全体委员/ }).click();
    await page.getByRole('button', { name: activity('action.announce') }).click();
    await expect(page).toHaveURL(/\/office\/activities\/[0-9a-f-]{36}$/);
    const made = page.url().split('/').at(-1) ?? '';
    await sync(page, town, `/office/activities/${made}`);
    return made;
  });

  await test.step('a member asks for leave without a network', async () => {
    const { page, context } = phone;
    await sync(page, town, '/activities');
    await page.getByRole('link', { name: /视察码头照明/ }).click({ timeout: 60_000 });
    await context.setOffline(true);
    await page.getByRole('button', { name: activity('answer.leave') }).click();
    const sheet = page.getByRole('dialog', { name: activity('sheet.leave.title') });
    await sheet.getByRole('radio', { name: attendance('leaveKind.trip') }).check({ force: true });
    await sheet.getByLabel(activity('sheet.leave.label')).fill('去杭州参加展会');
    await sheet.getByRole('button', { name: activity('sheet.leave.submit') }).click();
    await expect(page.getByText('去杭州参加展会')).toBeVisible();
    await context.setOffline(false);
    await sync(page, town, `/activities/${id}`);
    await expectAccessible(page, () => expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible());
  });

  await test.step('the clerk calls the roll without a network and ends it', async () => {
    const { page, context } = desk;
    await sync(page, town, `/office/activities/${id}`);
    await expect(page.getByText('去杭州参加展会')).toBeVisible({ timeout: 60_000 });
    await context.setOffline(true);
    await page.getByRole('link', { name: activity('roll.title') }).click();
    await expectAccessible(page, () => expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible());
    const open = page.getByRole('region', { name: activity('roll.group.open') });
    await open
      .getByRole('button', { name: attendance('clerkSays.present'), exact: true })
      .first()
      .click();
    await expect(page.getByRole('region', { name: activity('roll.group.there') })).toBeVisible();
    await page.getByRole('button', { name: activity('roll.end') }).click();
    await page.getByRole('button', { name: activity('roll.end.submit'), exact: true }).click();
    await page.getByRole('button', { name: activity('action.record') }).click();
    await context.setOffline(false);
    await sync(page, town, `/office/activities/${id}`);
    await expect(page.getByText(activity('state.recorded')).first()).toBeVisible({ timeout: 60_000 });
  });
});
