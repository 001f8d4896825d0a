import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { actorOn } from '#src/domain/people.ts';
import type { Body, Stored } from '#src/domain/record/stored.ts';
import { bo, county, dong, HENGDU, JIANTIAO, lin, mei, TODAY } from '#tests/support/actors.ts';
import { entryOf, OFFICES } from '#tests/support/directory.ts';
import { type OpenedPage, openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';
import { stored } from '#tests/support/year.ts';

const rooms = ['engagement', 'member'];
const newcomer = actorOn({ id: '0198f7c1-0000-7000-8000-0000000000a1', name: '新来的小吴', tenant: 'sanmen', roles: [] }, TODAY);
const DIRECTORY = [...OFFICES, entryOf(mei, '农业界'), entryOf(bo, '教育界'), entryOf(lin, ''), entryOf(dong, ''), entryOf(newcomer, '')];

let phone: Phone;
afterEach(() => putAway(phone));

function engaged(body: Body = {}, status = 'open', office = JIANTIAO): Stored {
  const values = { person: bo.id, office, source: 'member', letter: '三政协聘〔2026〕3 号', start: '2026-01-20', ...body };
  return { ...stored('engagement', values, { status, parent: bo.id }), owner: bo.id, office };
}

/** Chooses once the phone has read what there is to choose. */
async function choose({ user }: Pick<OpenedPage, 'user'>, box: string, option: string): Promise<void> {
  await screen.findByRole('option', { name: option });
  await user.selectOptions(screen.getByRole('combobox', { name: box }), option);
}

test('the first-responsible person engages a member from today, without a network', async () => {
  phone = await phoneOf(dong);
  await pulled(phone, ...DIRECTORY);
  const page = await openPage(phone, '/engagements', { rooms });
  await page.user.click(await screen.findByRole('link', { name: '聘任一位干事' }));
  await page.user.click(await screen.findByRole('button', { name: '聘任' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('请选择受聘人');
  await choose(page, '受聘人', '陈波（委员，教育界）');
  expect(screen.getByRole('radio', { name: '委员' })).toBeChecked();
  await page.user.type(screen.getByRole('textbox', { name: '聘书编号' }), '三政协聘〔2026〕3 号');
  await page.user.type(screen.getByRole('textbox', { name: /聘期至/ }), '2027-9-17');
  await page.user.click(screen.getByRole('button', { name: '聘任' }));
  await waitFor(async () =>
    expect(await phone.list('engagement')).toMatchObject([
      {
        owner: bo.id,
        office: JIANTIAO,
        body: { source: 'member', start: '2026-09-18', end: '2027-09-17', letter: '三政协聘〔2026〕3 号' },
      },
    ]),
  );
  expect(await screen.findByText('2026年9月18日 至 2027年9月17日')).toBeVisible();
});

test('a last day before the first is not sent, and every word stays', async () => {
  phone = await phoneOf(dong);
  await pulled(phone, ...DIRECTORY);
  const page = await openPage(phone, '/engagements/new', { rooms });
  await choose(page, '受聘人', '王林（工作人员）');
  expect(screen.getByRole('radio', { name: '乡镇（街道）工作人员' })).toBeChecked();
  await page.user.type(screen.getByRole('textbox', { name: '聘书编号' }), '聘 4 号');
  await page.user.type(screen.getByRole('textbox', { name: /聘期至/ }), '2026-9-17');
  await page.user.click(screen.getByRole('button', { name: '聘任' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('聘期的最后一天不能早于起聘日期');
  expect(screen.getByRole('textbox', { name: '聘书编号' })).toHaveValue('聘 4 号');
  expect(await phone.list('engagement')).toEqual([]);
});

test('the county engages at any office, also somebody entered without a place; who is engaged already is told', async () => {
  phone = await phoneOf(county);
  await pulled(phone, ...DIRECTORY, engaged());
  const page = await openPage(phone, '/engagements/new', { rooms });
  await choose(page, '联络处', '健跳镇');
  await choose(page, '受聘人', '陈波（委员，教育界）');
  expect(await screen.findByRole('link', { name: /已经是这个联络处的干事/ })).toBeVisible();
  await choose(page, '联络处', '横渡镇');
  await choose(page, '受聘人', '新来的小吴（工作人员）');
  await page.user.type(screen.getByRole('textbox', { name: '聘书编号' }), '聘 5 号');
  await page.user.click(screen.getByRole('button', { name: '聘任' }));
  await waitFor(async () =>
    expect(await phone.list('engagement')).toContainEqual(expect.objectContaining({ owner: newcomer.id, office: HENGDU })),
  );
});

test('it is ended early with a day and a reason, which stay to be read', async () => {
  const record = engaged();
  phone = await phoneOf(dong);
  await pulled(phone, ...DIRECTORY, record);
  const page = await openPage(phone, `/engagements/${record.id}`, { rooms });
  await page.user.click(await screen.findByRole('button', { name: '解聘' }));
  const day = await screen.findByRole('textbox', { name: '解聘日期' });
  await page.user.clear(day);
  await page.user.type(day, '2026-9-30');
  await page.user.type(screen.getByRole('textbox', { name: '解聘的原因' }), '调往县里。');
  await page.user.click(screen.getByRole('button', { name: '确定' }));
  await waitFor(async () => expect(await phone.show(record.id)).toMatchObject({ status: 'ended', body: { endedOn: '2026-09-30' } }));
  const told = within(await screen.findByRole('region', { name: '已解聘' }));
  expect(told.getByText('调往县里。')).toBeVisible();
  expect(told.getByText('任职到 2026年9月30日')).toBeVisible();
  expect(screen.queryByRole('button', { name: '解聘' })).toBeNull();
});

test('the letter’s number is corrected; whom and from when stays', async () => {
  const record = engaged();
  phone = await phoneOf(dong);
  await pulled(phone, ...DIRECTORY, record);
  const page = await openPage(phone, `/engagements/${record.id}/edit`, { rooms });
  await page.user.type(await screen.findByRole('textbox', { name: '聘任考虑' }), '熟悉海塘。');
  await page.user.click(screen.getByRole('button', { name: '改好了' }));
  await waitFor(async () => expect(await phone.show(record.id)).toMatchObject({ body: { criteria: '熟悉海塘。', start: '2026-01-20' } }));
  expect(page.path()).toBe(`/engagements/${record.id}`);
});

test('a clerk reads the list, with what is over below, and changes nothing', async () => {
  const now = engaged();
  const before = engaged({ start: '2022-01-20', end: '2023-01-19' });
  phone = await phoneOf(lin);
  await pulled(phone, ...DIRECTORY, now, before);
  const page = await openPage(phone, '/office/members', { rooms });
  await page.user.click(await screen.findByRole('link', { name: '干事聘任' }));
  expect(within(await screen.findByRole('region', { name: /^在聘/ })).getByText('2026年1月20日 起')).toBeVisible();
  expect(within(screen.getByRole('region', { name: /^以往/ })).getByText('聘期已满')).toBeVisible();
  expect(screen.queryByRole('link', { name: '聘任一位干事' })).toBeNull();
  await page.go(`/engagements/${now.id}`);
  expect(await screen.findByText('三政协聘〔2026〕3 号')).toBeVisible();
  for (const name of ['解聘', '修改聘书编号和聘任考虑']) expect(screen.queryByText(name)).toBeNull();
});

test('the letter is printed and taken out as Word', async () => {
  const record = engaged({ end: '2027-01-19' });
  phone = await phoneOf(bo);
  await pulled(phone, ...DIRECTORY, record);
  const page = await openPage(phone, `/engagements/${record.id}`, { rooms });
  await page.user.click(await screen.findByRole('link', { name: '聘书' }));
  const letter = within(await screen.findByRole('article', { name: '聘书' }));
  expect(await letter.findByText('陈波 同志：')).toBeVisible();
  expect(letter.getByText('聘期自 2026年1月20日 至 2027年1月19日。')).toBeVisible();
  await page.user.click(screen.getByRole('button', { name: '打印' }));
  await page.user.click(screen.getByRole('button', { name: '导出 Word' }));
  await waitFor(() => expect(page.handed.files.map(({ name }) => name)).toEqual([expect.stringMatching(/聘书.*陈波.*\.docx$/)]));
  expect(page.handed.printed).toBe(1);
});
