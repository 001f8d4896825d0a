import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { support } from '#src/features/support/model/support.ts';
import { act, creating, done } from '#tests/support/acts.ts';
import { county, JIANTIAO, lin, membersWork } from '#tests/support/actors.ts';
import { entryOf, OFFICES } from '#tests/support/directory.ts';
import { openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';

let phone: Phone;
afterEach(() => putAway(phone));
const rooms = ['support'];

test('an office asks for what an activity needs, without a network', async () => {
  phone = await phoneOf(lin);
  await pulled(phone, ...OFFICES);
  const page = await openPage(phone, '/support/new', { rooms });
  await page.user.click(await screen.findByRole('button', { name: '送出' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('请选择需要什么');
  await page.user.selectOptions(screen.getByRole('combobox', { name: '需要什么' }), '车辆');
  await page.user.type(screen.getByRole('textbox', { name: '具体情况' }), '中巴一辆。');
  await page.user.type(screen.getByRole('textbox', { name: /需用日期/ }), '2026-12-03');
  await page.user.click(screen.getByRole('button', { name: '送出' }));
  await waitFor(async () =>
    expect(await phone.list('support')).toMatchObject([
      { status: 'open', office: JIANTIAO, body: { what: 'vehicle', text: '中巴一辆。', neededBy: '2026-12-03' } },
    ]),
  );
});

test.each([
  ['the county office', county],
  ['the members’ work committee', membersWork],
])('%s answers it', async (_who, actor) => {
  const create = { ...creating({ what: 'vehicle', text: '中巴一辆。', neededBy: '2026-12-03' }), type: 'support' };
  const record = done(act(lin, null, create, support));
  phone = await phoneOf(actor);
  await pulled(phone, ...OFFICES, entryOf(lin, '干事'), record);
  const page = await openPage(phone, `/support/${record.id}`, { rooms });
  expect(await screen.findByRole('heading', { level: 2, name: '车辆' })).toBeVisible();
  expect(screen.getByText('2026年12月3日 要用')).toBeVisible();
  await page.user.type(screen.getByRole('textbox', { name: '写答复' }), '车已安排。');
  await page.user.click(screen.getByRole('button', { name: '答复' }));
  await waitFor(async () => expect(await phone.show(record.id)).toMatchObject({ status: 'answered', body: { answer: '车已安排。' } }));
  await page.go('/support');
  expect(await screen.findByRole('region', { name: '已答复' })).toHaveTextContent('中巴一辆。');
});
