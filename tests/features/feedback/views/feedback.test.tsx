import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { feedback } from '#src/features/feedback/model/feedback.ts';
import { act, creating, done } from '#tests/support/acts.ts';
import { county, mei } from '#tests/support/actors.ts';
import { openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';

let phone: Phone;
afterEach(() => putAway(phone));

test('I say what is hard to use, and only the version goes along', async () => {
  phone = await phoneOf(mei);
  const page = await openPage(phone, '/feedback/new', { rooms: ['feedback'] });
  await page.user.type(screen.getByRole('textbox', { name: '您想说什么' }), '字太小');
  await page.user.click(screen.getByRole('button', { name: '送出' }));
  await waitFor(async () => expect((await phone.list('feedback'))[0]?.body).toEqual({ text: '字太小', appVersion: 'test' }));
});

test('the county answers', async () => {
  const record = done(act(mei, null, { ...creating({ text: '字太小' }), type: 'feedback' }, feedback));
  phone = await phoneOf(county);
  await pulled(phone, record);
  const page = await openPage(phone, `/feedback/${record.id}`, { rooms: ['feedback'] });
  await page.user.type(screen.getByRole('textbox', { name: '写答复' }), '请在我的里打开长辈版。');
  await page.user.click(screen.getByRole('button', { name: '答复' }));
  await waitFor(async () => expect(await phone.show(record.id)).toMatchObject({ status: 'answered' }));
});
