import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { mei } from '#tests/support/actors.ts';
import { openPage, phoneOf, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';

let phone: Phone;
afterEach(() => putAway(phone));

test('I record what I settled today, without naming anybody', async () => {
  phone = await phoneOf(mei);
  const page = await openPage(phone, '/mediations/new', { rooms: ['mediation'] });
  expect(screen.getByText('当事人不写姓名、电话、住址。')).toBeVisible();
  await page.user.type(screen.getByRole('textbox', { name: '什么事' }), '两户的排水纠纷');
  await page.user.type(screen.getByRole('textbox', { name: '怎么做的' }), '到现场看过，商量好改道。');
  await page.user.click(screen.getByRole('button', { name: '记下来' }));
  await waitFor(async () => expect(await phone.list('mediation')).toMatchObject([{ body: { on: '2026-09-18', topic: '两户的排水纠纷' } }]));
  expect(await screen.findByRole('heading', { name: '两户的排水纠纷' })).toBeVisible();
});
