/** The clerk's code at the door and the receipts of those who were there, all of it without a network. */
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { codeDigits, codeText, MINUTE_MS, minuteOf, type SealKey } from '#src/domain/check-code.ts';
import { attendanceId, sealId } from '#src/domain/record/identity.ts';
import type { Stored } from '#src/domain/record/stored.ts';
import { receiptDigits } from '#src/features/activity/model/receipt.ts';
import { announced, answered, told } from '#tests/support/activities.ts';
import { bo, HENGDU, JIANTIAO, lin, mei } from '#tests/support/actors.ts';
import { openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';

const ROOMS = { rooms: ['activity', 'attendance'] };
const KEY: SealKey = { holder: JIANTIAO, secret: '0f'.repeat(32) };
const ACROSS: SealKey = { holder: HENGDU, secret: '1e'.repeat(32) };
const MADE = '2026-07-01T01:00:00.000Z';
let phone: Phone;
beforeEach(async () => {
  phone = await phoneOf(lin);
});
afterEach(() => putAway(phone));

function made(type: string, id: string, office: string | null, body: Stored['body']): Stored {
  const nobody = { owner: type === 'person' ? id : '', office, parent: null, deleted: 0, log: [] } as const;
  return {
    ...nobody,
    id,
    tenant: 'sanmen',
    type,
    v: 1,
    seq: 0,
    status: 'current',
    body,
    at: { created: MADE, submitted: null, received: MADE },
  };
}
const seal = ({ holder, secret }: SealKey, half = '2026H2') => made('seal', sealId(holder, half), holder, { holder, half, secret });
const known = (id: string, name: string) => made('person', id, JIANTIAO, { name, sector: '教育界', office: JIANTIAO });

describe('the code at the door', () => {
  test('is drawn and said in digits, keeps the screen on, and changes with the minute', async () => {
    const event = announced();
    await pulled(phone, seal(ACROSS), seal(KEY), event);
    const { handed, close } = await openPage(phone, `/office/activities/${event.id}/code`, ROOMS);
    const minute = minuteOf(phone.clock.now());
    const digits = codeDigits(KEY, event.id, minute);
    expect(await screen.findByText(`${digits.slice(0, 3)} ${digits.slice(3)}`)).toBeInTheDocument();
    expect(screen.getByRole('img', { name: /的签到码$/ })).toBeInTheDocument();
    expect(screen.getByText('手机时间，还没有同服务器校对过。')).toBeInTheDocument();
    expect(handed.awake).toBe(1);
    close();
    expect(handed.awake).toBe(0);
  });

  test('cannot be shown without the office’s own seal of this half-year; the roll can be called all the same', async () => {
    const event = announced();
    await pulled(phone, seal(ACROSS), seal(KEY, '2026H1'), event);
    await openPage(phone, `/office/activities/${event.id}/code`, ROOMS);
    expect(await screen.findByText(/还没有本处的签到印/)).toBeInTheDocument();
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.getByRole('link', { name: '点名' })).toBeInTheDocument();
  });
});

describe('receipts', () => {
  async function said(name: string, digits: string, seals = [seal(KEY)]) {
    const event = announced();
    await pulled(phone, ...seals, known(mei.id, mei.name), known(bo.id, bo.name), event);
    const page = await openPage(phone, `/office/activities/${event.id}/receipts`, ROOMS);
    await page.user.selectOptions(await screen.findByRole('combobox', { name: '委员' }), name);
    await page.user.type(
      screen.getByRole('textbox', { name: '六位核验码' }),
      digits.replace('#', receiptDigits({ activity: event.id, member: mei.id, code: '' })),
    );
    await page.user.click(screen.getByRole('button', { name: '核对' }));
    return { event, ...page };
  }

  test('six digits said aloud mark the member as present, with the receipt as evidence', async () => {
    const { event, user } = await said(mei.name, '#');
    expect(await screen.findByText(/林月琴到了：凭证 \d{6} 完整，没有扫过签到码。/)).toBeInTheDocument();
    expect((await phone.show(attendanceId(event.id, mei.id)))?.body).toMatchObject({
      clerkSays: 'present',
      receipt: { way: 'digits', digits: receiptDigits({ activity: event.id, member: mei.id, code: '' }) },
    });
    await user.click(screen.getByRole('link', { name: '回到点名' }));
    expect(await screen.findByRole('region', { name: '已到' })).toHaveTextContent(/看凭证 \d{6}/);
  });

  test('somebody else’s digits mark nobody, and say so', async () => {
    const { event } = await said(bo.name, '#', []);
    expect(await screen.findByText(/核验码对不上/)).toBeInTheDocument();
    expect(await phone.show(attendanceId(event.id, bo.id))).toBeNull();
  });

  test('a receipt with the code of the door says that it was scanned; read twice it changes nothing', async () => {
    const event = announced();
    const code = codeText(KEY, event.id, minuteOf(phone.clock.now()));
    const signed = answered(event, mei, mei, { memberSays: 'present', code });
    await pulled(phone, seal(KEY), known(mei.id, mei.name), event, signed);
    const { user } = await openPage(phone, `/office/activities/${event.id}/receipts`, ROOMS);
    const digits = receiptDigits({ activity: event.id, member: mei.id, code });
    for (const words of [/相符，扫过签到码/, /已经点过到了/]) {
      await user.selectOptions(await screen.findByRole('combobox', { name: '委员' }), mei.name);
      await user.type(screen.getByRole('textbox', { name: '六位核验码' }), digits);
      await user.click(screen.getByRole('button', { name: '核对' }));
      expect(await screen.findByText(words)).toBeInTheDocument();
    }
  });

  test('without a person and six digits nothing is looked up', async () => {
    const event = announced();
    await pulled(phone, known(mei.id, mei.name), event);
    const { user } = await openPage(phone, `/office/activities/${event.id}/receipts`, ROOMS);
    await user.click(await screen.findByRole('button', { name: '核对' }));
    expect(screen.getByText('请输六个数字')).toBeInTheDocument();
    expect(screen.getAllByText('请选委员').length).toBeGreaterThan(1);
  });
});

describe('the roll tells what speaks for somebody', () => {
  test('a code that is not right stands on top with the reason; one tap counts it, one does not', async () => {
    const event = announced();
    const device = '2026-09-18T06:31:00.000Z';
    const signed = answered(event, mei, mei, { memberSays: 'present', code: '123456', recordedAt: { device, offsetMs: 0 } });
    const checked = { ...signed, body: { ...signed.body, codeCheck: { result: 'stale', ageMs: 20 * MINUTE_MS, at: device, wrong: 0 } } };
    await pulled(phone, known(mei.id, mei.name), known(bo.id, bo.name), event, checked);
    const { user } = await openPage(phone, `/office/activities/${event.id}/rollcall`, ROOMS);
    const check = await screen.findByRole('region', { name: '要核对' });
    expect(check).toHaveTextContent('签到码过了时间');
    expect(check).toHaveTextContent('输签到码 14:31');
    await user.click(within(check).getByRole('button', { name: '在场' }));
    await waitFor(() => expect(screen.getByRole('region', { name: '已到' })).toHaveTextContent(mei.name));
    expect((await phone.show(attendanceId(event.id, mei.id)))?.body.clerkSays).toBe('present');
  });

  test('who asked for leave stands apart from who has not come', async () => {
    const event = announced();
    const asked = answered(event, mei, mei, { memberSays: 'leave', leaveKind: 'trip', leaveReason: '去杭州' });
    await pulled(phone, known(mei.id, mei.name), known(bo.id, bo.name), event, asked);
    await openPage(phone, `/office/activities/${event.id}/rollcall`, ROOMS);
    expect(await screen.findByRole('region', { name: '请了假' })).toHaveTextContent(mei.name);
    expect(screen.getByRole('region', { name: '还没到' })).toHaveTextContent(bo.name);
  });

  test('sixty people without a network: each mark is on the phone at once', async () => {
    const people = Array.from({ length: 60 }, (_, n) =>
      known(`0198f7c1-0000-7000-8000-0000000002${String(n).padStart(2, '0')}`, `委员${n}`),
    );
    const event = announced(
      {},
      people.map(({ id }) => id),
    );
    await pulled(phone, ...people, event);
    const { user } = await openPage(phone, `/office/activities/${event.id}/rollcall`, ROOMS);
    for (const name of ['委员0', '委员31', '委员59']) {
      await user.click(within(await screen.findByRole('group', { name })).getByRole('button', { name: '到了' }));
      await waitFor(() => expect(screen.getByRole('region', { name: '已到' })).toHaveTextContent(name));
    }
    expect(screen.getByRole('region', { name: '还没到' })).toHaveTextContent('57 人');
    expect(screen.getByText('/ 60 人已到，0 人请假')).toBeInTheDocument();
  });
});

describe('leave', () => {
  test('is granted in one tap; declined only with a note the member sees', async () => {
    const event = announced();
    const asked = answered(event, mei, mei, { memberSays: 'leave', leaveKind: 'trip', leaveReason: '去杭州' });
    await pulled(phone, known(mei.id, mei.name), event, asked);
    const { user } = await openPage(phone, `/office/activities/${event.id}`, ROOMS);
    await user.click(await screen.findByRole('button', { name: `答复 ${mei.name}` }));
    const sheet = screen.getByRole('dialog', { name: `${mei.name}的请假` });
    await user.click(within(sheet).getByRole('button', { name: '不准' }));
    expect(within(sheet).getByText('请写明原因')).toBeInTheDocument();
    await user.click(within(sheet).getByRole('button', { name: '准假' }));
    expect(await screen.findByText('准假')).toBeInTheDocument();
    expect((await phone.show(asked.id))?.body).toMatchObject({ memberSays: 'leave', leaveAnswer: 'approved' });
    expect((await phone.show(asked.id))?.body).not.toHaveProperty('clerkSays');
  });

  test('granted after the roll has ended corrects the mark and says why', async () => {
    const event = announced();
    const asked = answered(event, mei, mei, { memberSays: 'leave', leaveKind: 'illness', leaveReason: '感冒' });
    const marked = answered(event, lin, mei, { clerkSays: 'absent' }, asked);
    await pulled(phone, known(mei.id, mei.name), told(event, 'hold'), marked);
    const { user } = await openPage(phone, `/office/activities/${event.id}`, ROOMS);
    await user.click(await screen.findByRole('button', { name: `答复 ${mei.name}` }));
    const sheet = screen.getByRole('dialog', { name: `${mei.name}的请假` });
    await user.click(within(sheet).getByRole('button', { name: '准假' }));
    expect(within(sheet).getByText('请写明原因')).toBeInTheDocument();
    await user.type(within(sheet).getByRole('textbox', { name: '说明' }), '补交了病假条');
    await user.click(within(sheet).getByRole('button', { name: '准假' }));
    await waitFor(async () =>
      expect((await phone.show(asked.id))?.body).toMatchObject({ leaveAnswer: 'approved', clerkSays: 'leave', clerkNote: '补交了病假条' }),
    );
  });
});

describe('promises', () => {
  test.each(['/office/activities', '/office'])('that are due stand at %s until somebody says whether they were kept', async (address) => {
    const promise = (id: number, by: string, kept?: boolean) => ({
      ...{ id: `0198f7c1-0000-7000-8000-00000000030${id}`, who: '县港航中心', what: `装灯 ${id}`, by },
      ...(kept === undefined ? {} : { kept }),
    });
    const commitments = [promise(1, '2026-09-10'), promise(2, '2026-09-24'), promise(3, '2026-12-01'), promise(4, '2026-09-01', true)];
    const event = told(announced(), 'hold');
    await pulled(phone, { ...event, body: { ...event.body, commitments } });
    await openPage(phone, address, { rooms: [...ROOMS.rooms, 'office'] });
    const due = await screen.findByRole('list', { name: '答应办的事，到时间了' });
    expect(
      within(due)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual([expect.stringContaining('装灯 1'), expect.stringContaining('装灯 2')]);
  });
});
