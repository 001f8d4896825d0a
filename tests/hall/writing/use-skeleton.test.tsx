import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Actor } from '#src/domain/people.ts';
import type { Body, Json, Stored } from '#src/domain/record/stored.ts';
import { plan } from '#src/features/plan/model/plan.ts';
import { settingChange } from '#src/features/setting-change/model/setting-change.ts';
import { summary } from '#src/features/summary/model/summary.ts';
import { act, creating, done, draftOf, walked } from '#tests/support/acts.ts';
import { county, lin, mei } from '#tests/support/actors.ts';
import { OFFICES } from '#tests/support/directory.ts';
import { openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import { standing } from '#tests/support/papers.ts';
import type { Phone } from '#tests/support/phone.ts';

let phone: Phone;
afterEach(() => putAway(phone));

const set = (name: string, value: Json, from = '2026-05-01') =>
  done(act(county, null, { ...creating({ name, value, from, reason: '办公室定' }), type: 'settingChange' }, settingChange));
const SKELETON = set('reportTemplate', { situation: '情况：\n问题：', suggestions: '建议：' });

async function open(actor: Actor, at: string, rooms: string[], ...records: Stored[]) {
  phone = await phoneOf(actor);
  await pulled(phone, ...OFFICES, ...records);
  return openPage(phone, at, { rooms });
}

const situation = () => screen.findByRole('textbox', { name: /^情况/ });
const suggestions = () => screen.findByRole('textbox', { name: /建议/ });

test('a new report begins with the county’s words, and keeps what I make of them', async () => {
  const page = await open(mei, '/reports/new', ['report'], SKELETON);
  await waitFor(async () => expect(await situation()).toHaveValue('情况：\n问题：'));
  await page.user.type(await situation(), '灯坏了');
  await page.user.click(screen.getByRole('link', { name: '关闭，草稿已存' }));
  await waitFor(async () => expect((await phone.list('report'))[0]?.body).toMatchObject({ situation: '情况：\n问题：灯坏了' }));
  expect((await phone.list('report'))[0]?.body).not.toHaveProperty('suggestions');
});

test('words I emptied stay away while I write on', async () => {
  const page = await open(mei, '/reports/new', ['report'], SKELETON);
  await waitFor(async () => expect(await suggestions()).toHaveValue('建议：'));
  await page.user.clear(await suggestions());
  await page.user.type(screen.getByRole('textbox', { name: '一句话说清什么事' }), '码头的灯');
  await page.user.click(screen.getByRole('button', { name: '拍照' })); // the camera: what is typed so far becomes a record
  await waitFor(async () => expect((await phone.list('report'))[0]).toMatchObject({ delivery: 'local', body: { title: '码头的灯' } }));
  await waitFor(async () => expect(await phone.desk().db.drafts.count()).toBe(0));
  expect(await suggestions()).toHaveValue('');
});

test('what I typed is never replaced by a later template, and a report sent back gets none', async () => {
  const typed = draftOf(mei, { title: '灯', category: 'fishery', situation: '三盏灯坏了' });
  await open(mei, `/reports/${typed.id}/edit`, ['report'], typed, SKELETON);
  expect(await situation()).toHaveValue('三盏灯坏了');
  await putAway(phone);
  const returned = walked(typed, [mei, 'submit'], [lin, 'return', { note: '请补充' }]);
  await open(mei, `/reports/${returned.id}/edit`, ['report'], returned, SKELETON);
  expect(await situation()).toHaveValue('三盏灯坏了');
  expect(await suggestions()).toHaveValue('');
});

test('a template alone cannot be handed in', async () => {
  const bare = draftOf(mei, { title: '灯', category: 'fishery', situation: '情况：\n问题：' });
  const page = await open(mei, `/reports/${bare.id}/check`, ['report'], bare, SKELETON);
  await page.user.click(await screen.findByRole('button', { name: '提交' }));
  expect(await screen.findByRole('alert')).toBeVisible();
  expect((await phone.show(bare.id))?.status).toBe('draft');
});

test('a proposal, a plan and the parts of a summary written by hand begin with theirs', async () => {
  await open(mei, '/proposals/new', ['proposal', 'report'], set('proposalTemplate', { situation: '一、现状' }));
  await waitFor(() => expect(screen.getByDisplayValue('一、现状')).toBeVisible());
  await putAway(phone);

  const body: Body = { year: 2026 };
  const own = standing(plan, 'draft', lin, body);
  const page = await open(lin, '/office/plan/2026/edit', ['plan'], own, set('planTemplate', { aims: '一、总体要求' }));
  await waitFor(() => expect(screen.getByDisplayValue('一、总体要求')).toBeVisible());
  await page.user.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(page.path()).toBe('/office/plan/2026'));
  expect((await phone.show(own.id))?.body).toEqual(body);
  await putAway(phone);

  const written = standing(summary, 'draft', lin, { year: 2026, basics: '今年' });
  await open(lin, '/office/summary/2026/edit', ['summary', 'plan'], written, set('summaryTemplate', { nextYear: '一、思路' }));
  await waitFor(() => expect(screen.getByDisplayValue('一、思路')).toBeVisible());
  expect(screen.getByDisplayValue('今年')).toBeVisible();
});
