/**
 * What the county does to an office, and what comes back: a check with a finding, the office's reply, the re-check and the
 * end; a decision of the Chairpersons' Council that becomes a task; and what of all this the others of the county read.
 */
import { expect, signIn, test, wordsOf } from './fixture.ts';

const [check, session, words] = await Promise.all(['check', 'council-session', 'words'].map((room) => wordsOf(room)));
if (!check || !session || !words) throw new Error('no words');
const SHEPAN = '331022205';
const DECISION = '每月十日前报一次走访情况。';

test('a finding is answered and closed; a decision becomes a task; each reads what is theirs', async ({ county, unpack }) => {
  const at = (path: string) => `${county.publicOrigin}${path}`;
  const { page: office } = await unpack('desk');
  const { page: clerk } = await unpack();
  await signIn(office, county, 'office');

  await test.step('the county office writes what it found, what it asks for and what it offers', async () => {
    await office.goto(at(`/county/midyear/${SHEPAN}`));
    await office.getByLabel(check('finding.issue.label')).fill('二季度活动没有点名册。');
    await office.getByLabel(check('finding.requirement.label')).fill('补齐点名册。');
    await office.getByLabel(check('finding.due.label')).fill('2099-12-31');
    await office.getByLabel(check('finding.support.label')).fill('派人上门指导一次。');
    await office.getByRole('button', { name: check('write.send'), exact: true }).click();
    await expect(office.getByText('二季度活动没有点名册。')).toBeVisible();
  });

  await test.step('the office reads it and replies', async () => {
    await signIn(clerk, county, 'clerk.shepan');
    await clerk.goto(at('/office/rectify'));
    await expect(clerk.getByText('派人上门指导一次。')).toBeVisible();
    await clerk.getByRole('button', { name: check('action.reply'), exact: true }).click();
    const sheet = clerk.getByRole('dialog');
    await sheet.getByLabel(check('act.reply.label')).fill('点名册已补齐。');
    await sheet.getByRole('button', { name: words('button.confirm'), exact: true }).click();
    await expect(sheet).toBeHidden();
  });

  await test.step('the county office accepts the reply and closes the check', async () => {
    await expect(office.getByText('点名册已补齐。')).toBeVisible();
    await office.getByRole('button', { name: check('recheck.yes'), exact: true }).click();
    await office
      .getByRole('dialog')
      .getByRole('button', { name: words('button.confirm'), exact: true })
      .click();
    await office.getByRole('button', { name: check('action.close'), exact: true }).click();
    await expect(clerk.getByText(check('state.closed'), { exact: true })).toBeVisible();
  });

  await test.step('a decision of the Chairpersons’ Council becomes a task with one tap', async () => {
    await office.goto(at('/sessions/new'));
    await office.getByLabel(session('field.title.label')).fill('第四十次主席会议');
    await office.getByLabel(session('field.date.label')).fill('今天');
    await office.getByRole('button', { name: session('write.keep'), exact: true }).click();
    await office.getByRole('button', { name: session('decision.add'), exact: true }).click();
    const sheet = office.getByRole('dialog');
    await sheet.getByLabel(session('decision.text.label')).fill(DECISION);
    await sheet.getByRole('checkbox', { name: '健跳镇' }).check({ force: true });
    await sheet.getByRole('button', { name: session('decision.keep'), exact: true }).click();
    await office.getByRole('button', { name: session('decision.give_one'), exact: true }).click();
    await expect(office.getByRole('table', { name: /议定事项 1/ })).toContainText('健跳镇');
  });

  await test.step('the assisting committee reads the task of its office, and checks its two offices alone', async () => {
    const { page } = await unpack();
    await signIn(page, county, 'committee');
    await page.goto(at('/tasks'));
    await expect(page.getByRole('link', { name: new RegExp(DECISION) })).toBeVisible();
    await page.goto(at('/county/midyear'));
    await expect(page.getByRole('main').getByRole('link', { name: /健跳镇/ })).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: /横渡镇/ })).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: /海游街道|蛇蟠乡/ })).toHaveCount(0);
  });

  for (const login of ['chair', 'memberswork'])
    await test.step(`${login} reads the session and the decision, and gives no task`, async () => {
      const { page } = await unpack();
      await signIn(page, county, login);
      await page.goto(at('/sessions'));
      await page.getByRole('link', { name: /第四十次主席会议/ }).click();
      await expect(page.getByText(DECISION).first()).toBeVisible();
      await expect(page.getByRole('button', { name: session('decision.give_one'), exact: true })).toHaveCount(0);
    });
});
