import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { attendanceId } from '#src/domain/record/identity.ts';
import { announced, answered, told } from '#tests/support/activities.ts';
import { lin, mei } from '#tests/support/actors.ts';
import { ELSEWHERE, openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';

const ROOMS = { rooms: ['activity', 'attendance'] };
let phone: Phone;
beforeEach(async () => {
  phone = await phoneOf(mei);
});
afterEach(() => putAway(phone));

describe('活动', () => {
  test('what is coming stands before what has been, a draft is not shown', async () => {
    const next = announced();
    const before = announced({ title: '九月学习', kind: 'study', startsAt: '2026-09-01T09:00:00+08:00', endsAt: null });
    await pulled(phone, next, before);
    await openPage(phone, '/activities', ROOMS);
    const coming = screen.getByRole('list', { name: '近期' });
    expect(within(coming).getByRole('link')).toHaveTextContent('视察健跳渔港二期配套工程');
    expect(within(coming).getByText('没有回复')).toBeInTheDocument();
    expect(within(screen.getByRole('list', { name: '以前' })).getByRole('link')).toHaveTextContent('九月学习');
  });

  test('nothing coming says so, and as of when', async () => {
    await openPage(phone, '/activities', ROOMS);
    expect(screen.getByRole('heading', { name: '近期没有活动' })).toBeInTheDocument();
    expect(screen.getByText(/有新活动会提醒您/)).toBeInTheDocument();
  });
});

describe('one activity, without a network', () => {
  test('tells when, where, who and what for', async () => {
    const event = announced();
    await pulled(phone, event);
    await openPage(phone, `/activities/${event.id}`, ROOMS);
    expect(screen.getByText(/今天 14:30 到 17:00/)).toBeInTheDocument();
    expect(screen.getByText(/14:00 起可以签到/)).toBeInTheDocument();
    expect(screen.getByText('渔港广场 2 号门')).toBeInTheDocument();
    expect(screen.getByText(/应到 2 人/)).toBeInTheDocument();
    expect(screen.getByText(/16:10 座谈/)).toBeInTheDocument();
    expect(screen.getByText('计入“视察”')).toBeInTheDocument();
  });

  test('I am here: one tap keeps the time of the phone, with the clerk’s word still open', async () => {
    const event = announced();
    await pulled(phone, event);
    const { user } = await openPage(phone, `/activities/${event.id}`, ROOMS);
    await user.click(screen.getByRole('button', { name: '我到了' }));
    expect(await screen.findByText('到了，在本机待送出')).toBeInTheDocument();
    expect(screen.getByText('还没有点名')).toBeInTheDocument();
    const kept = await phone.show(attendanceId(event.id, mei.id));
    expect(kept).toMatchObject({ owner: mei.id, parent: event.id, body: { memberSays: 'present' } });
    expect(kept?.body.recordedAt).toMatchObject({ device: new Date(phone.clock.now()).toISOString() });
  });

  test('leave asks for its kind and reason, and nothing is sent without them', async () => {
    const event = announced({ startsAt: '2026-09-20T14:30:00+08:00', endsAt: null });
    await pulled(phone, event);
    const { user } = await openPage(phone, `/activities/${event.id}`, ROOMS);
    await user.click(screen.getByRole('button', { name: '请假' }));
    const sheet = screen.getByRole('dialog', { name: '请假' });
    await user.click(within(sheet).getByRole('button', { name: '请假' }));
    expect(within(sheet).getByText('请选请假类别')).toBeInTheDocument();
    expect(within(sheet).getByText('请写明原因')).toBeInTheDocument();
    await user.click(within(sheet).getByRole('radio', { name: '出差' }));
    await user.type(within(sheet).getByRole('textbox', { name: /请假原因/ }), '去杭州参加展会');
    await user.click(within(sheet).getByRole('button', { name: '请假' }));
    expect(await screen.findByText('去杭州参加展会')).toBeInTheDocument();
    const kept = await phone.show(attendanceId(event.id, mei.id));
    expect(kept?.body).toMatchObject({ memberSays: 'leave', leaveKind: 'trip', leaveReason: '去杭州参加展会' });
    expect(screen.getByRole('button', { name: '参加' })).toBeInTheDocument();
  });

  test('when clerk and member differ, both words stand there and the difference is said', async () => {
    const event = announced();
    const said = answered(event, mei, mei, { memberSays: 'present' });
    const marked = answered(event, lin, mei, { clerkSays: 'absent' }, said);
    await pulled(phone, told(event, 'hold'), marked);
    await openPage(phone, `/activities/${event.id}`, ROOMS);
    expect(await screen.findByText(/您说的和干事点的不一样/)).toBeInTheDocument();
    expect(screen.getByText('缺席')).toBeInTheDocument();
    expect(screen.getByText('到了')).toBeInTheDocument();
  });

  test('a cancelled one says why and asks for no answer', async () => {
    const event = told(announced(), 'cancel', '台风蓝色预警');
    await pulled(phone, event);
    await openPage(phone, `/activities/${event.id}`, ROOMS);
    expect(screen.getByText(/台风蓝色预警/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /参加|我到了|请假/ })).toBeNull();
  });

  test('an opinion is noted with one’s own name and becomes a report', async () => {
    const event = announced();
    await pulled(phone, event);
    const { user, path } = await openPage(phone, `/activities/${event.id}`, ROOMS);
    await user.type(screen.getByRole('textbox', { name: '我提一条意见' }), '码头北侧缺照明');
    await user.click(screen.getByRole('button', { name: '记下意见' }));
    await user.click(await screen.findByRole('button', { name: '写成社情民意' }));
    await screen.findByRole('heading', { name: ELSEWHERE });
    expect(path()).toMatch(/^\/reports\/[0-9a-f-]{36}\/edit$/);
    expect((await phone.list('report'))[0]?.body.situation).toBe('码头北侧缺照明');
  });
});
