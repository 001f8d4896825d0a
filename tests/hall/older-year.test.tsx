import { screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readMeta, writeMeta } from '#src/device/meta.ts';
import { write } from '#src/device/write.ts';
import { county, JIANTIAO, lin, mei } from '#tests/support/actors.ts';
import { openApp } from '#tests/support/open-app.tsx';
import { phoneOf, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';

describe('a past year on a clerk’s phone', () => {
  let phone: Phone;
  beforeEach(async () => void (phone = await phoneOf(lin)));
  afterEach(() => putAway(phone));
  const wanted = async () => (await readMeta(phone.desk().db, 'want')).want;

  test('the plan of 2024 asks for its records by itself, and says that they are not on this phone yet', async () => {
    await openApp(phone, '/office/plan/2024');
    expect(await screen.findByText('2024年的记录不在这部手机上')).toBeVisible();
    expect(await wanted()).toEqual([`s:${JIANTIAO}:2024H1`, `s:${JIANTIAO}:2024H2`]);
  });

  test('no summary is begun from a year that is not whole here', async () => {
    await openApp(phone, '/office/summary/2024');
    expect(await screen.findByText('2024年的记录不在这部手机上')).toBeVisible();
    expect(screen.queryByRole('button', { name: /总结/ })).toBeNull();
  });

  test('this year asks for nothing', async () => {
    await openApp(phone, '/office/plan/2026');
    expect(await screen.findByRole('heading', { level: 1 })).toBeVisible();
    expect(await wanted()).toEqual([]);
    expect(screen.queryByText(/不在这部手机上/)).toBeNull();
  });

  test.each(['/find', '/office/review', '/office/deeds', '/office/proposals', '/office/activities'])(
    '%s offers earlier years, each by one tap, and tells when one is here',
    async (at) => {
      const app = await openApp(phone, at);
      expect(await screen.findByRole('heading', { name: '更早的记录' })).toBeVisible();
      expect(screen.queryByRole('button', { name: '取回2026年的记录' })).toBeNull();
      await app.user.click(await screen.findByRole('button', { name: '取回2025年的记录' }));
      expect(await screen.findByText('2025年的记录不在这部手机上')).toBeVisible();
      const scopes = await wanted();
      expect(scopes).toEqual([`s:${JIANTIAO}:2025H1`, `s:${JIANTIAO}:2025H2`]);
      await write(phone.desk().db, [], (held) => writeMeta(held, { pos: { 't:sanmen': 9, [scopes[0] ?? '']: 9, [scopes[1] ?? '']: 9 } }));
      expect(await screen.findByText('2025年的记录已在这部手机上')).toBeVisible();
    },
  );
});

test.each([
  ['/county/reports', county],
  ['/county/proposals', county],
])('%s offers the county earlier years too', async (at, person) => {
  const phone = await phoneOf(person);
  const app = await openApp(phone, at);
  expect(await screen.findByRole('heading', { name: '更早的记录' })).toBeVisible();
  await app.user.click(await screen.findByRole('button', { name: '取回2024年的记录' }));
  expect(await screen.findByText('2024年的记录不在这部手机上')).toBeVisible();
  await putAway(phone);
});

test('a member, who has everything of their own, is offered no years', async () => {
  const phone = await phoneOf(mei);
  await openApp(phone, '/find');
  expect(await screen.findByRole('searchbox')).toBeVisible();
  expect(screen.queryByText('更早的记录')).toBeNull();
  await putAway(phone);
});
