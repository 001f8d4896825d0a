import { act, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeMeta } from '#src/device/meta.ts';
import { write } from '#src/device/write.ts';
import { attendanceId } from '#src/domain/record/identity.ts';
import { receiptDigits } from '#src/features/activity/model/receipt.ts';
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
    const course = within(screen.getByRole('region', { name: '安排' }));
    expect(course.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['14:30看防波堤。', '16:10座谈。']);
    expect(screen.getByText('计入“视察”')).toBeInTheDocument();
  });

  test('without a code: I am here keeps the time of the phone, and the receipt says it in a code and six digits', async () => {
    const event = announced();
    await pulled(phone, event);
    const { user, path } = await openPage(phone, `/activities/${event.id}`, ROOMS);
    await user.click(screen.getByRole('link', { name: '手动签到' }));
    await user.click(await screen.findByRole('button', { name: '我到了' }));
    expect(await screen.findByRole('heading', { name: '签到已记在本机' })).toBeInTheDocument();
    expect(screen.getByText('有网自动送出，干事核实后计入视察。')).toBeInTheDocument();
    expect(path()).toBe(`/activities/${event.id}/receipt`);
    const kept = await phone.show(attendanceId(event.id, mei.id));
    expect(kept).toMatchObject({ owner: mei.id, parent: event.id, body: { memberSays: 'present' } });
    expect(kept?.body).not.toHaveProperty('code');
    expect(kept?.body.recordedAt).toMatchObject({ device: new Date(phone.clock.now()).toISOString() });
    const digits = receiptDigits({ activity: event.id, member: mei.id, code: '' });
    expect(screen.getByRole('img', { name: `签到凭证二维码，核验码 ${digits}` })).toBeInTheDocument();
    expect(screen.getByText(`${digits.slice(0, 3)} ${digits.slice(3)}`)).toBeInTheDocument();
    expect(screen.getByText('手动')).toBeInTheDocument();
    expect(screen.getByText('到了，在本机待送出')).toBeInTheDocument();
  });

  test('six digits are typed as they are said, spaces and wide digits too; fewer are asked for again', async () => {
    const event = announced();
    await pulled(phone, event);
    const { user } = await openPage(phone, `/activities/${event.id}/manual`, ROOMS);
    const box = screen.getByRole('textbox', { name: /六个数字/ });
    await user.type(box, '12 34');
    await user.click(screen.getByRole('button', { name: '签到' }));
    expect(screen.getByText('请输六个数字')).toBeInTheDocument();
    await user.type(box, ' ５６');
    await user.click(screen.getByRole('button', { name: '签到' }));
    await screen.findByRole('heading', { name: '签到已记在本机' });
    expect((await phone.show(attendanceId(event.id, mei.id)))?.body).toMatchObject({ memberSays: 'present', code: '123456' });
    expect(screen.getByText('输签到码')).toBeInTheDocument();
  });

  test('late says why; before its time one cannot sign in, but ask for leave', async () => {
    const [event, next] = [announced(), announced({ startsAt: '2026-09-20T14:30:00+08:00', endsAt: null })];
    await pulled(phone, event, next);
    const { user, go } = await openPage(phone, `/activities/${event.id}/manual`, ROOMS);
    await user.click(screen.getByRole('button', { name: '迟到' }));
    await user.type(screen.getByRole('textbox', { name: /迟到原因/ }), '轮渡晚点');
    await user.click(screen.getByRole('button', { name: '记为迟到' }));
    await screen.findByRole('heading', { name: '签到已记在本机' });
    expect((await phone.show(attendanceId(event.id, mei.id)))?.body).toMatchObject({ memberSays: 'late', remark: '轮渡晚点' });
    await go(`/activities/${next.id}/manual`);
    expect(await screen.findByText(/还没到签到时间/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '我到了' })).toBeNull();
    expect(screen.getByRole('button', { name: '请假' })).toBeInTheDocument();
  });

  test('a camera that may not be used says so, and the way by hand stands beside it', async () => {
    const event = announced();
    await pulled(phone, event);
    await openPage(phone, `/activities/${event.id}/scan`, ROOMS);
    expect(await screen.findByText('这部手机打不开相机，可以手动来。')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '手动签到' })).toHaveAttribute('href', `/activities/${event.id}/manual`);
  });

  test('the receipt tells the second, how far the clocks are apart, and when they were compared', async () => {
    const event = announced();
    await pulled(phone, event);
    const { db, status } = phone.desk();
    await write(db, [], (held) => writeMeta(held, { offset: 2_000 }));
    status.set({ ...status.get(), lastContact: phone.clock.now() - 3_600_000 });
    const { user } = await openPage(phone, `/activities/${event.id}/manual`, ROOMS);
    await user.click(await screen.findByRole('button', { name: '我到了' }));
    expect(await screen.findByText(/2026年9月18日 14:00:00/)).toBeInTheDocument();
    expect(screen.getByText('手机时间，与服务器相差 2 秒。今天 13:00 校对。')).toBeInTheDocument();
    act(() => status.set({ ...status.get(), lastContact: phone.clock.now() + 60_000 }));
    expect(await screen.findByText('手机时间，与服务器相差 2 秒。')).toBeInTheDocument();
  });

  test('there is no receipt before signing in', async () => {
    const event = announced();
    await pulled(phone, event);
    await openPage(phone, `/activities/${event.id}/receipt`, ROOMS);
    expect(screen.getByText('还没有签到，签到以后这里有凭证。')).toBeInTheDocument();
  });

  test('a code that was not right is said, with the word that the sign-in is kept', async () => {
    const event = announced();
    const said = answered(event, mei, mei, { memberSays: 'present', code: '123456' });
    const checked = {
      ...said,
      body: { ...said.body, codeCheck: { result: 'stale', ageMs: 400_000, at: '2026-09-18T06:40:00.000Z', wrong: 0 } },
    };
    await pulled(phone, event, checked);
    await openPage(phone, `/activities/${event.id}`, ROOMS);
    expect(await screen.findByText('签到码过了时间。')).toBeInTheDocument();
    expect(screen.getByText('签到已经记下，由干事核对。')).toBeInTheDocument();
  });

  test('the staff’s answer to a request for leave is told with its note', async () => {
    const event = announced({ startsAt: '2026-09-20T14:30:00+08:00', endsAt: null });
    const asked = answered(event, mei, mei, { memberSays: 'leave', leaveKind: 'trip', leaveReason: '去杭州' });
    await pulled(phone, event, answered(event, lin, mei, { leaveAnswer: 'declined', leaveNote: '这次请务必到会' }, asked));
    await openPage(phone, `/activities/${event.id}`, ROOMS);
    expect(await screen.findByText('没有准假')).toBeInTheDocument();
    expect(screen.getByText('这次请务必到会')).toBeInTheDocument();
  });

  test('it goes into the phone’s own calendar as a file made here', async () => {
    const event = announced({ startsAt: '2026-09-20T14:30:00+08:00', endsAt: null });
    await pulled(phone, event);
    const { user, handed } = await openPage(phone, `/activities/${event.id}`, ROOMS);
    await user.click(screen.getByRole('button', { name: '加到手机日历' }));
    expect(handed.files).toHaveLength(1);
    expect(handed.files[0]?.name).toMatch(/\.ics$/);
    expect(handed.files[0]?.content).toContain('DTSTART:20260920T063000Z');
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

  test.each([
    ['写成社情民意', '看写成的社情民意', 'reports', 'report'],
    ['写成提案', '看写成的提案', 'proposals', 'proposal'],
  ])('an opinion is noted with one’s own name; %s happens once and is found again', async (make, see, address, type) => {
    const event = announced();
    await pulled(phone, event);
    const { user, path, go } = await openPage(phone, `/activities/${event.id}`, ROOMS);
    await user.type(screen.getByRole('textbox', { name: '我提一条意见' }), '码头北侧缺照明');
    await user.click(screen.getByRole('button', { name: '记下意见' }));
    await user.click(await screen.findByRole('button', { name: make }));
    await screen.findByRole('heading', { name: ELSEWHERE });
    expect(path()).toMatch(new RegExp(`^/${address}/[0-9a-f-]{36}/edit$`));
    expect((await phone.list(type))[0]?.body.situation).toBe('码头北侧缺照明');
    const made = path();
    await go(`/activities/${event.id}`);
    expect(await screen.findByRole('link', { name: see })).toHaveAttribute('href', made);
    expect(screen.queryByRole('button', { name: make })).toBeNull();
  });
});
