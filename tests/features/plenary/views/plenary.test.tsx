import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import type { Stored } from '#src/domain/record/stored.ts';
import { plenary } from '#src/features/plenary/model/plenary.ts';
import { bo, chair, county, HENGDU, JIANTIAO, lin, mei } from '#tests/support/actors.ts';
import { entryOf, OFFICES } from '#tests/support/directory.ts';
import { openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import { desk } from '#tests/support/papers.ts';
import type { Phone } from '#tests/support/phone.ts';

let phone: Phone;
afterEach(() => putAway(phone));
const rooms = ['plenary', 'task'];
const { begun } = desk(plenary);
const DIRECTORY = [...OFFICES, entryOf(mei, '渔业'), entryOf(bo, '工商'), entryOf(lin, '')];

function opened(): Stored {
  const begunByCounty = begun(county, { office: JIANTIAO, term: '第十届', session: '第六次会议', from: '2027-01-12', to: '2027-01-15' });
  return { ...begunByCounty, body: { ...begunByCounty.body, attending: [mei.id], groups: [{ id: mei.id, group: '第三组' }] } };
}

describe('preparing for the plenary session (§3.3.3)', () => {
  test('the county sets up a checklist for every office in one step', async () => {
    phone = await phoneOf(county);
    await pulled(phone, ...DIRECTORY);
    const page = await openPage(phone, '/plenary/new', { rooms });
    await page.user.click(await screen.findByRole('button', { name: '建好' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('请至少选一个联络处');
    await page.user.type(screen.getByRole('textbox', { name: '届' }), '第十届');
    await page.user.type(screen.getByRole('textbox', { name: '次' }), '第六次会议');
    await page.user.type(screen.getByRole('textbox', { name: '开会日期' }), '2027-01-12');
    await page.user.click(screen.getByRole('button', { name: /全选/ }));
    await page.user.click(screen.getByRole('button', { name: '建好' }));
    await waitFor(async () =>
      expect((await phone.list('plenary')).map(({ office }) => office).toSorted()).toEqual([JIANTIAO, HENGDU].toSorted()),
    );
    expect(await screen.findByRole('link', { name: /第十届第六次会议.*健跳镇/ })).toBeVisible();
  });

  test('the office ticks for each of its members; coming and being on leave exclude each other', async () => {
    const record = opened();
    phone = await phoneOf(lin);
    await pulled(phone, ...DIRECTORY, record);
    const page = await openPage(phone, `/plenary/${record.id}`, { rooms });
    const hers = await screen.findByRole('region', { name: mei.name });
    expect(within(hers).getByRole('checkbox', { name: '参会' })).toBeChecked();
    await page.user.click(within(hers).getByRole('checkbox', { name: '请假' }));
    await waitFor(() => expect(within(hers).getByRole('checkbox', { name: '请假' })).toBeChecked());
    expect(within(hers).getByRole('checkbox', { name: '参会' })).not.toBeChecked();
    const his = screen.getByRole('region', { name: bo.name });
    await page.user.type(within(his).getByRole('textbox', { name: '分组' }), '第一组');
    await page.user.click(await within(his).findByRole('button', { name: '记下' }));
    const groups = [
      { id: mei.id, group: '第三组' },
      { id: bo.id, group: '第一组' },
    ];
    await waitFor(async () => expect(await phone.show(record.id)).toMatchObject({ body: { attending: [], onLeave: [mei.id], groups } }));
    await page.user.click(screen.getByRole('button', { name: '完成准备' }));
    await waitFor(() => expect(screen.queryByRole('checkbox')).toBeNull());
  });

  test('a member reads the own line and nobody else’s', async () => {
    const record = opened();
    phone = await phoneOf(mei);
    await pulled(phone, ...DIRECTORY, record);
    const page = await openPage(phone, '/plenary', { rooms });
    expect(screen.queryByRole('link', { name: '建参会准备清单' })).toBeNull();
    await page.user.click(await screen.findByRole('link', { name: /第十届第六次会议/ }));
    const hers = await screen.findByRole('region', { name: mei.name });
    expect(hers).toHaveTextContent('分组：第三组');
    expect(hers).toHaveTextContent('材料：还没有领');
    expect(screen.queryByRole('region', { name: bo.name })).toBeNull();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  test('the chair reads all lines and changes none', async () => {
    const record = opened();
    phone = await phoneOf(chair);
    await pulled(phone, ...DIRECTORY, record);
    await openPage(phone, `/plenary/${record.id}`, { rooms });
    expect(await screen.findByRole('region', { name: bo.name })).toBeVisible();
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.queryByRole('button', { name: '完成准备' })).toBeNull();
  });
});
