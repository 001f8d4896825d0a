/** 年初有计划: people are brought in by a list and begin with a slip; ten plans are received; work is given to every office in one step. */
import type { Page } from '@playwright/test';
import { givenTaskId } from '#src/domain/record/identity.ts';
import { expect, test, wordsOf } from './fixture.ts';
import {
  CODES,
  filled,
  HAIYOU,
  inEachOffice,
  JANUARY,
  type Of,
  oneOfEach,
  OFFICES,
  planOf,
  Season,
  sendsPlan,
  signsAndSends,
  type Story,
  YEAR,
} from './county-offices.ts';

const people = await wordsOf('people');
const account = await wordsOf('account');
const first = await wordsOf('first');
const plan = await wordsOf('plan');
const task = await wordsOf('task');
const HEAD = '登录名,姓名,界别,联络处,角色,开始日期';
const RIGHT = 'new1.jiantiao,郑望海,渔业界,健跳镇联络处,委员,2026-01-01';
const WRONG = 'new2.jiantiao,何晚秋,教育界,不知道在哪里,委员,2026-01-01';
const REASON = '请写明第二季度座谈的地点。';
const WORK = '开展“走千村”委员走访';

const fileOf = (...rows: string[]) => ({
  name: '新委员.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`${[HEAD, ...rows].join('\n')}\n`),
});

/** January; gives back the deployment that went to every office. */
export async function yearBegins(story: Story): Promise<string> {
  const january = await Season.begin(story, JANUARY);
  await bringsIn(january);
  const desk = await january.seat('office');
  const director = await oneOfEach(january, 'director');
  await receivesPlans(january, desk, director);
  const deployment = await deploys(january, desk, director);
  await january.end();
  return deployment;
}

/** A list of new members: looked at row by row, taken in once it is right, and the slip that comes of it opens the app for one of them. */
async function bringsIn(january: Season): Promise<void> {
  const page = await january.seat('admin');
  await page.goto(january.at('/people/import'));
  const picker = page.getByLabel(people('import.pick'), { exact: true });
  const take = (n: number) => page.getByRole('button', { name: filled(people('seen.take'), { n }), exact: true });

  await test.step('admin: the wrong row of a list is named, with what to do about it, and nothing can be taken', async () => {
    await picker.setInputFiles(fileOf(RIGHT, WRONG));
    const bad = page.getByRole('table', { name: people('seen.badRows') });
    await expect(bad).toContainText(filled(people('seen.lineNo'), { n: 3 }));
    await expect(bad).toContainText(people('row.no_office'));
    await expect(take(1)).toHaveCount(0);
  });
  const code = await test.step('admin: the list as mended is taken in', async () => {
    await picker.setInputFiles(fileOf(RIGHT));
    await take(1).click();
    const slip = page.getByRole('listitem').filter({ hasText: '郑望海' });
    await expect(slip).toContainText('new1.jiantiao');
    return slip.locator('.code').innerText();
  });
  await test.step('admin: the same list again has nothing to do', async () => {
    await page.goto(january.at('/people/import'));
    await picker.setInputFiles(fileOf(RIGHT));
    await expect(page.getByText(filled(people('seen.nothing'), { n: 1 }))).toBeVisible();
  });
  await test.step('the new member begins with the code of the slip', async () => {
    const { page: hers } = await january.screen('phone');
    await hers.goto(january.at('/activate'));
    await hers.getByLabel(account('activate.code.label'), { exact: true }).fill(code);
    await hers.getByLabel(account('newPassword.label'), { exact: true }).fill('码头的风今天很大，船都回来了');
    await hers.getByRole('button', { name: account('activate.submit.button'), exact: true }).click();
    await expect(hers.getByRole('heading', { level: 1, name: first('home.title') })).toBeVisible();
    await expect(hers.getByText('健跳镇联络处').first()).toBeVisible();
  });
}

/** Ten plans come in; one is sent back and comes again; each has its number. */
async function receivesPlans(january: Season, page: Page, director: Of): Promise<void> {
  await inEachOffice((code) => sendsPlan(director(code), code));
  const list = page.getByRole('list', { name: plan('county.plans'), exact: true });
  const receive = page.getByRole('button', { name: plan('action.receive'), exact: true });

  await test.step('office: one of the ten plans goes back with the reason, and the office reads it', async () => {
    await page.goto(january.at('/county/plans'));
    await expect(page.getByText(filled(plan('county.waiting'), { n: 10 }))).toBeVisible();
    await list.getByRole('link', { name: /海游街道/ }).click();
    await page.getByRole('button', { name: plan('action.return'), exact: true }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel(plan('return.reason.label')).fill(REASON);
    await sheet.getByRole('button', { name: plan('return.submit'), exact: true }).click();
    await expect(sheet).toBeHidden();
    await expect(receive).toHaveCount(0);
    await expect.poll(async () => (await director(HAIYOU).read(planOf(HAIYOU))).log.at(-1)?.note).toBe(REASON);
  });
  await test.step('office: mended and signed again, it is received with its number; so are the nine others', async () => {
    const aims = { from: '围绕中心工作履职', to: '围绕中心工作履职，第二季度座谈在三角塘社区。' };
    await director(HAIYOU).push({ rec: planOf(HAIYOU), type: 'plan', op: 'edit', set: { aims } });
    await signsAndSends(director(HAIYOU), planOf(HAIYOU));
    await expect(page.getByText(aims.to)).toBeVisible();
    await page.getByLabel(plan('field.number.label'), { exact: true }).fill(`${YEAR}-1`);
    await receive.click();
    await expect(page.getByText(filled(plan('sign.number'), { number: `${YEAR}-1` }))).toBeVisible();
    await expect.poll(async () => (await director(HAIYOU).read(planOf(HAIYOU))).status).toBe('received');
    const others = CODES.filter((code) => code !== HAIYOU).map(planOf);
    const office = await january.wire('office');
    await office.commandEach(others, 'receive', 'received', (id) => ({ number: `${YEAR}-${others.indexOf(id) + 2}` }));
    await page.goto(january.at('/county/plans'));
    for (const { name } of OFFICES) await expect(list.getByRole('listitem').filter({ hasText: name })).toContainText(/收文号 2027-\d+/);
    await expect(page.getByText(filled(plan('county.waiting'), { n: 0 }), { exact: true })).toHaveCount(2);
  });
}

/** One text becomes a task of each of the ten offices. */
function deploys(january: Season, page: Page, director: Of): Promise<string> {
  return test.step('office: work is given to every office in one step', async () => {
    await page.goto(january.at('/tasks/deploy'));
    await page.getByLabel(task('field.title.label')).fill(WORK);
    await page.getByLabel(task('field.text.label')).fill('每名委员走访十户，六月底前报结果。');
    await page.getByLabel(task('field.due.label')).fill('2027-06-30');
    await page.getByRole('button', { name: filled(task('offices.all'), { n: 10 }), exact: true }).click();
    await page.getByRole('button', { name: task('deploy.send'), exact: true }).click();
    await expect(page).toHaveURL(/\/deployments\/[0-9a-f-]+$/);
    const table = page.getByRole('table', { name: task('progress.title') });
    for (const { name } of OFFICES) await expect(table.getByRole('row').filter({ hasText: name })).toContainText(task('state.assigned'));
    const deployment = page.url().split('/').at(-1) ?? '';
    await inEachOffice(async (code) => {
      await expect.poll(() => director(code).holds(givenTaskId(deployment, code))).toBe(true);
    });
    return deployment;
  });
}
