import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeRescue } from '#src/device/rescue.ts';
import { lin, mei } from '#tests/support/actors.ts';
import { openApp } from '#tests/support/open-app.tsx';
import { phoneOf } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';

const REPORT = '0198f7c1-0000-7000-8000-0000000000f0';
const WORD = '渔港码头的灯亮了呀';

let phone: Phone;
beforeEach(async () => {
  phone = await phoneOf(mei);
  await phone.desk().commit.edit('report', REPORT, { title: '渔港码头夜间照明不足' });
});
afterEach(() => phone.close());

const form = async () => within(await screen.findByRole('form', { name: '救援包' }));

describe('a rescue file', () => {
  test('is made from the sheet that signing out leads to, once the passphrase was typed twice alike', async () => {
    const app = await openApp(phone, '/sync?backUp');
    const sheet = await form();
    await app.user.click(sheet.getByRole('button', { name: '存成救援包' }));
    expect(sheet.getByText('口令太短，至少要 10 个字')).toBeVisible();
    await app.user.type(sheet.getByLabelText('口令'), `${WORD}。`);
    await app.user.type(sheet.getByLabelText('再填一遍口令'), WORD);
    await app.user.click(sheet.getByRole('button', { name: '存成救援包' }));
    expect(sheet.getByText('两遍不一样，请再看一下')).toBeVisible();
    expect(app.saved.size).toBe(0);
    await app.user.type(sheet.getByLabelText('再填一遍口令'), '。');
    await app.user.click(sheet.getByRole('button', { name: '存成救援包' }));
    expect(await sheet.findByText(/救援包存好了，里面有 1 件文字、0 个附件/, {}, { timeout: 10_000 })).toBeVisible();
    expect([...app.saved.keys()]).toEqual(['救援包-2026-09-18.sqmy']);
  });
});

describe('bringing a rescue file back', () => {
  async function opened(onPhone: Phone, content: readonly BlobPart[]) {
    const app = await openApp(onPhone, '/sync');
    await app.user.click(await screen.findByRole('button', { name: '导入救援包' }));
    const sheet = within(await screen.findByRole('dialog', { name: '导入救援包' }));
    await app.user.upload(sheet.getByLabelText('选救援包', { selector: 'input' }), new File([...content], 'mine.sqmy'));
    return { ...app, sheet };
  }

  test('tells what came back, and on my own phone that all is here already', async () => {
    const { file } = await makeRescue(phone.desk(), WORD);
    const { user, sheet } = await opened(phone, file);
    await user.type(sheet.getByLabelText('救援包的口令'), '别的口令');
    await user.click(sheet.getByRole('button', { name: '放回这部手机' }));
    expect(await sheet.findByText('口令不对，请再看一遍', {}, { timeout: 10_000 })).toBeVisible();
    await user.clear(sheet.getByLabelText('救援包的口令'));
    await user.type(sheet.getByLabelText('救援包的口令'), WORD);
    await user.click(sheet.getByRole('button', { name: '放回这部手机' }));
    expect(await sheet.findByText('里面的这部手机上都有了，没有要放回的。', {}, { timeout: 10_000 })).toBeVisible();
  });

  test('somebody else’s is refused in words', async () => {
    const { file } = await makeRescue(phone.desk(), WORD);
    const lins = await phoneOf(lin);
    const { user, sheet } = await opened(lins, file);
    await user.type(sheet.getByLabelText('救援包的口令'), WORD);
    await user.click(sheet.getByRole('button', { name: '放回这部手机' }));
    expect(await sheet.findByText('这个救援包是别的账号的。请用那个账号登录，再来导入。', {}, { timeout: 10_000 })).toBeVisible();
    await lins.close();
  });

  test('a photo picked by mistake is refused in words', async () => {
    const { user, sheet } = await opened(phone, ['a photo']);
    await user.type(sheet.getByLabelText('救援包的口令'), WORD);
    await user.click(sheet.getByRole('button', { name: '放回这部手机' }));
    expect(await sheet.findByText('这个文件不是救援包，请再选一个。')).toBeVisible();
  });
});
