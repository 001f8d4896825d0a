/**
 * The county's look at the year, at an office computer and with the keyboard alone: from the overview to the records behind a
 * figure, a reminder to the office that is late, and the same overview read without a network, saying as of when it stands.
 */
import type { Locator, Page } from '@playwright/test';
import { newId } from '#src/domain/record/identity.ts';
import { expect, offlineReady, signIn, test, wordsOf } from './fixture.ts';
import { OtherPhone } from './other-phone.ts';

const say = await wordsOf('county');
const MORNING = '2026-12-15T09:00:00+08:00';
const HAIRUN = '331022002';
const ISSUE = '三季度签到表没有归档';
/** More stops than the overview has. */
const STOPS = 250;

/** Goes on from stop to stop until the wanted one has the focus, as somebody without a mouse does. */
async function reach(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let stop = 0; stop < STOPS; stop += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the keyboard does not come there');
}

test('the county finds what is late by keyboard, reminds the office, and reads on without a network', async ({ county: town, unpack }) => {
  await town.restartAt(MORNING);
  const other = await OtherPhone.of(town, 'office');
  const finding = { id: newId(), issue: ISSUE, requirement: '十日内补齐', due: '2026-12-05' };
  await other.begin('check', newId(), { office: HAIRUN, kind: 'midYear', date: '2026-11-25' }, { findings: [finding] });

  const { page, context } = await unpack('desk');
  await context.clock.install({ time: MORNING });
  await signIn(page, town, 'office');
  await offlineReady(page);
  const overview = page.getByRole('heading', { level: 1, name: say('overview.title').replace('{{year}}', '2026') });
  await expect(overview).toBeVisible();
  const figures = page.getByRole('navigation', { name: say('overview.figures') });
  const row = page.getByRole('row').filter({ has: page.locator(`a[href="/county/offices/${HAIRUN}"]`) });

  await test.step('a figure opens as many records as it says', async () => {
    await expect(row).toContainText(say('overview.check.late').replace('{{n}}', '10'));
    const figure = figures.getByRole('link', { name: new RegExp(`^${say('overview.findings')}`) });
    const [count = ''] = /\d+/u.exec(await figure.innerText()) ?? [];
    await reach(page, figure);
    await page.keyboard.press('Enter');
    const list = page.getByRole('list', { name: say('figure.findings') });
    await expect(list.getByRole('listitem')).toHaveCount(Number(count));
    await expect(list.getByText(ISSUE)).toBeVisible();
    await page.goBack();
    await expect(overview).toBeVisible();
  });

  await test.step('the office that is late is reminded, and finds it among its tasks', async () => {
    await reach(page, row.getByRole('link', { name: new RegExp(`^${say('overview.remind')}`) }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('checkbox', { name: /海润街道/ })).toBeChecked();
    await reach(page, page.getByRole('button', { name: say('remind.send').replace('{{n}}', '1') }));
    await page.keyboard.press('Enter');
    await expect(overview).toBeVisible();
    const clerk = await OtherPhone.of(town, 'clerk.hairun');
    await expect.poll(() => clerk.holds(say('remind.help'))).toBe(true);
  });

  await test.step('without a network the overview stands as it was, and says as of when', async () => {
    await context.setOffline(true);
    await page.reload();
    await expect(overview).toBeVisible();
    await expect(row).toContainText(say('overview.check.late').replace('{{n}}', '10'));
    await expect(page.getByText(/^截至 /u).first()).toBeVisible();
    await reach(page, row.getByRole('link', { name: '海润街道', exact: true }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: '海润街道' })).toBeVisible();
  });
});
