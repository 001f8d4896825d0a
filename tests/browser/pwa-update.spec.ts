import type { Page } from '@playwright/test';
import { expect, offlineReady, signIn, wordsOf } from './fixture.ts';
import { isNext, lookForNews, test, workerStands } from './gated.ts';
import { beginReport, kept, rowsOf, situationOf, titleOf, wander, wordsOn } from './stored.ts';

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

test('three pages, a form in one, and words on their way: all come to the new version, and the words arrive once', async ({
  gate,
  gated,
  nextBuild,
  unpack,
}) => {
  const say = await wordsOf('words');
  const phone = await unpack();
  const { page } = phone;
  await signIn(page, gated, 'member1.jiantiao');
  await offlineReady(page);
  const form = await phone.openTab();
  await beginReport(form, gated);
  const third = await phone.openTab();
  await third.goto(`${gated.publicOrigin}/records`);
  await expect(third.getByRole('main')).toBeVisible();
  gate.deploy(nextBuild);
  await lookForNews(page);
  await expect(page.getByRole('button', { name: say('update.cta') })).toBeVisible();

  gate.hold((path) => path === '/api/v1/sync');
  await titleOf(form).fill('三号码头的灯');
  await wander(form, '/records');
  await expect.poll(() => wordsOn(page)).toContain('三号码头的灯');
  await form.goBack();
  await expect(titleOf(form)).toHaveValue('三号码头的灯');
  await situationOf(form).fill('灯坏了，没有人管');
  await page.getByRole('button', { name: say('update.cta') }).click();
  for (const tab of [page, form, third]) await expect.poll(() => isNext(tab).catch(() => false)).toBe(true);
  await expect(situationOf(form)).toHaveValue('灯坏了，没有人管');
  await expect(titleOf(form)).toHaveValue('三号码头的灯');
  gate.hold(() => false);
  await wander(form, '/records');
  await kept(form);
  const holding = async (table: string) =>
    (await rowsOf(page, table)).filter((row) => JSON.stringify(row).includes('灯坏了，没有人管')).length;
  await expect.poll(() => holding('records')).toBe(1);
  await expect.poll(async () => (await rowsOf(page, 'outbox')).filter(({ state }) => state !== 'settled')).toEqual([]);
  expect(await holding('records')).toBe(1);
});

/** Where the form's own part of the program lies in the browser's store, and whether it is there. */
function storedForm(page: Page, act: 'look' | 'remove'): Promise<string | null> {
  return page.evaluate(async (wanted) => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const { pathname } = new URL(request.url);
        if (!/write-report.*\.js$/.test(pathname)) continue;
        if (wanted === 'remove') await cache.delete(request);
        return pathname;
      }
    }
    return null;
  }, act);
}

test('F-36 F-37 files of the stored program are gone, one or all: they are fetched, checked and stored again, and no word is lost', async ({
  gated,
  gate,
  unpack,
}) => {
  const phone = await unpack();
  const { page } = phone;
  await signIn(page, gated, 'member1.jiantiao');
  await offlineReady(page);
  await beginReport(page, gated);
  await titleOf(page).fill('防浪堤的裂缝');
  await kept(page);
  const place = page.url();
  const browser = await phone.context.newCDPSession(page);

  await test.step('one file', async () => {
    const gone = await storedForm(page, 'remove');
    expect(gone).not.toBeNull();
    await browser.send('Network.clearBrowserCache');
    gate.asked.splice(0);
    await page.reload();
    await expect(titleOf(page)).toHaveValue('防浪堤的裂缝');
    expect(gate.asked).toContain(`GET ${gone ?? ''}`);
    await expect.poll(() => storedForm(page, 'look')).toBe(gone);
  });

  await test.step('all of them', async () => {
    await browser.send('Storage.clearDataForOrigin', { origin: gated.publicOrigin, storageTypes: 'cache_storage' });
    await browser.send('Network.clearBrowserCache');
    gate.asked.splice(0);
    await page.goto(place);
    await expect(titleOf(page)).toHaveValue('防浪堤的裂缝');
    expect(gate.asked.some((asked) => asked.includes('/assets/'))).toBe(true);
    await expect.poll(() => storedForm(page, 'look')).not.toBeNull();
  });
});
