import { screen, waitFor } from '@testing-library/react';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, expect, test } from 'vitest';
import { draftOf, walked, WORDS } from '#tests/support/acts.ts';
import { bo, county, mei } from '#tests/support/actors.ts';
import { openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';

let phone: Phone;
afterEach(() => putAway(phone));
const rooms = ['account', 'report', 'request'];

test('I take along everything I wrote, sent or not, and nothing of others, without a network', async () => {
  phone = await phoneOf(mei);
  await pulled(phone, walked(draftOf(mei), [mei, 'submit']), walked(draftOf(bo, { ...WORDS, title: '别人的' }), [bo, 'submit']));
  await phone.desk().commit.edit('report', '0198f7c1-0000-7000-8000-0000000000aa', { title: '还没送的' });
  const page = await openPage(phone, '/me/data', { rooms });
  await page.user.click(await screen.findByRole('button', { name: '全部导出' }));
  expect(await screen.findByText('已导出 2 件，文件已交给手机保存。')).toBeVisible();
  const [file] = page.handed.files;
  expect(file?.name).toBe('我的资料-林月琴-2026-09-18.zip');
  const inside = unzipSync(file?.content as Uint8Array); // the archive is bytes
  const json = strFromU8(inside['records.json'] ?? new Uint8Array());
  expect(json).toContain('渔港码头夜间照明不足');
  expect(json).toContain('还没送的');
  expect(json).not.toContain('别人的');
  expect(strFromU8(inside['index.html'] ?? new Uint8Array())).toContain('社情民意');
});

test('a file that is not on this phone is told', async () => {
  phone = await phoneOf(mei);
  const own = draftOf(mei);
  const attachments = [{ id: '0198f7c1-0000-7000-8000-0000000000f1', sha256: 'a'.repeat(64), mime: 'image/jpeg', name: '灯.jpg', size: 9 }];
  await pulled(phone, { ...own, body: { ...own.body, attachments } });
  const page = await openPage(phone, '/me/data', { rooms });
  await page.user.click(await screen.findByRole('button', { name: '全部导出' }));
  expect(await screen.findByText(/有 1 个附件不在这部手机上/)).toBeVisible();
});

test('I ask for a deletion, and the members’ work committee has it', async () => {
  phone = await phoneOf(mei);
  const page = await openPage(phone, '/me/data', { rooms });
  await page.user.click(await screen.findByRole('link', { name: '申请删除我的个人信息' }));
  expect(await screen.findByRole('textbox', { name: '什么事' })).toHaveValue('删除我的个人信息');
  await page.user.type(screen.getByRole('textbox', { name: '具体情况' }), '我已不再担任委员。');
  await page.user.click(screen.getByRole('button', { name: '送出' }));
  await waitFor(async () =>
    expect(await phone.list('request')).toMatchObject([{ status: 'open', body: { topic: '删除我的个人信息', protected: true } }]),
  );
});

test('who is no member sees what is kept, and no request that would be refused', async () => {
  phone = await phoneOf(county);
  await openPage(phone, '/me/data', { rooms });
  expect(await screen.findByRole('heading', { name: '更正和删除' })).toBeVisible();
  expect(screen.queryByRole('link', { name: /申请删除/ })).toBeNull();
});
