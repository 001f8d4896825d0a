import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { assessmentId } from '#src/domain/record/identity.ts';
import { objectIn, objectsIn } from '#src/domain/record/read-body.ts';
import type { Body, Stored } from '#src/domain/record/stored.ts';
import { bo, dong, fu, lin, linAcross, mei, membersWork } from '#tests/support/actors.ts';
import { entryOf, OFFICES } from '#tests/support/directory.ts';
import { openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';
import { activityOf, attendanceAt, stored } from '#tests/support/year.ts';

const rooms = ['assessment', 'duty-file', 'member', 'report', 'proposal', 'deed', 'attendance', 'activity', 'plan'];
const id = assessmentId(mei.id, 2026);
const page = (status: string, more: Body = {}): Stored =>
  stored('assessment', { person: mei.id, year: 2026, selfSummary: '今年写了两篇。', ...more }, { id, status, parent: mei.id });
const signed = { officeOpinion: '履职认真。', signedBy: dong.id, signedOn: '2026-09-10', delegated: false };

let phone: Phone;
afterEach(() => putAway(phone));

test('the member writes the self-summary on the phone, without a network; an empty one is not handed in', async () => {
  phone = await phoneOf(mei);
  await pulled(phone, entryOf(mei, '农业界'), stored('report', { title: '码头照明' }, { status: 'accepted' }));
  const opened = await openPage(phone, '/assess/2026', { rooms });
  expect(await screen.findByText('社情民意：已核实 1，待核实 0，已完成')).toBeVisible();
  await opened.user.click(screen.getByRole('button', { name: '交给联络处' }));
  expect(await screen.findByText('请写本人小结')).toBeVisible();
  await opened.user.type(screen.getByRole('textbox', { name: /本人小结/ }), '今年写了一篇。');
  await opened.user.click(screen.getByRole('button', { name: '交给联络处' }));
  await waitFor(() => expect(opened.path()).toBe(`/assessments/${id}`));
  expect(await phone.show(id)).toMatchObject({ status: 'selfDone', owner: mei.id, body: { year: 2026, selfSummary: '今年写了一篇。' } });
});

test('the clerk writes the opinion and cannot sign it (§3.3.1)', async () => {
  phone = await phoneOf(lin);
  await pulled(phone, entryOf(mei, '农业界'), page('selfDone'));
  const opened = await openPage(phone, '/office/assess/2026', { rooms });
  await opened.user.click(await screen.findByRole('link', { name: new RegExp(mei.name) }));
  await opened.user.type(await screen.findByRole('textbox', { name: '写联络处意见' }), '履职认真。');
  expect(screen.queryByRole('button', { name: '签批意见' })).toBeNull();
  expect(screen.getByText(/第一责任人/)).toBeVisible();
  await opened.user.click(screen.getByRole('button', { name: '存为草稿' }));
  await waitFor(async () => expect(await phone.show(id)).toMatchObject({ status: 'selfDone', body: { officeOpinion: '履职认真。' } }));
});

test('the first-responsible person signs it with the facts of that day', async () => {
  const event = activityOf('research', '调研海塘', '2026-05-08T09:00:00+08:00', 'recorded');
  phone = await phoneOf(dong);
  await pulled(
    phone,
    entryOf(mei, '农业界'),
    event,
    attendanceAt(event, { clerkSays: 'late' }),
    page('selfDone', { officeOpinion: '履职认真。' }),
  );
  const opened = await openPage(phone, `/assessments/${id}`, { rooms });
  await opened.user.click(await screen.findByRole('button', { name: '签批意见' }));
  await waitFor(async () => expect(await phone.show(id)).toMatchObject({ status: 'officeSigned' }));
  const kept = await phone.show(id);
  expect(kept?.body).toMatchObject({ signedBy: dong.id, facts: { activities: 1, present: 1, leave: 0, on: '2026-09-18' } });
  expect(objectsIn(objectIn(kept?.body ?? {}, 'facts'), 'duties')).toContainEqual({
    key: 'research',
    confirmed: 1,
    waiting: 0,
    target: 1,
    state: 'done',
  });
});

test('a deputy signs once named for it, and it says so', async () => {
  phone = await phoneOf(fu);
  await pulled(phone, entryOf(mei, '农业界'), entryOf(fu, ''), page('selfDone', { officeOpinion: '好。', delegate: fu.id }));
  const opened = await openPage(phone, `/assessments/${id}`, { rooms });
  await opened.user.click(await screen.findByRole('button', { name: '签批意见' }));
  expect(await screen.findByText(/傅副主任受委托签批/)).toBeVisible();
});

test('the member adds a remark to what the office signed', async () => {
  phone = await phoneOf(mei);
  await pulled(phone, entryOf(mei, '农业界'), entryOf(dong, ''), page('officeSigned', signed));
  const opened = await openPage(phone, '/assess/2026', { rooms });
  await opened.user.type(await screen.findByRole('textbox', { name: '写补充说明' }), '六月因病请假。');
  await opened.user.click(screen.getByRole('button', { name: '补充说明' }));
  expect(await within(await screen.findByRole('region', { name: '委员说明' })).findByText('六月因病请假。')).toBeVisible();
});

test('the county concludes and files; then it is frozen and a correction stands beside it (§3.3.3)', async () => {
  phone = await phoneOf(membersWork);
  await pulled(phone, entryOf(mei, '农业界'), page('officeSigned', signed));
  const opened = await openPage(phone, '/county/assess', { rooms });
  await opened.user.click(await screen.findByRole('link', { name: new RegExp(mei.name) }));
  await opened.user.type(await screen.findByRole('textbox', { name: '写县政协意见' }), '同意。');
  await opened.user.click(screen.getByRole('button', { name: '核定' }));
  await opened.user.click(await screen.findByRole('button', { name: '记入履职档案' }));
  await waitFor(async () => expect(await phone.show(id)).toMatchObject({ status: 'filed', body: { conclusion: '同意。' } }));
  await opened.user.type(await screen.findByRole('textbox', { name: '写更正' }), '应为三篇。');
  await opened.user.click(screen.getByRole('button', { name: '加一条更正' }));
  expect(await within(await screen.findByRole('region', { name: '更正' })).findByText('应为三篇。')).toBeVisible();
  expect((await phone.show(id))?.body.selfSummary).toBe('今年写了两篇。');
});

test('the duty file leads to the filed page', async () => {
  phone = await phoneOf(mei);
  await pulled(phone, entryOf(mei, '农业界'), page('filed', { ...signed, conclusion: '同意。' }));
  await openPage(phone, '/file/2026', { rooms });
  expect(await screen.findByRole('link', { name: '2026 年履职考核，已记入档案' })).toHaveAttribute('href', '/assess/2026');
});

test('the office opens the year’s pages for all its members who have not begun, in one step; nobody else’s', async () => {
  const across = {
    ...entryOf(linAcross, ''),
    body: {
      ...entryOf(linAcross, '').body,
      roles: [{ role: 'member', office: linAcross.grants[0]?.office ?? '', from: '2022-01-01', to: null }],
    },
  };
  phone = await phoneOf(lin);
  await pulled(phone, entryOf(mei, '农业界'), entryOf(bo, '教育界'), across, page('selfDone'));
  const opened = await openPage(phone, '/office/assess/2026', { rooms });
  await opened.user.click(await screen.findByRole('button', { name: '为这 1 位委员打开' }));
  await waitFor(async () =>
    expect(await phone.show(assessmentId(bo.id, 2026))).toMatchObject({ status: 'draft', owner: bo.id, body: { openedBy: 'office' } }),
  );
  expect(await within(await screen.findByRole('region', { name: /^未填写/ })).findByText(bo.name)).toBeVisible();
  expect(screen.queryByRole('region', { name: /^还没有开始的委员/ })).toBeNull();
  expect(await phone.list('assessment')).toHaveLength(2);
});

test('the members’ work committee opens them office by office', async () => {
  phone = await phoneOf(membersWork);
  await pulled(phone, ...OFFICES, entryOf(mei, '农业界'), entryOf(bo, '教育界'));
  const opened = await openPage(phone, '/county/assess/2026', { rooms });
  await opened.user.click(await screen.findByRole('button', { name: '为健跳镇的 2 位委员打开' }));
  await waitFor(async () => expect(await phone.list('assessment')).toHaveLength(2));
  expect(await phone.show(id)).toMatchObject({ status: 'draft', body: { openedBy: 'membersWork' } });
});

test('the member finds the page that was opened, and writes in it', async () => {
  phone = await phoneOf(mei);
  await pulled(
    phone,
    entryOf(mei, '农业界'),
    stored('assessment', { person: mei.id, year: 2026, openedBy: 'office' }, { id, status: 'draft', parent: mei.id }),
  );
  const opened = await openPage(phone, '/assess/2026', { rooms });
  expect(await screen.findByText('今年的考核已经为您打开，请写本人小结。')).toBeVisible();
  await opened.user.type(screen.getByRole('textbox', { name: /本人小结/ }), '写了两篇。');
  await opened.user.click(screen.getByRole('button', { name: '交给联络处' }));
  await waitFor(async () => expect(await phone.show(id)).toMatchObject({ status: 'selfDone', body: { selfSummary: '写了两篇。' } }));
});

test('the form is printed and taken out as Word, with who signed by delegation', async () => {
  phone = await phoneOf(dong);
  await pulled(phone, entryOf(mei, '农业界'), entryOf(fu, ''), page('officeSigned', { ...signed, signedBy: fu.id, delegated: true }));
  const opened = await openPage(phone, `/assessments/${id}`, { rooms });
  await opened.user.click(await screen.findByRole('link', { name: '打印和导出' }));
  const form = within(await screen.findByRole('article', { name: '政协委员 2026 年度履职考核表' }));
  expect(await form.findByText('傅副主任受委托签批，2026年9月10日')).toBeVisible();
  expect(form.getByText('今年写了两篇。')).toBeVisible();
  await opened.user.click(screen.getByRole('button', { name: '导出 Word' }));
  await waitFor(() => expect(opened.handed.files.map(({ name }) => name)).toEqual([expect.stringMatching(/林月琴.*\.docx$/)]));
});
