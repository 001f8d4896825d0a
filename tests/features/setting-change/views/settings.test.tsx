import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Json, Stored } from '#src/domain/record/stored.ts';
import { settingChange } from '#src/features/setting-change/model/setting-change.ts';
import { act, creating, done } from '#tests/support/acts.ts';
import { admin, county, mei } from '#tests/support/actors.ts';
import { openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';

let phone: Phone;
afterEach(() => putAway(phone));
const rooms = ['setting-change', 'duty', 'report', 'proposal', 'deed', 'office', 'county', 'plan', 'summary'];

function changed(values: Record<string, Json>): Stored {
  return done(act(county, null, { ...creating(values), type: 'settingChange' }, settingChange));
}

test('everybody reads each rule with its clause and what holds today', async () => {
  phone = await phoneOf(mei);
  await openPage(phone, '/settings', { rooms });
  const row = await screen.findByRole('link', { name: /报告最多字数/ });
  expect(row).toHaveTextContent('§2.6');
  expect(row).toHaveTextContent('3000 字');
  expect(screen.getByRole('link', { name: /年度计划报送截止/ })).toHaveTextContent('3月31日');
  expect(screen.getByRole('link', { name: /每项任务一年几次/ })).toHaveTextContent('调研 1 次');
});

test('a member reads how it came to be so and cannot change it', async () => {
  phone = await phoneOf(mei);
  await pulled(
    phone,
    changed({ name: 'reportLimit', value: 2000, from: '2026-05-01', reason: '主席会议议定' }),
    changed({ name: 'reportLimit', value: 2500, from: '2026-12-01', reason: '委员提议' }),
  );
  await openPage(phone, '/settings/reportLimit', { rooms });
  const present = await screen.findByRole('region', { name: '现在' });
  expect(present).toHaveTextContent('2000 字');
  const history = within(screen.getByRole('list', { name: '改动经过' }));
  const [coming, now, first] = history.getAllByRole('listitem');
  expect(coming).toHaveTextContent('还没开始 · 2026年12月1日起');
  expect(coming).toHaveTextContent('委员提议');
  expect(now).toHaveTextContent('现在 · 2026年5月1日起');
  expect(first).toHaveTextContent('最初');
  expect(screen.queryByRole('link', { name: '从某天起改' })).toBeNull();
});

test('the county office sets a rule anew, with its basis', async () => {
  phone = await phoneOf(county);
  const page = await openPage(phone, '/settings/reportLimit/change', { rooms });
  const value = await screen.findByRole('textbox', { name: '改成' });
  await page.user.clear(value);
  await page.user.type(value, '2000');
  await page.user.click(screen.getByRole('button', { name: '改好' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('请写明依据');
  await page.user.type(screen.getByRole('textbox', { name: '依据' }), '主席会议议定');
  await page.user.click(screen.getByRole('button', { name: '改好' }));
  await waitFor(async () =>
    expect(await phone.list('settingChange')).toMatchObject([
      { body: { name: 'reportLimit', value: 2000, reason: '主席会议议定' }, owner: county.id },
    ]),
  );
  await waitFor(() => expect(page.path()).toBe('/settings/reportLimit'));
  expect(await screen.findByRole('region', { name: '现在' })).toHaveTextContent('2000 字');
});

test('a day of a year that is over is refused at the field', async () => {
  phone = await phoneOf(county);
  const page = await openPage(phone, '/settings/cosignersCount/change', { rooms });
  await page.user.click(await screen.findByRole('radio', { name: '是' }));
  await page.user.type(screen.getByRole('textbox', { name: '依据' }), '办法第六条');
  const from = screen.getByRole('textbox', { name: '从哪天起' });
  await page.user.clear(from);
  await page.user.type(from, '2025年12月31日');
  await page.user.click(screen.getByRole('button', { name: '改好' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('已经过去的年度不能改');
  expect(await phone.list('settingChange')).toEqual([]);
});

test('a list keeps the keys of what was there and takes new words as they are', async () => {
  phone = await phoneOf(county);
  const page = await openPage(phone, '/settings/categories/change', { rooms });
  const list = await screen.findByRole('textbox', { name: '改成' });
  expect(list).toHaveDisplayValue(/^经济发展\n农业农村/u);
  await page.user.clear(list);
  await page.user.type(list, '旅游{enter}山海协作');
  await page.user.type(screen.getByRole('textbox', { name: '依据' }), '办法');
  await page.user.click(screen.getByRole('button', { name: '改好' }));
  await waitFor(async () => expect((await phone.list('settingChange'))[0]?.body.value).toEqual(['tourism', '山海协作']));
});

test('phrases are changed a line each, and may all go', async () => {
  phone = await phoneOf(county);
  const page = await openPage(phone, '/settings/notAdoptReasons/change', { rooms });
  const list = await screen.findByRole('textbox', { name: '改成' });
  expect(list).toHaveDisplayValue(/^反映的情况已有部门在办理。\n/u);
  await page.user.clear(list);
  await page.user.type(screen.getByRole('textbox', { name: '依据' }), '办公室定');
  await page.user.click(screen.getByRole('button', { name: '改好' }));
  await waitFor(async () => expect((await phone.list('settingChange'))[0]?.body.value).toEqual([]));
  await waitFor(() => expect(page.path()).toBe('/settings/notAdoptReasons'));
  const present = screen.findByRole('region', { name: '现在' });
  await waitFor(async () => expect(await present).toHaveTextContent('没有常用的话'));
  const history = within(screen.getByRole('list', { name: '改动经过' }));
  expect(history.getAllByRole('listitem')[0]).toHaveTextContent('没有常用的话');
});

test('a template is written a text for each field, and the page shows what it was', async () => {
  phone = await phoneOf(county);
  await pulled(phone, changed({ name: 'reportTemplate', value: { suggestions: '建议：' }, from: '2026-02-01', reason: '办公室定' }));
  const page = await openPage(phone, '/settings/reportTemplate/change', { rooms });
  const suggestions = await screen.findByRole('textbox', { name: /建议/ });
  await waitFor(() => expect(suggestions).toHaveValue('建议：'));
  await page.user.type(screen.getByRole('textbox', { name: /^情况/ }), '情况：{enter}问题：');
  await page.user.type(screen.getByRole('textbox', { name: '依据' }), '办公室定');
  await page.user.click(screen.getByRole('button', { name: '改好' }));
  await waitFor(async () =>
    expect((await phone.list('settingChange')).map(({ body }) => body.value)).toContainEqual({
      situation: '情况：\n问题：',
      suggestions: '建议：',
    }),
  );
  await waitFor(() => expect(page.path()).toBe('/settings/reportTemplate'));
  await waitFor(() => expect(screen.getByRole('region', { name: '现在' })).toHaveTextContent('情况： 问题：'));
  const history = within(screen.getByRole('list', { name: '改动经过' }));
  expect(history.getAllByRole('listitem')[1]).toHaveTextContent('建议：');
});

test('a template that is too long stays where it was typed, with the reason', async () => {
  phone = await phoneOf(county);
  const page = await openPage(phone, '/settings/planTemplate/change', { rooms });
  const [, safeguards] = await screen.findAllByRole('textbox');
  if (!safeguards) throw new Error('no second field');
  await page.user.click(safeguards);
  await page.user.paste('长'.repeat(2_001));
  await page.user.type(screen.getByRole('textbox', { name: '依据' }), '办公室定');
  await page.user.click(screen.getByRole('button', { name: '改好' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('写得太长了');
  await waitFor(() => expect(safeguards).toHaveAttribute('aria-invalid', 'true'));
  expect(safeguards).toHaveValue('长'.repeat(2_001));
  expect(await phone.list('settingChange')).toEqual([]);
});

test('the overview counts sentences and templates instead of telling them all', async () => {
  phone = await phoneOf(mei);
  await openPage(phone, '/settings', { rooms });
  expect(await screen.findByRole('link', { name: /联络处退回报告/ })).toHaveTextContent('7 句');
  expect(screen.getByRole('link', { name: /提案的模板/ })).toHaveTextContent('从空白写起');
  expect(screen.getByRole('link', { name: /实事的类别/ })).toHaveTextContent('助学、助医');
});

test('a checkpoint is chosen by month and day', async () => {
  phone = await phoneOf(county);
  const page = await openPage(phone, '/settings/planBy/change', { rooms });
  await page.user.selectOptions(await screen.findByRole('combobox', { name: '月' }), '二月');
  expect(screen.getByRole('combobox', { name: '日' })).toHaveDisplayValue('2月28日');
  await page.user.type(screen.getByRole('textbox', { name: '依据' }), '办法');
  await page.user.click(screen.getByRole('button', { name: '改好' }));
  await waitFor(async () => expect((await phone.list('settingChange'))[0]?.body.value).toBe('02-28'));
});

test('the meaning of the classes is added, and bears the day from which it holds', async () => {
  phone = await phoneOf(county);
  const page = await openPage(phone, '/settings/resultLegends/change', { rooms });
  for (const [name, words] of [
    ['A 类的意思', '已采纳'],
    ['B 类的意思', '列入计划'],
    ['C 类的意思', '留作参考'],
    ['依据的文件', '办法第十二条'],
    ['依据', '主席会议'],
  ] as const)
    await page.user.type(await screen.findByRole('textbox', { name }), words);
  const from = screen.getByRole('textbox', { name: '从哪天起' });
  await page.user.clear(from);
  await page.user.type(from, '2027年1月1日');
  await page.user.click(screen.getByRole('button', { name: '改好' }));
  const legend = { from: '2027-01-01', clause: '办法第十二条', A: '已采纳', B: '列入计划', C: '留作参考' };
  await waitFor(async () => expect((await phone.list('settingChange'))[0]?.body).toMatchObject({ from: '2027-01-01', value: [legend] }));
});

test('how often each duty is owed is set in six fields', async () => {
  phone = await phoneOf(county);
  const page = await openPage(phone, '/settings/dutyTargets/change', { rooms });
  const reports = await screen.findByRole('textbox', { name: '社情民意' });
  await page.user.clear(reports);
  await page.user.type(reports, '2');
  await page.user.type(screen.getByRole('textbox', { name: '依据' }), '办法');
  await page.user.click(screen.getByRole('button', { name: '改好' }));
  await waitFor(async () => expect((await phone.list('settingChange'))[0]?.body.value).toMatchObject({ report: 2, proposal: 1 }));
});

test('administration is offered what keeps the program running, and no rule', async () => {
  phone = await phoneOf(admin);
  const page = await openPage(phone, '/settings/auditMonths', { rooms });
  expect(await screen.findByRole('link', { name: '从某天起改' })).toBeVisible();
  await page.go('/settings/reportLimit');
  expect(await screen.findByRole('heading', { level: 1, name: '报告最多字数' })).toBeVisible();
  expect(await screen.findByRole('region', { name: '现在' })).toBeVisible();
  expect(screen.queryByRole('link', { name: '从某天起改' })).toBeNull();
});
