import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { request } from '#src/features/request/model/request.ts';
import { act, creating, done } from '#tests/support/acts.ts';
import { lin, mei } from '#tests/support/actors.ts';
import { openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';

let phone: Phone;
afterEach(() => putAway(phone));
const rooms = ['request'];

test('it is protected unless I say otherwise, says who can read it, and leaves the phone only when I send it', async () => {
  phone = await phoneOf(mei);
  const page = await openPage(phone, '/requests/new', { rooms });
  expect(screen.getByRole('switch', { name: '只给委员工作委员会看' })).toBeChecked();
  expect(screen.getByText(/联络处、县政协办公室、管理员都看不到/)).toBeVisible();
  await page.user.type(screen.getByRole('textbox', { name: '什么事' }), '视察时请不到假');
  expect(await phone.list('request')).toEqual([]);
  await page.user.click(screen.getByRole('button', { name: '送出' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('请写几句具体情况');
  await page.user.type(screen.getByRole('textbox', { name: '具体情况' }), '单位不批。');
  await page.user.click(screen.getByRole('button', { name: '送出' }));
  await waitFor(async () =>
    expect(await phone.list('request')).toMatchObject([
      { status: 'open', body: { protected: true, topic: '视察时请不到假', text: '单位不批。' } },
    ]),
  );
});

test('words left half-written are there when I come back, and are still nobody else’s', async () => {
  phone = await phoneOf(mei);
  const page = await openPage(phone, '/requests/new', { rooms });
  await page.user.type(screen.getByRole('textbox', { name: '具体情况' }), '先写一半');
  await page.go('/requests');
  await page.go('/requests/new');
  expect(await screen.findByRole('textbox', { name: '具体情况' })).toHaveValue('先写一半');
  expect(await phone.list('request')).toEqual([]);
});

test('the office answers one that is not protected', async () => {
  const record = done(act(mei, null, { ...creating({ topic: '请假难', text: '单位不批。', protected: false }), type: 'request' }, request));
  phone = await phoneOf(lin);
  await pulled(phone, record);
  const page = await openPage(phone, `/requests/${record.id}`, { rooms });
  await page.user.click(screen.getByRole('button', { name: '答复' }));
  expect(await screen.findByText('请先写几句答复')).toBeVisible();
  await page.user.type(screen.getByRole('textbox', { name: '写答复' }), '联络处去函说明。');
  await page.user.click(screen.getByRole('button', { name: '答复' }));
  await waitFor(async () =>
    expect(await phone.show(record.id)).toMatchObject({ status: 'answered', body: { answer: '联络处去函说明。' } }),
  );
  expect(await screen.findByRole('region', { name: '答复' })).toHaveTextContent('王林（政协干事）答复');
});
