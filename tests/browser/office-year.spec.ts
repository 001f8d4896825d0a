/**
 * The year of an office: its plan in January, its activities, reviews, reminders and a task, its summary and the
 * assessments in December. Clerk and director work on screens, half of it without a network; who only answers them
 * speaks the same wire. The clocks are the story's, whatever day it is told on.
 */
import type { Page } from '@playwright/test';
import { assessmentId, newId } from '#src/domain/record/identity.ts';
import { expect, offlineReady, type Phone, signIn, test, wordsOf } from './fixture.ts';
import type { County } from './county.ts';
import { HELD, holds, membersOf, OFFICE, PLAN, plansTheYear, SUMMARY, YEAR } from './office-acts.ts';
import { OtherPhone } from './other-phone.ts';

const activity = await wordsOf('activity');
const assessment = await wordsOf('assessment');
const attendance = await wordsOf('attendance');
const deed = await wordsOf('deed');
const member = await wordsOf('member');
const office = await wordsOf('office');
const plan = await wordsOf('plan');
const summary = await wordsOf('summary');
const task = await wordsOf('task');
const [JANUARY, DECEMBER] = ['2027-01-11T09:00:00+08:00', '2027-12-10T09:00:00+08:00'];

test.describe.configure({ mode: 'parallel' });

async function atWork(phone: Phone, town: County, login: string, now: string): Promise<Page> {
  await phone.context.clock.install({ time: now });
  await signIn(phone.page, town, login);
  await offlineReady(phone.page);
  return phone.page;
}

/** What waits goes out at once, and what others did comes in. */
async function sync(page: Page, town: County, back: string): Promise<void> {
  await page.goto(`${town.publicOrigin}/sync`);
  await page.reload();
  await page.goto(`${town.publicOrigin}${back}`);
}

async function arranges(page: Page, quarter: number, topic: string): Promise<void> {
  const named = plan(`quarter.${quarter}`);
  await page.getByRole('button', { name: plan('quarter.arrange').replace('{{q}}', named) }).click();
  await page.getByRole('combobox', { name: plan('item.kind') }).selectOption({ label: activity('kind.symposium') });
  await page.getByRole('textbox', { name: plan('item.topic') }).fill(topic);
  await page.getByRole('button', { name: plan('write.keep') }).click();
  await expect(page.getByRole('region', { name: named })).toContainText(topic);
}

test('in January: a plan is refused for its empty quarter, mended, signed by the director and received', async ({
  county: town,
  unpack,
}) => {
  await town.restartAt(JANUARY);
  const [desk, chief] = [await unpack(), await unpack('desk')];
  const clerk = await atWork(desk, town, 'clerk.hengdu', JANUARY);
  const director = await atWork(chief, town, 'director.hengdu', JANUARY);
  const at = `/office/plan/${YEAR}`;

  await test.step('the clerk plans three quarters without a network', async () => {
    await desk.context.setOffline(true);
    await clerk.goto(`${town.publicOrigin}${at}`);
    await clerk.getByRole('button', { name: plan('begin.action') }).click();
    for (const quarter of [1, 2, 3]) await arranges(clerk, quarter, `第${quarter}季度委员座谈`);
    await expect(clerk.getByRole('button', { name: plan('action.sign') })).toHaveCount(0);
    await desk.context.setOffline(false);
    await sync(clerk, town, at);
  });
  await test.step('the director is told which quarter is empty, and signs nothing', async () => {
    await director.goto(`${town.publicOrigin}${at}`);
    await director.getByRole('button', { name: plan('action.sign') }).click();
    await expect(director.getByRole('alert')).toContainText(plan('quarter.missing').replace('{{q}}', plan('quarter.4')));
  });
  await test.step('the clerk mends it, the director signs and sends it in, the county receives it with a number', async () => {
    await arranges(clerk, 4, '第4季度委员座谈');
    await expect(director.getByRole('region', { name: plan('quarter.4') })).toContainText('第4季度委员座谈');
    await director.getByRole('button', { name: plan('action.sign') }).click();
    await director.getByRole('button', { name: plan('action.submit') }).click();
    const county = await OtherPhone.of(town, 'office');
    await expect.poll(() => county.holds('第4季度委员座谈')).toBe(true);
    await county.command(PLAN, 'receive', 'received', { number: '2027-6' });
    await expect(clerk.getByText(plan('sign.number').replace('{{number}}', '2027-6'))).toBeVisible();
    const neighbour = await OtherPhone.of(town, 'clerk.haiyou');
    expect(await neighbour.holds('第4季度委员座谈')).toBe(false);
  });
});

/** The form is filled, everybody invited, the roll called and ended, the activity recorded. */
async function runs(page: Page, there: readonly string[]): Promise<void> {
  await page.getByLabel(activity('field.startsAt.label'), { exact: true }).fill('2027-12-10T09:30');
  await page.getByRole('textbox', { name: activity('field.place.label') }).fill('横渡镇政府');
  await page.getByRole('button', { name: /邀请本处全体委员，6 人/ }).click();
  await page.getByRole('button', { name: activity('action.announce') }).click();
  await page.getByRole('link', { name: activity('roll.title'), exact: true }).click();
  for (const name of there) {
    const row = page.getByRole('group', { name, exact: true });
    await row.getByRole('button', { name: attendance('clerkSays.present'), exact: true }).click();
  }
  await page.getByRole('button', { name: activity('roll.end'), exact: true }).click();
  await page.getByRole('button', { name: activity('roll.end.submit'), exact: true }).click();
  await page.getByRole('button', { name: activity('action.record'), exact: true }).click();
  await expect(page.getByRole('button', { name: activity('action.record'), exact: true })).toHaveCount(0);
}

test('through the year: eight activities, reviews, a reminder and a task of the Party committee', async ({ county: town, unpack }) => {
  await town.restartAt(DECEMBER);
  const [clerk, director, county, party] = await Promise.all(
    ['clerk.hengdu', 'director.hengdu', 'office', 'party.hengdu'].map((login) => OtherPhone.of(town, login)),
  );
  if (!clerk || !director || !county || !party) throw new Error('somebody is missing');
  const members = await membersOf(town);
  const [mei, bo, lan] = members;
  if (!mei || !bo || !lan) throw new Error('no members');
  const [said, deedOf, coming, given] = [newId(), newId(), newId(), newId()];

  await test.step('over the year six activities were held; a report, a deed, a leave and a task wait', async () => {
    await plansTheYear(clerk, director, county);
    for (const held of HELD) await holds(clerk, held, members.slice(0, 2));
    const words = { title: '渡口栈道缺少护栏', category: 'transport', situation: '渡口栈道三处没有护栏，雨天路滑。' };
    await mei.begin('report', said, words);
    await mei.command(said, 'submit', 'submitted');
    const done = {
      title: '帮老人办慢病证',
      category: 'medical',
      to: '2027-11-05',
      process: '陪同到镇卫生院。',
      result: '四位老人办好了。',
    };
    await bo.begin('deed', deedOf, done);
    await bo.command(deedOf, 'submit', 'submitted');
    const next = { kind: 'inspection', title: '年末走访视察', startsAt: '2027-12-20T09:00:00+08:00', place: '横渡镇' };
    await clerk.begin('activity', coming, next, { invited: [lan.id] });
    await clerk.command(coming, 'announce', 'announced');
    await lan.says(coming, lan.id, { memberSays: 'leave', leaveKind: 'trip', leaveReason: '去外地参加展会' });
    await party.begin('task', given, {
      from: 'localParty',
      to: OFFICE,
      title: '走访民宿业主',
      text: '了解淡季困难。',
      due: '2027-12-25',
    });
  });

  const desk = await unpack();
  const page = await atWork(desk, town, 'clerk.hengdu', DECEMBER);
  await sync(page, town, `/office/activities/${coming}`);
  await expect(page.getByText('去外地参加展会')).toBeVisible();
  await page.goto(`${town.publicOrigin}/office/plan/${YEAR}`);
  await expect(page.getByRole('region', { name: plan('quarter.4') })).toContainText('农业界别活动');

  await test.step('without a network: leave is granted, a report forwarded, a deed found true', async () => {
    await desk.context.setOffline(true);
    await page.goto(`${town.publicOrigin}/office/activities/${coming}`);
    await page.getByRole('button', { name: new RegExp(activity('leave.answer')) }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: activity('leave.approve'), exact: true })
      .click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByText(attendance('leaveAnswer.approved'))).toBeVisible();
    await page.goto(`${town.publicOrigin}/office/review/${said}`);
    await page.getByRole('button', { name: office('actions.forward'), exact: true }).click();
    await expect(page).toHaveURL(/\/office\/review$/);
    await page.goto(`${town.publicOrigin}/office/deeds/${deedOf}`);
    await page.getByRole('button', { name: deed('action.confirm'), exact: true }).click();
    await expect(page).toHaveURL(/\/office\/deeds$/);
  });
  await test.step('and a symposium of the plan and a proposal consultation are held and recorded', async () => {
    await page.goto(`${town.publicOrigin}/office/plan/${YEAR}`);
    await page.getByRole('link', { name: /第4季度委员座谈/ }).click();
    await page.getByRole('button', { name: plan('item.make') }).click();
    await runs(page, [mei.name, bo.name]);
    await page.goto(`${town.publicOrigin}/office/activities/new`);
    await page
      .getByRole('combobox', { name: activity('field.kind.label'), exact: true })
      .selectOption({ label: activity('kind.proposalConsultation') });
    await page.getByRole('textbox', { name: activity('field.title.label') }).fill('冬季提案会商');
    await runs(page, [lan.name]);
  });
  await test.step('the Party committee’s task is answered, and those who lack most are reminded politely', async () => {
    await page.goto(`${town.publicOrigin}/tasks/${given}`);
    await page.getByRole('button', { name: task('action.finish') }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel(task('act.finish.label')).fill('走访十二户，三户想开冬季农家课堂。');
    await sheet.getByRole('button', { name: task('act.give') }).click();
    await expect(page.getByRole('list', { name: task('story.title') })).toContainText(task('story.finish'));
    await page.goto(`${town.publicOrigin}/office/members`);
    await page.getByRole('checkbox', { name: member('tick.many') }).check({ force: true });
    await page.getByRole('button', { name: new RegExp(member('remind.button').split('{{n}}')[0] ?? '') }).click();
    await expect(page.getByText(new RegExp(member('remind.last').split('{{day}}')[0] ?? '')).first()).toBeVisible();
  });
  await test.step('back on the network all of it arrives, and the Party committee accepts the task', async () => {
    await desk.context.setOffline(false);
    await sync(page, town, `/office/plan/${YEAR}`);
    await expect.poll(async () => (await party.read(given)).status).toBe('done');
    await expect.poll(async () => (await mei.read(said)).status).toBe('forwarded');
    await expect.poll(async () => (await bo.read(deedOf)).status).toBe('confirmed');
    await expect.poll(() => director.holds('冬季提案会商')).toBe(true);
    await party.command(given, 'signOff', 'signedOff');
    await expect(page.getByRole('region', { name: plan('quarter.4') })).toContainText('冬季提案会商');
    await expect(page.getByRole('region', { name: plan('quarter.4') })).toContainText('已开展 3 次');
  });
});

test('in December: the summary is written from the records, kept as a hand wrote it, signed; six opinions are signed', async ({
  county: town,
  unpack,
}) => {
  await town.restartAt(DECEMBER);
  const clerk = await OtherPhone.of(town, 'clerk.hengdu');
  const members = await membersOf(town);
  for (const held of HELD) await holds(clerk, held, members.slice(0, 2));
  for (const { id, push } of members.map((one) => ({ id: one.id, push: one }))) {
    const page = assessmentId(id, YEAR);
    await push.begin('assessment', page, { person: id, year: YEAR });
    await push.command(page, 'selfReport', 'selfDone', { selfSummary: '参加学习和调研，提交社情民意。' });
  }
  const [desk, chief] = [await unpack(), await unpack('desk')];
  const page = await atWork(desk, town, 'clerk.hengdu', DECEMBER);
  const director = await atWork(chief, town, 'director.hengdu', DECEMBER);
  const study = summary('field.study.label');
  const at = `/office/summary/${YEAR}`;

  await test.step('the clerk has it written from the records without a network, and words one part by hand', async () => {
    await sync(page, town, `/office/plan/${YEAR}`);
    await expect(page.getByText('农业界别活动')).toBeVisible();
    await desk.context.setOffline(true);
    await page.goto(`${town.publicOrigin}${at}`);
    await page.getByRole('button', { name: summary('begin.action') }).click();
    await expect(page.getByRole('region', { name: study, exact: true })).toContainText('传达学习全会精神');
    await page.getByRole('link', { name: summary('write.action') }).click();
    await page.getByRole('textbox', { name: study, exact: true }).fill('我们自己写的学习情况。');
    await page.getByRole('button', { name: summary('write.keep') }).click();
    await expect(page.getByRole('region', { name: study, exact: true })).toContainText('我们自己写的学习情况。');
    await desk.context.setOffline(false);
    await sync(page, town, at);
  });
  await test.step('a late roll comes in: the hand’s words stay, the difference is offered', async () => {
    await holds(clerk, { kind: 'study', day: '2027-11-30', title: '补录的秋季学习' }, members.slice(2, 4));
    await page.getByRole('link', { name: /有 1 段您改过的文字/ }).click();
    const offer = page.getByRole('region', { name: study, exact: true });
    await expect(offer).toContainText('我们自己写的学习情况。');
    await expect(offer).toContainText('补录的秋季学习');
    await offer.getByRole('button', { name: summary('offers.keep.of').replace('{{name}}', study) }).click();
    await page.getByRole('link', { name: summary('offers.back') }).click();
    await page.getByRole('button', { name: summary('update.action') }).click();
    await expect(page.getByText(summary('update.done'))).toBeVisible();
    await expect(page.getByRole('region', { name: study, exact: true })).toContainText('我们自己写的学习情况。');
  });
  await test.step('the director signs and sends it in; the county receives it', async () => {
    await director.goto(`${town.publicOrigin}${at}`);
    await expect(director.getByText('我们自己写的学习情况。')).toBeVisible();
    // Nobody signs what they were not shown: the clerk's last words are on this screen first.
    await expect(director.getByRole('link', { name: `${summary('figure.study')} 2` })).toBeVisible();
    await director.getByRole('button', { name: plan('action.sign') }).click();
    await director.getByRole('button', { name: plan('action.submit') }).click();
    const county = await OtherPhone.of(town, 'office');
    await expect.poll(() => county.holds('我们自己写的学习情况。')).toBe(true);
    await county.command(SUMMARY, 'receive', 'received', { number: '2027-66' });
    await expect(director.getByText(plan('sign.number').replace('{{number}}', '2027-66'))).toBeVisible();
  });
  await test.step('without a network the director signs an opinion on each of six members', async () => {
    await director.goto(`${town.publicOrigin}/office/assess/${YEAR}`);
    const waiting = director.getByRole('region', { name: assessment('state.selfDone') });
    await expect(waiting.getByRole('link')).toHaveCount(6);
    await chief.context.setOffline(true);
    for (let left = 6; left > 0; left -= 1) {
      await director.goto(`${town.publicOrigin}/office/assess/${YEAR}`);
      await expect(waiting.getByRole('link')).toHaveCount(left);
      await waiting.getByRole('link').first().click();
      await director.getByLabel(assessment('write.officeOpinion')).fill('履职认真，任务完成。');
      await director.getByRole('button', { name: assessment('action.officeSign') }).click();
      await expect(director.getByRole('button', { name: assessment('action.officeSign') })).toHaveCount(0);
    }
    await chief.context.setOffline(false);
    await sync(director, town, `/office/assess/${YEAR}`);
    for (const one of members) {
      await expect.poll(async () => (await one.read(assessmentId(one.id, YEAR))).status).toBe('officeSigned');
    }
  });
});
