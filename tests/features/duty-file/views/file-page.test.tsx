import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mei } from '#tests/support/actors.ts';
import { openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';
import { activityOf, attendanceAt, stored } from '#tests/support/year.ts';

let phone: Phone;
beforeEach(async () => {
  phone = await phoneOf(mei);
  const sitIn = activityOf('sitIn', '列席健跳镇党委扩大会议', '2026-03-18T01:00:00.000Z', 'recorded');
  const harbour = activityOf('inspection', '视察渔港', '2026-05-06T01:00:00.000Z', 'held');
  await pulled(
    phone,
    stored('report', { title: '码头夜里没有灯' }, { status: 'issued' }),
    stored('proposal', { subject: '关于码头照明的提案' }, { status: 'replied' }),
    sitIn,
    attendanceAt(sitIn, { clerkSays: 'present' }),
    harbour,
    attendanceAt(harbour, { memberSays: 'present' }),
  );
});
afterEach(() => putAway(phone));

const open = (at: string) => openPage(phone, at, { rooms: ['duty-file'] });

describe('my duty file', () => {
  test('shows the year, the figures, and every record with its outcome, also what counts for no duty', async () => {
    await open('/file/2026');
    const totals = within(await screen.findByRole('region', { name: '合计' }));
    expect(totals.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual(['2 / 6', '2 次', '2 件']);
    const lines = within(screen.getByRole('region', { name: '逐条记录' })).getAllByRole('listitem');
    expect(lines).toHaveLength(4);
    expect(lines.slice(0, 2).map(({ textContent }) => textContent)).toEqual([
      '5月6日视察渔港视察，本人记录：到了，待核实',
      '3月18日列席健跳镇党委扩大会议列席会议，点名：到了',
    ]);
    expect(screen.getByRole('link', { name: /码头夜里没有灯/ })).toHaveTextContent('社情民意，已采用');
    expect(screen.getByRole('link', { name: /关于码头照明/ })).toHaveTextContent('提案，已答复');
  });

  test('the twelve months are told in words too', async () => {
    await open('/file/2026');
    const row = (await screen.findByRole('rowheader', { name: '视察' })).closest('tr');
    expect([...(row?.querySelectorAll('td') ?? [])].map(({ textContent }) => textContent)[4]).toBe('待核实');
  });

  test('goes to other programs whole', async () => {
    const page = await open('/file/2026');
    await page.user.click(await screen.findByRole('button', { name: '导出全部记录（JSON）' }));
    const [file] = page.handed.files;
    expect(file?.name).toBe('履职档案-2026-林月琴.json');
    expect(JSON.parse(String(file?.content))).toMatchObject({
      year: 2026,
      person: '林月琴',
      records: { length: 4 },
      duties: { length: 6 },
    });
  });

  test('goes to Word', async () => {
    const page = await open('/file/2026');
    await page.user.click(await screen.findByRole('button', { name: '导出 Word' }));
    await waitFor(() => expect(page.handed.files.map(({ name }) => name)).toEqual(['履职档案-2026-林月琴.docx']));
    expect(page.handed.files[0]?.content.slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
  });

  test('prints both numbers with what stands behind them', async () => {
    const page = await open('/file/2026/print');
    const sheet = within(await screen.findByRole('article', { name: '委员履职档案（2026 年度）' }));
    const row = sheet.getByRole('rowheader', { name: '视察' }).closest('tr');
    expect(row).toHaveTextContent('视察015月6日 视察渔港');
    expect(sheet.getByText('联络处主任（签字）：')).toBeVisible();
    await page.user.click(screen.getByRole('button', { name: '打印' }));
    expect(page.handed.printed).toBe(1);
  });

  test.each(['/file/abc', '/file/-1', '/file/20266'])('%s has no file and says so', async (address) => {
    await open(address);
    expect(await screen.findByRole('heading', { name: '没有这一年的档案' })).toBeVisible();
  });

  test('without a year it is that of this one', async () => {
    const page = await open('/file');
    await waitFor(() => expect(page.path()).toBe('/file/2026'));
  });
});
