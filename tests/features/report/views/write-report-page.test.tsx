import { act, screen, waitFor } from '@testing-library/react';
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { draftOf, walked, WORDS } from '#tests/support/acts.ts';
import { bo, lin, mei } from '#tests/support/actors.ts';
import { openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';

let phone: Phone;
beforeEach(async () => {
  phone = await phoneOf(mei);
});
afterEach(() => putAway(phone));

const title = () => screen.findByRole('textbox', { name: '一句话说清什么事' });
const NEW_FORM = /^\/reports\/[0-9a-f-]{36}\/edit$/;

describe('writing a report without signal', () => {
  test('what I typed is still there after I leave and come back', async () => {
    const page = await openPage(phone, '/reports/new');
    await page.user.type(await title(), '码头的灯不亮');
    await page.user.click(screen.getByRole('link', { name: '关闭，草稿已存' }));
    expect(page.path()).toBe('/records');
    await page.user.click(await screen.findByRole('link', { name: /码头的灯不亮/ }));
    expect(await title()).toHaveValue('码头的灯不亮');
  });

  test('what I typed is still there when the phone killed the app and I open the same address', async () => {
    const page = await openPage(phone, '/reports/new');
    await page.user.type(await title(), '码头的灯不亮');
    await act(() => page.wait(800));
    const address = page.path();
    expect(address).toMatch(NEW_FORM);
    page.close();
    await phone.reopen();
    await openPage(phone, address);
    expect(await title()).toHaveValue('码头的灯不亮');
  });

  test('the stamp speaks only after the phone has kept it', async () => {
    const page = await openPage(phone, '/reports/new');
    await page.user.type(await title(), '灯');
    expect(screen.queryByText(/已存在本机/)).toBeNull();
    await act(() => page.wait(800));
    expect(await screen.findByText('已存在本机 14:00')).toBeVisible();
  });

  test('without a network it says that it stays on the phone, and everything goes on', async () => {
    await openPage(phone, '/reports/new');
    expect(screen.getByText('现在没有网。提交后先存在本机，有网自动送出。')).toBeVisible();
    expect(screen.getByText('严禁填报涉密、敏感内容。')).toBeVisible();
    expect(screen.getByRole('button', { name: '核对并提交' })).toBeEnabled();
  });

  test('invisible characters in what I paste are taken out, and I am told', async () => {
    const page = await openPage(phone, '/reports/new');
    await page.user.click(await title());
    await page.user.paste('灯\u202e不\u0000亮');
    expect(await title()).toHaveValue('灯不亮');
    expect(screen.getByText(/粘贴的文字里有显示不出来的符号/)).toBeVisible();
  });

  test('the counter of the title appears from 48 characters on', async () => {
    const page = await openPage(phone, '/reports/new');
    await page.user.click(await title());
    await page.user.paste('灯'.repeat(47));
    expect(screen.queryByText('47 / 60')).toBeNull();
    await page.user.paste('灯');
    expect(screen.getByText('48 / 60')).toBeVisible();
  });

  test('a title that is too long is named before going on, and no word of it is lost', async () => {
    const page = await openPage(phone, '/reports/new');
    await page.user.click(await title());
    await page.user.paste('灯'.repeat(61));
    await page.user.click(screen.getByRole('button', { name: '核对并提交' }));
    expect(await screen.findByRole('alert')).toHaveFocus();
    expect(screen.getByRole('textbox', { name: '一句话说清什么事' })).toHaveAccessibleDescription(/超过了 60 个字/);
    expect(screen.getByRole('textbox', { name: '一句话说清什么事' })).toHaveValue('灯'.repeat(61));
    expect(page.path()).toMatch(NEW_FORM);
    await page.user.click(screen.getByRole('link', { name: '题目超过了 60 个字，请写短一些' }));
    expect(await title()).toHaveFocus();
  });

  test('a day I cannot have meant is named, one I wrote loosely is understood', async () => {
    const page = await openPage(phone, '/reports/new');
    await page.user.click(await screen.findByText(/还可以补/));
    const day = screen.getByRole('textbox', { name: '哪天了解到的' });
    await page.user.type(day, '九月');
    await page.user.click(screen.getByRole('button', { name: '核对并提交' }));
    expect(await screen.findByRole('link', { name: '没有认出这个日期，请写成 9月18日 这样' })).toBeVisible();
    await page.user.clear(day);
    await page.user.type(day, '昨天');
    await page.user.tab();
    expect(day).toHaveValue('2026年9月17日 星期四');
  });

  test('nothing is written down when I only look at an empty form', async () => {
    const page = await openPage(phone, '/reports/new');
    await page.user.click(screen.getByRole('link', { name: '关闭，草稿已存' }));
    expect(await screen.findByText('还没有记录')).toBeVisible();
  });
});

describe('what the form knows already', () => {
  beforeEach(() => pulled(phone, walked(draftOf(mei, { ...WORDS, place: '健跳镇 渔港码头' }), [mei, 'submit'])));

  test('my last category is chosen, and becomes mine with the first word', async () => {
    const page = await openPage(phone, '/reports/new');
    await waitFor(() => expect(screen.getByRole('radio', { name: '渔业海洋' })).toBeChecked());
    await page.user.type(await title(), '冰库涨价');
    await page.user.click(screen.getByRole('link', { name: '关闭，草稿已存' }));
    await waitFor(async () => expect((await phone.list()).find(({ body }) => body.title === '冰库涨价')?.body.category).toBe('fishery'));
  });

  test('my last place is only offered', async () => {
    const page = await openPage(phone, '/reports/new');
    await page.user.click(await screen.findByRole('button', { name: '加上地点' }));
    const place = screen.getByRole('textbox', { name: '地点' });
    expect(place).toHaveValue('');
    await page.user.click(screen.getByRole('button', { name: '用上次的地点：健跳镇 渔港码头' }));
    expect(place).toHaveValue('健跳镇 渔港码头');
  });
});

describe('who may write where', () => {
  test('an address nobody ever began says that it is not here', async () => {
    await openPage(phone, '/reports/0198f7c1-0000-7000-8000-0000000000aa/edit');
    expect(screen.getByRole('heading', { name: '这份资料没有下载过' })).toBeVisible();
    expect(screen.getByRole('link', { name: '打开同步中心' })).toHaveAttribute('href', '/sync');
  });

  test('somebody else’s report opens to read', async () => {
    const theirs = walked(draftOf(bo), [bo, 'submit']);
    await pulled(phone, theirs);
    const page = await openPage(phone, `/reports/${theirs.id}/edit`);
    await waitFor(() => expect(page.path()).toBe(`/reports/${theirs.id}`));
  });

  test('once the county has it, I am told that my words will stand beside the text', async () => {
    const mine = walked(draftOf(mei), [mei, 'submit'], [lin, 'forward']);
    await pulled(phone, mine);
    const page = await openPage(phone, `/reports/${mine.id}/edit`);
    expect(screen.getByText('县政协已在办理，原文不再改动。')).toBeVisible();
    await page.user.click(screen.getByRole('button', { name: '改好了' }));
    expect(page.path()).toBe(`/reports/${mine.id}`);
  });
});

describe('a phone that is full', () => {
  test('my words stay on the screen, to copy, and the stamp does not claim otherwise', async () => {
    const page = await openPage(phone, '/reports/new');
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await page.user.type(await title(), '码头的灯不亮');
    await act(() => page.wait(800));
    expect(await screen.findByText('还没存上')).toBeVisible();
    expect(screen.getByRole('link', { name: '关闭，刚写的还没存住' })).toBeVisible();
    expect(screen.getByText(/手机空间满了/)).toBeVisible();
    expect(screen.getByRole('textbox', { name: '您写的字' })).toHaveValue('码头的灯不亮');
    full.mockRestore();
    await act(() => page.wait(5_000));
    expect(await screen.findByText(/已存在本机/)).toBeVisible();
    expect(screen.getByRole('link', { name: '关闭，草稿已存' })).toBeVisible();
  });

  test('neither does the cross of the same form in English', async () => {
    const page = await openPage(phone, '/reports/new', { language: 'en' });
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await page.user.type(await screen.findByRole('textbox', { name: 'Say in one line what it is about' }), '码头的灯不亮');
    await act(() => page.wait(800));
    expect(await screen.findByRole('link', { name: 'Close, your newest words are not kept yet' })).toBeVisible();
    full.mockRestore();
    await act(() => page.wait(5_000));
  });
});

test('a draft is thrown away only after I have read what goes with it', async () => {
  const draft = draftOf(mei);
  await pulled(phone, draft);
  const page = await openPage(phone, `/reports/${draft.id}/edit`);
  await page.user.click(await screen.findByRole('button', { name: '删除草稿' }));
  expect(screen.getByText('题目、正文会一起删除。')).toBeVisible();
  await page.user.click(screen.getByRole('button', { name: '留着' }));
  expect(await title()).toHaveValue(WORDS.title);
  await page.user.click(screen.getByRole('button', { name: '删除草稿' }));
  const buttons = screen.getAllByRole('button', { name: '删除草稿' });
  await page.user.click(buttons.at(-1) ?? document.body);
  await waitFor(() => expect(page.path()).toBe('/records'));
  expect(await screen.findByText('还没有记录')).toBeVisible();
});
