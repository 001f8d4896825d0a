import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { lin } from '#tests/support/actors.ts';
import { openApp } from '#tests/support/open-app.tsx';
import { phoneOf } from '#tests/support/open-page.tsx';
import { offline, type Line, type Phone } from '#tests/support/phone.ts';
import { json } from '#tests/support/sync-answers.ts';

let phone: Phone;
afterEach(() => phone.close());

const saying =
  (phones: readonly object[], held: readonly object[] = []): Line =>
  (url, init) =>
    url.endsWith('/phones') ? Promise.resolve(json({ phones, held })) : offline(url, init);

describe('the workbench', () => {
  test('says whose phone has something unsent, since when, and how to help', async () => {
    const list = [{ name: '梅小雨', pending: 3, oldest: '2026-09-16T06:00:00.000Z', lastSeenAt: '2026-09-17T02:00:00.000Z' }];
    phone = await phoneOf(lin, saying(list));
    await openApp(phone, '/office');
    const section = within(await screen.findByRole('region', { name: '还没送到的手机' }));
    expect(await section.findByText('梅小雨')).toBeVisible();
    expect(section.getByText(/3 件没送到，9月16日.* 起，上次连上：昨天 10:00/)).toBeVisible();
    expect(section.getByText(/请他们在有网的地方打开一次/)).toBeVisible();
  });

  test('says what arrived and is held, that it is safe, and whom to tell', async () => {
    phone = await phoneOf(lin, saying([], [{ name: '梅小雨', count: 2, since: '2026-09-17T02:00:00.000Z' }]));
    await openApp(phone, '/office');
    const section = within(await screen.findByRole('region', { name: '还没送到的手机' }));
    expect(await section.findByText('2 件已收到，正在核对，昨天 10:00 收到')).toBeVisible();
    expect(section.getByText(/已在县里存好/)).toBeVisible();
    expect(section.queryByText(/请他们在有网的地方打开一次/)).toBeNull();
  });

  test('says nothing of phones when there are none', async () => {
    phone = await phoneOf(lin, saying([]));
    await openApp(phone, '/office');
    await screen.findByText('实事核实');
    expect(await screen.findByText('没有要审的来稿')).toBeVisible();
    expect(screen.queryByText('正在看')).not.toBeInTheDocument();
    expect(screen.queryByRole('region', { name: '还没送到的手机' })).not.toBeInTheDocument();
  });

  test('without a network says so and asks again when I ask', async () => {
    phone = await phoneOf(lin);
    const app = await openApp(phone, '/office');
    expect(await screen.findByText('连上网才能看哪些手机还有没送到的。')).toBeVisible();
    phone.line = saying([{ name: '梅小雨', pending: 1, oldest: null, lastSeenAt: '2026-09-17T02:00:00.000Z' }]);
    await app.user.click(screen.getByRole('button', { name: '再看一次' }));
    expect(await screen.findByText('梅小雨')).toBeVisible();
  });
});
