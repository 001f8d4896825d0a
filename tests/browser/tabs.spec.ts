/** Two pages of one phone, with and without the browser's locks, one of them gone: one draft, one report, nothing twice. Source: sync 2.18, 3.2 B2, B3, B7. */
import type { Page } from '@playwright/test';
import { photographer } from '#src/server/demo/photos.ts';
import type { County } from './county.ts';
import { expect, offlineReady, signIn, wordsOf } from './fixture.ts';
import { test } from './gated.ts';
import { OtherPhone } from './other-phone.ts';
import { beginReport, kept, rowsOf, situationOf, titleOf, wander } from './stored.ts';

const shoot = photographer();
const words = await wordsOf('words');

/** Waits until nothing waits any more, and tells how often the server's own answer holds these words. */
async function arrived(page: Page, text: string): Promise<number> {
  await expect.poll(async () => (await rowsOf(page, 'outbox')).filter(({ state }) => state === 'pending').length).toBe(0);
  await expect
    .poll(async () => (await rowsOf(page, 'records')).filter(({ base }) => JSON.stringify(base ?? null).includes(text)).length)
    .toBeGreaterThan(0);
  return (await rowsOf(page, 'records')).filter(({ base }) => JSON.stringify(base ?? null).includes(text)).length;
}

/** Leaves the form, which makes an act of what was typed. */
async function leave(page: Page): Promise<void> {
  await wander(page, '/records');
  await kept(page);
}

/** Files of this phone; others' that were brought to look at do not count. */
async function ownFiles(page: Page) {
  return (await rowsOf(page, 'blobs')).filter(({ state }) => state !== 'cached');
}

async function signedIn(page: Page, county: County): Promise<void> {
  await signIn(page, county, 'member1.jiantiao');
  await offlineReady(page);
}

for (const locks of ['with the browser’s locks', 'without them'] as const) {
  test(`F-51 two pages on one draft, ${locks}: both show one draft, and it arrives once`, async ({ gated, gate, unpack }) => {
    const phone = await unpack();
    if (locks === 'without them') await phone.context.addInitScript(() => void Reflect.deleteProperty(Navigator.prototype, 'locks'));
    await signedIn(phone.page, gated);
    await beginReport(phone.page, gated);
    const second = await phone.openTab();
    await second.goto(phone.page.url());
    await titleOf(phone.page).fill('两个窗口写的一件事');
    await expect(titleOf(second)).toHaveValue('两个窗口写的一件事');
    await situationOf(second).fill('第二个窗口补的情况');
    await expect(situationOf(phone.page)).toHaveValue('第二个窗口补的情况');
    expect(await rowsOf(second, 'drafts')).toHaveLength(1);

    gate.hold((path) => path === '/api/v1/sync');
    await leave(phone.page);
    await leave(second);
    for (const tab of [phone.page, second]) await tab.evaluate(() => dispatchEvent(new Event('online')));
    gate.hold(() => false);
    expect(await arrived(second, '两个窗口写的一件事')).toBe(1);
    const [there] = (await rowsOf(second, 'records')).filter((row) => JSON.stringify(row).includes('两个窗口写的一件事'));
    expect(JSON.stringify(there?.base)).toContain('第二个窗口补的情况');
    const mei = await OtherPhone.of(gated, 'member1.jiantiao');
    expect((await mei.read(String(there?.id))).body).toMatchObject({ title: '两个窗口写的一件事', situation: '第二个窗口补的情况' });
  });
}

test('F-52 the page that sends is gone in the middle of it: the other one sends within seconds, and it arrives once', async ({
  gated,
  gate,
  unpack,
}) => {
  const phone = await unpack();
  await signedIn(phone.page, gated);
  const second = await phone.openTab();
  await second.goto(`${gated.publicOrigin}/records`);
  await expect(second.getByRole('main')).toBeVisible();
  await beginReport(phone.page, gated);
  await titleOf(phone.page).fill('送到一半断了');
  gate.hold((path) => path === '/api/v1/sync');
  gate.asked.splice(0);
  await leave(phone.page);
  await expect.poll(() => gate.asked.filter((asked) => asked === 'POST /api/v1/sync').length).toBeGreaterThan(0);
  await second.evaluate(() => dispatchEvent(new Event('online')));
  // Two pages of one address may share a process, so that a crash would take both: this one is closed.
  await phone.page.close();
  gate.hold(() => false);
  expect(await arrived(second, '送到一半断了')).toBe(1);
});

test('the line comes and goes while a member types: every word is there, and all of it arrives', async ({ gated, gate, unpack }) => {
  const phone = await unpack();
  const { page, context } = phone;
  await signedIn(page, gated);
  await beginReport(page, gated);
  for (const [count, letter] of Array.from('航标灯凌晨熄灭').entries()) {
    await context.setOffline(count % 2 === 0);
    await titleOf(page).pressSequentially(letter);
  }
  await expect(titleOf(page)).toHaveValue('航标灯凌晨熄灭');
  await kept(page);
  await context.setOffline(false);
  await leave(page);
  expect(await arrived(page, '航标灯凌晨熄灭')).toBe(1);
  expect(gate.asked.length).toBeGreaterThan(0);
});

test('F-31 the worker is stopped while words and a photo travel: both arrive', async ({ gated, gate, unpack }) => {
  const phone = await unpack();
  const { page } = phone;
  await signedIn(page, gated);
  await beginReport(page, gated);
  await titleOf(page).fill('照片送到一半');
  const chooser = page.waitForEvent('filechooser');
  gate.hold((path) => path.startsWith('/api/v1/files') || path === '/api/v1/sync');
  gate.asked.splice(0);
  await page.getByRole('button', { name: words('photo.pick'), exact: true }).click();
  await (await chooser).setFiles({ name: 'pier.jpg', mimeType: 'image/jpeg', buffer: (await shoot('pier', 'pier')).bytes });
  await expect.poll(async () => (await ownFiles(page)).length).toBe(1);
  await leave(page);
  await expect.poll(() => gate.asked.filter((asked) => asked === 'POST /api/v1/sync').length).toBeGreaterThan(0);
  const browser = await phone.context.newCDPSession(page);
  await browser.send('ServiceWorker.enable');
  for (let stop = 0; stop < 3; stop += 1) {
    await browser.send('ServiceWorker.stopAllWorkers');
    const files = gate.asked.length;
    gate.hold((path) => stop < 2 && path.startsWith('/api/v1/files'));
    if (stop === 0) await expect.poll(() => gate.asked.slice(files).some((asked) => asked.includes('/api/v1/files'))).toBe(true);
  }
  expect(await arrived(page, '照片送到一半')).toBe(1);
  await expect.poll(async () => (await ownFiles(page)).map(({ state }) => state)).toEqual(['present']);
});

test('F-28 a page that goes in the same breath as a word is typed keeps the word; one that crashes sends it from the next', async ({
  gated,
  gate,
  unpack,
}) => {
  const phone = await unpack();
  const { page } = phone;
  await signedIn(page, gated);
  await beginReport(page, gated);
  await titleOf(page).fill('临走写的一句');
  gate.asked.splice(0);
  // Typed, and the page goes in the same breath: no half second to wait for.
  await page.evaluate(() => {
    const field = document.querySelector<HTMLTextAreaElement>('#situation');
    if (field === null) throw new Error('no field');
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, '还没有停笔');
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    location.reload();
  });
  await expect(situationOf(page)).toHaveValue('还没有停笔');
  await wander(page, '/records');
  await expect.poll(async () => JSON.stringify(await rowsOf(page, 'outbox'))).toContain('还没有停笔');
  const crashing = await phone.context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  gate.hold((path) => path === '/api/v1/sync');
  void crashing.send('Page.crash').catch(() => undefined);
  await crashed;
  gate.hold(() => false);
  const next = await phone.openTab();
  await next.goto(`${gated.publicOrigin}/records`);
  const mei = await OtherPhone.of(gated, 'member1.jiantiao');
  await expect.poll(async () => mei.holds('还没有停笔')).toBe(true);
  expect(gate.asked).toContain('POST /api/v1/sync');
});

test('a page that is closed the moment its words are due leaves them with the server, and is not opened again for it', async ({
  gated,
  gate,
  unpack,
}) => {
  const phone = await unpack();
  const { page } = phone;
  // The second and a half that a save waits for more typing never ends here: the page is gone before.
  await phone.context.addInitScript(() => {
    const later = window.setTimeout.bind(window);
    Reflect.set(window, 'setTimeout', (run: () => void, ms?: number) => (ms === 1_500 ? 0 : later(run, ms)));
  });
  await signedIn(page, gated);
  await phone.openTab(); // so that the browser stays when the page goes
  await beginReport(page, gated);
  await titleOf(page).fill('最后一刻写的话');
  await leave(page);
  await expect.poll(async () => JSON.stringify(await rowsOf(page, 'outbox'))).toContain('最后一刻写的话');
  gate.hold((path) => path === '/api/v1/sync');
  gate.asked.splice(0);
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect.poll(() => gate.asked).toContain('POST /api/v1/sync');
  await page.close();
  gate.hold(() => false);
  const mei = await OtherPhone.of(gated, 'member1.jiantiao');
  await expect.poll(async () => mei.holds('最后一刻写的话')).toBe(true);
});
