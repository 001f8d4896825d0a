import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { toWire } from '#src/domain/record/to-wire.ts';
import type { Stored } from '#src/domain/record/stored.ts';
import { yearSheet, type YearSheetWords } from '#src/features/data-out/documents/year-sheet.ts';
import { report } from '#src/features/report/model/report.ts';
import { act, creating, done, WORDS } from '#tests/support/acts.ts';
import { county, JIANTIAO, mei } from '#tests/support/actors.ts';
import { cellsOf } from '#tests/support/office-file.ts';
import { entryOf } from '#tests/support/directory.ts';
import { openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import { type Line, offline, type Phone } from '#tests/support/phone.ts';

let phone: Phone | null = null;
afterEach(async () => {
  if (phone) await putAway(phone);
  phone = null;
});

const record: Stored = { ...done(act(mei, null, creating({ ...WORDS, title: '=1+1' }))), seq: 7, office: JIANTIAO };
const taken = { year: 2026, madeAt: '2026-09-18T06:00:00.000Z', madeBy: county.name, records: [toWire(report, record)] };

const line: Line = (url, init) =>
  url === '/api/v1/years/2026/export' && init.method === 'POST'
    ? Promise.resolve(new Response(JSON.stringify(taken), { status: 200, headers: { 'content-type': 'application/json' } }))
    : offline(url, init);

test('the county office takes a year out as JSON and as Excel', async () => {
  phone = await phoneOf(county, line);
  const page = await openPage(phone, '/county/data', { rooms: ['data-out'] });
  await page.user.click(await screen.findByRole('button', { name: '导出 JSON' }));
  expect(await screen.findByText('导出了 1 件')).toBeVisible();
  expect(page.handed.files[0]?.name).toMatch(/2026\.json$/u);
  expect(JSON.parse(String(page.handed.files[0]?.content))).toMatchObject({ year: 2026, records: [{ id: record.id }] });
  await page.user.click(screen.getByRole('button', { name: '导出 Excel' }));
  await waitFor(() => expect(page.handed.files[1]?.name).toMatch(/\.xlsx$/u));
});

test('without a network nothing is taken out, and that is said', async () => {
  phone = await phoneOf(county);
  const page = await openPage(phone, '/county/data', { rooms: ['data-out'] });
  await page.user.click(await screen.findByRole('button', { name: '导出 JSON' }));
  expect(await screen.findByText('连上网才能导出。')).toBeVisible();
  expect(page.handed.files).toEqual([]);
});

const words: YearSheetWords = {
  ...{ title: '2026年', made: '县办', columns: ['种类', '题目'] },
  kind: (type) => type,
  state: (_type, status) => status,
  field: (_type, field) => field,
  value: (_type, field, value) => `${field}=${String(value)}`,
  time: (instant) => `于 ${instant.slice(0, 10)}`,
  person: (id) => (id === mei.id ? mei.name : id),
  office: (id) => (id === JIANTIAO ? '健跳镇' : ''),
};

test('each record is a line with its words, whose it is and where it belongs', () => {
  const sheet = yearSheet(taken, words);
  expect(sheet.rows).toHaveLength(1);
  const [kind, title, author, office, status, , , content, id] = sheet.rows[0] ?? [];
  expect([kind, title, author, office, status, id]).toEqual(['report', '=1+1', mei.name, '健跳镇', 'draft', record.id]);
  expect(content).toContain(`situation：${WORDS.situation}`);
});

test('no id, code or clock of the program stands in the table: people, offices and records by their names, codes in words', () => {
  const elsewhere = '0198f7c1-0000-7000-8000-0000000000ff';
  const body = {
    ...{ signedBy: mei.id, office: JIANTIAO, activity: record.id, session: elsewhere, delegated: false, generated: { basics: '草稿' } },
    startsAt: '2026-08-20T02:00:00.000Z',
    items: [{ id: elsewhere, quarter: 3, kind: 'inspection', topic: '视察渔港', people: [mei.id] }],
  };
  const line = { ...toWire(report, record), id: elsewhere, type: 'plan', body };
  const [, row] = yearSheet({ ...taken, records: [toWire(report, record), line] }, words).rows;
  expect(String(row?.[7]).split('\n')).toEqual([
    `signedBy：${mei.name}`,
    'office：健跳镇',
    'activity：=1+1',
    'delegated：delegated=false',
    'startsAt：于 2026-08-20',
    `items：quarter=3 kind=inspection 视察渔港 ${mei.name}`,
  ]);
});

test('a second wording says in words which field of which record it is for, and what it says there', async () => {
  const of = { parent: record.id, by: mei.id, mutation: '0198f7c1-0000-7000-8000-0000000000fe', kind: 'competing', closed: false };
  const wire = { ...toWire(report, record), type: 'variant', parent: record.id, status: 'open' };
  const variants = [
    { ...wire, id: '0198f7c1-0000-7000-8000-0000000000fa', body: { ...of, field: 'category', value: 'fishery' } },
    { ...wire, id: '0198f7c1-0000-7000-8000-0000000000fb', body: { ...of, field: 'situation', value: '灯坏了五盏。' } },
    {
      ...wire,
      id: '0198f7c1-0000-7000-8000-0000000000fc',
      parent: null,
      body: { ...of, parent: null, field: 'situation', value: '灯又坏了。' },
    },
  ];
  const cells = (await excelOfYear([toWire(report, record), ...variants])).flat();
  const rest = ['属于哪一篇：=1+1', `谁写的：${mei.name}`, '怎么来的：两边都改过', '已选定：否'];
  expect(cells).toContain(['哪一栏：类别', '写的内容：渔业海洋', ...rest].join('\n'));
  expect(cells).toContain(['哪一栏：情况和问题', '写的内容：灯坏了五盏。', ...rest].join('\n'));
  expect(cells.join('|')).toContain('写的内容：灯又坏了。');
  expect(cells.join('|')).not.toMatch(/situation|category|competing/u);
});

/** The cells of the file that the county office gets when the year holds these records. */
async function excelOfYear(records: readonly object[]): Promise<readonly (readonly string[])[]> {
  const year = JSON.stringify({ ...taken, records });
  phone = await phoneOf(county, (url, init) =>
    url === '/api/v1/years/2026/export'
      ? Promise.resolve(new Response(year, { status: 200, headers: { 'content-type': 'application/json' } }))
      : offline(url, init),
  );
  await pulled(phone, entryOf(mei, '渔业界'));
  const page = await openPage(phone, '/county/data', { rooms: ['data-out', 'report', 'plan', 'activity', 'contact', 'variant'] });
  await page.user.click(await screen.findByRole('button', { name: '导出 Excel' }));
  await waitFor(() => expect(page.handed.files[0]?.name).toMatch(/\.xlsx$/u));
  return cellsOf(page.handed.files[0]?.content as Uint8Array); // a workbook is bytes
}

test('the Excel of a year names a kind of activity, a category and a quarter in words', async () => {
  const plan = {
    ...toWire(report, record),
    type: 'plan',
    body: { items: [{ id: 'a', quarter: 3, kind: 'inspection', topic: '视察渔港' }] },
  };
  const cells = await excelOfYear([toWire(report, record), plan]);
  expect(cells.flat().join('|')).toContain('第 3 季度 视察 视察渔港');
  expect(cells.flat().join('|')).toContain('渔业');
});
