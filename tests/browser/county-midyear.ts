/** 年中有检查: every office is checked, what is late is found by keyboard and without a network, a finding is answered and closed. */
import type { Locator, Page } from '@playwright/test';
import { givenTaskId } from '#src/domain/record/identity.ts';
import { expect, offlineReady, test, wordsOf } from './fixture.ts';
import {
  type Checked,
  checks,
  CODES,
  filled,
  HAIRUN,
  inEachOffice,
  oneOfEach,
  OFFICES,
  type Season,
  SHEPAN,
  YEAR,
} from './county-offices.ts';

const check = await wordsOf('check');
const say = await wordsOf('county');
const task = await wordsOf('task');
const words = await wordsOf('words');
export const ISSUE = '一季度签到表没有归档';
const NAMES = new Map(OFFICES.map(({ code, name }) => [code, name]));
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

/** Nine of the ten offices are checked, and have reported their task; 海润街道 is late with both. */
export async function midyearStands(july: Season, deployment: string): Promise<readonly Checked[]> {
  const office = await july.wire('office');
  const director = await oneOfEach(july, 'director');
  const found: Checked[] = [];
  for (const code of CODES.filter((one) => one !== SHEPAN)) {
    const due = code === HAIRUN ? '2027-07-05' : '2027-08-31';
    found.push(await checks(office, code, `${NAMES.get(code) ?? ''}${ISSUE}`, due));
  }
  const reporting = CODES.filter((one) => one !== HAIRUN);
  await inEachOffice(
    (code) => director(code).command(givenTaskId(deployment, code), 'finish', 'done', { result: '走访六十户。' }),
    reporting,
  );
  return found;
}

/** The overview at an office computer and with the keyboard alone: to the records behind a figure, a reminder, and no network. */
export async function looksOver(july: Season): Promise<Page> {
  const { page, context } = await july.screen('desk');
  await july.signsIn(page, 'office');
  await offlineReady(page);
  const overview = page.getByRole('heading', { level: 1, name: filled(say('overview.title'), { year: YEAR }) });
  const figures = page.getByRole('navigation', { name: say('overview.figures') });
  const row = page.getByRole('row').filter({ has: page.locator(`a[href="/county/offices/${HAIRUN}"]`) });
  const late = filled(say('overview.check.late'), { n: 10 });

  await test.step('office, by keyboard: a figure opens as many records as it says', async () => {
    await expect(overview).toBeVisible();
    await expect(row).toContainText(late);
    await expect(figures.getByText(say('overview.plan.all'))).toBeVisible();
    const figure = figures.getByRole('link', { name: new RegExp(`^${say('overview.findings')}`) });
    await expect(figure).toContainText(new RegExp(`(?<!\\d)${CODES.length - 1}(?!\\d)`, 'u'));
    await reach(page, figure);
    await page.keyboard.press('Enter');
    const list = page.getByRole('list', { name: say('figure.findings'), exact: true });
    await expect(list.getByRole('listitem')).toHaveCount(CODES.length - 1);
    await expect(list.getByText(ISSUE)).toHaveCount(CODES.length - 1);
    await page.goBack();
    await expect(overview).toBeVisible();
  });
  await test.step('office, by keyboard: the office that is late is reminded, and finds it among its tasks', async () => {
    await reach(page, row.getByRole('link', { name: new RegExp(`^${say('overview.remind')}`) }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('checkbox', { name: /海润街道/ })).toBeChecked();
    await reach(page, page.getByRole('button', { name: filled(say('remind.send'), { n: 1 }) }));
    await page.keyboard.press('Enter');
    await expect(overview).toBeVisible();
    const clerk = await july.wire('clerk.hairun');
    await expect.poll(() => clerk.holds(say('remind.help'))).toBe(true);
  });
  await test.step('office, without a network: the overview stands as it was, and says as of when', async () => {
    await context.setOffline(true);
    await page.reload();
    await expect(overview).toBeVisible();
    await expect(row).toContainText(late);
    await expect(page.getByText(/^截至 /u).first()).toBeVisible();
    await reach(page, row.getByRole('link', { name: '海润街道', exact: true }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: '海润街道' })).toBeVisible();
    await context.setOffline(false);
  });
  return page;
}

/** What was given to every office in January stands in one table: nine have reported, one is past its day. */
export async function seesWhoIsLate(july: Season, office: Page, deployment: string): Promise<void> {
  await test.step('office: of the work given to ten offices nine have reported, and the tenth is past its day', async () => {
    await office.goto(july.at(`/deployments/${deployment}`));
    await expect(office.getByText(filled(task('progress.figures'), { all: 10, over: 0, done: 9 }))).toBeVisible();
    const table = office.getByRole('table', { name: task('progress.title') });
    await expect(table.getByRole('row').filter({ hasText: '海润街道' })).toContainText(task('overdue'));
    await expect(table.getByRole('row').filter({ hasText: '走访六十户。' })).toHaveCount(9);
  });
}

/** What the county does to an office, and what comes back: a finding, the office's reply, the re-check and the end. */
export async function rectifies(july: Season, office: Page): Promise<void> {
  const clerk = await july.seat('clerk.shepan', 'phone');
  await test.step('office: it writes what it found, what it asks for and what it offers', async () => {
    await office.goto(july.at(`/county/midyear/${SHEPAN}`));
    await office.getByLabel(check('finding.issue.label')).fill('二季度活动没有点名册。');
    await office.getByLabel(check('finding.requirement.label')).fill('补齐点名册。');
    await office.getByLabel(check('finding.due.label')).fill('2099-12-31');
    await office.getByLabel(check('finding.support.label')).fill('派人上门指导一次。');
    await office.getByRole('button', { name: check('write.send'), exact: true }).click();
    await expect(office.getByText('二季度活动没有点名册。')).toBeVisible();
  });
  await test.step('the office reads it and replies', async () => {
    await clerk.goto(july.at('/office/rectify'));
    await expect(clerk.getByText('派人上门指导一次。')).toBeVisible();
    await clerk.getByRole('button', { name: check('action.reply'), exact: true }).click();
    const sheet = clerk.getByRole('dialog');
    await sheet.getByLabel(check('act.reply.label')).fill('点名册已补齐。');
    await sheet.getByRole('button', { name: words('button.confirm'), exact: true }).click();
    await expect(sheet).toBeHidden();
  });
  await test.step('office: it accepts the reply and closes the check', async () => {
    await expect(office.getByText('点名册已补齐。')).toBeVisible();
    await office.getByRole('button', { name: check('recheck.yes'), exact: true }).click();
    const sheet = office.getByRole('dialog');
    await sheet.getByRole('button', { name: words('button.confirm'), exact: true }).click();
    await expect(sheet).toBeHidden();
    await office.getByRole('button', { name: check('action.close'), exact: true }).click();
    await expect(clerk.getByText(check('state.closed'), { exact: true })).toBeVisible();
  });
}
