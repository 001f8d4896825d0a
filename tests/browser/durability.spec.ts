/** The browser is killed at any moment, its stores are cleared or damaged: what was said to be kept is there. Source: sync 3.2 B1, reliability 4.5. */
import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { photographer } from '#src/server/demo/photos.ts';
import { expect, offlineReady, signIn, test, wordsOf } from './fixture.ts';
import { beginReport, kept, rowsOf, situationOf, titleOf, wander, wordsOn } from './stored.ts';

const KILLS = 10;
const shoot = photographer();
const words = await wordsOf('words');

/** Types word after word and tells of each as soon as the app has kept it; every third leaves the form, which makes an act of it. */
async function typeOn(page: Page, round: number): Promise<void> {
  await page.evaluate(async (nr) => {
    const tell = Reflect.get(window, 'acknowledged') as (word: string) => Promise<void>; // exposed by the test
    const until = (done: () => boolean) =>
      new Promise<void>((resolve) => {
        const look = () => (done() ? resolve() : void setTimeout(look, 1));
        look();
      });
    const place = location.pathname;
    const go = (path: string) => {
      history.pushState(null, '', path);
      dispatchEvent(new PopStateEvent('popstate'));
    };
    const isKept = () => !Object.keys(sessionStorage).some((key) => key.startsWith('typed:'));
    for (let count = 1; ; count += 1) {
      await until(() => document.querySelector<HTMLTextAreaElement>('#situation') !== null);
      const field = document.querySelector<HTMLTextAreaElement>('#situation');
      if (field === null) continue;
      const word = `〔${nr}.${count}〕`;
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, field.value + word);
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      dispatchEvent(new Event('blur'));
      await until(isKept);
      await tell(word);
      if (count % 3 !== 0) continue;
      go('/records');
      await until(() => document.querySelector<HTMLTextAreaElement>('#situation') === null);
      go(place);
    }
  }, round);
}

/** Records that show own waiting words without an act on its way, or the other way round. */
async function torn(page: Page): Promise<unknown[]> {
  const waiting = new Set((await rowsOf(page, 'outbox')).filter(({ state }) => state !== 'settled').map(({ rec }) => rec));
  const shown = new Set((await rowsOf(page, 'records')).filter(({ pend }) => pend !== undefined).map(({ id }) => id));
  return [...waiting].filter((rec) => !shown.has(rec)).concat([...shown].filter((rec) => !waiting.has(rec)));
}

test('F-29 a member types, and the browser is killed again and again: nothing that was kept is lost, nothing is torn', async ({
  county,
  unpack,
}) => {
  const phone = await unpack();
  await signIn(phone.page, county, 'member1.jiantiao');
  await offlineReady(phone.page);
  await beginReport(phone.page, county);
  const place = phone.page.url();
  await titleOf(phone.page).fill('码头的灯');
  await kept(phone.page);
  const acknowledged: string[] = [];
  const lost: string[] = [];

  for (let round = 1; round <= KILLS; round += 1) {
    const before = acknowledged.length;
    const wanted = before + 1 + Math.floor(Math.random() * 12);
    const reached = new Promise<void>((resolve) => {
      void phone.page
        .exposeFunction('acknowledged', (word: string) => {
          acknowledged.push(word);
          if (acknowledged.length >= wanted) resolve();
        })
        .then(() => typeOn(phone.page, round).catch(() => undefined));
    });
    await reached;
    await phone.kill();
    await phone.switchOn();
    await phone.page.goto(place);
    await expect(situationOf(phone.page)).toHaveValue(new RegExp(`〔${round}\\.1〕`));
    const there = await wordsOn(phone.page);
    lost.push(...acknowledged.filter((word) => !there.includes(word)));
    expect(await torn(phone.page), `torn after kill ${round}`).toEqual([]);
    const shown = await situationOf(phone.page).inputValue();
    expect(acknowledged.filter((word) => !shown.includes(word))).toEqual([]);
  }

  const told = `kills ${KILLS}, saves acknowledged ${acknowledged.length}, lost ${lost.length}, torn 0`;
  test.info().annotations.push({ type: 'durability', description: told });
  console.log(told);
  expect(lost).toEqual([]);
});

/** Photos of which some bytes are not there: each is whole or was never said to be there. */
async function halfPhotos(page: Page): Promise<unknown[]> {
  const chunks = await page.evaluate(async () => {
    const [name] = (await indexedDB.databases()).map((it) => it.name ?? '').filter((it) => it.startsWith('app_') && it !== 'app_phone');
    const asked = indexedDB.open(name ?? '');
    await new Promise((resolve) => asked.addEventListener('success', resolve, { once: true }));
    const told = asked.result.transaction('chunks').objectStore('chunks').getAll();
    await new Promise((resolve) => told.addEventListener('success', resolve, { once: true }));
    asked.result.close();
    const rows = told.result as { blob: string; i: number; bytes: ArrayBuffer }[]; // the shape of the table
    return rows.map(({ blob, i, bytes }) => ({ blob, i, bytes: [...new Uint8Array(bytes)] }));
  });
  const blobs = await rowsOf(page, 'blobs');
  const known = new Set(blobs.map(({ id }) => id));
  const orphans = chunks.filter(({ blob }) => !known.has(blob)).map(({ blob }) => blob);
  const half = blobs.filter(({ id, sha256, size, state, freed }) => {
    const parts = chunks.filter(({ blob }) => blob === id).sort((a, b) => a.i - b.i);
    const bytes = Buffer.concat(parts.map((part) => Buffer.from(part.bytes)));
    // Others' files are kept as the county shows them, not as their author's phone fingerprinted them.
    const isWhole = state === 'cached' ? bytes.length === size : createHash('sha256').update(bytes).digest('hex') === sha256;
    return freed !== true && !isWhole;
  });
  return [...orphans, ...half];
}

test('F-30 the browser is killed while photos are kept: each photo is whole or not there, the words are', async ({ county, unpack }) => {
  const phone = await unpack();
  await signIn(phone.page, county, 'member1.jiantiao');
  await offlineReady(phone.page);
  await beginReport(phone.page, county);
  const place = phone.page.url();
  await titleOf(phone.page).fill('台阶湿滑');
  await kept(phone.page);
  const { bytes } = await shoot('pier', 'pier');
  await county.stop();
  for (let round = 0; round < 3; round += 1) {
    const chooser = phone.page.waitForEvent('filechooser');
    await phone.page.getByRole('button', { name: words('photo.pick'), exact: true }).click();
    await (await chooser).setFiles([1, 2].map((n) => ({ name: `${round}-${n}.jpg`, mimeType: 'image/jpeg', buffer: bytes })));
    // The first time in the middle of shrinking, then once the first photo is there.
    if (round > 0) await expect.poll(async () => (await rowsOf(phone.page, 'blobs')).length).toBeGreaterThanOrEqual(round);
    await phone.kill();
    await phone.switchOn();
    await phone.page.goto(place);
    await expect(titleOf(phone.page)).toHaveValue('台阶湿滑');
    expect(await halfPhotos(phone.page)).toEqual([]);
    expect(await torn(phone.page)).toEqual([]);
  }
  await wander(phone.page, '/records');
  await expect(phone.page.getByText('台阶湿滑').first()).toBeVisible();
});

/** So long after their answer has come the page dies, in milliseconds: from its first byte until long after it was taken in. */
const MOMENTS = [0, 5, 10, 20, 30, 40, 60, 90];

test('F-29 the page dies again and again while its first records come: the next one has them all', async ({ county, unpack }) => {
  const phone = await unpack();
  await signIn(phone.page, county, 'member1.jiantiao');
  let page = phone.page;
  for (const moment of MOMENTS) {
    await page.goto('about:blank');
    const dying = await phone.context.newCDPSession(page);
    await dying.send('Storage.clearDataForOrigin', { origin: county.publicOrigin, storageTypes: 'indexeddb' });
    const answered = page.waitForResponse((response) => response.url().endsWith('/api/v1/sync'));
    await page.goto(`${county.publicOrigin}/activities`);
    await answered;
    await new Promise((resolve) => setTimeout(resolve, moment));
    const dead = page.waitForEvent('crash');
    dying.send('Page.crash').catch(() => undefined); // nobody is left to answer
    await dead;
    const next = await phone.openTab();
    await page.close();
    page = next;
    await page.goto(`${county.publicOrigin}/activities`);
    await expect(page.locator('main a[href^="/activities/"]').first()).toBeVisible();
    expect(await torn(page)).toEqual([]);
  }
});
