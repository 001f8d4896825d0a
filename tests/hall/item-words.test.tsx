import { screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Json } from '#src/domain/record/stored.ts';
import { settingChange } from '#src/features/setting-change/model/setting-change.ts';
import { act, creating, done, draftOf, walked } from '#tests/support/acts.ts';
import { county, lin, mei } from '#tests/support/actors.ts';
import { entryOf, OFFICES } from '#tests/support/directory.ts';
import { openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';

let phone: Phone;
afterEach(() => putAway(phone));

const report = walked(draftOf(mei), [mei, 'submit']);
const set = (value: Json, from = '2026-05-01') =>
  done(
    act(
      county,
      null,
      { ...creating({ name: 'reportReturnReasons', value, from, reason: '办公室定' }), type: 'settingChange' },
      settingChange,
    ),
  );

/** The sheet in which the clerk writes why a report goes back. */
async function returning(...changes: ReturnType<typeof set>[]) {
  phone = await phoneOf(lin);
  await pulled(phone, ...OFFICES, entryOf(mei, '渔业界'), report, ...changes);
  const page = await openPage(phone, `/office/review/${report.id}`, { rooms: ['report', 'office'] });
  await page.user.click(await screen.findByRole('button', { name: '退回修改' }));
  return { page, sheet: within(await screen.findByRole('dialog', { name: '退回修改' })) };
}

test('the phrases the county set are offered, its own words beside those at release', async () => {
  const { page, sheet } = await returning(set(['photo', '请写明第几号码头: 一号还是二号']));
  const offered = within(sheet.getByRole('group', { name: '常用的话，点一下加进去' }));
  expect(offered.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    '请附一张现场照片，白天拍的更好。',
    '请写明第几号码头: 一号还是二号',
  ]);
  await page.user.click(offered.getByRole('button', { name: /第几号码头/ }));
  expect(sheet.getByRole('textbox', { name: '退回的原因' })).toHaveValue('请写明第几号码头: 一号还是二号');
});

test('a list that begins later changes nothing today', async () => {
  const { sheet } = await returning(set(['photo'], '2026-12-01'));
  expect(within(sheet.getByRole('group', { name: '常用的话，点一下加进去' })).getAllByRole('button')).toHaveLength(7);
});

test('where the county wants no phrases, none are offered and the reason is written by hand', async () => {
  const { sheet } = await returning(set([]));
  expect(sheet.getByRole('textbox', { name: '退回的原因' })).toBeVisible();
  expect(sheet.queryByRole('group', { name: '常用的话，点一下加进去' })).toBeNull();
});
