import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bo, lin, mei } from '#tests/support/actors.ts';
import type { Json } from '#src/domain/record/stored.ts';
import { request } from '#src/features/request/model/request.ts';
import { act, creating, done, draftOf, walked, WORDS } from '#tests/support/acts.ts';
import { entryOf, OFFICES } from '#tests/support/directory.ts';
import { openPage, phoneOf, pulled } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';

const waiting = walked(draftOf(mei), [mei, 'submit']);
const returned = walked(draftOf(bo, { ...WORDS, title: '弯道缺少反光镜' }), [bo, 'submit'], [lin, 'return', { note: '请写明地点' }]);
const forwarded = walked(draftOf(mei, { ...WORDS, title: '急诊挂号等候时间长' }), [mei, 'submit'], [lin, 'forward']);

const HERE = { rooms: ['report', 'office'] };

let phone: Phone;
beforeEach(async () => {
  phone = await phoneOf(lin);
  await pulled(phone, ...OFFICES, entryOf(mei, '渔业界'), entryOf(bo, '农业界'));
});
afterEach(() => phone.close());

describe("the office's desk", () => {
  test('says honestly that nothing waits', async () => {
    await openPage(phone, '/office', HERE);
    expect(await screen.findByRole('heading', { name: '没有要审的来稿' })).toBeVisible();
  });

  test('shows what waits for me, what is with members and what the county has; each number opens its reports', async () => {
    await pulled(phone, waiting, returned, forwarded);
    const page = await openPage(phone, '/office', HERE);
    const figures = within(await screen.findByRole('navigation', { name: '来稿在哪里' }));
    expect(figures.getByRole('link', { name: '等审核 1' })).toBeVisible();
    expect(figures.getByRole('link', { name: '县里办理中 1' })).toBeVisible();
    await page.user.click(figures.getByRole('link', { name: '等委员改 1' }));
    expect(page.path()).toBe('/office/review?show=returned');
    expect(await screen.findByRole('link', { name: /弯道缺少反光镜/ })).toBeVisible();
    expect(screen.queryByRole('link', { name: /渔港码头/ })).not.toBeInTheDocument();
  });
});

describe('what members asked', () => {
  const asked = (values: Record<string, Json>) =>
    done(act(mei, null, { ...creating({ topic: '请先看：修路', text: '…', ...values }), type: 'request' }, request));

  test('is told on the desk until it is answered, and leads to it', async () => {
    await pulled(phone, asked({ protected: false }));
    const page = await openPage(phone, '/office', { rooms: ['report', 'office', 'request'] });
    await page.user.click(await screen.findByRole('link', { name: '1 件委员诉求等您答复' }));
    expect(page.path()).toBe('/requests');
    expect(await screen.findByRole('link', { name: /请先看：修路/ })).toBeVisible();
  });

  test('nothing is told where nobody asked', async () => {
    await openPage(phone, '/office', HERE);
    await screen.findByRole('heading', { name: '没有要审的来稿' });
    expect(screen.queryByRole('link', { name: /委员诉求/ })).toBeNull();
  });
});

describe('the review queue', () => {
  test('keeps its filter in the address and leads back to it', async () => {
    await pulled(phone, waiting, returned, forwarded);
    const page = await openPage(phone, '/office/review', HERE);
    await page.user.click(await screen.findByRole('link', { name: '已报送' }));
    await page.user.click(await screen.findByRole('link', { name: /急诊挂号/ }));
    expect(page.path()).toBe(`/office/review/${forwarded.id}?show=forwarded`);
    await screen.findByRole('heading', { name: /急诊挂号/ });
    await page.user.click(screen.getByRole('link', { name: '返回' }));
    expect(page.path()).toBe('/office/review?show=forwarded');
  });

  test('speaks English when I do', async () => {
    await openPage(phone, '/office/review', { ...HERE, language: 'en' });
    expect(await screen.findByRole('heading', { name: 'Nothing to review' })).toBeVisible();
  });
});
