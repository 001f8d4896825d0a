import { join } from 'node:path';
import { z } from 'zod';
import { expect, type Phone, signIn, test, wordsOf } from './fixture.ts';

/** The parts whose size is limited at each build: those of the frame, and those of all that home shows. */
async function measuredAtBuild(): Promise<readonly (readonly string[])[]> {
  // A file that exports its checks, in the form its own tool reads.
  const { default: checks } = (await import(join(import.meta.dirname, '../../.size-limit.js'))) as { default: unknown };
  return z
    .array(z.object({ path: z.array(z.string()) }))
    .parse(checks)
    .map(({ path }) => path);
}

/** From now on the phone gets no other script than these; what else it asked for is told. */
async function allowOnly({ context }: Phone, limited: readonly string[] | undefined): Promise<readonly string[]> {
  const held: string[] = [];
  await context.route('**/assets/*.js', (route) => {
    const file = `dist${new URL(route.request().url()).pathname}`;
    if (limited?.includes(file)) return route.continue();
    held.push(file);
    return undefined;
  });
  return held;
}

const say = await wordsOf('words');

test('home stands, and a report can be begun from it, with nothing more of the program than the first limit counts', async ({
  county,
  unpack,
}) => {
  const phone = await unpack('bare');
  const { page } = phone;
  await signIn(page, county, 'member1.jiantiao');
  await expect(page.getByRole('region', { name: say('home.moved.title') })).toBeVisible();

  const [frame] = await measuredAtBuild();
  const held = await allowOnly(phone, frame);
  await page.goto(`${county.origin}/`);
  await expect(page.getByRole('heading', { level: 1, name: say('home.title') }), `it waits for one of ${held.join(', ')}`).toBeVisible();
  const tabs = page.getByRole('navigation', { name: say('page.nav') }).getByRole('link');
  await expect(tabs).toHaveText([say('nav.today'), say('nav.records'), say('nav.activities'), say('nav.duties'), say('nav.me')]);
  await expect(page.getByRole('navigation', { name: say('home.quick.label') }).getByRole('link')).toHaveCount(4);
  await page.getByRole('link', { name: say('home.capture.title') }).click();
  await expect(page).toHaveURL(/\/reports\/new$/);
  expect(held.length, 'the rest is on its way already').toBeGreaterThan(0);

  await phone.context.unroute('**/assets/*.js');
});

test('home shows what the phone holds with nothing more than the second limit counts', async ({ county, unpack }) => {
  const phone = await unpack('bare');
  await signIn(phone.page, county, 'member1.jiantiao');
  const mine = phone.page.getByRole('region', { name: say('home.moved.title') });
  await expect(mine).toBeVisible();

  const [, whole] = await measuredAtBuild();
  const held = await allowOnly(phone, whole);
  await phone.page.goto(`${county.origin}/`);
  await expect(mine, `it waits for one of ${held.join(', ')}`).toBeVisible();
});

test('a phone that somebody left shows nothing of them before the door stands', async ({ county, unpack }) => {
  const account = await wordsOf('account');
  const { page } = await unpack('bare');
  await signIn(page, county, 'member1.jiantiao');
  await expect(page.getByRole('heading', { level: 1, name: say('home.title') })).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('roles'))).toBe('["member"]');
  await page.goto(`${county.origin}/me`);
  await page.getByRole('button', { name: account('signOut.open') }).click();
  await page.getByRole('button', { name: account('signOut.keep.button') }).click();
  await expect(page.getByLabel(account('signIn.login.label'), { exact: true })).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('roles'))).toBeNull();
});
