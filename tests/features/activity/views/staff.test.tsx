import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { attendanceId } from '#src/domain/record/identity.ts';
import type { Stored } from '#src/domain/record/stored.ts';
import { announced, answered, planned, told } from '#tests/support/activities.ts';
import { bo, lin, mei } from '#tests/support/actors.ts';
import { openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';

const ROOMS = { rooms: ['activity', 'attendance'] };
let phone: Phone;
beforeEach(async () => {
  phone = await phoneOf(lin);
});
afterEach(() => putAway(phone));

/** A person of the directory as the server tells of them. */
function known(id: string, name: string): Stored {
  const at = { created: '2026-01-05T01:00:00.000Z', submitted: null, received: '2026-01-05T01:00:00.000Z' };
  const roles = [{ role: 'member', office: '331022105', from: '2022-01-20', to: null }];
  return {
    id,
    type: 'person',
    tenant: 'sanmen',
    status: 'current',
    owner: id,
    office: '331022105',
    parent: null,
    deleted: 0,
    body: { name, sector: '教育界', office: '331022105', roles },
    log: [],
    at,
    seq: 0,
  } as unknown as Stored; // only what the directory looks at
}

describe('planning, without a network', () => {
  test('what is missing is named at its field; announced once it is filled', async () => {
    await pulled(phone, known(mei.id, mei.name), known(bo.id, bo.name));
    const { user, path } = await openPage(phone, '/office/activities/new', ROOMS);
    await user.type(screen.getByRole('textbox', { name: '名称' }), '视察冷链仓储');
    await user.click(screen.getByRole('button', { name: '发通知' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('有 3 处要改');
    await user.selectOptions(screen.getByRole('combobox', { name: '类型' }), '视察');
    fireEvent.change(screen.getByLabelText('开始'), { target: { value: '2026-09-25T14:30' } });
    await user.type(screen.getByRole('textbox', { name: '地点' }), '渔港路 88 号');
    await user.click(await screen.findByRole('button', { name: /邀请本处全体委员，2 人/ }));
    await user.click(screen.getByRole('button', { name: '发通知' }));
    await screen.findByRole('link', { name: '点名' });
    expect(path()).toMatch(/^\/office\/activities\/[0-9a-f-]{36}$/);
    const [made] = await phone.list('activity');
    expect(made).toMatchObject({ status: 'announced', body: { startsAt: '2026-09-25T14:30:00+08:00', kind: 'inspection' } });
    expect(made?.body.invited).toEqual([mei.id, bo.id]);
  });

  test('each kind asks for its own', async () => {
    const { user } = await openPage(phone, '/office/activities/new', ROOMS);
    await user.selectOptions(screen.getByRole('combobox', { name: '类型' }), '学习');
    expect(screen.getByRole('radio', { name: '会议学习' })).toBeInTheDocument();
    await user.selectOptions(screen.getByRole('combobox', { name: '类型' }), '听取通报');
    expect(screen.getByRole('textbox', { name: '通报单位' })).toBeInTheDocument();
    expect(screen.queryByRole('radio', { name: '会议学习' })).toBeNull();
  });

  test('an end before the start is told at the end', async () => {
    const draft = planned();
    await pulled(phone, draft);
    const { user } = await openPage(phone, `/office/activities/${draft.id}/edit`, ROOMS);
    fireEvent.change(screen.getByLabelText('结束'), { target: { value: '2026-09-18T09:00' } });
    await user.click(screen.getByRole('button', { name: '发通知' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('结束不能早于开始');
    expect((await phone.show(draft.id))?.status).toBe('draft');
  });

  test('without a briefing in this half-year the list says so; with one it does not', async () => {
    await openPage(phone, '/office/activities', ROOMS);
    expect(await screen.findByText(/本半年还没有听取工作通报/)).toBeVisible();
    await pulled(phone, announced({ kind: 'briefing' }));
    await waitFor(() => expect(screen.queryByText(/本半年还没有听取工作通报/)).toBeNull());
  });

  test('one that is over is held again: its words are there, its day is still to be given', async () => {
    const held = { ...announced({ kind: 'study', minutes: '去年的记录' }), status: 'recorded' };
    await pulled(phone, held);
    const { user, path } = await openPage(phone, `/office/activities/${held.id}`, ROOMS);
    await user.click(await screen.findByRole('button', { name: '照此再办一次' }));
    expect(await screen.findByRole('textbox', { name: '名称' })).toHaveValue('视察健跳渔港二期配套工程');
    expect(screen.getByLabelText('开始')).toHaveValue('');
    expect(path()).not.toContain(held.id);
    const made = (await phone.list('activity')).find(({ status }) => status === 'draft');
    expect(made?.body).toMatchObject({ kind: 'study', title: held.body.title });
    expect(made?.body.minutes).toBeUndefined();
  });

  test('calling it off asks why', async () => {
    const event = announced();
    await pulled(phone, event);
    const { user } = await openPage(phone, `/office/activities/${event.id}`, ROOMS);
    await user.click(screen.getByRole('button', { name: '取消活动' }));
    const sheet = screen.getByRole('dialog', { name: '取消活动' });
    expect(within(sheet).getByText('严禁填报涉密、敏感内容。')).toBeInTheDocument();
    await user.click(within(sheet).getByRole('button', { name: '取消这场活动' }));
    expect(within(sheet).getByText('请写明原因')).toBeInTheDocument();
    await user.type(within(sheet).getByRole('textbox', { name: '取消原因' }), '台风');
    await user.click(within(sheet).getByRole('button', { name: '取消这场活动' }));
    await screen.findByRole('link', { name: '新建活动' });
    expect(await phone.show(event.id)).toMatchObject({ status: 'cancelled', log: [{}, { note: '台风' }] });
  });
});

describe('the roll, without a network', () => {
  test('marks one by one, ends, and only then can it be recorded', async () => {
    const event = announced();
    await pulled(phone, known(mei.id, mei.name), known(bo.id, bo.name), event);
    const { user, path } = await openPage(phone, `/office/activities/${event.id}/rollcall`, ROOMS);
    expect(screen.getByRole('region', { name: '还没到' })).toHaveTextContent('2 人');
    await user.click(within(screen.getByRole('group', { name: mei.name })).getByRole('button', { name: '到了' }));
    const there = await screen.findByRole('region', { name: '已到' });
    expect(there).toHaveTextContent(mei.name);
    await user.click(screen.getByRole('button', { name: '结束点名' }));
    expect(screen.getByText(/还有 1 人没有点：请过假的 0 人记请假，其余 1 人记缺席/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '结束' }));
    await user.click(await screen.findByRole('button', { name: '归档' }));
    expect((await screen.findAllByText('在本机，待送出')).length).toBeGreaterThan(0);
    expect(path()).toBe(`/office/activities/${event.id}`);
    expect((await phone.show(event.id))?.status).toBe('recorded');
    expect((await phone.show(attendanceId(event.id, bo.id)))?.body.clerkSays).toBe('absent');
  });

  test('it is not recorded while somebody is not marked, in words', async () => {
    const event = told(announced(), 'hold');
    await pulled(phone, event);
    const { user } = await openPage(phone, `/office/activities/${event.id}`, ROOMS);
    await user.click(screen.getByRole('button', { name: '归档' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('还有人没有点到');
    expect((await phone.show(event.id))?.status).toBe('held');
  });

  test('a disagreement stands on top until the clerk says why', async () => {
    const event = announced();
    const said = answered(event, mei, mei, { memberSays: 'present' });
    await pulled(phone, known(mei.id, mei.name), known(bo.id, bo.name), event, answered(event, lin, mei, { clerkSays: 'absent' }, said));
    const { user } = await openPage(phone, `/office/activities/${event.id}/rollcall`, ROOMS);
    const check = screen.getByRole('region', { name: '要核对' });
    expect(check).toHaveTextContent('本人记到了，干事点缺席');
    await user.click(within(check).getByRole('button', { name: '缺席，点按可改' }));
    const sheet = screen.getByRole('dialog', { name: mei.name });
    await user.click(within(sheet).getByRole('button', { name: '记下' }));
    expect(within(sheet).getByText('请写明原因')).toBeInTheDocument();
    await user.type(within(sheet).getByRole('textbox', { name: '原因' }), '在另一会场');
    await user.click(within(sheet).getByRole('button', { name: '记下' }));
    expect(await screen.findByRole('region', { name: '没有到' })).toHaveTextContent('在另一会场');
    expect((await phone.show(attendanceId(event.id, mei.id)))?.body).toMatchObject({ memberSays: 'present', clerkSays: 'absent' });
  });

  test('after the end a correction asks for its reason', async () => {
    const event = announced();
    const marked = answered(event, lin, mei, { clerkSays: 'absent' });
    await pulled(phone, known(mei.id, mei.name), told(event, 'hold'), marked);
    const { user } = await openPage(phone, `/office/activities/${event.id}/rollcall`, ROOMS);
    await user.click(screen.getByRole('button', { name: '缺席，更正' }));
    const sheet = screen.getByRole('dialog', { name: mei.name });
    expect(within(sheet).getByText('严禁填报涉密、敏感内容。')).toBeInTheDocument();
    await user.click(within(sheet).getByRole('radio', { name: '迟到' }));
    await user.click(within(sheet).getByRole('button', { name: '记下' }));
    expect(within(sheet).getByText('请写明原因')).toBeInTheDocument();
    await user.type(within(sheet).getByRole('textbox', { name: '原因' }), '会后补到');
    await user.click(within(sheet).getByRole('button', { name: '记下' }));
    expect(await screen.findByRole('region', { name: '已到' })).toHaveTextContent('会后补到');
  });
});

describe('the written record', () => {
  test('minutes and a promise are kept, and the promise is followed', async () => {
    const event = told(announced(), 'hold');
    await pulled(phone, event);
    const { user } = await openPage(phone, `/office/activities/${event.id}/minutes`, ROOMS);
    await user.type(screen.getByRole('textbox', { name: '记录' }), '看了防波堤。');
    await user.type(screen.getByRole('textbox', { name: '谁答应的' }), '县港航中心');
    await user.type(screen.getByRole('textbox', { name: '答应办什么' }), '年底前装灯');
    await user.click(screen.getByRole('button', { name: '加一件' }));
    await user.click(await screen.findByRole('radio', { name: '已办到' }));
    await user.click(screen.getByRole('button', { name: '存好' }));
    await screen.findByRole('link', { name: '改活动记录' });
    expect((await phone.show(event.id))?.body).toMatchObject({
      minutes: '看了防波堤。',
      commitments: [{ who: '县港航中心', what: '年底前装灯', kept: true }],
    });
  });
});
