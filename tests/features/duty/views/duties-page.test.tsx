import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mei } from '#tests/support/actors.ts';
import { openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';
import { activityOf, attendanceAt, stored } from '#tests/support/year.ts';

let phone: Phone;
beforeEach(async () => {
  phone = await phoneOf(mei);
});
afterEach(() => putAway(phone));

const open = (at = '/duties', language: 'zh-CN' | 'en' = 'zh-CN') => openPage(phone, at, { rooms: ['duty'], language });
const slips = async () => within(await screen.findByRole('list', { name: '六项履职' })).getAllByRole('link');
const region = async (name: string) => within(await screen.findByRole('region', { name }));

describe('my six duties', () => {
  test('nothing yet: six to go, and how many days are left', async () => {
    await open();
    expect((await slips()).map((slip) => slip.textContent)).toEqual([
      '提案差 1，未完成',
      '社情民意差 1，未完成',
      '调研差 1，未完成',
      '视察差 1，未完成',
      '界别活动差 1，未完成',
      '实事差 1，未完成',
    ]);
    expect(screen.getByText(/^还差 6 项/)).toHaveTextContent('完成 0 项。距年末 104 天。');
  });

  test('what is confirmed and what waits stand apart, each with its evidence to open', async () => {
    const report = stored('report', { title: '码头夜里没有灯' }, { status: 'issued' });
    const harbour = activityOf('inspection', '视察渔港', '2026-05-06T01:00:00.000Z', 'held');
    await pulled(phone, report, harbour, attendanceAt(harbour, { memberSays: 'present' }));
    await open();
    const reports = await region('社情民意');
    const line = reports.getByRole('link', { name: /码头夜里没有灯/ });
    expect(line).toHaveAttribute('href', `/reports/${report.id}`);
    expect(line).toHaveTextContent('3月1日，已采用');
    const inspections = await region('视察');
    expect(inspections.getByText('已核实 0，待核实 1')).toBeVisible();
    expect(inspections.getByRole('link', { name: /视察渔港/ })).toHaveAttribute('href', `/activities/${harbour.id}`);
    expect(inspections.getByRole('link', { name: /视察渔港/ })).toHaveTextContent('5月6日，本人记录：到了，待核实');
    expect(screen.getByText(/^还差 4 项/)).toHaveTextContent('完成 1 项，待核实 1 项。');
  });

  test('says which coming activities would still count, and where to begin what is done alone', async () => {
    const coming = activityOf('sector', '农业界委员走访水产企业', '2026-10-14T01:00:00.000Z');
    await pulled(phone, coming);
    await open();
    const link = await (await region('界别活动')).findByRole('link', { name: /走访水产企业/ });
    expect(link).toHaveAttribute('href', `/activities/${coming.id}`);
    expect(link).toHaveTextContent('10月14日 09:00，可以参加');
    expect((await region('视察')).getByText(/年内还没有这类活动的安排/)).toBeVisible();
    expect((await region('实事')).getByRole('link', { name: '记实事' })).toHaveAttribute('href', '/deeds/new');
  });

  test('an excused duty says why, and is owed no more', async () => {
    await pulled(phone, stored('exemption', { person: mei.id, year: 2026, duty: 'research', reason: '上半年住院' }, { status: 'open' }));
    await open();
    expect((await region('调研')).getByText('已豁免：上半年住院')).toBeVisible();
    expect(screen.getByText(/^还差 5 项/)).toHaveTextContent('豁免 1 项');
  });

  test('an earlier year is one choice away, stays in the address, and offers nothing to begin', async () => {
    const at = { created: '2025-06-01T01:00:00.000Z', submitted: '2025-06-01T01:00:00.000Z', received: '2025-06-01T01:00:00.000Z' };
    await pulled(phone, stored('report', { title: '去年的事' }, { at }));
    const page = await open();
    await page.user.selectOptions(screen.getByRole('combobox', { name: '年度' }), '2025 年');
    expect(await (await region('社情民意')).findByRole('link', { name: /去年的事/ })).toBeVisible();
    expect(page.path()).toBe('/duties?year=2025');
    expect(screen.queryByRole('link', { name: '写提案' })).toBeNull();
    expect(screen.queryByText(/距年末/)).toBeNull();
    expect((await slips())[1]).toHaveAttribute('href', '/duties/report?year=2025');
  });

  test('January begins anew and says where last year is', async () => {
    phone.clock.set(Date.parse('2026-01-02T02:00:00.000Z'));
    await open();
    expect(await screen.findByRole('heading', { name: '新的一年，六项都从头记' })).toBeVisible();
    expect(screen.getByRole('link', { name: '看 2025 年档案' })).toBeVisible();
  });

  test('one duty has a page of its own', async () => {
    await pulled(phone, stored('proposal', { subject: '关于码头照明的提案' }, { status: 'filed' }));
    await open('/duties/proposal');
    expect(screen.getByRole('heading', { level: 1, name: '2026 年提案' })).toBeVisible();
    expect((await region('提案')).getByRole('link', { name: /码头照明/ })).toHaveTextContent('已立案');
  });

  test('a duty that does not exist says so', async () => {
    await open('/duties/nothing');
    expect(screen.getByRole('heading', { name: '没有这一项' })).toBeVisible();
    expect(screen.getByRole('link', { name: '看六项履职' })).toHaveAttribute('href', '/duties');
  });

  test('reads in English', async () => {
    await open('/duties', 'en');
    expect(await screen.findByText(/^6 to go/)).toHaveTextContent('104 days to the end of the year.');
  });
});
