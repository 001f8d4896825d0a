import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { chair, mei } from '#tests/support/actors.ts';
import { entryOf, OFFICES } from '#tests/support/directory.ts';
import { openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';
import { committee, handled, PROPOSAL, proposalOf } from '#tests/support/proposals.ts';

const HERE = { rooms: ['county', 'proposal', 'report'] };
const DIRECTORY = [...OFFICES, entryOf(mei, '渔业界')];
const submitted = () => handled(proposalOf(), [mei, 'submit']);
const filed = () => handled(submitted(), [committee, 'file', { input: { number: '2026-031' } }]);

let phone: Phone;
afterEach(() => putAway(phone));

describe('key and outstanding proposals', () => {
  test('the desk names a key proposal with the leader who supervises it, and the queue finds it', async () => {
    phone = await phoneOf(committee);
    const record = filed();
    await pulled(phone, ...DIRECTORY, record);
    const page = await openPage(phone, `/county/proposals/${record.id}`, HERE);
    await page.user.click(await screen.findByRole('checkbox', { name: '重点提案' }));
    await page.user.type(await screen.findByRole('textbox', { name: '督办领导' }), '任玉兰');
    await page.user.click(await screen.findByRole('button', { name: '记下' }));
    await page.user.click(screen.getByRole('checkbox', { name: '优秀提案' }));
    await waitFor(async () =>
      expect(await phone.show(record.id)).toMatchObject({ body: { key: true, supervisedBy: '任玉兰', outstanding: true } }),
    );
    await page.go('/county/proposals?state=key');
    expect((await screen.findAllByRole('link', { name: new RegExp(PROPOSAL.subject) })).length).toBeGreaterThan(0);
  });

  test('one that is not filed is neither', async () => {
    phone = await phoneOf(committee);
    const waiting = submitted();
    await pulled(phone, ...DIRECTORY, waiting);
    await openPage(phone, `/county/proposals/${waiting.id}`, HERE);
    expect(await screen.findByText(PROPOSAL.situation)).toBeVisible();
    expect(screen.queryByRole('checkbox', { name: '重点提案' })).toBeNull();
  });

  test('the chair ticks nothing', async () => {
    phone = await phoneOf(chair);
    const record = filed();
    await pulled(phone, ...DIRECTORY, record);
    await openPage(phone, `/county/proposals/${record.id}`, HERE);
    expect(await screen.findByText(PROPOSAL.situation)).toBeVisible();
    expect(screen.queryByRole('checkbox', { name: '重点提案' })).toBeNull();
  });

  test('its author reads it on the own page', async () => {
    phone = await phoneOf(mei);
    const record = filed();
    await pulled(phone, ...DIRECTORY, { ...record, body: { ...record.body, key: true, supervisedBy: '任玉兰' } });
    await openPage(phone, `/proposals/${record.id}`, HERE);
    expect(await screen.findByText('重点提案')).toBeVisible();
    expect(screen.getByText('任玉兰')).toBeVisible();
  });
});
