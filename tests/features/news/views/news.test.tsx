import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { activity } from '#src/features/activity/model/activity.ts';
import { news } from '#src/features/news/model/news.ts';
import { act, creating, done } from '#tests/support/acts.ts';
import { county, JIANTIAO, lin } from '#tests/support/actors.ts';
import { OFFICES } from '#tests/support/directory.ts';
import { openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';

let phone: Phone;
afterEach(() => putAway(phone));
const rooms = ['news'];

test('news is begun from what the activity’s record says, and sent when I say so', async () => {
  const values = { kind: 'inspection', title: '视察渔港二期', startsAt: '2026-09-18T01:00:00.000Z', minutes: '看了码头照明。' };
  const record = done(act(lin, null, { ...creating(values), type: 'activity' }, activity));
  phone = await phoneOf(lin);
  await pulled(phone, ...OFFICES, record);
  const page = await openPage(phone, `/news/new?activity=${record.id}`, { rooms });
  expect(await screen.findByRole('textbox', { name: '标题' })).toHaveValue('视察渔港二期');
  expect(screen.getByRole('textbox', { name: '内容' })).toHaveValue('看了码头照明。');
  expect(await phone.list('news')).toEqual([]);
  await page.user.click(screen.getByRole('button', { name: '报送' }));
  await waitFor(async () =>
    expect(await phone.list('news')).toMatchObject([
      { office: JIANTIAO, body: { activity: record.id, title: '视察渔港二期', text: '看了码头照明。', on: '2026-09-18' } },
    ]),
  );
});

test('without words it is not sent', async () => {
  phone = await phoneOf(lin);
  const page = await openPage(phone, '/news/new', { rooms });
  await page.user.click(await screen.findByRole('button', { name: '报送' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('请写标题');
  expect(await phone.list('news')).toEqual([]);
});

test('the county office reads it and writes none of its own', async () => {
  const record = done(act(lin, null, { ...creating({ title: '视察渔港', text: '看了照明。', on: '2026-09-18' }), type: 'news' }, news));
  phone = await phoneOf(county);
  await pulled(phone, ...OFFICES, record);
  const page = await openPage(phone, '/news', { rooms });
  expect(screen.queryByRole('link', { name: '写工作信息' })).toBeNull();
  await page.user.click(await screen.findByRole('link', { name: /视察渔港/ }));
  expect(await screen.findByText('看了照明。')).toBeVisible();
  expect(await screen.findByText('健跳镇')).toBeVisible();
});

test('the office corrects its news and adds a photo; the county cannot', async () => {
  const record = done(act(lin, null, { ...creating({ title: '视察渔港', text: '看了照明。', on: '2026-09-18' }), type: 'news' }, news));
  phone = await phoneOf(lin);
  await pulled(phone, ...OFFICES, record);
  const page = await openPage(phone, `/news/${record.id}`, { rooms });
  await page.user.click(await screen.findByRole('link', { name: '修改、加附件' }));
  await page.user.type(await screen.findByRole('textbox', { name: '内容' }), '还看了鱼市。');
  await page.user.upload(screen.getByLabelText('加附件', { selector: 'input' }), new File(['jpeg'], '鱼市.jpg', { type: 'image/jpeg' }));
  expect(await screen.findByRole('button', { name: '去掉《鱼市.jpg》' })).toBeVisible();
  await page.user.click(screen.getByRole('button', { name: '改好了' }));
  await waitFor(async () =>
    expect(await phone.show(record.id)).toMatchObject({ body: { text: '看了照明。还看了鱼市。', attachments: [{ name: '鱼市.jpg' }] } }),
  );
  expect(page.path()).toBe(`/news/${record.id}`);
});
