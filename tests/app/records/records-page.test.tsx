import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Jotter } from '#src/device/jotting.ts';
import { draftOf, walked, WORDS } from '#tests/support/acts.ts';
import { bo, county, lin, mei } from '#tests/support/actors.ts';
import { openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';

let phone: Phone;
beforeEach(async () => {
  phone = await phoneOf(mei);
});
afterEach(() => putAway(phone));

const titles = () =>
  within(screen.getByRole('main'))
    .queryAllByRole('listitem')
    .map((row) => row.querySelector('.t')?.textContent);

async function aYear() {
  const of = (title: string, more = {}) => draftOf(mei, { ...WORDS, title, ...more });
  await pulled(
    phone,
    of('草稿一篇'),
    walked(of('送上去的', { place: '洞港村' }), [mei, 'submit']),
    walked(of('退回来的'), [mei, 'submit'], [lin, 'return', { note: '请补充具体地点' }]),
    walked(of('办好的', { category: 'health' }), [mei, 'submit'], [lin, 'forward'], [county, 'notAdopt', { note: '已有' }]),
    walked(draftOf(bo, { ...WORDS, title: '别人的' }), [bo, 'submit']),
  );
}

describe('my records', () => {
  test('what needs me comes first, with the reason, and nobody else’s is among them', async () => {
    await aYear();
    await openPage(phone, '/records');
    await screen.findByRole('heading', { name: '要您处理' });
    expect(titles()[0]).toBe('退回来的');
    expect(screen.getByText('请补充具体地点')).toBeVisible();
    expect(titles()).toHaveLength(4);
    expect(titles()).not.toContain('别人的');
    expect(screen.getByRole('heading', { name: '九月3 件' })).toBeVisible();
  });

  test('what I left half-written in other forms is told above them, with the way to it; with nothing left there is no such line', async () => {
    await aYear();
    const page = await openPage(phone, '/records');
    await screen.findByRole('heading', { name: '要您处理' });
    expect(screen.queryByText(/没写完/)).toBeNull();
    const typing = new Jotter(phone.desk(), 'withdraw:any');
    typing.open();
    typing.change('note', '写错了村名');
    await act(() => typing.save());
    await page.user.click(await screen.findByRole('link', { name: '还有 1 处没写完，在这部手机上。' }));
    expect(page.path()).toBe('/sync');
  });

  test('a chip shows its group, says how many, and is kept in the address for the way back', async () => {
    await aYear();
    const page = await openPage(phone, '/records');
    await page.user.click(await screen.findByRole('link', { name: '已办结1' }));
    expect(page.path()).toBe('/records?status=end');
    expect(titles()).toEqual(['办好的']);
    await page.user.click(screen.getByRole('link', { name: /办好的/ }));
    await page.back();
    await waitFor(() => expect(titles()).toEqual(['办好的']));
    expect(screen.getByRole('link', { name: '已办结1' })).toHaveAttribute('aria-current', 'true');
  });

  test('a word of the place finds it, and the address keeps the word', async () => {
    await aYear();
    const page = await openPage(phone, '/records');
    await page.user.type(await screen.findByRole('searchbox', { name: '搜索我的记录' }), '洞港');
    await waitFor(() => expect(titles()).toEqual(['送上去的']));
    await waitFor(() => expect(page.path()).toBe(`/records?${new URLSearchParams({ q: '洞港' }).toString()}`));
  });

  test('a word that finds nothing offers to take the filters away', async () => {
    await aYear();
    const page = await openPage(phone, '/records?status=doing&q=火箭');
    expect(await screen.findByText('没有符合的记录')).toBeVisible();
    await page.user.click(screen.getByRole('link', { name: '去掉筛选' }));
    await waitFor(() => expect(titles()).toHaveLength(4));
    expect(screen.getByRole('searchbox')).toHaveValue('');
  });

  test('more filters offer only what would find something', async () => {
    await aYear();
    const page = await openPage(phone, '/records');
    await page.user.click(await screen.findByRole('button', { name: '更多筛选' }));
    await page.user.click(screen.getByRole('radio', { name: '医疗卫生' }));
    await page.user.click(screen.getByRole('button', { name: '好了' }));
    expect(titles()).toEqual(['办好的']);
    expect(page.path()).toBe('/records?category=health');
  });

  test('each row opens where I go on: a draft its form, a returned one its mending', async () => {
    await aYear();
    await openPage(phone, '/records');
    expect(await screen.findByRole('link', { name: /草稿一篇/ })).toHaveAttribute('href', expect.stringMatching(/\/edit$/));
    expect(screen.getByRole('link', { name: /退回来的/ })).toHaveAttribute('href', expect.stringMatching(/\/fix$/));
    expect(screen.getByRole('link', { name: /送上去的/ })).toHaveAttribute('href', expect.stringMatching(/^\/reports\/[0-9a-f-]+$/));
  });

  test('without any record it says how to begin', async () => {
    await openPage(phone, '/records');
    expect(await screen.findByRole('link', { name: '反映社情民意' })).toHaveAttribute('href', '/reports/new');
  });
});
