import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { chair, county, HENGDU, JIANTIAO, lin, linAcross } from '#tests/support/actors.ts';
import { entryOf, OFFICES } from '#tests/support/directory.ts';
import { openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';
import { desk } from '#tests/support/papers.ts';
import { task } from '#src/features/task/model/task.ts';

let phone: Phone;
afterEach(() => putAway(phone));
const rooms = ['task', 'notice'];
const DIRECTORY = [...OFFICES, entryOf(lin, ''), entryOf(linAcross, '')];

async function written() {
  phone = await phoneOf(county);
  await pulled(phone, ...DIRECTORY);
  const page = await openPage(phone, '/tasks/deploy', { rooms });
  await page.user.type(await screen.findByRole('textbox', { name: '事项' }), '核对委员名册');
  await page.user.type(screen.getByRole('textbox', { name: '任务要求' }), '逐人核对电话。');
  await page.user.type(screen.getByRole('textbox', { name: '完成期限' }), '2026-10-20');
  return page;
}

describe('the county deploys work (§3.1)', () => {
  test('every office chosen has a task of its own, and a notice, in one step', async () => {
    const page = await written();
    await page.user.click(screen.getByRole('button', { name: '部署' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('请选择交给谁');
    await page.user.click(screen.getByRole('button', { name: /全选/ }));
    await page.user.click(screen.getByRole('button', { name: '部署' }));
    expect(await screen.findByText('共 2 项：已办结 0 项，等确认 0 项')).toBeVisible();
    const tasks = await phone.list('task');
    expect(tasks.map(({ office }) => office).toSorted()).toEqual([JIANTIAO, HENGDU].toSorted());
    expect(new Set(tasks.map(({ body }) => body.deployment)).size).toBe(1);
    expect(await phone.list('notice')).toMatchObject([
      { status: 'published', body: { title: '核对委员名册', audience: { kind: 'offices' } } },
    ]);
  });

  test('or every holder of a role, without a notice', async () => {
    const page = await written();
    await page.user.click(screen.getByRole('radio', { name: '身份' }));
    await page.user.click(await screen.findByRole('checkbox', { name: '政协干事' }));
    await page.user.click(screen.getByRole('checkbox', { name: '同时发一份通知' }));
    await page.user.click(screen.getByRole('button', { name: '部署' }));
    await waitFor(async () =>
      expect((await phone.list('task')).map(({ body }) => body.to).toSorted()).toEqual([lin.id, linAcross.id].toSorted()),
    );
    expect(await phone.list('notice')).toEqual([]);
  });

  test('the chair sees in one line how far it has come, and in one table where each office stands', async () => {
    const { begun, said } = desk(task);
    const given = (to: string) =>
      begun(county, { from: 'county', to, title: '核对委员名册', text: '逐人核对。', due: '2026-09-01', deployment: 'd1' });
    const done = said(lin, given(JIANTIAO), 'finish', { input: { result: '四人都已核对。' } });
    phone = await phoneOf(chair);
    await pulled(phone, ...DIRECTORY, done, given(HENGDU));
    const page = await openPage(phone, '/tasks', { rooms });
    await page.user.click(await screen.findByRole('link', { name: /核对委员名册.*等确认 1 项/ }));
    const table = await screen.findByRole('table', { name: '各处进度' });
    expect(table).toHaveTextContent('四人都已核对。');
    expect(table).toHaveTextContent('已过期限');
  });
});
