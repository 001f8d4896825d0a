/** The middle of the year at the other desks: the Chairpersons' Council decides, a committee reads its offices, members are cared for, a proposal is given to a unit. */
import type { Page } from '@playwright/test';
import { newId } from '#src/domain/record/identity.ts';
import { expect, test, wordsOf } from './fixture.ts';
import { JIANTIAO, type Season, YEAR } from './county-offices.ts';
import { ISSUE } from './county-midyear.ts';

const session = await wordsOf('council-session');
const exemption = await wordsOf('exemption');
const request = await wordsOf('request');
const duty = await wordsOf('duty');
const proposal = await wordsOf('proposal');
const county = await wordsOf('county');
const plan = await wordsOf('plan');
const DECISION = '每月十日前报一次走访情况。';
const TROUBLE = '单位不准假，两次没能参加调研。';
const REASON = '上半年住院，不能外出调研。';
const SUBJECT = '在亭旁红色景区增设无障碍通道';

/** The chair writes down a session and its decision; the county office makes a task of it with one tap. */
export async function decides(july: Season, office: Page): Promise<void> {
  const chair = await july.seat('chair', 'phone');
  await test.step('chair: a session of the Chairpersons’ Council is written down with its decision; no task is given from there', async () => {
    await chair.goto(july.at('/sessions/new'));
    await chair.getByLabel(session('field.title.label')).fill('第四十次主席会议');
    await chair.getByLabel(session('field.date.label')).fill('今天');
    await chair.getByRole('button', { name: session('write.keep'), exact: true }).click();
    await chair.getByRole('button', { name: session('decision.add'), exact: true }).click();
    const sheet = chair.getByRole('dialog');
    await sheet.getByLabel(session('decision.text.label')).fill(DECISION);
    await sheet.getByRole('checkbox', { name: '健跳镇' }).check({ force: true });
    await sheet.getByRole('button', { name: session('decision.keep'), exact: true }).click();
    await expect(sheet).toBeHidden();
    await chair.goto(july.at('/sessions'));
    await chair.getByRole('link', { name: /第四十次主席会议/ }).click();
    await expect(chair.getByText(DECISION).first()).toBeVisible();
    await expect(chair.getByRole('button', { name: session('decision.give_one'), exact: true })).toHaveCount(0);
  });
  await test.step('office: the decision becomes a task with one tap', async () => {
    await office.goto(july.at('/sessions'));
    await office.getByRole('link', { name: /第四十次主席会议/ }).click();
    await office.getByRole('button', { name: session('decision.give_one'), exact: true }).click();
    await expect(office.getByRole('table', { name: /议定事项 1/ })).toContainText('健跳镇');
  });
}

/** A special committee reads the tasks, checks and plans of the two offices it assists, and of no other. */
export async function assists(july: Season): Promise<void> {
  const page = await july.seat('committee', 'phone');
  await test.step('committee: it reads the task of its office, and the checks and plans of its two offices alone', async () => {
    const main = page.getByRole('main');
    await page.goto(july.at('/tasks'));
    await expect(page.getByRole('link', { name: new RegExp(DECISION) })).toBeVisible();
    await page.goto(july.at('/county/midyear'));
    await expect(main.getByRole('link', { name: /健跳镇/ })).toBeVisible();
    await expect(main.getByRole('link', { name: /横渡镇/ })).toBeVisible();
    await expect(main.getByRole('link', { name: /海游街道|蛇蟠乡/ })).toHaveCount(0);
    await page.goto(july.at(`/county/midyear/${JIANTIAO}`));
    await expect(page.getByText(`健跳镇联络处${ISSUE}`)).toBeVisible();
    await page.goto(july.at('/county/plans'));
    await expect(page.getByRole('list', { name: plan('county.plans'), exact: true }).getByRole('link')).toHaveCount(2);
  });
}

/** The members' work committee reads the session, frees a member from a duty, and answers a member in confidence. */
export async function caresForMembers(july: Season): Promise<void> {
  const mei = await july.wire('member1.hengdu');
  const asked = newId();
  await mei.begin('request', asked, { topic: '请假难', text: TROUBLE, protected: true });
  const page = await july.seat('memberswork');

  await test.step('memberswork: it reads the session and the decision, and gives no task', async () => {
    await page.goto(july.at('/sessions'));
    await page.getByRole('link', { name: /第四十次主席会议/ }).click();
    await expect(page.getByText(DECISION).first()).toBeVisible();
    await expect(page.getByRole('button', { name: session('decision.give_one'), exact: true })).toHaveCount(0);
  });
  await test.step('memberswork: a member need not do one duty this year; she reads why, and other offices hear nothing', async () => {
    await page.goto(july.at(`/exemptions/new?person=${mei.id}`));
    await page.getByLabel(exemption('field.duty.label'), { exact: true }).selectOption({ label: duty('duty.research') });
    await page.getByLabel(exemption('field.reason.label')).fill(REASON);
    await page.getByRole('button', { name: exemption('write.send'), exact: true }).click();
    await expect(page).toHaveURL(/\/exemptions\/[0-9a-f-]{36}$/);
    await expect(page.getByText(exemption('state.open'), { exact: true })).toBeVisible();
    await expect.poll(() => mei.holds(REASON)).toBe(true);
    for (const login of ['clerk.haiyou', 'member2.hengdu', 'admin', 'committee', 'proposals']) {
      expect(await (await july.wire(login)).holds(REASON), login).toBe(false);
    }
  });
  await test.step('memberswork: a protected request is answered; nobody but its author and the committee is ever told of it', async () => {
    const answer = '已与单位沟通，今后参加活动按公假办理。';
    await page.goto(july.at(`/requests/${asked}`));
    await expect(page.getByText(TROUBLE)).toBeVisible();
    await page.getByLabel(request('answer.label'), { exact: true }).fill(answer);
    await page.getByRole('button', { name: request('answer.button'), exact: true }).click();
    await expect(page.getByText(request('state.answered'), { exact: true })).toBeVisible();
    await expect.poll(async () => (await mei.read(asked)).body).toMatchObject({ answer });
    const others = ['office', 'chair', 'committee', 'proposals', 'admin', 'clerk.hengdu', 'director.hengdu', 'party.hengdu'];
    for (const login of others) expect(await (await july.wire(login)).holds(asked), login).toBe(false);
  });
}

/** One act at the proposals desk: its sheet filled in and confirmed. */
async function act(page: Page, command: string, fill: (sheet: ReturnType<Page['getByRole']>) => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: proposal(`action.${command}`), exact: true }).click();
  const sheet = page.getByRole('dialog', { name: proposal(`action.${command}`) });
  await fill(sheet);
  await sheet.getByRole('button', { name: /^确定/ }).click();
  await expect(sheet).toBeHidden();
}

/** A member's proposal is filed and given to a unit; gives back which. */
export async function assignsProposal(july: Season): Promise<string> {
  const id = newId();
  const author = await july.wire('member1.tingpang');
  const text = { situation: '台阶多，轮椅上不去。', suggestions: '（一）先修南门坡道。' };
  await author.begin('proposal', id, { kind: 'personal', subject: SUBJECT, category: 'transport', ...text });
  await author.command(id, 'submit', 'submitted');
  await test.step('proposals: a proposal is filed under its number and given to a unit', async () => {
    const page = await july.seat('proposals');
    await page.getByRole('link', { name: SUBJECT }).first().click();
    await act(page, 'file', (sheet) => sheet.getByLabel(county('proposals.blank.number')).fill(`${YEAR}-099`));
    await act(page, 'assign', (sheet) => sheet.getByLabel(county('proposals.blank.leadAssigned')).fill('县文旅局'));
    await expect.poll(async () => (await author.read(id)).status).toBe('assigned');
  });
  return id;
}

/** The unit's answer is entered at the desk, its author is content, and the proposal is closed. */
export async function closesProposal(december: Season, id: string): Promise<void> {
  await test.step('proposals: the answer is entered, its author judges it, and the proposal is closed', async () => {
    const page = await december.seat('proposals');
    const author = await december.wire('member1.tingpang');
    await page.goto(december.at(`/county/proposals/${id}`));
    await act(page, 'reply', async (sheet) => {
      await sheet.getByLabel(county('proposals.blank.replyText'), { exact: true }).fill('南门坡道十月建成。');
      await sheet.getByRole('radio', { name: proposal('resultClass.A') }).check({ force: true });
    });
    await expect.poll(async () => (await author.read(id)).status).toBe('replied');
    await author.command(id, 'giveFeedback', 'closed', { satisfaction: 'satisfied' });
    await expect(page.getByText(proposal('state.closed'), { exact: true }).first()).toBeVisible();
  });
}
