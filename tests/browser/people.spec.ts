/** A list of new members: looked at row by row, taken in once it is right, and the slip that comes of it opens the app for one of them. */
import { expect, signIn, test, wordsOf } from './fixture.ts';

const [people, account, first] = await Promise.all(['people', 'account', 'first'].map((room) => wordsOf(room)));
if (!people || !account || !first) throw new Error('no words');
const HEAD = '登录名,姓名,界别,联络处,角色,开始日期';
const RIGHT = 'new1.jiantiao,郑望海,渔业界,健跳镇联络处,委员,2026-01-01';
const WRONG = 'new2.jiantiao,何晚秋,教育界,不知道在哪里,委员,2026-01-01';

const fileOf = (...rows: string[]) => ({
  name: '新委员.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`${[HEAD, ...rows].join('\n')}\n`),
});
const filled = (words: string, values: Readonly<Record<string, string | number>>) =>
  words.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));

test('a list with a wrong row brings in nobody; mended, it brings in all, once, and the slip opens the app', async ({ county, unpack }) => {
  const { page } = await unpack('desk');
  await signIn(page, county, 'admin');
  await page.goto(`${county.publicOrigin}/people/import`);
  const picker = page.getByLabel(people('import.pick'), { exact: true });
  const take = (n: number) => page.getByRole('button', { name: filled(people('seen.take'), { n }), exact: true });

  await test.step('the wrong row is named, with what to do about it, and nothing can be taken', async () => {
    await picker.setInputFiles(fileOf(RIGHT, WRONG));
    const bad = page.getByRole('table', { name: people('seen.badRows') });
    await expect(bad).toContainText(filled(people('seen.lineNo'), { n: 3 }));
    await expect(bad).toContainText(people('row.no_office'));
    await expect(take(1)).toHaveCount(0);
  });

  const code = await test.step('the list as mended is taken in', async () => {
    await picker.setInputFiles(fileOf(RIGHT));
    await take(1).click();
    const slip = page.getByRole('listitem').filter({ hasText: '郑望海' });
    await expect(slip).toContainText('new1.jiantiao');
    return slip.locator('.code').innerText();
  });

  await test.step('the same list again has nothing to do', async () => {
    await page.goto(`${county.publicOrigin}/people/import`);
    await picker.setInputFiles(fileOf(RIGHT));
    await expect(page.getByText(filled(people('seen.nothing'), { n: 1 }))).toBeVisible();
  });

  await test.step('the new member begins with the code of the slip', async () => {
    const phone = await unpack();
    await phone.page.goto(`${county.publicOrigin}/activate`);
    await phone.page.getByLabel(account('activate.code.label'), { exact: true }).fill(code);
    await phone.page.getByLabel(account('newPassword.label'), { exact: true }).fill('码头的风今天很大，船都回来了');
    await phone.page.getByRole('button', { name: account('activate.submit.button'), exact: true }).click();
    await expect(phone.page.getByRole('heading', { level: 1, name: first('home.title') })).toBeVisible();
    await expect(phone.page.getByText('健跳镇联络处').first()).toBeVisible();
  });
});
