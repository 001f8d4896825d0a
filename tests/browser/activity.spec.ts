/**
 * An inspection with eighteen members of three offices: announced, leave asked, the code at the door scanned by a camera,
 * a receipt read, the roll called without a network, one disagreement, recorded; the duty moves from waiting to confirmed.
 */
import type { Page } from '@playwright/test';
import { attendanceId } from '#src/domain/record/identity.ts';
import { expect, offlineReady, signIn, test, wordsOf } from './fixture.ts';
import type { County } from './county.ts';
import { OtherPhone } from './other-phone.ts';

const activity = await wordsOf('activity');
const attendance = await wordsOf('attendance');
const OFFICES = ['jiantiao', 'hengdu', 'tingpang'] as const;
const TITLE = '视察码头照明';

/** A moment in county time as the form takes it. */
function inMinutes(minutes: number): string {
  return new Date(Date.now() + minutes * 60_000 + 8 * 3_600_000).toISOString().slice(0, 16);
}

/** What waits goes out at once, and what others did comes in. */
async function sync(page: Page, town: County, back: string): Promise<void> {
  await page.goto(`${town.publicOrigin}/sync`);
  await page.reload();
  await page.goto(`${town.publicOrigin}${back}`);
}

async function announce(page: Page, town: County): Promise<string> {
  await page.goto(`${town.publicOrigin}/office/activities/new`);
  await page.getByRole('combobox', { name: activity('field.kind.label') }).selectOption({ label: activity('kind.inspection') });
  await page.getByRole('textbox', { name: activity('field.title.label') }).fill(TITLE);
  await page.getByLabel(activity('field.startsAt.label'), { exact: true }).fill(inMinutes(10));
  await page.getByRole('textbox', { name: activity('field.place.label') }).fill('渔港广场');
  for (const name of ['横渡镇', '亭旁镇']) await page.getByRole('checkbox', { name: new RegExp(name) }).check({ force: true });
  await page.getByRole('button', { name: /邀请本处全体委员，18 人/ }).click();
  await page.getByRole('button', { name: activity('action.announce') }).click();
  await expect(page).toHaveURL(/\/office\/activities\/[0-9a-f-]{36}$/);
  const id = page.url().split('/').at(-1) ?? '';
  await expect(page.getByRole('link', { name: activity('roll.title'), exact: true })).toBeVisible();
  return id;
}

async function asksLeave(page: Page): Promise<void> {
  await page.getByRole('link', { name: activity('manual.title') }).click();
  await page.getByRole('button', { name: activity('answer.leave') }).click();
  const sheet = page.getByRole('dialog', { name: activity('sheet.leave.title') });
  await sheet.getByRole('radio', { name: attendance('leaveKind.trip') }).check({ force: true });
  await sheet.getByLabel(activity('sheet.leave.label')).fill('去杭州参加展会');
  await sheet.getByRole('button', { name: activity('sheet.leave.submit') }).click();
  await expect(sheet).toBeHidden();
  await expect(page.getByText('去杭州参加展会')).toBeVisible();
}

test('an inspection with eighteen members, from the announcement to their duties', async ({ county: town, unpack }) => {
  const [desk, scanning, away] = [await unpack('camera'), await unpack('camera'), await unpack()];
  for (const [phone, login] of [
    [desk, 'clerk.jiantiao'],
    [scanning, 'member1.jiantiao'],
    [away, 'member5.jiantiao'],
  ] as const) {
    await signIn(phone.page, town, login);
    await offlineReady(phone.page);
  }
  const logins = OFFICES.flatMap((office) => [1, 2, 3, 4, 5, 6].map((n) => `member${n}.${office}`));
  const members = new Map<string, OtherPhone>();
  for (const login of logins) members.set(login, await OtherPhone.of(town, login));
  const house = await OtherPhone.of(town, 'memberswork');
  const one = (login: string): OtherPhone => {
    const found = members.get(login);
    if (found === undefined) throw new Error(`nobody is called ${login}`);
    return found;
  };
  const inspections = async () => {
    const year = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear();
    const found = new Map<string, { confirmed: number; waiting: number }>();
    for (const [login, { id }] of members)
      found.set(login, (await house.dutiesOf(id, year)).get('inspection') ?? { confirmed: -1, waiting: -1 });
    return found;
  };
  const before = await inspections();

  const id = await test.step('the clerk announces it to eighteen people of three offices', () => announce(desk.page, town));

  await test.step('one of them asks for leave without a network, and is granted it', async () => {
    await sync(away.page, town, '/activities');
    await away.page.getByRole('link', { name: new RegExp(TITLE) }).click();
    await away.context.setOffline(true);
    await asksLeave(away.page);
    await away.context.setOffline(false);
    await sync(away.page, town, `/activities/${id}`);
    await sync(desk.page, town, `/office/activities/${id}`);
    await expect(desk.page.getByText('去杭州参加展会')).toBeVisible();
    await desk.page.getByRole('button', { name: new RegExp(activity('leave.answer')) }).click();
    await desk.page
      .getByRole('dialog')
      .getByRole('button', { name: activity('leave.approve'), exact: true })
      .click();
    await expect(desk.page.getByText(attendance('leaveAnswer.approved'))).toBeVisible();
  });

  await test.step('sixteen sign in on their own phones', async () => {
    const recordedAt = { device: new Date().toISOString(), offsetMs: 0 };
    for (const [login, phone] of members) {
      if (login !== 'member1.jiantiao' && login !== 'member5.jiantiao')
        await phone.says(id, phone.id, { memberSays: 'present', recordedAt });
    }
    await sync(desk.page, town, `/office/activities/${id}/rollcall`);
    await expect(desk.page.getByRole('region', { name: activity('roll.group.said') })).toContainText('16 人');
  });

  const digits = await test.step('with no network anywhere the clerk shows the code, and a member scans it', async () => {
    await sync(scanning.page, town, `/activities/${id}`);
    await expect(scanning.page.getByRole('link', { name: activity('scan.title') })).toBeVisible();
    await desk.context.setOffline(true);
    await scanning.context.setOffline(true);
    await desk.page.getByRole('link', { name: activity('code.show') }).click();
    await scanning.look(await desk.page.locator('.qr').screenshot());
    await scanning.page.getByRole('link', { name: activity('scan.title') }).click();
    await expect(scanning.page.getByRole('heading', { name: activity('checkin.local') })).toBeVisible();
    await expect(scanning.page.getByText(activity('method.scan'), { exact: true })).toBeVisible();
    await desk.look(await scanning.page.locator('.qr').screenshot());
    return ((await scanning.page.locator('.stub-code').textContent()) ?? '').replaceAll(' ', '');
  });

  await test.step('the clerk reads the receipt, calls the roll and ends it, all without a network', async () => {
    const { page } = desk;
    await page.getByRole('link', { name: '返回' }).click();
    await page.getByRole('link', { name: activity('receipts.title') }).click();
    await expect(page.getByText(new RegExp(`${one('member1.jiantiao').name}到了：核验码 ${digits} 相符，扫过签到码`))).toBeVisible();
    await page.getByRole('link', { name: activity('receipts.back') }).click();
    const absent = one('member2.jiantiao').name;
    for (const [login, { name }] of members) {
      if (['member1.jiantiao', 'member2.jiantiao', 'member5.jiantiao'].includes(login)) continue;
      await page
        .getByRole('group', { name, exact: true })
        .getByRole('button', { name: attendance('clerkSays.present'), exact: true })
        .click();
    }
    await page
      .getByRole('group', { name: absent, exact: true })
      .getByRole('button', { name: activity('roll.more') })
      .click();
    const sheet = page.getByRole('dialog', { name: absent });
    await sheet.getByRole('radio', { name: attendance('clerkSays.absent') }).check({ force: true });
    await sheet.getByRole('textbox', { name: activity('mark.reason') }).fill('没有见到本人');
    await sheet.getByRole('button', { name: activity('mark.submit') }).click();
    await expect(page.getByRole('region', { name: activity('roll.summary') })).toContainText('16');
    await page.getByRole('button', { name: activity('roll.end') }).click();
    await page.getByRole('button', { name: activity('roll.end.submit'), exact: true }).click();
    await page.getByRole('button', { name: activity('action.record') }).click();
    await expect(page.getByText('在本机，待送出').first()).toBeVisible();
  });

  await test.step('back on the network the duties of all who were there are confirmed, and the code is found right', async () => {
    const waiting = await inspections();
    for (const [login, { waiting: n }] of waiting) {
      const was = before.get(login)?.waiting ?? 0;
      expect(n, login).toBe(['member1.jiantiao', 'member5.jiantiao'].includes(login) ? was : was + 1);
    }
    await scanning.context.setOffline(false);
    await desk.context.setOffline(false);
    await sync(scanning.page, town, `/activities/${id}`);
    await sync(desk.page, town, `/office/activities/${id}`);
    await expect
      .poll(async () => {
        const now = await inspections();
        return [...members.keys()].filter((login) => (now.get(login)?.confirmed ?? 0) === (before.get(login)?.confirmed ?? 0) + 1).length;
      })
      .toBe(16);
    for (const [login, { waiting: n }] of await inspections()) expect(n, login).toBe(before.get(login)?.waiting ?? 0);
    const scanned = one('member1.jiantiao');
    const record = await scanned.read(attendanceId(id, scanned.id));
    expect(record.body).toMatchObject({ clerkSays: 'present', codeCheck: { result: 'valid' }, receipt: { way: 'scan', digits } });
  });

  await test.step('who was marked absent against their own word sees both words', async () => {
    const { page } = await unpack();
    await signIn(page, town, 'member2.jiantiao');
    await page.goto(`${town.publicOrigin}/activities/${id}`);
    await expect(page.getByText(activity('answer.disagree.lead'))).toBeVisible();
    await expect(page.getByText('没有见到本人')).toBeVisible();
  });
});
