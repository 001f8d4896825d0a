import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { task } from '#src/features/task/model/task.ts';
import { recordDefinition } from '#src/registry.ts';
import { apply } from '#src/domain/record/apply.ts';
import type { Actor } from '#src/domain/people.ts';
import { commanding, contextFor, creating, done } from '#tests/support/acts.ts';
import { county, HENGDU, JIANTIAO, lin, localParty, mei } from '#tests/support/actors.ts';
import { entryOf, OFFICES } from '#tests/support/directory.ts';
import { openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';

let phone: Phone;
afterEach(() => putAway(phone));
const rooms = ['task'];

function given(by: Actor, more: Record<string, string> = {}, addressee = OFFICES[0] ?? null) {
  const from = by === localParty ? 'localParty' : 'county';
  const create = { ...creating({ from, to: JIANTIAO, title: '上报名册', text: '请核对名册。', due: '2026-09-30', ...more }), type: 'task' };
  const parent = addressee === null ? null : { record: addressee, definition: recordDefinition('office'), parent: null };
  return done(apply(task, null, create, { ...contextFor(by), parent }));
}

test('the county gives an office a task with a day, and nothing leaves the phone before', async () => {
  phone = await phoneOf(county);
  await pulled(phone, ...OFFICES, entryOf(mei, '渔业'));
  const page = await openPage(phone, '/tasks/new', { rooms });
  await screen.findByRole('option', { name: '健跳镇' });
  await page.user.click(screen.getByRole('button', { name: '交办' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('请选择交给谁');
  await page.user.selectOptions(screen.getByRole('combobox', { name: '交给哪个联络处' }), '健跳镇');
  await page.user.type(screen.getByRole('textbox', { name: '事项' }), '上报名册');
  await page.user.type(screen.getByRole('textbox', { name: '任务要求' }), '请核对名册。');
  await page.user.type(screen.getByRole('textbox', { name: '完成期限' }), '2026-10-20');
  expect(await phone.list('task')).toEqual([]);
  await page.user.click(screen.getByRole('button', { name: '交办' }));
  await waitFor(async () =>
    expect(await phone.list('task')).toMatchObject([
      { status: 'assigned', office: JIANTIAO, body: { from: 'county', to: JIANTIAO, title: '上报名册', due: '2026-10-20' } },
    ]),
  );
});

test('a task may be for one person of the office', async () => {
  phone = await phoneOf(county);
  await pulled(phone, ...OFFICES, entryOf(mei, '渔业'));
  const page = await openPage(phone, '/tasks/new', { rooms });
  await screen.findByRole('option', { name: '健跳镇' });
  await page.user.selectOptions(screen.getByRole('combobox', { name: '交给哪个联络处' }), '健跳镇');
  await page.user.selectOptions(await screen.findByRole('combobox', { name: '交给谁' }), '林月琴');
  await page.user.type(screen.getByRole('textbox', { name: '事项' }), '走访渔民');
  await page.user.type(screen.getByRole('textbox', { name: '任务要求' }), '听听难处。');
  await page.user.type(screen.getByRole('textbox', { name: '完成期限' }), '2026-10-20');
  await page.user.click(screen.getByRole('button', { name: '交办' }));
  await waitFor(async () => expect(await phone.list('task')).toMatchObject([{ status: 'assigned', body: { to: mei.id } }]));
});

test('the local Party committee gives tasks to its own office and can choose no other', async () => {
  phone = await phoneOf(localParty);
  await pulled(phone, ...OFFICES);
  await openPage(phone, '/tasks/new', { rooms });
  const choice = await screen.findByRole('combobox', { name: '交给哪个联络处' });
  await waitFor(() => expect(choice).toHaveValue(JIANTIAO));
  expect(screen.queryByRole('option', { name: '横渡镇' })).toBeNull();
  expect(HENGDU).not.toBe(JIANTIAO);
});

test('the office notes how far it has come, then reports that it is done, without a network', async () => {
  const record = given(county);
  phone = await phoneOf(lin);
  await pulled(phone, ...OFFICES, record);
  const page = await openPage(phone, `/tasks/${record.id}`, { rooms });
  await page.user.click(await screen.findByRole('button', { name: '记一条进展' }));
  await page.user.click(await screen.findByRole('button', { name: '确定' }));
  expect(await screen.findByText('请先写几句')).toBeVisible();
  await page.user.type(screen.getByRole('textbox', { name: '办到哪一步了' }), '已核对四人。');
  await page.user.click(screen.getByRole('button', { name: '确定' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await screen.findByText('已核对四人。')).toBeVisible();
  await page.user.click(screen.getByRole('button', { name: '报告完成' }));
  await page.user.type(await screen.findByRole('textbox', { name: '完成情况' }), '名册已报。');
  await page.user.click(screen.getByRole('button', { name: '确定' }));
  await waitFor(async () => expect(await phone.show(record.id)).toMatchObject({ status: 'done', body: { result: '名册已报。' } }));
  expect(screen.queryByRole('button', { name: '确认办结' })).toBeNull();
});

test('words typed for a report stay on the phone when the sheet is closed', async () => {
  const record = given(county);
  phone = await phoneOf(lin);
  await pulled(phone, ...OFFICES, record);
  const page = await openPage(phone, `/tasks/${record.id}`, { rooms });
  await page.user.click(await screen.findByRole('button', { name: '报告完成' }));
  await page.user.type(await screen.findByRole('textbox', { name: '完成情况' }), '写到一半');
  await page.user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('textbox', { name: '完成情况' })).toBeNull());
  await page.user.click(screen.getByRole('button', { name: '报告完成' }));
  expect(await screen.findByRole('textbox', { name: '完成情况' })).toHaveValue('写到一半');
});

test.each([
  ['the county', county],
  ['the local Party committee', localParty],
])('%s sends back what it gave with a reason, or signs it off', async (_who, giver) => {
  const finished = done(
    apply(task, given(giver), commanding(given(giver), 'finish', { input: { result: '名册已报。' } }, task), contextFor(lin)),
  );
  phone = await phoneOf(giver);
  await pulled(phone, ...OFFICES, finished);
  const page = await openPage(phone, `/tasks/${finished.id}`, { rooms });
  expect(await screen.findByRole('button', { name: '确认办结' })).toBeVisible();
  await page.user.click(screen.getByRole('button', { name: '退回' }));
  await page.user.type(await screen.findByRole('textbox', { name: '退回的原因' }), '少了两人。');
  await page.user.click(screen.getByRole('button', { name: '确定' }));
  await waitFor(async () => expect(await phone.show(finished.id)).toMatchObject({ status: 'returned' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await screen.findByText('少了两人。')).toBeVisible();
});

test('what is past its day says so, and stands first', async () => {
  phone = await phoneOf(lin);
  await pulled(phone, ...OFFICES, given(county), given(county, { title: '早该交的', due: '2026-09-01' }));
  await openPage(phone, '/tasks', { rooms });
  const [late, open] = await screen.findAllByRole('region');
  expect(late).toHaveAccessibleName('已过期限');
  expect(late).toHaveTextContent('早该交的');
  expect(open).toHaveTextContent('上报名册');
});

test('a task for one person is named with the office on the giver’s phone', async () => {
  const record = given(county, { to: mei.id }, entryOf(mei, '渔业'));
  phone = await phoneOf(county);
  await pulled(phone, ...OFFICES, entryOf(mei, '渔业'), record);
  const page = await openPage(phone, '/tasks', { rooms });
  await page.user.click(await screen.findByRole('link', { name: /健跳镇林月琴/ }));
  expect(await screen.findByText('交给健跳镇林月琴')).toBeVisible();
});

test('whoever does the task adds a photo of it until it is reported; afterwards nobody takes it away', async () => {
  const record = given(county);
  phone = await phoneOf(lin);
  await pulled(phone, ...OFFICES, record);
  const page = await openPage(phone, `/tasks/${record.id}`, { rooms });
  await page.user.upload(
    await screen.findByLabelText('加附件', { selector: 'input' }),
    new File(['jpeg'], '名册.jpg', { type: 'image/jpeg' }),
  );
  expect(await screen.findByRole('button', { name: '去掉《名册.jpg》' })).toBeVisible();
  await page.user.click(screen.getByRole('button', { name: '报告完成' }));
  await page.user.type(await screen.findByRole('textbox', { name: '完成情况' }), '已报。');
  await page.user.click(screen.getByRole('button', { name: '确定' }));
  await waitFor(async () =>
    expect(await phone.show(record.id)).toMatchObject({ status: 'done', body: { attachments: [{ name: '名册.jpg' }] } }),
  );
  await waitFor(() => expect(screen.queryByRole('button', { name: '去掉《名册.jpg》' })).toBeNull());
});
