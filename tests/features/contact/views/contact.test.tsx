import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { lin, mei } from '#tests/support/actors.ts';
import { entryOf } from '#tests/support/directory.ts';
import { openApp } from '#tests/support/open-app.tsx';
import { openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';
import { activityOf, stored } from '#tests/support/year.ts';

const rooms = ['member', 'contact', 'exemption', 'report', 'proposal', 'deed', 'attendance', 'activity'];
const planned = activityOf('inspection', '视察渔港', '2026-10-08T09:00:00+08:00');
const reminder = stored(
  'contact',
  { member: mei.id, how: 'message', on: '2026-09-17', topic: '今年还差：视察', missing: ['inspection'], planned: [planned.id] },
  { status: 'open', owner: lin.id, parent: mei.id },
);

let phone: Phone;
afterEach(() => putAway(phone));

test('the clerk writes down a contact, once what has to be said is said', async () => {
  phone = await phoneOf(lin);
  await pulled(phone, entryOf(mei, '农业界'));
  const page = await openPage(phone, `/office/members/${mei.id}/contact`, { rooms });
  await page.user.click(await screen.findByRole('button', { name: '记下来' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('请选一种联络方式');
  await page.user.click(screen.getByRole('radio', { name: '走访' }));
  await page.user.type(screen.getByRole('textbox', { name: '谈了什么' }), '家里近况');
  await page.user.type(screen.getByRole('textbox', { name: /后续要做的/ }), '帮问医保');
  await page.user.click(screen.getByRole('button', { name: '记下来' }));
  await waitFor(() => expect(page.path()).toBe(`/office/members/${mei.id}`));
  expect(await phone.list('contact')).toMatchObject([
    { owner: lin.id, body: { member: mei.id, how: 'visit', on: '2026-09-18', topic: '家里近况', followUp: '帮问医保' } },
  ]);
  expect(await within(await screen.findByRole('region', { name: '联络记录' })).findByText('家里近况')).toBeVisible();
});

test('what was typed about one member is not shown for another', async () => {
  phone = await phoneOf(lin);
  const page = await openPage(phone, `/office/members/${mei.id}/contact`, { rooms });
  await page.user.type(await screen.findByRole('textbox', { name: '谈了什么' }), '家里近况');
  await page.wait(1_000);
  await page.go('/office/members/0198f7c1-0000-7000-8000-00000000000b/contact');
  await waitFor(() => expect(screen.getByRole('textbox', { name: '谈了什么' })).toHaveValue(''));
  await page.go(`/office/members/${mei.id}/contact`);
  await waitFor(() => expect(screen.getByRole('textbox', { name: '谈了什么' })).toHaveValue('家里近况'));
});

test('the member finds the reminder at home, and in it what can still be done', async () => {
  phone = await phoneOf(mei);
  await pulled(phone, entryOf(mei, '农业界'), entryOf(lin, ''), planned, reminder);
  const app = await openApp(phone);
  await app.user.click(await screen.findByRole('link', { name: /联络处提醒您.*今年还差：视察/ }));
  await waitFor(() => expect(app.path()).toBe(`/contacts/${reminder.id}`));
  expect(await screen.findByRole('link', { name: /视察渔港/ })).toHaveAttribute('href', `/activities/${planned.id}`);
});

test('a reminder is gone from home once nothing of it is missing', async () => {
  phone = await phoneOf(mei);
  const done = { ...reminder, body: { ...reminder.body, missing: ['report'] } };
  await pulled(phone, entryOf(mei, '农业界'), stored('report', { title: '码头照明' }, { status: 'accepted' }), done);
  await openApp(phone);
  expect(await screen.findByRole('heading', { name: '今年六项履职' })).toBeVisible();
  expect(screen.queryByText(/联络处提醒您/)).toBeNull();
});
