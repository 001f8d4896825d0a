import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { draftOf } from '#tests/support/acts.ts';
import { bo, lin, mei } from '#tests/support/actors.ts';
import { openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';
import { committee, handled, PROPOSAL, proposalOf } from '#tests/support/proposals.ts';

const HERE = { rooms: ['proposal', 'report'] };

let phone: Phone;
beforeEach(async () => {
  phone = await phoneOf(mei);
});
afterEach(() => putAway(phone));

const status = async () => (await phone.list('proposal'))[0]?.status;

describe('the last look before a proposal is handed in', () => {
  test('it names the whole subject, and goes on its way without a network', async () => {
    const draft = proposalOf();
    await pulled(phone, draft);
    const page = await openPage(phone, `/proposals/${draft.id}/check`, HERE);
    expect(await screen.findByText(`关于${PROPOSAL.subject}的提案`)).toBeVisible();
    expect(screen.getByText('严禁填报涉密、敏感内容。')).toBeVisible();
    await page.user.click(screen.getByRole('button', { name: '提交' }));
    await waitFor(() => expect(page.path()).toBe(`/proposals/${draft.id}`));
    expect(await screen.findByRole('heading', { name: '在本机，待送出' })).toBeVisible();
    expect(await status()).toBe('submitted');
  });

  test('a joint one without anybody who agreed is told where to mend it', async () => {
    const draft = handled(proposalOf(mei, { ...PROPOSAL, kind: 'joint' }), [mei, 'inviteCosponsors', { input: { people: [bo.id] } }]);
    await pulled(phone, draft);
    const page = await openPage(phone, `/proposals/${draft.id}/check`, HERE);
    expect(await screen.findByText(/还有 1 位没有回复/)).toBeVisible();
    await page.user.click(screen.getByRole('button', { name: '提交' }));
    const link = await screen.findByRole('link', { name: /要有一位以上委员同意联名/ });
    expect(link).toHaveAttribute('href', `/proposals/${draft.id}/edit?mend=1#cosponsors`);
    expect(await status()).toBe('draft');
  });

  test('earlier reports and proposals about the same thing are shown first', async () => {
    const earlier = handled(proposalOf(bo, { ...PROPOSAL, subject: '青蟹养殖尾水集中处理' }), [bo, 'submit']);
    await pulled(phone, earlier, draftOf(mei, { title: '海塘外侧垃圾堆积' }), proposalOf());
    const draft = (await phone.list('proposal')).find(({ status: state }) => state === 'draft');
    await openPage(phone, `/proposals/${draft?.id}/check`, HERE);
    const similar = within(await screen.findByRole('list', { name: '相近的提案和社情民意' }));
    expect(similar.getByRole('link', { name: /青蟹养殖尾水集中处理/ })).toHaveAttribute('href', `/proposals/${earlier.id}`);
    expect(similar.queryByText(/海塘/)).toBeNull();
  });

  test('an ID number and a phone number are pointed out, and stop nothing', async () => {
    const draft = proposalOf(mei, { ...PROPOSAL, situation: '请联系 13812345678，证号 11010519491231002X' });
    await pulled(phone, draft);
    const page = await openPage(phone, `/proposals/${draft.id}/check`, HERE);
    expect(await screen.findByText(/像是有手机号/)).toBeVisible();
    expect(screen.getByText(/像是有身份证号/)).toBeVisible();
    await page.user.click(screen.getByRole('button', { name: '提交' }));
    await waitFor(async () => expect(await status()).toBe('submitted'));
  });
});

describe('mending a returned proposal', () => {
  test('I read who asks for what, mend it, and hand it in again', async () => {
    const returned = handled(proposalOf(), [mei, 'submit'], [committee, 'return', { note: '请补充亩数' }]);
    await pulled(phone, returned);
    const page = await openPage(phone, `/proposals/${returned.id}/fix`, HERE);
    expect(await screen.findByText('请补充亩数', { selector: 'q' })).toBeVisible();
    const situation = screen.getByRole('textbox', { name: '情况分析' });
    await page.user.clear(situation);
    await page.user.type(situation, '约 2300 亩。');
    await page.user.click(screen.getByRole('button', { name: '改好，重新提交' }));
    await waitFor(() => expect(page.path()).toBe(`/proposals/${returned.id}`));
    expect((await phone.list('proposal'))[0]).toMatchObject({ status: 'submitted', body: { situation: '约 2300 亩。' } });
    expect(await screen.findByText('退回补充')).toBeVisible();
  });

  test('one that needs no mending says so', async () => {
    const submitted = handled(proposalOf(), [mei, 'submit'], [lin, 'consult', { input: { consultation: 'submit' } }]);
    await pulled(phone, submitted);
    await openPage(phone, `/proposals/${submitted.id}/fix`, HERE);
    expect(await screen.findByRole('heading', { name: '这份提案现在不需要修改。' })).toBeVisible();
  });
});
