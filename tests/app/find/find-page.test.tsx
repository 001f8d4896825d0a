import { screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Stored } from '#src/domain/record/stored.ts';
import { draftOf, walked } from '#tests/support/acts.ts';
import { bo, JIANTIAO, lin, mei } from '#tests/support/actors.ts';
import { openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';

let phone: Phone;
afterEach(() => putAway(phone));
const rooms = ['find', 'report', 'person', 'deed'];

const report = (title: string, situation: string): Stored =>
  walked(draftOf(mei, { title, category: 'fishery', situation }), [mei, 'submit']);
const person = (id: string, name: string): Stored => ({
  ...report(name, name),
  id,
  type: 'person',
  body: { name, office: JIANTIAO, roles: [] },
});

test('I find a report by a word of its text while I type, open it, and Back shows the same search', async () => {
  phone = await phoneOf(mei);
  const wanted = report('码头照明不足', '夜里装卸有隐患。');
  await pulled(phone, wanted, report('校车站点', '早高峰拥堵。'), person(mei.id, mei.name));
  const page = await openPage(phone, '/find', { rooms });
  expect(screen.getByText('想找什么')).toBeVisible();
  await page.user.type(screen.getByRole('searchbox'), '装卸');
  const link = await screen.findByRole('link', { name: /码头照明不足/ });
  expect(link).toHaveAttribute('href', `/reports/${wanted.id}`);
  expect(screen.queryByText('校车站点')).toBeNull();
  expect(page.path()).toBe(`/find?q=${encodeURIComponent('装卸')}`);
  await page.user.click(link);
  await page.back();
  expect(await screen.findByRole('searchbox')).toHaveValue('装卸');
  expect(await screen.findByRole('link', { name: /码头照明不足/ })).toBeVisible();
});

test('somebody’s name finds them and what they wrote', async () => {
  phone = await phoneOf(lin);
  await pulled(phone, report('码头照明不足', '坏了。'), person(mei.id, mei.name), person(bo.id, bo.name));
  const page = await openPage(phone, `/find?q=${encodeURIComponent('林月')}`, { rooms });
  expect(await screen.findByRole('link', { name: /码头照明不足/ })).toBeVisible();
  await page.user.click(screen.getByRole('link', { name: /看这个人的记录/ }));
  expect(await screen.findByText('只看林月琴的')).toBeVisible();
});

test('what was not sent yet is found as well', async () => {
  phone = await phoneOf(mei);
  await phone.desk().commit.edit('report', '0198f7c1-0000-7000-8000-0000000000aa', { title: '离线写的' });
  await openPage(phone, `/find?q=${encodeURIComponent('离线')}`, { rooms });
  expect(await screen.findByRole('link', { name: /离线写的/ })).toHaveAttribute(
    'href',
    '/reports/0198f7c1-0000-7000-8000-0000000000aa/edit',
  );
});

test('nothing found says so and lets me begin again', async () => {
  phone = await phoneOf(mei);
  const page = await openPage(phone, `/find?q=${encodeURIComponent('没有的')}`, { rooms });
  expect(await screen.findByText('没有符合的记录')).toBeVisible();
  await page.user.click(screen.getByRole('link', { name: '去掉筛选' }));
  expect(screen.getByRole('searchbox')).toHaveValue('');
});

test('a plan without a title of its own goes by its kind and year, an attendance by its activity', async () => {
  phone = await phoneOf(lin);
  const plan: Stored = {
    ...report('计划', '计划'),
    id: '0198f7c1-0000-7000-8000-0000000000b1',
    type: 'plan',
    owner: lin.id,
    body: { year: 2026, safeguards: '车辆由镇里安排。' },
  };
  const activity: Stored = { ...plan, id: '0198f7c1-0000-7000-8000-0000000000b2', type: 'activity', body: { title: '视察渔港码头' } };
  const attendance: Stored = { ...plan, id: '0198f7c1-0000-7000-8000-0000000000b3', type: 'attendance', parent: activity.id };
  await pulled(phone, plan, activity, { ...attendance, body: { remark: '车辆坏了，走来的。' } });
  await openPage(phone, `/find?q=${encodeURIComponent('车辆')}`, { rooms: [...rooms, 'plan', 'activity', 'attendance'] });
  expect(await screen.findByText('年度工作计划 2026')).toBeVisible();
  expect(screen.getByRole('link', { name: /视察渔港码头/ })).toHaveAttribute('href', `/activities/${activity.id}`);
  expect(screen.queryByText('没有题目')).toBeNull();
});

test('what says neither a title nor a year goes by its kind and day', async () => {
  phone = await phoneOf(mei);
  await phone.desk().commit.edit('report', '0198f7c1-0000-7000-8000-0000000000aa', { place: '码头边' });
  await openPage(phone, `/find?q=${encodeURIComponent('码头边')}`, { rooms });
  expect(await screen.findByRole('link', { name: /社情民意，\d{4}年\d{1,2}月\d{1,2}日/ })).toBeVisible();
});
