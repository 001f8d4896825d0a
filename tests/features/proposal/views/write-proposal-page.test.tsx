import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bo, linAcross, mei } from '#tests/support/actors.ts';
import { entryOf, OFFICES } from '#tests/support/directory.ts';
import { openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';
import { handled, proposalOf } from '#tests/support/proposals.ts';

const HERE = { rooms: ['proposal', 'report'] };

let phone: Phone;
beforeEach(async () => {
  phone = await phoneOf(mei);
});
afterEach(() => putAway(phone));

const cause = () => screen.findByRole('textbox', { name: /案由/ });
const written = async () => (await phone.list('proposal'))[0];

describe('writing a proposal without signal', () => {
  test('what I typed is still there after I leave and come back', async () => {
    const page = await openPage(phone, '/proposals/new', HERE);
    await page.user.type(await cause(), '完善尾水处理');
    await page.user.type(screen.getByRole('textbox', { name: '情况分析' }), '尾水直排。');
    await page.user.click(screen.getByRole('link', { name: '关闭，草稿已存' }));
    expect(page.path()).toBe('/records');
    await page.user.click(await screen.findByRole('link', { name: /关于完善尾水处理的提案/ }));
    expect(await cause()).toHaveValue('完善尾水处理');
    expect(screen.getByRole('textbox', { name: '情况分析' })).toHaveValue('尾水直排。');
  });

  test('the clerk can be asked to look before I hand it in; nobody is while there is nothing to look at', async () => {
    const draft = proposalOf(mei);
    await pulled(phone, draft);
    const page = await openPage(phone, '/proposals/new', HERE);
    await cause();
    expect(screen.queryByRole('link', { name: '请干事先看' })).toBeNull();
    await page.go(`/proposals/${draft.id}/edit`);
    expect(await screen.findByRole('link', { name: '请干事先看' })).toHaveAttribute('href', `/requests/new?of=${draft.id}`);
  });

  test('I need not write 关于 and 的提案; what I wrote of them is not doubled', async () => {
    const page = await openPage(phone, '/proposals/new', HERE);
    await page.user.type(await cause(), '关于完善尾水处理的提案');
    await page.user.tab();
    expect(await cause()).toHaveValue('完善尾水处理');
  });

  test('the parts say how far they are, and the bar what is missing', async () => {
    await pulled(phone, proposalOf(mei, { subject: '尾水', situation: '健跳、花桥两地尾水多经支渠直排外塘。' }));
    await openPage(phone, `/proposals/${(await written())?.id}/edit`, HERE);
    const parts = within(await screen.findByRole('list', { name: '提案各部分，写好 3 项，共 5 项' }));
    const [situation, suggestions, cosigners, files, more] = parts.getAllByRole('listitem');
    expect(situation).toHaveTextContent('已写好');
    expect(suggestions).toHaveTextContent('正在写');
    expect(cosigners).toHaveTextContent('可不填');
    expect(files).toHaveTextContent('可不填');
    expect(more).toHaveTextContent('未开始');
    expect(screen.getByText('还差 2 部分：具体建议、类别、单位和公开。草稿会一直留在本机。')).toBeVisible();
  });

  test('800 characters are advised, over 1,500 I am told, over 3,000 it is not handed in', async () => {
    const draft = proposalOf(mei, { subject: '尾水', category: 'fishery', situation: '水'.repeat(1_600), suggestions: '治' });
    await pulled(phone, draft);
    const page = await openPage(phone, `/proposals/${draft.id}/edit#situation`, HERE);
    expect((await screen.findAllByText('全文已超过 1500 字，短一些更好办')).length).toBeGreaterThan(0);
    expect(screen.getAllByText('已写 1601 字').length).toBeGreaterThan(0);
    await phone.desk().commit.edit('proposal', draft.id, { situation: '水'.repeat(3_000) });
    await page.go(`/proposals/${draft.id}/check`);
    await page.user.click(await screen.findByRole('button', { name: '提交' }));
    expect(await screen.findByRole('link', { name: '全文超过了 3000 个字，请写短一些' })).toBeVisible();
    expect((await written())?.status).toBe('draft');
  });

  test('the words become an opinion report where I am not sure, and the draft stays', async () => {
    const draft = proposalOf(mei, { subject: '尾水', situation: '直排。' });
    await pulled(phone, draft);
    const page = await openPage(phone, `/proposals/${draft.id}/edit`, HERE);
    await page.user.click(await screen.findByRole('button', { name: '转为社情民意' }));
    await waitFor(() => expect(page.path()).toMatch(/^\/reports\/[0-9a-f-]+\/edit$/));
    expect(await phone.list('report')).toMatchObject([{ status: 'draft', body: { title: '尾水', situation: '直排。' } }]);
    expect(await phone.list('proposal')).toHaveLength(1);
  });
});

describe('asking others to sign', () => {
  beforeEach(async () => {
    await pulled(phone, ...OFFICES, entryOf(mei, '渔业界'), entryOf(bo, '农业界'), entryOf(linAcross, '科技界'));
  });

  async function asking() {
    const draft = proposalOf(mei);
    await pulled(phone, draft);
    const page = await openPage(phone, `/proposals/${draft.id}/edit#cosponsors`, HERE);
    await page.user.click(await screen.findByRole('button', { name: '邀请委员联名' }));
    return { page, sheet: within(await screen.findByRole('dialog', { name: '邀请委员联名' })) };
  }

  test('members of my own office are offered without a network, I and the clerks are not', async () => {
    const { sheet } = await asking();
    expect(await sheet.findByRole('checkbox', { name: /陈波/ })).toBeVisible();
    expect(sheet.queryByRole('checkbox', { name: /林月琴/ })).toBeNull();
    expect(sheet.queryByRole('checkbox', { name: /李对岸/ })).toBeNull();
  });

  test('I find somebody by sector, ask until a day, and see that they were asked', async () => {
    const { page, sheet } = await asking();
    await page.user.type(sheet.getByRole('searchbox', { name: '搜索委员' }), '农业');
    await page.user.click(await sheet.findByRole('checkbox', { name: /陈波/ }));
    const until = sheet.getByRole('textbox', { name: '请在哪天前回复' });
    await page.user.clear(until);
    await page.user.type(until, '10月1日');
    await page.user.click(sheet.getByRole('button', { name: '邀请 1 位' }));
    await waitFor(async () =>
      expect((await written())?.body).toMatchObject({ kind: 'joint', cosponsors: [{ id: bo.id, state: 'invited', until: '2026-10-01' }] }),
    );
    expect(await screen.findByText('请在 10月1日前回复')).toBeVisible();
  });

  test('nobody chosen, or a day that is over, is told before anything is asked', async () => {
    const { page, sheet } = await asking();
    await page.user.click(sheet.getByRole('button', { name: '邀请 0 位' }));
    expect(await sheet.findByText('请选一位以上委员')).toBeVisible();
    await page.user.click(await sheet.findByRole('checkbox', { name: /陈波/ }));
    const until = sheet.getByRole('textbox', { name: '请在哪天前回复' });
    await page.user.clear(until);
    await page.user.type(until, '2026-09-01');
    await page.user.click(sheet.getByRole('button', { name: '邀请 1 位' }));
    expect(await sheet.findByText(/请写今天或以后的日期/)).toBeVisible();
    expect((await written())?.body.cosponsors).toBeUndefined();
  });

  test('answers and opinions stand beside the names', async () => {
    const draft = handled(
      proposalOf(mei, { subject: '尾水', kind: 'joint' }),
      [mei, 'inviteCosponsors', { input: { people: [bo.id] } }],
      [bo, 'sign', { input: { opinion: '把用地先落实' } }],
    );
    await pulled(phone, draft);
    await openPage(phone, `/proposals/${draft.id}/edit#cosponsors`, HERE);
    expect(await screen.findByText('陈波')).toBeVisible();
    expect(screen.getByText('已同意')).toBeVisible();
    expect(screen.getByText('意见：把用地先落实')).toBeVisible();
  });
});
