import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { JIANTIAO, lin, mei } from '#tests/support/actors.ts';
import { entryOf, OFFICES } from '#tests/support/directory.ts';
import { openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';
import { activityOf, stored } from '#tests/support/year.ts';

const rooms = ['office', 'board', 'report'];
let phone: Phone;
afterEach(() => putAway(phone));

async function desk(...records: Parameters<typeof pulled>[1][]) {
  phone = await phoneOf(lin);
  await pulled(phone, ...OFFICES, entryOf(mei, '渔业界'), ...records);
  return openPage(phone, '/office', { rooms });
}

describe("the office's workbench", () => {
  test('says that this quarter still lacks an activity, and where to arrange one', async () => {
    await desk();
    expect(await screen.findByText('三季度：没有安排', { selector: 'p' })).toBeVisible();
    expect(screen.getByRole('link', { name: /这个季度还没有安排活动/ })).toHaveAttribute('href', '/office/activities/new');
  });

  test('says how often something was held and what comes next', async () => {
    const held = activityOf('study', '学习', '2026-08-10T02:00:00.000Z', 'recorded');
    const next = activityOf('inspection', '视察健跳渔港', '2026-09-25T02:00:00.000Z');
    await desk(held, next, activityOf('study', '十一月学习', '2026-11-10T02:00:00.000Z'));
    expect(await screen.findByText('三季度：已开展 1 次', { selector: 'p' })).toBeVisible();
    const coming = within(await screen.findByRole('list', { name: '下一次活动' }));
    expect(coming.getByRole('link', { name: /视察健跳渔港/ })).toHaveAttribute('href', `/office/activities/${next.id}`);
    expect(screen.queryByRole('link', { name: /这个季度还没有安排活动/ })).not.toBeInTheDocument();
  });

  test('has the year’s checkpoints of this office, each with its way', async () => {
    await desk(stored('plan', { year: 2026, items: [] }, { status: 'received' }));
    const board = within(await screen.findByRole('list', { name: '年度进度' }));
    expect(board.getByRole('link', { name: /年初计划.*已完成/ })).toHaveAttribute('href', '/office/plan/2026');
    expect(board.getByRole('link', { name: /年中检查.*过了 49 天/ })).toBeVisible();
    expect(board.getByRole('link', { name: /年末总结.*还有 93 天/ })).toBeVisible();
  });

  test('lists what waits, each with the way to it', async () => {
    const roll = activityOf('study', '学习', '2026-09-10T02:00:00.000Z');
    const check = {
      office: JIANTIAO,
      kind: 'midYear',
      date: '2026-07-10',
      findings: [{ id: 'f', issue: '记录不全', requirement: '补齐' }],
    };
    await desk(
      roll,
      stored('deed', { title: '修路灯' }),
      stored('plan', { year: 2026 }, { status: 'returned' }),
      stored('check', check, { status: 'open' }),
    );
    const waits = within(await screen.findByRole('list', { name: '等着您办的' }));
    expect(waits.getByRole('link', { name: '1 次活动等点名、记录' })).toHaveAttribute('href', `/office/activities/${roll.id}/rollcall`);
    expect(waits.getByRole('link', { name: '1 份材料被县里退回' })).toHaveAttribute('href', '/office/plan/2026');
    expect(waits.getByRole('link', { name: '1 次检查有整改要回复' })).toHaveAttribute('href', '/office/rectify');
    expect(waits.getByRole('link', { name: '1 件实事等核实' })).toBeVisible();
  });
});
