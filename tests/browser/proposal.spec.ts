/** One proposal over three phones: written and signed without a network, changed, signed again, handled and judged. */
import type { Page } from '@playwright/test';
import { expect, offlineReady, signIn, test, wordsOf } from './fixture.ts';
import type { County } from './county.ts';

const SUBJECT = '在健跳渔港设夜间应急照明';
const proposal = await wordsOf('proposal');
const county = await wordsOf('county');

/** What waits goes out at once, and what others did comes in. */
async function sync(page: Page, town: County, back: string): Promise<void> {
  await page.goto(`${town.publicOrigin}/sync`);
  await page.reload();
  await page.goto(`${town.publicOrigin}${back}`);
}

async function write(page: Page, town: County): Promise<string> {
  await page.goto(`${town.publicOrigin}/`);
  await page.getByRole('link', { name: proposal('write.title'), exact: true }).click();
  await expect(page).toHaveURL(/\/proposals\/[0-9a-f-]+\/edit/);
  await page.getByRole('textbox', { name: new RegExp(`^${proposal('field.subject.label')}`) }).fill(SUBJECT);
  await page
    .getByRole('textbox', { name: proposal('field.situation.label') })
    .fill('码头北侧夜里没有灯，渔船凌晨卸货，台阶湿滑，上月有 2 人摔伤。');
  await page.locator('#part-suggestions > summary').click();
  await page.getByRole('textbox', { name: proposal('field.suggestions.label') }).fill('（一）由港务站先装应急灯。');
  await page.locator('#part-more > summary').click();
  await page.getByRole('radio', { name: '渔业海洋' }).check({ force: true });
  return page.url().split('/').at(-2) ?? '';
}

async function ask(page: Page, names: readonly string[]): Promise<void> {
  await page.locator('#part-cosponsors > summary').click();
  await page.getByRole('button', { name: proposal('invite.open') }).click();
  const sheet = page.getByRole('dialog', { name: proposal('invite.title') });
  for (const name of names) await sheet.getByRole('checkbox', { name: new RegExp(name) }).check({ force: true });
  await sheet.getByRole('button', { name: proposal('invite.submit_other').replace('{{count}}', String(names.length)) }).click();
  await expect(sheet).toBeHidden();
}

test('a cosigned proposal over three phones, and the committee’s desk', async ({ county: town, unpack }) => {
  const [first, second, third] = [await unpack(), await unpack(), await unpack()];
  await signIn(first.page, town, 'member4.jiantiao');
  await offlineReady(first.page);
  await signIn(second.page, town, 'member5.jiantiao');
  await offlineReady(second.page);
  await signIn(third.page, town, 'member6.jiantiao');
  await offlineReady(third.page);

  const id = await test.step('without a network she writes it and asks two of her office to sign', async () => {
    await expect(first.page.getByRole('link', { name: /都已送达/ }).first()).toBeVisible();
    await first.context.setOffline(true);
    const made = await write(first.page, town);
    await ask(first.page, ['葛静怡', '罗德顺']);
    await expect(first.page.getByText(proposal('cosign.invited')).first()).toBeVisible();
    await first.context.setOffline(false);
    await sync(first.page, town, '/');
    await expect(first.page.getByRole('link', { name: /都已送达/ }).first()).toBeVisible();
    return made;
  });

  await test.step('both are told on today; one signs without a network, one with', async () => {
    for (const phone of [second, third]) {
      await sync(phone.page, town, '/');
      await phone.page
        .getByRole('link', { name: /请您联名/ })
        .filter({ hasText: SUBJECT })
        .click();
      await expect(phone.page.getByText('渔船凌晨卸货', { exact: false }).first()).toBeVisible();
    }
    await second.context.setOffline(true);
    await second.page.getByLabel(proposal('cosign.opinion.label')).fill('同意，先装应急灯。');
    await second.page.getByRole('button', { name: proposal('action.sign') }).click();
    await expect(second.page).toHaveURL(`${town.publicOrigin}/`);
    await second.switchOffAndOn();
    await sync(second.page, town, `/cosign/${id}`);
    await expect(second.page.getByText(proposal('cosign.signed.line'))).toBeVisible();
    await third.page.getByRole('button', { name: proposal('action.sign') }).click();
    await expect(third.page).toHaveURL(`${town.publicOrigin}/`);
  });

  await test.step('she changes the words: both are asked again', async () => {
    await sync(first.page, town, `/proposals/${id}`);
    await expect(first.page.getByText(proposal('cosign.agreed'))).toHaveCount(2);
    await first.page.goto(`${town.publicOrigin}/proposals/${id}/edit#suggestions`);
    await first.page.getByRole('textbox', { name: proposal('field.suggestions.label') }).fill('（一）由港务站先装应急灯，再纳入二期改造。');
    await first.page.getByRole('button', { name: proposal('write.next') }).click();
    await expect(first.page.getByText(/还有 2 位没有回复/)).toBeVisible();
    await sync(first.page, town, `/proposals/${id}`);
    await expect(first.page.getByText(proposal('cosign.invited'))).toHaveCount(2);
    await sync(second.page, town, `/cosign/${id}`);
    await expect(second.page.getByText(proposal('cosign.again'))).toBeVisible();
    // The new words may have arrived under the open page, which then asks for a second look first.
    await second.page.reload();
    await expect(second.page.getByText(proposal('cosign.again'))).toBeVisible();
    await second.page.getByRole('button', { name: proposal('action.sign') }).click();
    await expect(second.page).toHaveURL(`${town.publicOrigin}/`);
  });

  await test.step('one signed again is enough: she hands it in', async () => {
    await sync(first.page, town, `/proposals/${id}`);
    await expect(first.page.getByText(proposal('cosign.agreed'))).toHaveCount(1);
    await first.page.goto(`${town.publicOrigin}/proposals/${id}/check`);
    await first.page.getByRole('button', { name: '提交', exact: true }).click();
    await expect(first.page).toHaveURL(new RegExp(`/proposals/${id}$`));
    await expect(first.page.getByText(proposal('state.submitted')).first()).toBeVisible();
  });

  await test.step('the committee files it, gives it to a unit and enters the answer', async () => {
    const desk = await unpack('desk');
    await signIn(desk.page, town, 'proposals');
    await expect(desk.page.getByRole('link', { name: SUBJECT }).first()).toBeVisible();
    await desk.page.getByRole('link', { name: SUBJECT }).first().click();
    const act = async (command: string, fill: (sheet: ReturnType<Page['getByRole']>) => Promise<void>) => {
      await desk.page.getByRole('button', { name: proposal(`action.${command}`), exact: true }).click();
      const sheet = desk.page.getByRole('dialog', { name: proposal(`action.${command}`) });
      await fill(sheet);
      await sheet.getByRole('button', { name: new RegExp(`^确定`) }).click();
      await expect(sheet).toBeHidden();
    };
    await act('file', (sheet) => sheet.getByLabel(county('proposals.blank.number')).fill('2026-099'));
    await act('assign', (sheet) => sheet.getByLabel(county('proposals.blank.leadAssigned')).fill('县港航中心'));
    await act('reply', async (sheet) => {
      await sheet.getByLabel(county('proposals.blank.replyText'), { exact: true }).fill('应急灯已装好 6 盏。');
      await sheet.getByRole('radio', { name: proposal('resultClass.A') }).check({ force: true });
    });
    await desk.page.goto(`${town.publicOrigin}/sync`);
    await expect(desk.page.getByRole('heading', { name: /都已送达/ }).first()).toBeVisible();
  });

  await test.step('she is told, reads the answer and judges it', async () => {
    await sync(first.page, town, '/');
    await first.page
      .getByRole('link', { name: /请反馈/ })
      .filter({ hasText: SUBJECT })
      .click();
    await expect(first.page.getByText('应急灯已装好 6 盏。')).toBeVisible();
    await first.page.getByRole('radio', { name: proposal('satisfaction.satisfied'), exact: true }).check({ force: true });
    await first.page.getByRole('button', { name: proposal('feedback.submit') }).click();
    await expect(first.page.getByText(proposal('state.closed')).first()).toBeVisible();
  });
});
