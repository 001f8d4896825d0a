/**
 * The whole year of a member whose records are empty: from none of six duties to six of six. The last, a report, is written
 * without a network on 31 December and delivered on 3 January; it counts for December. The year's other acts, of the member
 * and of the office, come by the same wire from phones whose screens are not looked at.
 */
import type { Page } from '@playwright/test';
import { newId } from '#src/domain/record/identity.ts';
import { expect, offlineReady, signIn, test, wordsOf } from './fixture.ts';
import type { County } from './county.ts';
import { OtherPhone } from './other-phone.ts';

const report = await wordsOf('report');
const duty = await wordsOf('duty');
const TITLE = '年末渔港值守无人，夜间求助无应答';
const [CHRISTMAS, EVE, JANUARY] = ['2026-12-28T09:00:00+08:00', '2026-12-31T21:40:00+08:00', '2027-01-03T08:30:00+08:00'];

async function slips(page: Page, town: County, year: number): Promise<readonly string[]> {
  await page.goto(`${town.publicOrigin}/duties?year=${year}`);
  const list = page.getByRole('list', { name: duty('slips.label') });
  await expect(list.getByRole('link')).toHaveCount(6);
  return list.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('aria-label') ?? link.textContent));
}

/** One activity of a kind: announced, the member there by their own word, the roll called, recorded. */
async function attends(clerk: OtherPhone, member: OtherPhone, kind: string, day: string): Promise<void> {
  const id = newId();
  const plan = { kind, title: `${day} 的活动`, startsAt: `${day}T09:00:00+08:00`, place: '海游街道' };
  await clerk.begin('activity', id, plan, { invited: [member.id] });
  await clerk.command(id, 'announce', 'announced');
  await member.says(id, member.id, { memberSays: 'present' });
  await clerk.says(id, member.id, { clerkSays: 'present' });
  await clerk.command(id, 'hold', 'held');
  await clerk.command(id, 'record', 'recorded');
}

async function writesReport(page: Page, town: County): Promise<void> {
  await page.goto(`${town.publicOrigin}/reports/new`);
  await expect(page).toHaveURL(/\/reports\/[0-9a-f-]+\/edit/);
  await page.getByLabel(report('field.title.ask')).fill(TITLE);
  await page.getByLabel(report('field.situation.label')).fill('除夕前后渔船集中回港，值守点夜里无人，求助电话无人接听。');
  await page.getByRole('radio', { name: report('category.fishery') }).check({ force: true });
  await page.getByRole('button', { name: report('write.next') }).click();
  await page.getByRole('button', { name: report('action.submit'), exact: true }).click();
  await expect(page).toHaveURL(/\/reports\/[0-9a-f-]+$/);
}

test('a year from nothing to six of six; what was written in December counts for December', async ({ county: town, unpack }) => {
  await town.restartAt(CHRISTMAS);
  const { page, context } = await unpack();
  await context.clock.install({ time: CHRISTMAS });
  await signIn(page, town, 'member6.haiyou');
  await offlineReady(page);
  const states = await slips(page, town, 2026);
  expect(states.filter((text) => text.includes('未完成'))).toHaveLength(6);

  const member = await OtherPhone.of(town, 'member6.haiyou');
  const clerk = await OtherPhone.of(town, 'clerk.haiyou');
  await test.step('over the year: a research, an inspection, a sector activity, a proposal, a deed', async () => {
    await attends(clerk, member, 'research', '2026-03-18');
    await attends(clerk, member, 'inspection', '2026-06-11');
    await attends(clerk, member, 'sector', '2026-10-22');
    const proposal = newId();
    const words = {
      kind: 'personal',
      subject: '在老街设夜间应急照明',
      category: 'urban',
      situation: '老街夜里暗。',
      suggestions: '装灯。',
    };
    await member.begin('proposal', proposal, words);
    await member.command(proposal, 'submit', 'submitted');
    const deed = newId();
    const done = { title: '帮老人装扶手', category: 'other', to: '2026-11-05', process: '联系木工上门。', result: '三户都装好了。' };
    await member.begin('deed', deed, done);
    await member.command(deed, 'submit', 'submitted');
    await clerk.command(deed, 'confirm', 'confirmed');
    const counts = await member.dutiesOf(member.id, 2026);
    for (const key of ['research', 'inspection', 'sector', 'proposal', 'deed'])
      expect(counts.get(key), key).toMatchObject({ confirmed: 1 });
    expect(counts.get('report')).toMatchObject({ confirmed: 0, waiting: 0 });
    await page.goto(`${town.publicOrigin}/sync`);
    await page.reload();
    await expect.poll(async () => (await slips(page, town, 2026)).filter((text) => text.includes('已完成')).length).toBe(5);
  });

  await test.step('on 31 December, without a network, she writes and hands in a report: it waits', async () => {
    await context.setOffline(true);
    await context.clock.setSystemTime(EVE);
    await writesReport(page, town);
    const now = await slips(page, town, 2026);
    expect(now.filter((text) => text.includes('待核实'))).toHaveLength(1);
  });

  await test.step('on 3 January it is delivered, and counts for December, not for January', async () => {
    await town.restartAt(JANUARY);
    await context.clock.setSystemTime(JANUARY);
    await context.setOffline(false);
    await page.goto(`${town.publicOrigin}/sync`);
    await page.reload();
    await expect.poll(async () => (await member.dutiesOf(member.id, 2026)).get('report')?.confirmed).toBe(1);
    expect((await member.dutiesOf(member.id, 2027)).get('report')).toMatchObject({ confirmed: 0, waiting: 0 });
    await expect.poll(async () => (await slips(page, town, 2026)).filter((text) => text.includes('已完成')).length).toBe(6);
    expect((await slips(page, town, 2027)).filter((text) => /已完成|待核实/.test(text))).toHaveLength(0);
  });
});
