import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { draftOf, walked, WORDS } from '#tests/support/acts.ts';
import { lin, mei } from '#tests/support/actors.ts';
import { openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';

let phone: Phone;
beforeEach(async () => {
  phone = await phoneOf(mei);
});
afterEach(() => putAway(phone));

const returned = () => walked(draftOf(mei), [mei, 'submit'], [lin, 'return', { note: '请写明是哪个码头' }]);

test('a returned report is mended and handed in again, without signal', async () => {
  const mine = returned();
  await pulled(phone, mine);
  const page = await openPage(phone, `/reports/${mine.id}/fix`);
  expect(screen.getByText('请写明是哪个码头', { selector: 'q' })).toBeVisible();
  expect(screen.getByText('王林 政协干事')).toBeVisible();
  await page.user.type(screen.getByRole('textbox', { name: '地点' }), '健跳渔港北侧');
  await page.user.click(screen.getByRole('button', { name: '改好，重新提交' }));
  await waitFor(() => expect(page.path()).toBe(`/reports/${mine.id}`));
  expect((await phone.list())[0]).toMatchObject({ status: 'submitted', body: { place: '健跳渔港北侧', ...WORDS } });
  expect(await screen.findByRole('heading', { name: '在本机，待送出' })).toBeVisible();
  expect(screen.getByText('改好，重新提交')).toBeVisible();
  expect(screen.getByText('请写明是哪个码头')).toBeVisible();
});

test('mended half and left, it is still half mended when I come back', async () => {
  const mine = returned();
  await pulled(phone, mine);
  const page = await openPage(phone, `/reports/${mine.id}/fix`);
  await page.user.type(screen.getByRole('textbox', { name: '地点' }), '健跳');
  await page.go('/records');
  await page.back();
  await waitFor(() => expect(screen.getByRole('textbox', { name: '地点' })).toHaveValue('健跳'));
  expect((await phone.list())[0]?.status).toBe('returned');
});

test('a question can be answered instead, and nothing half mended is lost by it', async () => {
  const mine = returned();
  await pulled(phone, mine);
  const page = await openPage(phone, `/reports/${mine.id}/fix`, { rooms: ['report', 'request'] });
  await page.user.type(screen.getByRole('textbox', { name: '地点' }), '健跳');
  await page.user.click(screen.getByRole('link', { name: '回复干事' }));
  expect(await screen.findByRole('heading', { name: '回复干事' })).toBeVisible();
  await page.user.click(screen.getByRole('link', { name: '关闭，草稿已存' }));
  expect(await screen.findByRole('textbox', { name: '地点' })).toHaveValue('健跳');
  expect(page.path()).toBe(`/reports/${mine.id}/fix`);
});

test('what I emptied is asked for before it goes', async () => {
  const mine = returned();
  await pulled(phone, mine);
  const page = await openPage(phone, `/reports/${mine.id}/fix`);
  await page.user.clear(screen.getByRole('textbox', { name: '题目' }));
  await page.user.click(screen.getByRole('button', { name: '改好，重新提交' }));
  expect(await screen.findByRole('alert')).toHaveFocus();
  expect(screen.getByRole('textbox', { name: '题目' })).toHaveAccessibleDescription('请用一句话写明什么事');
  expect((await phone.list())[0]?.status).toBe('returned');
});

test('what was handed in and said before can be looked up', async () => {
  const mine = returned();
  await pulled(phone, mine);
  const page = await openPage(phone, `/reports/${mine.id}/fix`);
  await page.user.click(screen.getByText('看原来交的内容和往来'));
  expect(screen.getByText(/林月琴：提交/)).toBeVisible();
  expect(screen.getByText(/王林：退回修改/)).toBeVisible();
});

test('one that nobody returned needs no mending', async () => {
  const mine = walked(draftOf(mei), [mei, 'submit']);
  await pulled(phone, mine);
  await openPage(phone, `/reports/${mine.id}/fix`);
  expect(screen.getByRole('heading', { name: '这篇现在不需要修改。' })).toBeVisible();
});
