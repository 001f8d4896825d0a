import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Actor } from '#src/domain/people.ts';
import { apply } from '#src/domain/record/apply.ts';
import { newId } from '#src/domain/record/identity.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { Stored } from '#src/domain/record/stored.ts';
import { check } from '#src/features/check/model/check.ts';
import { recordDefinition } from '#src/registry.ts';
import { commanding, contextFor, creating, done, editing } from '#tests/support/acts.ts';
import { committee, county, HENGDU, JIANTIAO, lin } from '#tests/support/actors.ts';
import { entryOf, OFFICES } from '#tests/support/directory.ts';
import { openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';

let phone: Phone;
afterEach(() => putAway(phone));
const rooms = ['check'];
const FINDING = newId();

function checked(due = '2026-10-20', by: Actor = county): Stored {
  const finding = { id: FINDING, issue: '点名册不全。', requirement: '补齐点名册。', due, support: '派人上门指导。' };
  const create = { ...creating({ office: JIANTIAO, kind: 'midYear', date: '2026-07-21' }), type: 'check' };
  const parent = OFFICES[0] === undefined ? null : { record: OFFICES[0], definition: recordDefinition('office'), parent: null };
  const begun = done(apply(check, null, create, { ...contextFor(by), parent }));
  return done(apply(check, begun, editing(begun, { findings: { add: [finding] } }), contextFor(by)));
}

function step(record: Stored, actor: Actor, name: string, input: Record<string, string | boolean>): Stored {
  return done(apply(check, record, commanding(record, name, { input: { finding: FINDING, ...input } }, check), contextFor(actor)));
}

test.each([
  ['the county office', county],
  ['the special committee that assists the office', committee],
])('%s writes what must be put right, with its day and the support offered', async (_who, actor) => {
  phone = await phoneOf(actor);
  await pulled(phone, ...OFFICES);
  const page = await openPage(phone, `/county/midyear/${JIANTIAO}`, { rooms });
  await page.user.click(await screen.findByRole('button', { name: '下发联络处' }));
  expect(screen.getByText('请写明发现的问题')).toBeVisible();
  expect(screen.getByText('请写整改期限')).toBeVisible();
  await page.user.type(screen.getByRole('textbox', { name: '发现的问题' }), '点名册不全。');
  await page.user.type(screen.getByRole('textbox', { name: '整改要求' }), '补齐。');
  await page.user.type(screen.getByRole('textbox', { name: '整改期限' }), '2026-10-20');
  await page.user.type(screen.getByRole('textbox', { name: /提供的支持/ }), '派人指导。');
  expect(await phone.list('check')).toEqual([]);
  await page.user.click(screen.getByRole('button', { name: '下发联络处' }));
  await waitFor(async () =>
    expect(await phone.list('check')).toMatchObject([
      {
        status: 'open',
        office: JIANTIAO,
        body: { kind: 'midYear', findings: [{ issue: '点名册不全。', requirement: '补齐。', due: '2026-10-20', support: '派人指导。' }] },
      },
    ]),
  );
  expect(await screen.findByRole('region', { name: '第 1 项' })).toHaveTextContent('待回复');
});

test('a further finding joins the check that is still open', async () => {
  phone = await phoneOf(county);
  await pulled(phone, ...OFFICES, checked());
  const page = await openPage(phone, `/county/midyear/${JIANTIAO}`, { rooms });
  await page.user.type(await screen.findByRole('textbox', { name: '发现的问题' }), '通知发得晚。');
  await page.user.type(screen.getByRole('textbox', { name: '整改要求' }), '提前五天。');
  await page.user.type(screen.getByRole('textbox', { name: '整改期限' }), '2026-10-20');
  await page.user.click(screen.getByRole('button', { name: '下发联络处' }));
  await waitFor(async () =>
    expect(await phone.list('check')).toMatchObject([{ body: { findings: [{ issue: '点名册不全。' }, { issue: '通知发得晚。' }] } }]),
  );
});

test('a check that found nothing is recorded by its impression alone', async () => {
  phone = await phoneOf(county);
  await pulled(phone, ...OFFICES);
  const page = await openPage(phone, `/county/midyear/${JIANTIAO}`, { rooms });
  await page.user.type(await screen.findByRole('textbox', { name: /总体情况/ }), '都很好。');
  await page.user.click(screen.getByRole('button', { name: '下发联络处' }));
  await waitFor(async () => expect(await phone.list('check')).toMatchObject([{ status: 'open', body: { impression: '都很好。' } }]));
});

test('the office answers a finding with words and a document that shows it, without a network', async () => {
  const record = checked();
  phone = await phoneOf(lin);
  await pulled(phone, ...OFFICES, record);
  const page = await openPage(phone, '/office/rectify', { rooms });
  expect(await screen.findByRole('region', { name: '第 1 项' })).toHaveTextContent('派人上门指导。');
  await page.user.click(await screen.findByRole('button', { name: '回复整改情况' }));
  await page.user.type(await screen.findByRole('textbox', { name: '整改情况' }), '已补齐。');
  const proof = new File(['%PDF-1.4 点名册'], '点名册.pdf', { type: 'application/pdf' });
  const [picker] = await screen.findAllByLabelText<HTMLInputElement>('添加照片或 PDF', { selector: 'input' });
  if (picker === undefined) throw new Error('no file field');
  await page.user.upload(picker, proof);
  expect(await screen.findByText('点名册.pdf')).toBeVisible();
  await page.user.click(screen.getByRole('button', { name: '确定' }));
  await waitFor(async () => expect(await phone.show(record.id)).toMatchObject({ status: 'replied' }));
  const shown = await phone.show(record.id);
  expect(shown).toMatchObject({ body: { replies: [{ finding: FINDING, text: '已补齐。', files: [expect.any(String)] }] } });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(screen.getByText(/点名册\.pdf/)).toBeVisible());
});

test('the re-check asks once more with words, or accepts; then the check can be closed', async () => {
  const record = step(checked(), lin, 'reply', { text: '已补齐。' });
  phone = await phoneOf(county);
  await pulled(phone, ...OFFICES, entryOf(lin, '干事'), record);
  const page = await openPage(phone, `/county/midyear/${JIANTIAO}`, { rooms });
  expect(screen.queryByRole('button', { name: '销号' })).toBeNull();
  await page.user.click(screen.getByRole('button', { name: '请再整改' }));
  await page.user.type(await screen.findByRole('textbox', { name: /复查意见/ }), '还缺两次。');
  await page.user.click(screen.getByRole('button', { name: '确定' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const item = await screen.findByRole('region', { name: '第 1 项' });
  expect(await within(item).findByText('还缺两次。')).toBeVisible();
  await page.user.click(screen.getByRole('button', { name: '确认整改到位' }));
  await page.user.click(await screen.findByRole('button', { name: '确定' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await page.user.click(await screen.findByRole('button', { name: '销号' }));
  await waitFor(async () => expect(await phone.show(record.id)).toMatchObject({ status: 'closed' }));
});

test('past its day and not answered, it says so to the office and in the county’s list', async () => {
  phone = await phoneOf(county);
  await pulled(phone, ...OFFICES, checked('2026-08-01'));
  const page = await openPage(phone, '/county/midyear', { rooms });
  expect(await screen.findByRole('link', { name: /健跳镇/ })).toHaveTextContent('1 项已过期限');
  expect(screen.getByRole('link', { name: /横渡镇/ })).toHaveTextContent('未检查');
  await page.user.click(screen.getByRole('link', { name: /健跳镇/ }));
  expect(await screen.findByRole('region', { name: '第 1 项' })).toHaveTextContent('已过期限');
});

test('a special committee finds only the offices it assists', async () => {
  phone = await phoneOf(committee);
  await pulled(phone, ...OFFICES);
  const page = await openPage(phone, '/county/midyear', { rooms });
  expect(await screen.findByRole('link', { name: /健跳镇/ })).toBeVisible();
  expect(screen.queryByRole('link', { name: /横渡镇/ })).toBeNull();
  await page.go(`/county/midyear/${HENGDU}`);
  await screen.findByRole('heading', { level: 1, name: /横渡镇/ });
  expect(screen.queryByRole('button', { name: '下发联络处' })).toBeNull();
});

test('from one office’s check the next is one tap away, from the last the first', async () => {
  phone = await phoneOf(county);
  await pulled(phone, ...OFFICES);
  const { user, path } = await openPage(phone, `/county/midyear/${OFFICES[0]?.id ?? ''}`, { rooms });
  for (const office of [...OFFICES.slice(1), ...OFFICES.slice(0, 1)]) {
    await user.click(await screen.findByRole('link', { name: `下一个：${textIn(office.body, 'name')}` }));
    expect(path()).toBe(`/county/midyear/${office.id}`);
  }
});

test('the notice and the reply are papers to print', async () => {
  const record = step(checked(), lin, 'reply', { text: '已补齐。' });
  phone = await phoneOf(lin);
  await pulled(phone, ...OFFICES, entryOf(lin, '干事'), record);
  const page = await openPage(phone, `/checks/${record.id}/print`, { rooms });
  expect(await screen.findByText('补齐点名册。')).toBeVisible();
  expect(screen.queryByText(/已补齐。/)).toBeNull();
  await page.user.click(screen.getByRole('button', { name: /Word/ }));
  await waitFor(() => expect(page.handed.files.map(({ name }) => name)).toEqual(['关于健跳镇检查情况的整改意见.docx']));
  await page.go(`/checks/${record.id}/print?reply=1`);
  expect(await screen.findByText(/已补齐。（王林/)).toBeVisible();
  await page.user.click(screen.getByRole('button', { name: /Word/ }));
  await waitFor(() => expect(page.handed.files.map(({ name }) => name).at(-1)).toBe('关于检查整改情况的回复-健跳镇.docx'));
});
