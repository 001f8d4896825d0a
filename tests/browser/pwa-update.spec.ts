import { expect, offlineReady, signIn, wordsOf } from './fixture.ts';
import { isNext, lookForNews, test, workerStands } from './gated.ts';
import { beginReport, titleOf } from './stored.ts';

test('F-83 a new version waits for yes; the old one goes on with all its parts; words half-written survive', async ({
  gate,
  gated,
  nextBuild,
  unpack,
}) => {
  const say = await wordsOf('words');
  const { page } = await unpack();
  await signIn(page, gated, 'member1.jiantiao');
  await offlineReady(page);

  gate.deploy(nextBuild);
  await lookForNews(page);
  const yes = page.getByRole('button', { name: say('update.cta') });
  await expect(yes).toBeVisible();
  expect(await isNext(page)).toBe(false);

  const room = await wordsOf('report');
  await page.evaluate(() => {
    history.pushState(null, '', '/reports/new');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await page.getByRole('textbox', { name: room('field.title.ask') }).fill('码头北侧的灯又坏了');
  await page.getByRole('link', { name: say('page.close') }).click();
  await expect(page.getByText('码头北侧的灯又坏了')).toBeVisible();
  await yes.click();

  await expect.poll(() => isNext(page).catch(() => false)).toBe(true);
  await expect(page.getByText('码头北侧的灯又坏了')).toBeVisible();
});

test('with two pages open both come to the new version, once', async ({ gate, gated, nextBuild, unpack }) => {
  const say = await wordsOf('words');
  const phone = await unpack();
  await signIn(phone.page, gated, 'member1.jiantiao');
  await offlineReady(phone.page);
  const second = await phone.openTab();
  await second.goto(`${gated.publicOrigin}/records`);
  await expect(second.getByRole('main')).toBeVisible();
  const loads: string[] = [];
  for (const page of [phone.page, second]) page.on('load', () => loads.push(page.url()));

  gate.deploy(nextBuild);
  await lookForNews(phone.page);
  await phone.page.getByRole('button', { name: say('update.cta') }).click();
  for (const page of [phone.page, second]) await expect.poll(() => isNext(page).catch(() => false)).toBe(true);
  await expect.poll(() => loads.length).toBe(2);
});

test('F-13 a network that answers everything with its own page during an update breaks nothing', async ({
  gate,
  gated,
  nextBuild,
  unpack,
}) => {
  const phone = await unpack();
  await signIn(phone.page, gated, 'member1.jiantiao');
  await offlineReady(phone.page);

  gate.deploy(nextBuild);
  gate.portal((path) => path.startsWith('/assets/') || path === '/index.html');
  await lookForNews(phone.page);
  await expect.poll(() => workerStands(phone.page)).toEqual({ waiting: false, installing: false });

  gate.portal(() => true);
  await phone.switchOffAndOn();
  await phone.page.goto(gated.publicOrigin);
  await expect(phone.page.getByRole('main')).toBeVisible();
  expect(await isNext(phone.page)).toBe(false);

  gate.portal(() => false);
  await lookForNews(phone.page);
  await expect.poll(() => workerStands(phone.page)).toMatchObject({ waiting: true });
});

test('a new version whose files break off half-way is not taken; the old one goes on, with words and all', async ({
  gate,
  gated,
  nextBuild,
  unpack,
}) => {
  const phone = await unpack();
  await signIn(phone.page, gated, 'member1.jiantiao');
  await offlineReady(phone.page);
  await beginReport(phone.page, gated);
  await titleOf(phone.page).fill('浮桥的护栏');

  gate.deploy(nextBuild);
  gate.cut((path) => path.includes('-next'));
  await lookForNews(phone.page);
  await expect.poll(() => workerStands(phone.page)).toEqual({ waiting: false, installing: false });
  await phone.page.reload();
  await expect(titleOf(phone.page)).toHaveValue('浮桥的护栏');
  expect(await isNext(phone.page)).toBe(false);

  gate.cut(() => false);
  await lookForNews(phone.page);
  await expect.poll(() => workerStands(phone.page)).toMatchObject({ waiting: true });
});
