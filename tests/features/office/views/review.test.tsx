import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bo, HENGDU, lin, linAcross, mei } from '#tests/support/actors.ts';
import { act, changing, commanding, done, draftOf, walked, WORDS } from '#tests/support/acts.ts';
import { entryOf, OFFICES } from '#tests/support/directory.ts';
import { openPage, phoneOf, pulled } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';
import { answerTo, json, lineOf } from '#tests/support/sync-answers.ts';

const DIRECTORY = [...OFFICES, entryOf(mei, '渔业界'), entryOf(bo, '农业界')];
const report = walked(draftOf(mei), [mei, 'submit']);
const another = walked(draftOf(bo, { ...WORDS, title: '沿海公路弯道缺少反光镜' }), [bo, 'submit']);
const later = { ...another, log: another.log.map((entry) => ({ ...entry, at: '2026-09-18T07:00:00.000Z' })) };
const at = `/office/review/${report.id}`;

const HERE = { rooms: ['report', 'office'] };

let phone: Phone;
beforeEach(async () => {
  phone = await phoneOf(lin);
  await pulled(phone, ...DIRECTORY, report);
});
afterEach(() => phone.close());

const comment = () => screen.findByRole('textbox', { name: '审核意见' });
const returnButton = () => screen.findByRole('button', { name: '退回修改' });
const forwardButton = () => screen.findByRole('button', { name: '报送县政协' });
const standing = async () => (await phone.show(report.id))?.status;

describe('reviewing a report', () => {
  test('I read who wrote it, from which sector, and every word', async () => {
    await openPage(phone, at, HERE);
    expect(await screen.findByRole('heading', { name: WORDS.title })).toBeVisible();
    expect(await screen.findByText('渔业界')).toBeVisible();
    expect(screen.getByText(/夜里装卸有隐患/)).toBeVisible();
  });

  test('returning needs a reason, and the reason is sent with it', async () => {
    const page = await openPage(phone, at, HERE);
    await page.user.click(await returnButton());
    const sheet = within(await screen.findByRole('dialog', { name: '退回修改' }));
    await page.user.click(sheet.getByRole('button', { name: '退回给委员' }));
    expect(await sheet.findByText('请写明退回的原因')).toBeVisible();
    expect(await standing()).toBe('submitted');
    await page.user.type(sheet.getByRole('textbox', { name: '退回的原因' }), '是哪一号码头');
    await page.user.click(sheet.getByRole('button', { name: /请附一张现场照片/ }));
    await page.user.click(sheet.getByRole('button', { name: '退回给委员' }));
    await waitFor(async () => expect(await standing()).toBe('returned'));
    const last = (await phone.show(report.id))?.log.at(-1);
    expect(last).toMatchObject({ name: 'return', note: '是哪一号码头\n请附一张现场照片，白天拍的更好。' });
    expect(await screen.findByText('已退回，存在本机，有网自动送出。')).toBeVisible();
  });

  test('a reason I began is still there when I open the sheet again', async () => {
    const page = await openPage(phone, at, HERE);
    await page.user.click(await returnButton());
    await page.user.type(await screen.findByRole('textbox', { name: '退回的原因' }), '请写明');
    await page.user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '关闭' }));
    await page.user.click(await returnButton());
    await waitFor(() => expect(screen.getByRole('textbox', { name: '退回的原因' })).toHaveValue('请写明'));
  });

  test('where I write, it says what may not be written, and an ID-card number is pointed out', async () => {
    const page = await openPage(phone, at, HERE);
    await page.user.type(await comment(), '身份证 11010519491231002X');
    expect(screen.getByText('严禁填报涉密、敏感内容。')).toBeVisible();
    expect(await screen.findByText(/身份证号/)).toBeVisible();
    await page.user.click(await returnButton());
    expect(within(await screen.findByRole('dialog')).getByText('严禁填报涉密、敏感内容。')).toBeVisible();
  });

  test('I forward it with my comment, and tell the local Party committee if I tick so', async () => {
    const page = await openPage(phone, at, HERE);
    await page.user.type(await comment(), '情况属实，已核对');
    await page.user.click(screen.getByRole('checkbox', { name: /同时告知当地党委/ }));
    await page.user.click(await forwardButton());
    await waitFor(async () => expect(await standing()).toBe('forwarded'));
    expect((await phone.show(report.id))?.body).toMatchObject({ officeComment: '情况属实，已核对', toLocalParty: true });
    expect(page.path()).toBe('/office/review');
  });

  test('it goes on its way later: until then it says so', async () => {
    const page = await openPage(phone, at, HERE);
    await page.user.click(await forwardButton());
    await waitFor(async () => expect(await standing()).toBe('forwarded'));
    await page.go('/office/review?show=forwarded');
    await waitFor(() => expect(screen.getByText('在本机，待送出')).toBeVisible());
  });

  test('a comment I typed is there when I come back', async () => {
    const page = await openPage(phone, at, HERE);
    await page.user.type(await comment(), '请县里看看');
    await page.go('/office');
    await screen.findByRole('heading', { name: '工作台' });
    await page.go(at);
    await waitFor(async () => expect(await comment()).toHaveValue('请县里看看'));
    expect((await phone.show(report.id))?.body.officeComment).toBeUndefined();
  });

  test('after one is decided the next one opens', async () => {
    await pulled(phone, report, later);
    const page = await openPage(phone, at, HERE);
    expect(await screen.findByText('第 1 篇，共 2 篇')).toBeInTheDocument();
    await page.user.click(screen.getByRole('button', { name: '下一篇' }));
    expect(await screen.findByRole('heading', { name: '沿海公路弯道缺少反光镜' })).toBeVisible();
    await page.user.click(await forwardButton());
    expect(await screen.findByRole('heading', { name: WORDS.title })).toBeVisible();
    expect(page.path()).toBe(at);
  });
});

describe('when somebody else was quicker', () => {
  test('I see who returned it, and my comment is still there', async () => {
    const page = await openPage(phone, at, HERE);
    await page.user.type(await comment(), '建议转县港航局');
    const colleague = { ...lin, id: '0198f7c1-0000-7000-8000-0000000000cc', name: '王立新' };
    await pulled(phone, done(act(colleague, report, commanding(report, 'return', { note: '请写明地点' }))));
    expect(await screen.findByText(/王立新 在 .* 动过这篇/)).toBeVisible();
    expect(screen.getByText('这篇现在不用您审')).toBeVisible();
    expect(screen.queryByRole('button', { name: '报送县政协' })).not.toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: '写过、没有用上的话：' })).toHaveValue('建议转县港航局');
  });

  test('a text that changed while I read has to be read again before I decide', async () => {
    const page = await openPage(phone, at, HERE);
    await page.user.type(await comment(), '情况属实');
    await pulled(phone, done(act(mei, report, changing(report, { situation: '灯坏了五盏。' }))));
    expect(await screen.findByText('来稿刚刚有变化')).toBeVisible();
    await page.user.click(await forwardButton());
    expect(await screen.findByRole('alert')).toHaveTextContent('来稿有变化，请先看一遍新稿');
    expect(await standing()).toBe('submitted');
    await page.user.click(screen.getByRole('button', { name: '看过新稿了' }));
    expect(await comment()).toHaveValue('情况属实');
    await page.user.click(await forwardButton());
    await waitFor(async () => expect(await standing()).toBe('forwarded'));
  });

  test('what the server refused comes back with my words, and goes into the form again', async () => {
    const refusing = lineOf(lin, (request) => {
      const detail = { status: 'submitted', by: '林月琴', at: '2026-09-18T05:00:00.000Z' };
      const results = request.mutations.map(({ id }) => ({ id, status: 'rejected' as const, code: 'content_changed' as const, detail }));
      return json(answerTo(request, { results }));
    });
    const page = await openPage(phone, at, HERE);
    await page.user.type(await comment(), '建议转县港航局');
    await page.user.click(await forwardButton());
    await waitFor(async () => expect(await standing()).toBe('forwarded'));
    phone.line = refusing;
    await phone.sync();
    await page.go(at);
    expect(await screen.findByText('上次的操作没有生效')).toBeVisible();
    await page.user.click(screen.getByRole('button', { name: '放回输入框' }));
    await waitFor(async () => expect(await comment()).toHaveValue('建议转县港航局'));
    await waitFor(() => expect(screen.queryByText('上次的操作没有生效')).not.toBeInTheDocument());
  });
});

describe('a report that was only spoken', () => {
  const voice = { id: '0198f7c1-0000-7000-8000-0000000000aa', sha256: 'a'.repeat(64), size: 9_000, mime: 'audio/webm', name: 'voice.webm' };
  test('has to be summed up before it is forwarded', async () => {
    const said = { ...report, body: { title: '码头的灯', category: 'fishery', attachments: [voice] } };
    await pulled(phone, said);
    const page = await openPage(phone, at, HERE);
    expect(await screen.findByText(/请先听录音，把大意写在这里/)).toBeVisible();
    await page.user.click(await forwardButton());
    expect(await screen.findByRole('alert')).toHaveTextContent('请先把录音的大意写在审核意见里');
    expect(await standing()).toBe('submitted');
    await page.user.type(await comment(), '委员说：灯坏了三盏');
    await page.user.click(await forwardButton());
    await waitFor(async () => expect(await standing()).toBe('forwarded'));
  });
});

describe('who may not', () => {
  test("another office's clerk has no such report on the phone", async () => {
    const across = await phoneOf(linAcross);
    await openPage(across, at, HERE);
    expect(await screen.findByText('这篇没有下载过')).toBeVisible();
    expect(linAcross.grants[0]?.office).toBe(HENGDU);
    await across.close();
  });

  test('a member finds no desk here', async () => {
    const own = await phoneOf(mei);
    await openPage(own, '/office', HERE);
    expect(await screen.findByText('这里是联络处的页面')).toBeVisible();
    await own.close();
  });
});
