/** 年末有考核: summaries are received, members of every office assessed and their pages filed, a practice taken up, the year bound and taken along. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { assessmentId, newId } from '#src/domain/record/identity.ts';
import { cellsOf } from '#tests/support/office-file.ts';
import { expect, test, wordsOf } from './fixture.ts';
import {
  type Checked,
  CODES,
  filled,
  HAIYOU,
  inEachOffice,
  type Of,
  OFFICES,
  type Season,
  sendsSummary,
  summaryOf,
  YEAR,
} from './county-offices.ts';
import type { OtherPhone } from './other-phone.ts';

const assessment = await wordsOf('assessment');
const county = await wordsOf('county');
const data = await wordsOf('data-out');
const plan = await wordsOf('plan');
const practice = await wordsOf('practice');
const report = await wordsOf('report');
const summary = await wordsOf('summary');
const words = await wordsOf('words');
const CONCLUSION = '履职认真，同意联络处意见。';
const TITLE = '城西菜场冬季消防通道被占';
const WAY = '“码头夜谈”每月一次';

/** Nine checks are answered for and closed over the wire, as the tenth was in July on its screens. */
export async function answersChecks(office: OtherPhone, director: Of, found: readonly Checked[]): Promise<void> {
  const replies = found.map(({ code, check, finding }) =>
    director(code).command(check, 'reply', 'replied', { finding, text: '签到表已归档。' }),
  );
  await Promise.all(replies);
  await office.commandEach(
    found.map(({ check }) => check),
    'close',
    'closed',
  );
}

/** Ten summaries come in; one is received on the screen, the others over the wire. */
export async function receivesSummaries(december: Season, page: Page, office: OtherPhone, director: Of): Promise<void> {
  await inEachOffice((code) => sendsSummary(director(code), code));
  await test.step('office: the summary of every office is received with its number', async () => {
    const list = page.getByRole('list', { name: plan('county.summaries'), exact: true });
    await page.goto(december.at('/county/plans'));
    await expect(page.getByText(filled(plan('county.waiting'), { n: 10 }))).toBeVisible();
    await list.getByRole('link', { name: /海游街道/ }).click();
    await page.getByLabel(plan('field.number.label'), { exact: true }).fill(`${YEAR}-61`);
    await page.getByRole('button', { name: plan('action.receive'), exact: true }).click();
    await expect(page.getByText(filled(plan('sign.number'), { number: `${YEAR}-61` }))).toBeVisible();
    await expect.poll(async () => (await director(HAIYOU).read(summaryOf(HAIYOU))).status).toBe('received');
    const others = CODES.filter((code) => code !== HAIYOU).map(summaryOf);
    await office.commandEach(others, 'receive', 'received', (id) => ({ number: `${YEAR}-${others.indexOf(id) + 62}` }));
    await page.goto(december.at('/county/plans'));
    for (const { name } of OFFICES) await expect(list.getByRole('listitem').filter({ hasText: name })).toContainText(/收文号 2027-\d+/);
  });
}

/** A member of every office is assessed; the page of one is concluded and filed on the screen, and stands from then on. */
export async function assesses(december: Season, director: Of, member: Of): Promise<void> {
  const committee = await december.wire('memberswork');
  const pageOf = (code: string) => assessmentId(member(code).id, YEAR);
  await inEachOffice(async (code) => {
    await member(code).begin('assessment', pageOf(code), { person: member(code).id, year: YEAR });
    await member(code).command(pageOf(code), 'selfReport', 'selfDone', { selfSummary: '参加学习和调研，提交社情民意。' });
    await director(code).command(pageOf(code), 'officeSign', 'officeSigned', { officeOpinion: '履职认真，任务完成。' });
  });
  const page = await december.seat('memberswork');
  const others = CODES.filter((code) => code !== HAIYOU).map(pageOf);

  await test.step('memberswork: the pages of all ten offices wait; nine are concluded and filed', async () => {
    await page.goto(december.at(`/county/assess/${YEAR}`));
    await expect(page.getByRole('list', { name: assessment('state.officeSigned') }).getByRole('link')).toHaveCount(10);
    await committee.commandEach(others, 'conclude', 'concluded', () => ({ conclusion: CONCLUSION }));
    await committee.commandEach(others, 'file', 'filed');
    await expect(page.getByRole('list', { name: assessment('state.filed') }).getByRole('link')).toHaveCount(9);
  });
  await test.step('memberswork: the tenth is concluded and filed; nothing on it can be changed, a correction stands beside it', async () => {
    await page
      .getByRole('list', { name: assessment('state.officeSigned') })
      .getByRole('link')
      .click();
    await expect(page.getByRole('heading', { level: 2, name: member(HAIYOU).name })).toBeVisible();
    await page.getByLabel(assessment('write.conclusion'), { exact: true }).fill(CONCLUSION);
    await page.getByRole('button', { name: assessment('action.conclude'), exact: true }).click();
    await page.getByRole('button', { name: assessment('action.file'), exact: true }).click();
    await expect(page.getByText(assessment('state.filed'), { exact: true })).toBeVisible();
    await expect(page.getByLabel(assessment('write.conclusion'), { exact: true })).toHaveCount(0);
    await page.getByLabel(assessment('write.correction'), { exact: true }).fill('七月的调研应计入。');
    await page.getByRole('button', { name: assessment('correction.add'), exact: true }).click();
    await expect(page.getByRole('region', { name: assessment('field.corrections.label') })).toContainText('七月的调研应计入。');
    await expect.poll(async () => JSON.stringify((await member(HAIYOU).read(pageOf(HAIYOU))).body)).toContain('七月的调研应计入。');
    await cannotChange(committee, [pageOf(HAIYOU), ...others]);
  });
}

/** What was filed says what it said, whoever writes to it. */
async function cannotChange(committee: OtherPhone, pages: readonly string[]): Promise<void> {
  const set = { conclusion: { from: CONCLUSION, to: '改过的意见。' } };
  for (const rec of pages) await expect(committee.push({ rec, type: 'assessment', op: 'edit', set })).rejects.toThrow(/"locked"/);
  for (const { status, body } of await committee.readEach(pages)) {
    expect(status).toBe('filed');
    expect(body).toMatchObject({ conclusion: CONCLUSION });
  }
}

/** One office's way of working is published for all, and another takes it up. */
export async function sharesPractice(december: Season, page: Page, director: Of): Promise<void> {
  const id = newId();
  const [from, to] = [CODES[5] ?? '', HAIYOU];
  await director(from).begin('practice', id, { title: WAY, steps: '每月十五日晚在码头听渔民说事。', effect: '收到意见四十条。' });
  await director(from).command(id, 'submit', 'submitted');
  await test.step('office: a way of working is published, another office takes it up, and that is how it is measured', async () => {
    await page.goto(december.at(`/practice/${id}`));
    await page.getByRole('button', { name: practice('action.publish'), exact: true }).click();
    await expect.poll(() => director(to).holds(WAY)).toBe(true);
    await director(to).command(id, 'adopt', 'published', { text: '在社区试行。' });
    await expect(page.getByText('在社区试行。')).toBeVisible();
    await page.goto(december.at('/practice'));
    await expect(page.getByRole('listitem').filter({ hasText: WAY })).toContainText(filled(practice('adopted'), { n: 1 }));
  });
}

/** Presses what is called so and reads the file it hands over. */
async function taken(page: Page, name: string): Promise<Uint8Array> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name, exact: true }).click();
  return new Uint8Array(await readFile(await (await coming).path()));
}

/** A report is signed off and issued, and the month's reports are bound together as Word. */
export async function compiles(december: Season, page: Page, member: OtherPhone, director: OtherPhone): Promise<void> {
  const id = newId();
  await member.begin('report', id, { title: TITLE, category: 'transport', situation: '通道停满三轮车，消防车进不去。' });
  await member.command(id, 'submit', 'submitted');
  await director.command(id, 'forward', 'forwarded');
  await test.step('office: a report is issued and goes into the compilation of the month', async () => {
    const act = async (name: string, fill?: (sheet: ReturnType<Page['getByRole']>) => Promise<void>) => {
      await page.getByRole('button', { name: report(`action.${name}`), exact: true }).click();
      const sheet = page.getByRole('dialog');
      await fill?.(sheet);
      await sheet.getByRole('button', { name: county(`act.submit.${name}`), exact: true }).click();
      await expect(sheet).toBeHidden();
    };
    await page.goto(december.at(`/county/reports/${id}`));
    await act('signOff');
    await act('issue', (sheet) => sheet.getByLabel(county('act.number.label')).fill(`${YEAR} 年第 31 期`));
    await expect.poll(async () => (await member.read(id)).status).toBe('issued');
    await page.goto(december.at(`/county/compilation/${YEAR}-12`));
    await expect(page.getByRole('checkbox', { name: new RegExp(TITLE) })).toBeChecked();
    await page.getByRole('link', { name: county('compile.make'), exact: true }).click();
    const word = unzipSync(await taken(page, words('paper.word')))['word/document.xml'];
    expect(strFromU8(word ?? new Uint8Array()).replaceAll(/<[^>]+>/g, '')).toContain(TITLE);
  });
}

/** The figures of the whole year, and everything of it as Excel. */
export async function closesTheYear(december: Season, page: Page): Promise<void> {
  await test.step('office: every figure of the year stands at ten offices, and no finding is open', async () => {
    for (const figure of ['plans', 'summaries', 'assessments', 'checks']) {
      await page.goto(december.at(`/county/figures/${figure}`));
      await expect(page.getByText(filled(county('figure.count'), { n: 10 }))).toBeVisible();
    }
    await page.goto(december.at('/county/figures/findings'));
    await expect(page.getByText(county('figure.none'), { exact: true })).toBeVisible();
  });
  await test.step('office: the year is taken along as Excel, with the papers of every office in it', async () => {
    await page.goto(december.at('/county/data'));
    const rows = cellsOf(await taken(page, data('excel')));
    for (const kind of [plan('name'), summary('name'), assessment('name')]) {
      expect(
        rows.filter((row) => row.some((cell) => cell === kind)),
        kind,
      ).toHaveLength(10);
    }
    expect(rows.flat().join('\n')).toContain('已归档');
    expect(rows.flat().join('\n')).not.toContain('请假难');
  });
}
