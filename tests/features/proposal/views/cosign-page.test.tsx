import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bo, mei } from '#tests/support/actors.ts';
import { entryOf } from '#tests/support/directory.ts';
import { openApp } from '#tests/support/open-app.tsx';
import { openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';
import { handled, PROPOSAL, proposalOf, reworded } from '#tests/support/proposals.ts';

const HERE = { rooms: ['proposal', 'report'] };
const asked = () => handled(proposalOf(mei), [mei, 'inviteCosponsors', { input: { people: [bo.id], until: '2026-10-01' } }]);

let phone: Phone;
beforeEach(async () => {
  phone = await phoneOf(bo);
  await pulled(phone, entryOf(mei, '渔业界'), entryOf(bo, '农业界'));
});
afterEach(() => putAway(phone));

const own = async (id: string) => (await phone.show(id))?.body.cosponsors;

describe('being asked to sign', () => {
  test('today tells me who asks, and leads to the text', async () => {
    const record = asked();
    await pulled(phone, record);
    await openApp(phone);
    const notice = await screen.findByRole('link', { name: /林月琴请您联名/ });
    expect(notice).toHaveAttribute('href', `/cosign/${record.id}`);
    expect(notice).toHaveTextContent(PROPOSAL.subject);
  });

  test('I read it all, agree with an opinion, and it waits for a network', async () => {
    const record = asked();
    await pulled(phone, record);
    const page = await openPage(phone, `/cosign/${record.id}`, HERE);
    expect(await screen.findByText('林月琴 请您联名。')).toBeVisible();
    expect(screen.getByText(PROPOSAL.situation)).toBeVisible();
    await page.user.type(screen.getByRole('textbox', { name: '您的意见' }), '把用地先落实');
    await page.user.click(screen.getByRole('button', { name: '同意联名' }));
    await waitFor(async () => expect(await own(record.id)).toMatchObject([{ state: 'agreed', opinion: '把用地先落实' }]));
    expect(await screen.findByText('已同意联名，存在本机，有网自动送出。')).toBeVisible();
  });

  test('I decline with a reason', async () => {
    const record = asked();
    await pulled(phone, record);
    const page = await openPage(phone, `/cosign/${record.id}`, HERE);
    await page.user.type(await screen.findByRole('textbox', { name: '您的意见' }), '情况不熟');
    await page.user.click(screen.getByRole('button', { name: '不联名' }));
    await waitFor(async () => expect(await own(record.id)).toMatchObject([{ state: 'declined', opinion: '情况不熟' }]));
  });

  test('an opinion I began is there when I come back', async () => {
    const record = asked();
    await pulled(phone, record);
    const page = await openPage(phone, `/cosign/${record.id}`, HERE);
    await page.user.type(await screen.findByRole('textbox', { name: '您的意见' }), '我再想想');
    await page.go('/elsewhere');
    await page.go(`/cosign/${record.id}`);
    expect(await screen.findByRole('textbox', { name: '您的意见' })).toHaveValue('我再想想');
  });

  test('a text changed after I agreed asks me again and says so', async () => {
    const record = reworded(handled(asked(), [bo, 'sign', { input: { opinion: '同意' } }]), { suggestions: '分期建设。' });
    await pulled(phone, record);
    await openPage(phone, `/cosign/${record.id}`, HERE);
    expect(await screen.findByText('您同意以后，文字改过。')).toBeVisible();
    expect(screen.getByRole('button', { name: '同意联名' })).toBeVisible();
  });

  test('a text that changes while I read it must be read again before I sign', async () => {
    const record = asked();
    await pulled(phone, record);
    const page = await openPage(phone, `/cosign/${record.id}`, HERE);
    await screen.findByText(PROPOSAL.situation);
    await pulled(phone, reworded(record, { situation: '改过的情况。' }));
    await page.user.click(
      await screen.findByRole('button', { name: '看过了' }).then(() => screen.getByRole('button', { name: '同意联名' })),
    );
    expect(await screen.findByText('文字刚刚改过，请先看一遍，再答复。')).toBeVisible();
    expect(await own(record.id)).toMatchObject([{ state: 'invited' }]);
    await page.user.click(screen.getByRole('button', { name: '看过了' }));
    await page.user.click(screen.getByRole('button', { name: '同意联名' }));
    await waitFor(async () => expect(await own(record.id)).toMatchObject([{ state: 'agreed' }]));
  });

  test('one that was withdrawn says so, and there is nothing to sign', async () => {
    const record = handled(proposalOf(mei), [mei, 'inviteCosponsors', { input: { people: [bo.id] } }], [mei, 'submit'], [mei, 'withdraw']);
    await pulled(phone, record);
    await openPage(phone, `/cosign/${record.id}`, HERE);
    expect(await screen.findByRole('heading', { name: '提案人已经撤回' })).toBeVisible();
    expect(screen.queryByRole('button', { name: '同意联名' })).toBeNull();
  });

  test('one I was never asked about, or an address that is none, is never a blank page', async () => {
    await pulled(phone, proposalOf(mei));
    const [record] = await phone.list('proposal');
    const page = await openPage(phone, `/cosign/${record?.id}`, HERE);
    await waitFor(() => expect(screen.getByText(/没有找到请您联名的这份提案/)).toBeVisible());
    await page.go('/cosign/nonsense');
    await waitFor(() => expect(screen.getByText(/没有找到请您联名的这份提案/)).toBeVisible());
  });
});
