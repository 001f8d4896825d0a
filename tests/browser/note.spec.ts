/** A field note taken on a pier without signal becomes a report in one tap, stays linked to it, and is delivered when the signal is back. */
import { photographer } from '#src/server/demo/photos.ts';
import { expect, offlineReady, picture, signIn, test, wordsOf } from './fixture.ts';

const NOTE = '码头北侧的灯坏了四盏，凌晨卸货看不清台阶';
const shoot = photographer();
const note = await wordsOf('note');
const report = await wordsOf('report');
const words = await wordsOf('words');
const first = await wordsOf('first');

test('a note from the pier becomes a report', async ({ county: town, unpack }) => {
  const mei = await unpack();
  const { page, context } = mei;
  await signIn(page, town, 'member1.jiantiao');
  await offlineReady(page);
  await context.setOffline(true);
  await town.kill();

  const began = Date.now();
  await test.step('words, a photo and the place, without signal', async () => {
    await page.getByRole('link', { name: first('home.quick.note'), exact: true }).click();
    await expect(page).toHaveURL(/\/notes\/[0-9a-f-]{36}/);
    await page.getByLabel(note('field.text.label')).fill(NOTE);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: words('photo.pick'), exact: true }).click();
    await (await chooser).setFiles({ name: 'pier.jpg', mimeType: 'image/jpeg', buffer: (await shoot('pier', 'pier')).bytes });
    await expect(page.getByRole('button', { name: words('photo.remove').replace('{{n}}', '1') })).toBeVisible();
    await page.getByRole('button', { name: words('place.add'), exact: true }).click();
    await page.getByLabel(words('field.place.label')).fill('健跳镇 渔港码头');
    await picture(page, 'note');
  });
  const taken = page.url();

  await test.step('one tap, and it is a report with everything in it', async () => {
    await page.getByRole('button', { name: note('become.report'), exact: true }).click();
    await expect(page).toHaveURL(/\/reports\/[0-9a-f-]{36}\/edit/);
    await expect(page.getByLabel(report('field.situation.label'))).toHaveValue(NOTE);
    await expect(page.getByRole('button', { name: words('photo.remove').replace('{{n}}', '1') })).toBeVisible();
    await page.getByRole('radio', { name: report('category.fishery') }).check({ force: true });
    await page.getByRole('button', { name: report('write.next') }).click();
    await page.getByRole('button', { name: report('action.submit'), exact: true }).click();
    await expect(page).toHaveURL(/\/reports\/[0-9a-f-]{36}$/);
    await expect(page.getByText(words('delivery.local')).first()).toBeVisible();
  });
  test.info().annotations.push({ type: 'from note to handed in, ms', description: String(Date.now() - began) });
  const written = page.url();

  await test.step('the signal is back: words and photo are delivered', async () => {
    await town.start();
    await context.setOffline(false);
    await expect(page.getByText(report('step.arrived.files')).first()).toBeVisible();
  });

  await test.step('the note is kept and leads to the report', async () => {
    await page.goto(taken);
    const link = page.getByRole('link', { name: new RegExp(note('became.report')) });
    await expect(link).toHaveAttribute('href', new URL(written).pathname);
    await expect(page.getByLabel(note('field.text.label'))).toHaveValue(NOTE);
  });
});
