import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bo, HENGDU, lin, linAcross, mei } from '#tests/support/actors.ts';
import { entryOf } from '#tests/support/directory.ts';
import { openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';
import { activityOf, attendanceAt, stored } from '#tests/support/year.ts';

const rooms = ['member', 'contact', 'exemption', 'report', 'proposal', 'deed', 'attendance', 'activity'];
const research = activityOf('research', '调研海塘', '2026-05-08T09:00:00+08:00', 'recorded');
const planned = activityOf('inspection', '视察渔港', '2026-10-08T09:00:00+08:00');

let phone: Phone;
beforeEach(async () => {
  phone = await phoneOf(lin);
  await pulled(
    phone,
    entryOf(mei, '农业界'),
    entryOf(bo, '教育界'),
    { ...research, body: { ...research.body, invited: [mei.id] } },
    planned,
    attendanceAt(research, { clerkSays: 'present' }),
    stored('report', { title: '码头照明' }, { status: 'accepted' }),
  );
});
afterEach(() => putAway(phone));

const row = async (name: string) => {
  const link = await screen.findByRole('link', { name: new RegExp(name) });
  const found = link.closest('li');
  if (found === null) throw new Error('no row');
  return within(found);
};

test('each member’s missing duties stand in words, and who was never invited', async () => {
  await openPage(phone, '/office/members', { rooms });
  const hers = await row(mei.name);
  expect(hers.getByText(/还差：提案、视察、界别活动、实事/)).toBeVisible();
  expect(hers.getByText('今年还没邀请过：视察、界别活动')).toBeVisible();
  expect((await row(bo.name)).getByText('六项都还没有')).toBeVisible();
  expect((await row(bo.name)).getByText('今年还没邀请过：调研、视察、界别活动')).toBeVisible();
});

test('the filter and the order are kept in the address', async () => {
  const page = await openPage(phone, '/office/members', { rooms });
  await page.user.click(await screen.findByRole('link', { name: /没有缺项/ }));
  expect(page.path()).toBe('/office/members?show=done');
  expect(await screen.findByText('没有这样的委员')).toBeVisible();
  await page.user.click(screen.getByRole('link', { name: '按姓名' }));
  expect(page.path()).toBe('/office/members?show=done&by=name');
  await page.user.click(screen.getByRole('link', { name: '看全部委员' }));
  expect(await row(mei.name)).toBeDefined();
});

test('a reminder names what is missing and what is planned that fits, and is not sent again for a week', async () => {
  const page = await openPage(phone, '/office/members', { rooms });
  await page.user.click(await screen.findByRole('checkbox', { name: `选中${mei.name}` }));
  await page.user.click(screen.getByRole('button', { name: '提醒选中的 1 人' }));
  expect(await screen.findByText('已提醒 1 人，写明了各自还差哪几项。')).toBeVisible();
  expect(await phone.list('contact')).toMatchObject([
    { body: { member: mei.id, how: 'message', missing: ['proposal', 'inspection', 'sector', 'deed'], planned: [planned.id] } },
  ]);
  await waitFor(() => expect(screen.getByRole('checkbox', { name: `选中${mei.name}` })).toBeDisabled());
  expect((await row(mei.name)).getByText(/上次提醒：9月18日/)).toBeVisible();
});

test('one tick takes all with three or more missing', async () => {
  const page = await openPage(phone, '/office/members', { rooms });
  await page.user.click(await screen.findByRole('checkbox', { name: '选中差 3 项以上的' }));
  expect(await screen.findByRole('button', { name: '提醒选中的 2 人' })).toBeVisible();
});

test('one member’s page shows the evidence, the roll, the contact log and the exemptions', async () => {
  await pulled(
    phone,
    stored(
      'contact',
      { member: mei.id, how: 'visit', on: '2026-09-01', topic: '家里近况', followUp: '帮问医保' },
      { status: 'open', owner: lin.id, parent: mei.id },
    ),
  );
  await pulled(phone, stored('exemption', { person: mei.id, year: 2026, duty: 'deed', reason: '住院', by: lin.id }, { status: 'open' }));
  await openPage(phone, `/office/members/${mei.id}`, { rooms });
  const activities = within(await screen.findByRole('region', { name: '参加的活动' }));
  expect(activities.getByRole('link', { name: /调研海塘/ })).toHaveAttribute('href', `/office/activities/${research.id}`);
  const contacts = within(screen.getByRole('region', { name: '联络记录' }));
  expect(await contacts.findByText('后续：帮问医保')).toBeVisible();
  expect(within(screen.getByRole('region', { name: '豁免' })).getByText('住院')).toBeVisible();
  expect(screen.getByRole('link', { name: '豁免一项任务' })).toHaveAttribute('href', `/exemptions/new?person=${mei.id}`);
});

test('a protected request of hers is nowhere on her page, were it even on this phone', async () => {
  await pulled(phone, stored('request', { topic: '权利受侵', text: '只给委工委看', protected: true }));
  await openPage(phone, `/office/members/${mei.id}`, { rooms });
  await screen.findByRole('region', { name: '联络记录' });
  expect(screen.queryByText(/权利受侵|只给委工委看/)).toBeNull();
});

test('a member of another office is not shown', async () => {
  const other = { ...linAcross, grants: [{ role: 'member', office: HENGDU, from: '2022-01-01', to: null }] } as const;
  await pulled(phone, entryOf(other, '妇联界'));
  await openPage(phone, '/office/members', { rooms });
  await row(mei.name);
  expect(screen.queryByRole('link', { name: new RegExp(other.name) })).toBeNull();
  await putAway(phone);
  phone = await phoneOf(lin);
  await pulled(phone, entryOf(other, '妇联界'));
  await openPage(phone, `/office/members/${other.id}`, { rooms });
  expect(await screen.findByText('没有找到这位委员')).toBeVisible();
});

test('the members’ table is printed, and taken out as Excel and Word, without a network', async () => {
  const page = await openPage(phone, '/office/members', { rooms });
  await page.user.click(await screen.findByRole('link', { name: '委员履职情况表' }));
  const table = within(await screen.findByRole('article', { name: /2026 年履职情况表/ }));
  expect(table.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual([bo.name, mei.name]);
  await page.user.click(screen.getByRole('button', { name: '导出 Excel' }));
  await page.user.click(screen.getByRole('button', { name: '导出 Word' }));
  await waitFor(() => expect(page.handed.files.map(({ name }) => name.split('.').at(-1)).toSorted()).toEqual(['docx', 'xlsx']));
});
