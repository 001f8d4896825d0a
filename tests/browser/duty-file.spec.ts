/** A year taken along: the duty file printed, as Word and as JSON, and 我的数据 as a ZIP; each is opened and read as its receiver would. */
import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { photographer } from '#src/server/demo/photos.ts';
import { expect, offlineReady, signIn, test, wordsOf } from './fixture.ts';

const TITLE = '渔港台阶湿滑，夜间装卸有隐患';
const YEAR = '2026';
const report = await wordsOf('report');
const file = await wordsOf('duty-file');
const account = await wordsOf('account');
const shoot = photographer();

async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(await readFile(await download.path()));
}

/** Presses what is called so and waits for the file it hands over. */
async function taken(page: Page, name: string): Promise<{ name: string; bytes: Uint8Array }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name, exact: true }).click();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
}

/** The text of a Word file, as it is read from top to bottom. */
function wordText(bytes: Uint8Array): string {
  const main = unzipSync(bytes)['word/document.xml'];
  if (!main) throw new Error('The Word file has no document in it');
  return strFromU8(main).replaceAll(/<[^>]+>/g, '');
}

async function filesReport(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/reports/new`);
  await page.getByLabel(report('field.title.ask')).fill(TITLE);
  await page.getByLabel(report('field.situation.label')).fill('台阶长青苔，凌晨卸货时两人滑倒。');
  await page.getByRole('radio', { name: report('category.fishery') }).check({ force: true });
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: report('photo.pick'), exact: true }).click();
  await (await chooser).setFiles({ name: 'pier.jpg', mimeType: 'image/jpeg', buffer: (await shoot('pier', 'pier')).bytes });
  await expect(page.getByRole('button', { name: report('photo.remove').replace('{{n}}', '1') })).toBeVisible();
  await page.getByRole('button', { name: report('write.next') }).click();
  await page.getByRole('button', { name: report('action.submit'), exact: true }).click();
  await expect(page).toHaveURL(/\/reports\/[0-9a-f-]+$/);
}

test('a member takes the year along: on paper, as Word, as JSON, and everything as a ZIP, without a network', async ({
  county,
  unpack,
}) => {
  const { page, context } = await unpack();
  await signIn(page, county, 'member1.jiantiao');
  await offlineReady(page);
  await page.goto(`${county.publicOrigin}/file/${YEAR}`);
  const log = page.locator('ol.log');
  await expect(log.getByRole('link').first()).toBeVisible();
  await context.setOffline(true);
  await filesReport(page, county.publicOrigin);
  await page.goto(`${county.publicOrigin}/file/${YEAR}`);
  await expect(log.getByText(TITLE)).toBeVisible();
  const titles = await log.getByRole('link').evaluateAll((links) => links.map((link) => link.firstChild?.textContent ?? ''));
  expect(titles.length).toBeGreaterThan(3);

  await test.step('Word: every record of the year is in it, and the name says whose year it is', async () => {
    const word = await taken(page, file('paper.word'));
    expect(word.name).toMatch(new RegExp(`^${file('fileName')}-${YEAR}-.+\\.docx$`));
    const text = wordText(word.bytes);
    for (const title of titles) expect(text).toContain(title);
  });

  await test.step('JSON: another program reads the same records', async () => {
    const json = await taken(page, file('json.button'));
    expect(json.name).toMatch(/\.json$/);
    // What file-json.ts writes; the test is of what is in it.
    const read = JSON.parse(strFromU8(json.bytes)) as { format: string; year: number; records: { body: { title?: string } }[] };
    expect(read).toMatchObject({ format: 'sanmen-duty-file/1', year: Number(YEAR) });
    expect(read.records).toHaveLength(titles.length);
    expect(read.records.map(({ body }) => body.title)).toContain(TITLE);
  });

  await test.step('paper: the print view holds every record, and what is printed is a PDF of A4 pages', async () => {
    await page.getByRole('link', { name: file('paper.print'), exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/file/${YEAR}/print$`));
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText(TITLE).first()).toBeVisible();
    for (const title of titles) await expect(page.getByRole('main')).toContainText(title);
    await expect(page.getByRole('button', { name: file('paper.word'), exact: true })).toBeHidden();
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[4-6][.\d]* 84[12][.\d]*\]/);
    await page.emulateMedia({ media: 'screen' });
  });

  await test.step('我的数据: one ZIP with a page to read, a file for programs, and the photo', async () => {
    await page.goto(`${county.publicOrigin}/me/data`);
    const zip = await taken(page, account('export.button'));
    expect(zip.name).toMatch(/\.zip$/);
    const entries = unzipSync(zip.bytes);
    const names = Object.keys(entries);
    expect(strFromU8(entries['index.html'] ?? new Uint8Array())).toContain(TITLE);
    const data = names.find((name) => name.endsWith('.json')) ?? '';
    expect(JSON.stringify(JSON.parse(strFromU8(entries[data] ?? new Uint8Array())))).toContain(TITLE);
    const photos = names.filter((name) => /\.jpe?g$/.test(name));
    expect(photos.length).toBeGreaterThan(0);
    for (const name of photos) expect([...(entries[name] ?? [])].slice(0, 2), name).toEqual([0xff, 0xd8]);
  });
});
