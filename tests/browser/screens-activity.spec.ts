/** The screens at the door of an activity, in every way they can look. */
import type { Page } from '@playwright/test';
import { newId } from '#src/domain/record/identity.ts';
import { expect, expectAccessible, signIn, test } from './fixture.ts';
import type { County } from './county.ts';
import { OtherPhone } from './other-phone.ts';

/** An inspection that begins in ten minutes, with one member there by their own word and one on leave. */
async function underWay(town: County): Promise<string> {
  const clerk = await OtherPhone.of(town, 'clerk.jiantiao');
  const [first, second] = [await OtherPhone.of(town, 'member1.jiantiao'), await OtherPhone.of(town, 'member2.jiantiao')];
  const id = newId();
  const plan = { kind: 'inspection', title: '视察码头照明', startsAt: new Date(Date.now() + 600_000).toISOString(), place: '渔港广场' };
  await clerk.begin('activity', id, plan, { invited: [first.id, second.id] });
  await clerk.command(id, 'announce', 'announced');
  const recordedAt = { device: new Date().toISOString(), offsetMs: 0 };
  await first.says(id, first.id, { memberSays: 'present', code: '123456', recordedAt });
  await second.says(id, second.id, { memberSays: 'leave', leaveKind: 'trip', leaveReason: '去杭州参加展会' });
  return id;
}

async function look(page: Page, town: County, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    await page.goto(`${town.publicOrigin}${address}`);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await expectAccessible(page, () => expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible());
  }
}

test('what a member opens at the door', async ({ county, unpack }) => {
  const id = await underWay(county);
  const { page } = await unpack('camera');
  await signIn(page, county, 'member1.jiantiao');
  await page.goto(`${county.publicOrigin}/activities/${id}`);
  await expect(page.getByRole('heading', { name: '视察码头照明' })).toBeVisible();
  await look(page, county, [`/activities/${id}`, `/activities/${id}/scan`, `/activities/${id}/manual`, `/activities/${id}/receipt`]);
});

test('what the clerk opens at the door', async ({ county, unpack }) => {
  const id = await underWay(county);
  const { page } = await unpack('camera');
  await signIn(page, county, 'clerk.jiantiao');
  await page.goto(`${county.publicOrigin}/office/activities/${id}`);
  await expect(page.getByText('去杭州参加展会')).toBeVisible();
  const desk = `/office/activities/${id}`;
  await look(page, county, [desk, `${desk}/code`, `${desk}/receipts`, `${desk}/rollcall`]);
});
