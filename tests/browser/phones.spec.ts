/** Phones that are slow, forgetful, crowded or meddled with, and what is carried from one to another. Source: reliability 4.5, 5 B-81. */
import { readFile } from 'node:fs/promises';
import { chromium, type Page } from '@playwright/test';
import { LAUNCH } from './chromium.ts';
import { expect, offlineReady, signIn, test, wordsOf } from './fixture.ts';
import { OtherPhone } from './other-phone.ts';
import { beginReport, kept, rowsOf, situationOf, titleOf, wander } from './stored.ts';

const words = await wordsOf('words');
const sync = await wordsOf('sync');
const MEI = 'member1.jiantiao';
const PASSPHRASE = '码头北侧六盏灯坏了四盏';

test('F-08 50 kbit/s and a second of delay: the form takes every letter, and the report arrives', async ({ county, unpack }) => {
  const { page, context } = await unpack();
  await signIn(page, county, MEI);
  await offlineReady(page);
  await beginReport(page, county);
  const line = await context.newCDPSession(page);
  await line.send('Network.enable');
  const speed = { downloadThroughput: 6_250, uploadThroughput: 6_250 }; // bytes a second
  await line.send('Network.emulateNetworkConditions', { offline: false, latency: 1_000, ...speed });
  await titleOf(page).fill('信号很弱的地方');
  await situationOf(page).pressSequentially('灯坏了');
  await expect(situationOf(page)).toHaveValue('灯坏了');
  await wander(page, '/records');
  await expect(page.getByText('信号很弱的地方').first()).toBeVisible();
  const mei = await OtherPhone.of(county, MEI);
  await expect.poll(() => mei.holds('信号很弱的地方')).toBe(true);
});

test('F-43 in a private window: it works, and warns that what is not sent may be cleared', async ({ county, complaints }) => {
  const browser = await chromium.launch(LAUNCH);
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(String(error)));
  await signIn(page, county, MEI);
  await offlineReady(page);
  await context.setOffline(true);
  await beginReport(page, county);
  await titleOf(page).fill('无痕窗口里写的');
  await kept(page);
  await wander(page, '/');
  await expect(page.getByText('无痕窗口里写的').first()).toBeVisible();
  await expect(page.getByText(words('storage.notPersist'))).toBeVisible();
  await browser.close();
});

/** Many drafts and photos, as if written over a long time without a line. */
function crowd(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const name = (await indexedDB.databases()).map((it) => it.name ?? '').find((it) => it.startsWith('app_') && it !== 'app_phone') ?? '';
    const asked = indexedDB.open(name);
    await new Promise((resolve) => asked.addEventListener('success', resolve, { once: true }));
    const work = asked.result.transaction(['drafts', 'blobs', 'chunks'], 'readwrite');
    const done = new Promise((resolve) => work.addEventListener('complete', resolve, { once: true }));
    const told = work.objectStore('drafts').getAll();
    await new Promise((resolve) => told.addEventListener('success', resolve, { once: true }));
    const [model] = told.result as { key: string; rec: string; values: object; at: number }[]; // the shape of the table
    if (model === undefined) throw new Error('no draft to copy');
    for (let count = 0; count < 500; count += 1) {
      const rec = `${model.rec.slice(0, -4)}${count.toString(16).padStart(4, '0')}`;
      work.objectStore('drafts').put({ ...model, key: rec, rec, values: { title: `草稿 ${count}` }, at: model.at - count * 60_000 });
    }
    for (let count = 0; count < 300; count += 1) {
      const id = `${model.rec.slice(0, -4)}f${count.toString(16).padStart(3, '0')}`;
      const bytes = new Uint8Array(200_000).fill(count).buffer;
      const row = { id, rec: model.rec, kind: 'photo', sha256: '', size: 200_000, mime: 'image/jpeg', name: `${count}.jpg`, ms: null };
      work.objectStore('blobs').put({ ...row, state: 'cached', offset: 0, seq: -1, code: null, freed: false, at: model.at });
      work.objectStore('chunks').put({ blob: id, i: 0, bytes });
    }
    await done;
    asked.result.close();
  });
}

test('F-45 500 drafts and 300 photos on one phone: it opens, lists them, and writes on', async ({ county, unpack }) => {
  const phone = await unpack();
  const { page } = phone;
  await signIn(page, county, MEI);
  await offlineReady(page);
  await beginReport(page, county);
  await titleOf(page).fill('第一份草稿');
  await kept(page);
  await crowd(page);
  await phone.switchOffAndOn();
  const began = performance.now();
  await phone.page.goto(`${county.publicOrigin}/`);
  await expect(phone.page.getByText('第一份草稿').first()).toBeVisible();
  test.info().annotations.push({ type: 'first screen, ms', description: String(Math.round(performance.now() - began)) });
  await phone.page.goto(`${county.publicOrigin}/records`);
  await expect(phone.page.getByText('草稿 0').first()).toBeVisible();
  await beginReport(phone.page, county);
  await titleOf(phone.page).fill('第五百零二份');
  await kept(phone.page);
  expect((await rowsOf(phone.page, 'drafts')).length).toBe(502);
});

test('F-48 a translator edits the page under the app: it goes on, and the words are kept', async ({ county, unpack }) => {
  const { page } = await unpack();
  await signIn(page, county, MEI);
  await offlineReady(page);
  await beginReport(page, county);
  // As browsers translate: every text is put into a new element, and stays different from what the app made.
  const translate = () =>
    page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
      for (const text of texts.filter(
        ({ data, parentElement }) => data.trim() !== '' && parentElement?.closest('textarea,script,style') === null,
      )) {
        const outer = document.createElement('span');
        outer.textContent = `[${text.data}]`;
        text.replaceWith(outer);
      }
    });
  await page.locator('#situation').fill('译文下面写的');
  await translate();
  await page.locator('#situation').fill('译文下面写的，又写了一句');
  await kept(page);
  await wander(page, '/records');
  await translate();
  await wander(page, '/reports/new');
  await expect.poll(async () => JSON.stringify([await rowsOf(page, 'outbox'), await rowsOf(page, 'drafts')])).toContain('又写了一句');
  await page.goto(`${county.publicOrigin}/records`);
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page.getByText('译文下面写的').first()).toBeVisible();
});

/** Hands a file to 导入救援包 with its passphrase. */
async function bringBack(page: Page, file: Buffer, passphrase: string): Promise<void> {
  const sheet = page.getByRole('dialog');
  await sheet.locator('input[type=file]').setInputFiles({ name: 'rescue.sqmy', mimeType: 'application/octet-stream', buffer: file });
  await sheet.getByLabel(sync('bringBack.word.label'), { exact: true }).fill(passphrase);
  await sheet.getByRole('button', { name: sync('bringBack.take.button'), exact: true }).click();
}

test('B-81 a rescue file: made without a line, taken in on another phone once and once more, refused when damaged or another’s', async ({
  county,
  unpack,
}) => {
  const old = await unpack();
  await signIn(old.page, county, MEI);
  await offlineReady(old.page);
  await beginReport(old.page, county);
  await old.context.setOffline(true);
  await titleOf(old.page).fill('救援包里的一件事');
  await wander(old.page, '/sync');
  await expect.poll(async () => JSON.stringify(await rowsOf(old.page, 'outbox'))).toContain('救援包里的一件事');
  await old.page.getByRole('button', { name: new RegExp(sync('backUp.title')) }).click();
  await old.page.getByLabel(sync('rescue.word.label'), { exact: true }).fill(PASSPHRASE);
  await old.page.getByLabel(sync('rescue.again.label'), { exact: true }).fill(PASSPHRASE);
  const download = old.page.waitForEvent('download');
  await old.page.getByRole('button', { name: sync('rescue.make.button'), exact: true }).click();
  const file = await readFile(await (await download).path());
  expect(file.includes('救援包里的一件事')).toBe(false);

  const fresh = await unpack();
  await signIn(fresh.page, county, MEI);
  await fresh.page.goto(`${county.publicOrigin}/sync`);
  await fresh.page.getByRole('button', { name: new RegExp(sync('bringBack.title')) }).click();
  const damaged = Buffer.from(file);
  damaged.writeUInt8(damaged.readUInt8(file.length - 20) ^ 0xff, file.length - 20);
  for (const [name, bytes, word, said] of [
    ['no rescue file at all', Buffer.from('不是救援包'), PASSPHRASE, 'bringBack.refused.not_a_rescue'],
    ['half of it', file.subarray(0, Math.floor(file.length / 2)), PASSPHRASE, 'bringBack.refused.'],
    ['damaged', damaged, PASSPHRASE, 'bringBack.refused.'],
    ['another passphrase', file, '不是这句口令的另一句话', 'bringBack.refused.passphrase'],
  ] as const) {
    await test.step(name, async () => {
      await bringBack(fresh.page, bytes, word);
      const refusals = ['not_a_rescue', 'damaged', 'passphrase']
        .map((why) => `bringBack.refused.${why}`)
        .filter((key) => key.startsWith(said));
      await expect(fresh.page.getByText(new RegExp(refusals.map((key) => sync(key)).join('|'))).first()).toBeVisible();
      expect(JSON.stringify(await rowsOf(fresh.page, 'outbox'))).not.toContain('救援包里的一件事');
    });
  }
  await test.step('the right one, twice', async () => {
    await bringBack(fresh.page, file, PASSPHRASE);
    await expect(fresh.page.getByText(sync('bringBack.done').split('{{n}}')[0] ?? '').first()).toBeVisible();
    await bringBack(fresh.page, file, PASSPHRASE);
    await expect(fresh.page.getByText(sync('bringBack.done.nothing'))).toBeVisible();
    const mei = await OtherPhone.of(county, MEI);
    await expect.poll(() => mei.holds('救援包里的一件事')).toBe(true);
    const there = (await rowsOf(fresh.page, 'records')).filter((row) => JSON.stringify(row).includes('救援包里的一件事'));
    expect(there).toHaveLength(1);
  });
  await test.step('on another person’s phone', async () => {
    const foreign = await unpack();
    await signIn(foreign.page, county, 'member2.jiantiao');
    await foreign.page.goto(`${county.publicOrigin}/sync`);
    await foreign.page.getByRole('button', { name: new RegExp(sync('bringBack.title')) }).click();
    await bringBack(foreign.page, file, PASSPHRASE);
    await expect(foreign.page.getByText(sync('bringBack.refused.foreign'))).toBeVisible();
  });
});
