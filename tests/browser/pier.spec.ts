/** The story the product exists for: a report written on a pier without signal reaches the county's desk, and the answer comes back. */
import type { Page } from '@playwright/test';
import { photographer } from '#src/server/demo/photos.ts';
import { expect, offlineReady, picture, signIn, test, wordsOf, type Phone } from './fixture.ts';
import { PASSWORD, type County } from './county.ts';

const TITLE = '渔港码头夜间照明不足，装卸有隐患';
const shoot = photographer();
const report = await wordsOf('report');
const office = await wordsOf('office');
const county = await wordsOf('county');
const words = await wordsOf('words');

/** What anybody signed in as `login` is told about records of that id, by the interface itself. */
async function toldOf(county: County, login: string, id: string): Promise<string[]> {
  const origin = county.publicOrigin;
  const headers = { 'content-type': 'application/json', origin };
  const signedIn = await fetch(`${origin}/api/v1/session`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ login, password: PASSWORD, device: { id: `look-${login}`, name: 'look' } }),
  });
  expect(signedIn.status).toBe(200);
  const { account } = (await signedIn.json()) as { account: { id: string } }; // contract.md, Sign-in
  const cookie = (signedIn.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
  const told: string[] = [];
  for (let cursor: string | null = null, more = true; more;) {
    const answer = await fetch(`${origin}/api/v1/sync`, {
      method: 'POST',
      headers: { ...headers, cookie, 'x-owner': account.id },
      body: JSON.stringify({
        proto: 1,
        schema: 1,
        tenant: 'sanmen',
        device: `look-${login}`,
        nonce: 'look',
        sentAt: new Date().toISOString(),
        pending: 0,
        seen: {},
        mutations: [],
        pull: { cursor, limit: 2000 },
      }),
    });
    expect(answer.status).toBe(200);
    const { pull } = (await answer.json()) as { pull: { cursor: string; more: boolean; changes: { id: string; present: number }[] } }; // contract.md, Sync
    told.push(...pull.changes.filter((change) => change.id === id && change.present === 1).map((change) => change.id));
    ({ cursor, more } = pull);
  }
  return told;
}

async function choosePhoto(page: Page, scene: 'pier' | 'pond'): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: report('photo.pick'), exact: true }).click();
  await (await chooser).setFiles({ name: `${scene}.jpg`, mimeType: 'image/jpeg', buffer: (await shoot(scene, scene)).bytes });
}

async function writeReport({ page }: Phone): Promise<string> {
  await page.getByRole('link', { name: new RegExp(report('write.title')) }).click();
  await expect(page).toHaveURL(/\/reports\/[0-9a-f-]+\/edit/);
  await page.getByLabel(report('field.title.ask')).fill(TITLE);
  await page.getByLabel(report('field.situation.label')).fill('码头北侧 6 盏灯坏了 4 盏，渔船凌晨 3 点到 5 点卸货，台阶湿滑。');
  await page.getByRole('radio', { name: report('category.fishery') }).check({ force: true });
  await choosePhoto(page, 'pier');
  await expect(page.getByRole('button', { name: new RegExp(report('photo.remove').replace('{{n}}', '1')) })).toBeVisible();
  await choosePhoto(page, 'pond');
  await expect(page.getByRole('button', { name: new RegExp(report('photo.remove').replace('{{n}}', '2')) })).toBeVisible();
  await picture(page, 'report-new');
  await page.getByRole('button', { name: report('write.next') }).click();
  await expect(page.getByRole('heading', { name: report('check.title'), exact: true })).toBeVisible();
  await page.getByRole('button', { name: report('action.submit'), exact: true }).click();
  await expect(page).toHaveURL(/\/reports\/[0-9a-f-]+$/);
  return page.url().split('/').at(-1) ?? '';
}

test('from the pier without signal to the county’s desk and back', async ({ county: town, unpack }) => {
  const mei = await unpack();
  await signIn(mei.page, town, 'member1.jiantiao');
  await offlineReady(mei.page);
  await expect(
    mei.page
      .getByText(words('sync.done').replace('{{n}}', ''))
      .or(mei.page.getByRole('link', { name: /都已送达/ }))
      .first(),
  ).toBeVisible();
  await picture(mei.page, 'home');

  await test.step('no signal, and the server is gone: she files it with two photos', async () => {
    await mei.context.setOffline(true);
    await town.kill();
  });
  const id = await writeReport(mei);
  await expect(mei.page.getByText(words('delivery.local')).first()).toBeVisible();

  await test.step('the phone is switched off and on: it still waits', async () => {
    await mei.switchOffAndOn();
    await mei.context.setOffline(true);
    await mei.page.goto(`${town.publicOrigin}/reports/${id}`);
    await expect(mei.page.getByText(TITLE).first()).toBeVisible();
    await expect(mei.page.getByText(words('delivery.local')).first()).toBeVisible();
  });

  await test.step('the signal is back: it is delivered with its photos', async () => {
    await town.start();
    await mei.context.setOffline(false);
    await expect(mei.page.getByText(report('step.arrived.files')).first()).toBeVisible();
    expect(await toldOf(town, 'member1.jiantiao', id)).toHaveLength(1);
  });

  const lin = await unpack();
  await test.step('the clerk sends it back with a reason', async () => {
    await signIn(lin.page, town, 'clerk.jiantiao');
    await lin.page.goto(`${town.publicOrigin}/office/review/${id}`);
    await expect(lin.page.getByRole('heading', { name: TITLE })).toBeVisible();
    await expect(lin.page.getByRole('img').first()).toBeVisible();
    await picture(lin.page, 'review');
    await lin.page.getByRole('button', { name: office('actions.return'), exact: true }).click();
    await lin.page.getByLabel(office('return.reason.label')).fill('请补充具体地点');
    await lin.page.getByRole('button', { name: office('return.submit') }).click();
    await expect(lin.page.getByText(/退回/).first()).toBeVisible();
  });

  await test.step('she mends it and hands it in again', async () => {
    await mei.page.goto(`${town.publicOrigin}/reports/${id}/fix`);
    await mei.page.reload();
    await expect(mei.page.getByText('请补充具体地点').first()).toBeVisible();
    await mei.page
      .getByLabel(report('field.situation.label'))
      .fill('健跳渔港 2 号码头北侧 6 盏灯坏了 4 盏，渔船凌晨 3 点到 5 点卸货，台阶湿滑。');
    await mei.page.getByRole('button', { name: words('returned.cta') }).click();
    await expect(mei.page).toHaveURL(new RegExp(`/reports/${id}$`));
    await expect(mei.page.getByText(report('state.submitted')).first()).toBeVisible();
  });

  await test.step('the clerk sends it on to the county', async () => {
    await lin.page.goto(`${town.publicOrigin}/office/review/${id}`);
    await lin.page.reload();
    await expect(lin.page.getByText(/健跳渔港 2 号码头/).first()).toBeVisible();
    await lin.page.getByLabel(office('comment.label')).fill('情况属实。');
    await lin.page.getByRole('button', { name: office('actions.forward'), exact: true }).click();
    await expect(
      lin.page
        .getByText(office('done.forwarded'))
        .or(lin.page.getByText(report('state.forwarded')))
        .first(),
    ).toBeVisible();
  });

  await test.step('the county signs it off and issues it', async () => {
    const desk = await unpack('desk');
    await signIn(desk.page, town, 'office');
    await desk.page.goto(`${town.publicOrigin}/county/reports/${id}`);
    await expect(desk.page.getByRole('heading', { name: TITLE })).toBeVisible();
    await picture(desk.page, 'desk');
    await desk.page.getByRole('button', { name: county('act.submit.signOff'), exact: true }).click();
    await desk.page
      .getByRole('button', { name: county('act.submit.signOff'), exact: true })
      .last()
      .click();
    await desk.page.getByRole('button', { name: county('act.submit.issue'), exact: true }).click();
    await desk.page.getByLabel(county('act.number.label')).fill('2026 年第 31 期');
    await desk.page
      .getByRole('button', { name: county('act.submit.issue'), exact: true })
      .last()
      .click();
    await expect(desk.page.getByText(county('state.issued')).first()).toBeVisible();
  });

  await test.step('she sees every step', async () => {
    await mei.page.goto(`${town.publicOrigin}/reports/${id}`);
    await mei.page.reload();
    await expect(mei.page.getByText(report('step.answer.issued').replace('{{number}}', '2026 年第 31 期')).first()).toBeVisible();
    for (const seen of ['请补充具体地点', report('step.mended'), report('step.office.comment').replace('{{text}}', '情况属实。')]) {
      await expect(mei.page.getByText(seen).first()).toBeVisible();
    }
    await picture(mei.page, 'report');
  });

  await test.step('nobody else can see it, by interface or by screen', async () => {
    for (const login of ['member2.jiantiao', 'clerk.hengdu', 'admin', 'party.jiantiao', 'memberswork'])
      expect(await toldOf(town, login, id), login).toEqual([]);
    const bo = await unpack();
    await signIn(bo.page, town, 'member2.jiantiao');
    await bo.page.goto(`${town.publicOrigin}/reports/${id}`);
    await expect(bo.page.getByText(report('missing.title'))).toBeVisible();
    await expect(bo.page.getByText(TITLE)).toHaveCount(0);
  });
});
