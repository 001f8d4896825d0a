import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Jotter } from '#src/device/jotting.ts';
import { keepTyped } from '#src/device/drafts.ts';
import { writeMeta } from '#src/device/meta.ts';
import { write } from '#src/device/write.ts';
import { Typing } from '#src/device/typing.ts';
import { newId } from '#src/domain/record/identity.ts';
import { lin, mei } from '#tests/support/actors.ts';
import { draftOf, walked } from '#tests/support/acts.ts';
import { openApp } from '#tests/support/open-app.tsx';
import { phoneOf, pulled } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';

const REPORT = '0198f7c1-0000-7000-8000-0000000000f0';

let phone: Phone;
beforeEach(async () => {
  phone = await phoneOf(mei);
});
afterEach(() => phone.close());

const region = async (name: string) => within(await screen.findByRole('region', { name }));

/** An act the county refused, as the exchange puts it aside. */
async function refuse(code: string, detail: object | null = null) {
  const id = newId();
  const act = {
    id,
    rec: REPORT,
    type: 'report',
    v: 1,
    at: '2026-09-18T14:00:00+08:00',
    op: 'edit',
    set: { title: { to: '灯坏了' }, situation: { to: '三盏都不亮。' } },
  };
  await phone
    .desk()
    .db.kept.put({ id, rec: REPORT, type: 'report', op: 'edit', code, detail, wire: JSON.stringify(act), at: phone.clock.now() });
}

describe('the sync centre', () => {
  test('with nothing to do says that all is received', async () => {
    await openApp(phone, '/sync');
    expect(await screen.findByText('这部手机上没有等着送的内容。')).toBeVisible();
  });

  test('without a network says what is safe', async () => {
    await phone.desk().commit.edit('report', REPORT, { title: '渔港码头夜间照明不足' });
    await openApp(phone, '/sync');
    const state = await region('送出的情况');
    expect(state.getByRole('heading', { name: '现在没有网' })).toBeVisible();
    expect(await state.findByText(/1 件都在本机，不会丢/)).toBeVisible();
    const waiting = await region('等着送出');
    expect(waiting.getByText('渔港码头夜间照明不足')).toBeVisible();
    expect(waiting.getByText('在本机，待送出')).toBeVisible();
    expect(waiting.getByText(/今天 14:00 存的/)).toBeVisible();
  });

  test('words typed for an act that never came are offered where they were typed, after the page has died', async () => {
    phone.address = '/office/review/1?from=list';
    const typing = new Jotter(phone.desk(), `return:${REPORT}`);
    typing.open();
    typing.change('reason', 'data');
    typing.change('note', '请补充停靠的时间');
    phone.address = '/records';
    await typing.save();
    await phone.reopen();
    await openApp(phone, '/sync');
    const half = await region('写了一半的话');
    expect(half.getByText('请补充停靠的时间')).toBeVisible();
    expect(half.getByRole('link', { name: '接着写' })).toHaveAttribute('href', '/office/review/1?from=list');
    const again = new Jotter(phone.desk(), `return:${REPORT}`);
    again.open();
    for (const field of ['reason', 'note']) again.change(field, '');
    await again.save();
    await waitFor(() => expect(screen.queryByRole('region', { name: '写了一半的话' })).toBeNull());
  });

  test('tries now when I ask', async () => {
    await phone.desk().commit.edit('report', REPORT, { title: '渔港码头夜间照明不足' });
    const app = await openApp(phone, '/sync');
    const before = phone.requests.length;
    await app.user.click(await screen.findByRole('button', { name: '现在试一次' }));
    await waitFor(() => expect(phone.requests.length).toBeGreaterThan(before));
  });

  test('keeps to its order: what needs me, what waits, the room on the phone', async () => {
    await phone.desk().commit.edit('report', newId(), { title: '渔港码头夜间照明不足' });
    await refuse('invalid');
    await openApp(phone, '/sync');
    await region('等着送出');
    const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(headings).toEqual(['现在没有网', '要您处理', '等着送出', '手机空间']);
  });

  test('brings what the office sent back, with the reason', async () => {
    const returned = walked(draftOf(mei), [mei, 'submit'], [lin, 'return', { note: '请写明是哪一处弯道' }]);
    await pulled(phone, returned);
    await openApp(phone, '/sync');
    const needs = await region('要您处理');
    expect(needs.getByText('王林：请写明是哪一处弯道')).toBeVisible();
    expect(needs.getByRole('link', { name: '去修改' })).toHaveAttribute('href', `/reports/${returned.id}/fix`);
  });
});

describe('what I was still writing when the page went', () => {
  test('is in the list, on this phone only, and leads back to its form', async () => {
    const begin = await phone.desk().beginning('report');
    await keepTyped(phone.desk().db, { rec: REPORT, type: 'report', begin }, { title: '渔港码头' }, {}, phone.clock.now());
    const app = await openApp(phone, '/sync');
    const waiting = await region('等着送出');
    expect(waiting.getByText('渔港码头')).toBeVisible();
    expect(waiting.getByText('正在写，只在本机')).toBeVisible();
    await app.user.click(waiting.getByRole('link', { name: '接着写' }));
    await waitFor(() => expect(app.path()).toBe(`/reports/${REPORT}/edit`));
  });

  test('leads back to the page it was typed on, where a record has several forms', async () => {
    phone.address = `/office/activities/${REPORT}/minutes`;
    const typing = new Typing(phone.desk(), 'activity', REPORT);
    typing.open();
    typing.change('minutes', '与会委员认为');
    phone.address = '/records';
    await typing.save();
    await phone.reopen();
    await openApp(phone, '/sync');
    const waiting = await region('等着送出');
    expect(waiting.getByRole('link', { name: '接着写' })).toHaveAttribute('href', `/office/activities/${REPORT}/minutes`);
  });
});

test('a clock that is far off is named, a little off is not', async () => {
  await write(phone.desk().db, [], (held) => writeMeta(held, { offset: -12 * 60_000 }));
  await openApp(phone, '/sync');
  const state = await region('送出的情况');
  expect(await state.findByText(/手机时间快了 12 分钟/)).toBeVisible();
  await write(phone.desk().db, [], (held) => writeMeta(held, { offset: 2 * 60_000 }));
  await waitFor(() => expect(state.queryByText(/手机时间/)).not.toBeInTheDocument());
});

describe('what the county refused', () => {
  test('says in plain words what is wrong and where', async () => {
    await refuse('invalid', { fields: [{ path: 'title', code: 'too_long' }] });
    await openApp(phone, '/sync');
    const needs = await region('要您处理');
    expect(needs.getByText('有几处还要改，改好再交。')).toBeVisible();
    expect(needs.getByText('题目：写得太长了，请写短一些')).toBeVisible();
  });

  test('goes back into the form, word for word, to be mended', async () => {
    await refuse('invalid');
    const app = await openApp(phone, '/sync');
    await app.user.click(await screen.findByRole('button', { name: '修改后重送' }));
    await waitFor(() => expect(app.path()).toBe(`/reports/${REPORT}/edit`));
    expect(await screen.findByRole('textbox', { name: '一句话说清什么事' })).toHaveValue('灯坏了');
  });

  test('can be copied out', async () => {
    await refuse('gone');
    const app = await openApp(phone, '/sync');
    await app.user.click(await screen.findByRole('button', { name: '复制文字' }));
    expect(screen.getByRole('textbox', { name: '没有送成的文字' })).toHaveValue('灯坏了\n\n三盏都不亮。');
  });

  test('what I put into a list of a paper that I may write no more can be copied out as well', async () => {
    const id = newId();
    const items = { add: [{ id: newId(), quarter: 3, kind: 'study', topic: '走访民宿' }] };
    const act = { id, rec: REPORT, type: 'plan', v: 1, at: '2026-09-18T14:00:00+08:00', op: 'edit', set: { items } };
    const row = { id, rec: REPORT, type: 'plan', op: 'edit', code: 'forbidden_field', detail: null } as const;
    await phone.desk().db.kept.put({ ...row, wire: JSON.stringify(act), at: phone.clock.now() });
    const app = await openApp(phone, '/sync');
    expect((await region('要您处理')).getByText('这一栏不归您填。您写的还在本机，可以请联络处帮忙。')).toBeVisible();
    await app.user.click(await screen.findByRole('button', { name: '复制文字' }));
    expect(screen.getByRole('textbox', { name: '没有送成的文字' })).toHaveValue('study\n\n走访民宿');
  });

  test('is given up only after I was asked, and keeping comes first', async () => {
    await refuse('locked');
    const app = await openApp(phone, '/sync');
    await app.user.click(await screen.findByRole('button', { name: '放弃' }));
    const sheet = within(screen.getByRole('dialog', { name: '放弃这一次？' }));
    await app.user.click(sheet.getByRole('button', { name: '先留着' }));
    expect(screen.getByText('灯坏了')).toBeVisible();
    await app.user.click(screen.getByRole('button', { name: '放弃' }));
    await app.user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '放弃' }));
    await waitFor(() => expect(screen.queryByText('灯坏了')).not.toBeInTheDocument());
    expect(await phone.desk().db.kept.count()).toBe(0);
  });
});

describe('backing up', () => {
  test('hands me every unsent word as a file', async () => {
    await phone.desk().commit.edit('report', REPORT, { title: '渔港码头夜间照明不足', situation: '灯坏了三盏。' });
    const app = await openApp(phone, '/sync');
    await app.user.click(await screen.findByRole('button', { name: '备份未送出的' }));
    await app.user.click(await screen.findByRole('button', { name: '存成文字文件' }));
    await app.user.click(screen.getByRole('button', { name: '存成资料文件' }));
    const [text = '', data = ''] = [...app.saved.values()];
    expect([...app.saved.keys()]).toEqual(['没有送出的内容-2026-09-18.txt', '没有送出的内容-2026-09-18.json']);
    expect(text).toContain('情况和问题\n灯坏了三盏。');
    expect(JSON.parse(data)).toMatchObject([{ title: '渔港码头夜间照明不足', words: { situation: '灯坏了三盏。' } }]);
  });

  test('says when there is nothing to back up', async () => {
    const app = await openApp(phone, '/sync');
    await app.user.click(await screen.findByRole('button', { name: '备份未送出的' }));
    expect(screen.getByText('没有等着送的内容，不用备份。')).toBeVisible();
  });
});

test('the log tells the bare facts to pass on', async () => {
  await phone.desk().commit.edit('report', REPORT, { title: '渔港码头夜间照明不足' });
  await openApp(phone, '/sync/log');
  const today = await region('今天');
  expect(await today.findByText(/存在本机《渔港码头夜间照明不足》/)).toBeVisible();
  const passedOn = screen.getByRole('textbox', { name: '要人帮忙时，把这段发给联络处' });
  expect((passedOn as HTMLTextAreaElement).value).toContain('等着送出 1 件');
});
