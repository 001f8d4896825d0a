import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Stored } from '#src/domain/record/stored.ts';
import { draftOf, walked, WORDS } from '#tests/support/acts.ts';
import { mei } from '#tests/support/actors.ts';
import { openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';

let phone: Phone;
beforeEach(async () => {
  phone = await phoneOf(mei);
});
afterEach(() => putAway(phone));

async function checking(draft: Stored) {
  await pulled(phone, draft);
  return openPage(phone, `/reports/${draft.id}/check`);
}

/** The answer beside a question. */
function answerTo(question: string): HTMLElement {
  const row = screen.getByText(question, { selector: 'dt' }).parentElement;
  if (row === null) throw new Error(question);
  return row;
}

describe('the last look before handing in', () => {
  test('every answer is there with a way back to it, and what I left open says so', async () => {
    const draft = draftOf(mei);
    await checking(draft);
    expect(answerTo('题目')).toHaveTextContent(WORDS.title);
    expect(answerTo('类别')).toHaveTextContent('渔业海洋');
    expect(answerTo('您的建议')).toHaveTextContent('没有填');
    expect(within(answerTo('题目')).getByRole('link', { name: '改 题目' })).toHaveAttribute('href', `/reports/${draft.id}/edit#title`);
    expect(within(answerTo('您的建议')).getByRole('link', { name: '补上 您的建议' })).toBeVisible();
  });

  test('with nothing filled in, submitting leads me to what is missing', async () => {
    const page = await checking(draftOf(mei, { suggestions: '先换灯' }));
    expect(answerTo('题目')).toHaveTextContent('还没有填，提交前要补上');
    await page.user.click(screen.getByRole('button', { name: '提交' }));
    const summary = await screen.findByRole('alert');
    expect(summary).toHaveFocus();
    expect(within(summary).getByRole('heading', { name: '有 3 处要改' })).toBeVisible();
    expect(document.title).toMatch(/^出错：/);
    await page.user.click(within(summary).getByRole('link', { name: '请用一句话写明什么事' }));
    const title = await screen.findByRole('textbox', { name: '一句话说清什么事' });
    await waitFor(() => expect(title).toHaveFocus());
    expect(title).toHaveAccessibleDescription('请用一句话写明什么事');
    await page.user.type(title, '灯不亮');
    expect(title).toHaveAccessibleDescription('');
    expect(screen.getByRole('textbox', { name: '您的建议' })).toHaveValue('先换灯');
  });

  test('an ID number and a phone number are pointed out, and stop nothing', async () => {
    const page = await checking(draftOf(mei, { ...WORDS, situation: '请联系 13812345678，证号 11010519491231002X' }));
    expect(screen.getByText(/像是有手机号/)).toBeVisible();
    expect(screen.getByText(/像是有身份证号/)).toBeVisible();
    expect(screen.getByText('严禁填报涉密、敏感内容。')).toBeVisible();
    await page.user.click(screen.getByRole('button', { name: '提交' }));
    await waitFor(async () => expect((await phone.list())[0]?.status).toBe('submitted'));
  });

  test('a long text is advised against, not refused', async () => {
    await checking(draftOf(mei, { ...WORDS, situation: '灯'.repeat(1_600) }));
    expect(screen.getByText(/正文有 1600 字，建议不超过 1500 字/)).toBeVisible();
  });
});

describe('handing in', () => {
  test('without signal it is on the phone, says so, and shows where it stands', async () => {
    const draft = draftOf(mei);
    const page = await checking(draft);
    await page.user.click(screen.getByRole('button', { name: '提交' }));
    expect(await screen.findByText('已存在本机。有网自动送出，送到后提醒您。')).toBeVisible();
    expect(page.path()).toBe(`/reports/${draft.id}`);
    expect(await screen.findByRole('heading', { name: '在本机，待送出' })).toBeVisible();
    expect(screen.queryByText(/已送达，回执号/)).toBeNull();
  });

  test('a double tap hands it in once', async () => {
    const page = await checking(draftOf(mei));
    await page.user.dblClick(screen.getByRole('button', { name: '提交' }));
    await screen.findByRole('heading', { name: '在本机，待送出' });
    expect((await phone.desk().db.outbox.toArray()).map(({ op }) => op)).toEqual(['transition']);
  });

  test('what I typed a moment ago goes along', async () => {
    const draft = draftOf(mei);
    await pulled(phone, draft);
    const page = await openPage(phone, `/reports/${draft.id}/edit`);
    await page.user.type(screen.getByRole('textbox', { name: '您的建议' }), '先换灯');
    await page.user.click(screen.getByRole('button', { name: '核对并提交' }));
    await waitFor(() => expect(answerTo('您的建议')).toHaveTextContent('先换灯'));
    await page.user.click(screen.getByRole('button', { name: '提交' }));
    await waitFor(async () => expect((await phone.list())[0]).toMatchObject({ status: 'submitted', body: { suggestions: '先换灯' } }));
  });

  test('one that was handed in already opens as it stands', async () => {
    const mine = walked(draftOf(mei), [mei, 'submit']);
    const page = await checking(mine);
    await waitFor(() => expect(page.path()).toBe(`/reports/${mine.id}`));
  });
});

test('in English every word is English', async () => {
  const draft = draftOf(mei);
  await pulled(phone, draft);
  await openPage(phone, `/reports/${draft.id}/check`, { language: 'en' });
  expect(screen.getByRole('heading', { name: 'Read it once before you submit' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Change Title' })).toBeVisible();
});
