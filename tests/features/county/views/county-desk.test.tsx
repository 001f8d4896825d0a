import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { county, HENGDU, lin, mei } from '#tests/support/actors.ts';
import { draftOf, walked, WORDS } from '#tests/support/acts.ts';
import { entryOf, OFFICES } from '#tests/support/directory.ts';
import { openPage, phoneOf, pulled } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';

const HERE = { rooms: ['report', 'county'] };
const forwarded = walked(draftOf(mei), [mei, 'submit'], [lin, 'forward']);
const issued = walked(
  draftOf(mei, { ...WORDS, title: '急诊挂号等候时间长', category: 'health' }),
  [mei, 'submit'],
  [lin, 'forward'],
  [county, 'signOff'],
  [county, 'issue', { input: { number: '第31期' } }],
);

let phone: Phone;
beforeEach(async () => {
  phone = await phoneOf(county);
  await pulled(phone, ...OFFICES, entryOf(mei, '渔业界'));
});
afterEach(() => phone.close());

const table = async () => within(await screen.findByRole('table'));

describe('reports in numbers', () => {
  test('says honestly that nothing has come yet', async () => {
    await openPage(phone, '/county/tallies', HERE);
    expect(await screen.findByRole('heading', { name: '还没有收到来稿' })).toBeVisible();
  });

  test('counts the reports of every office by how they stand, and each number opens them', async () => {
    await pulled(phone, forwarded, issued);
    const page = await openPage(phone, '/county/tallies', HERE);
    expect((await table()).getByRole('rowheader', { name: '横渡镇' })).toBeVisible();
    expect(screen.getByRole('table', { name: '各联络处社情民意，按办理状态计数' })).toBeVisible();
    await page.user.click((await table()).getByRole('link', { name: '健跳镇，已印发：1 篇' }));
    expect(page.path()).toBe('/county/reports?state=issued&office=331022105');
    expect((await table()).getByRole('link', { name: '急诊挂号等候时间长' })).toBeVisible();
    expect((await table()).queryByRole('link', { name: WORDS.title })).not.toBeInTheDocument();
  });

  test('shows first what waits for me', async () => {
    await pulled(phone, forwarded, issued);
    const page = await openPage(phone, '/county/tallies', HERE);
    await page.user.click(await screen.findByRole('link', { name: '等编辑采用 1 篇' }));
    expect(page.path()).toBe('/county/reports?state=todo');
  });
});

describe('the queue of reports', () => {
  test('is searched and filtered, and the address keeps it', async () => {
    await pulled(phone, forwarded, issued);
    const page = await openPage(phone, '/county/reports?state=all', HERE);
    await page.user.type(await screen.findByRole('searchbox', { name: '搜索来稿' }), '急诊');
    expect((await table()).queryByRole('link', { name: WORDS.title })).not.toBeInTheDocument();
    expect(page.path()).toContain('q=');
    await page.user.selectOptions(screen.getByRole('combobox', { name: '联络处' }), '横渡镇');
    expect(await screen.findByRole('heading', { name: '没有符合的来稿' })).toBeVisible();
    expect(page.path()).toContain(`office=${HENGDU}`);
    await page.user.click(screen.getByRole('link', { name: '去掉筛选' }));
    expect((await table()).getByRole('link', { name: WORDS.title })).toBeVisible();
    expect(screen.getByRole('searchbox')).toHaveValue('');
  });

  test('begins with what waits to be handled', async () => {
    await pulled(phone, forwarded, issued);
    await openPage(phone, '/county/reports', HERE);
    expect((await table()).getByRole('link', { name: WORDS.title })).toBeVisible();
    expect((await table()).queryByRole('link', { name: '急诊挂号等候时间长' })).not.toBeInTheDocument();
  });

  test('a report leads back to the queue as it was', async () => {
    await pulled(phone, forwarded, issued);
    const page = await openPage(phone, '/county/reports?state=issued', HERE);
    await page.user.click((await table()).getByRole('link', { name: '急诊挂号等候时间长' }));
    await screen.findByRole('heading', { name: '急诊挂号等候时间长' });
    await page.user.click(screen.getByRole('link', { name: '返回' }));
    expect(page.path()).toBe('/county/reports?state=issued');
  });
});

describe('who may not', () => {
  test('a member finds no county desk', async () => {
    const own = await phoneOf(mei);
    await openPage(own, '/county', HERE);
    expect(await screen.findByText('这里是县政协的页面')).toBeVisible();
    await own.close();
  });
});
