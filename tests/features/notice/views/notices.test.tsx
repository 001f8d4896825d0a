import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import type { Json, Stored } from '#src/domain/record/stored.ts';
import { notice } from '#src/features/notice/model/notice.ts';
import { act, commanding, creating, done } from '#tests/support/acts.ts';
import { county, HENGDU, JIANTIAO, lin, mei } from '#tests/support/actors.ts';
import { openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';

let phone: Phone;
afterEach(() => putAway(phone));
const rooms = ['notice'];
const FILE = { id: '0198f7c1-0000-7000-8000-0000000000f1', sha256: 'a'.repeat(64), mime: 'application/pdf', name: '材料.pdf', size: 1200 };

function published(values: Record<string, Json>): Stored {
  const draft = done(act(county, null, { ...creating({ text: '请对照六项任务。', ...values }), type: 'notice' }, notice));
  return done(act(county, draft, commanding(draft, 'publish', {}, notice), notice));
}

describe('a notice on a member’s phone', () => {
  test('is listed and read without a network, with the meeting it conveys and for whom it is', async () => {
    phone = await phoneOf(mei);
    await pulled(phone, published({ title: '传达会议精神', meeting: '常委会会议', audience: { kind: 'all' } }));
    const page = await openPage(phone, '/notices', { rooms });
    await page.user.click(await screen.findByRole('link', { name: /会议传达.*传达会议精神/ }));
    expect(await screen.findByRole('heading', { name: '传达会议精神' })).toBeVisible();
    expect(screen.getByText('传达常委会会议')).toBeVisible();
    expect(screen.getByText('发给全体委员和联络处')).toBeVisible();
    expect(screen.getByText('请对照六项任务。')).toBeVisible();
    expect(screen.queryByRole('link', { name: '更正' })).toBeNull();
  });

  test('says when its file was never downloaded', async () => {
    phone = await phoneOf(mei);
    const base = done(act(county, null, { ...creating({ title: '有附件', text: '见附件' }), type: 'notice' }, notice));
    const record = { ...base, status: 'published', body: { ...base.body, attachments: [FILE] } };
    await pulled(phone, record);
    await openPage(phone, `/notices/${record.id}`, { rooms });
    expect(await screen.findByText('有 1 个附件没有下载过。')).toBeVisible();
    expect(screen.queryByText(/附件都在这部手机上/)).toBeNull();
  });

  test('has no way to be written by a member or a clerk', async () => {
    phone = await phoneOf(lin);
    await openPage(phone, '/notices', { rooms });
    expect(await screen.findByText('还没有通知')).toBeVisible();
    expect(screen.queryByRole('link', { name: '写通知' })).toBeNull();
  });
});

describe('the county office writes a notice', () => {
  test('it asks for what is missing, then publishes to the offices that were ticked', async () => {
    phone = await phoneOf(county);
    const office = { ...published({ title: '底' }), id: JIANTIAO, type: 'office', body: { name: '健跳镇联络处' } };
    await pulled(phone, office, { ...office, id: HENGDU, body: { name: '横渡镇联络处' } });
    const page = await openPage(phone, '/notices/new', { rooms });
    await page.user.click(await screen.findByRole('radio', { name: '联络处' }));
    await page.user.click(screen.getByRole('button', { name: '发布' }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('请写标题');
    expect(alert).toHaveTextContent('请至少选一个');
    await page.user.type(screen.getByRole('textbox', { name: /标题/ }), '联合视察安排');
    await page.user.type(screen.getByRole('textbox', { name: /内容/ }), '十月下旬。');
    await page.user.click(screen.getByRole('checkbox', { name: /健跳镇/ }));
    await page.user.click(screen.getByRole('button', { name: '发布' }));
    await waitFor(async () =>
      expect(await phone.list('notice')).toMatchObject([
        { status: 'published', body: { title: '联合视察安排', audience: { kind: 'offices', ids: [JIANTIAO] } } },
      ]),
    );
    expect(await screen.findByText('发给健跳镇联络处')).toBeVisible();
  });

  test('a draft stays a draft, and a number that looks like an ID card is pointed out', async () => {
    phone = await phoneOf(county);
    const page = await openPage(phone, '/notices/new', { rooms });
    await page.user.type(await screen.findByRole('textbox', { name: /内容/ }), '联系 13812345678');
    expect(await screen.findByText(/像是有手机号/)).toBeVisible();
    expect(screen.getByText('严禁填报涉密、敏感内容。')).toBeVisible();
    await page.wait(1_000);
    await page.go('/notices');
    expect(await screen.findByRole('heading', { name: '我的草稿' })).toBeVisible();
  });

  test('corrects what is out', async () => {
    phone = await phoneOf(county);
    const record = published({ title: '旧标题' });
    await pulled(phone, record);
    const page = await openPage(phone, `/notices/${record.id}/edit`, { rooms });
    const title = await screen.findByRole('textbox', { name: /标题/ });
    await page.user.clear(title);
    await page.user.type(title, '新标题');
    await page.user.click(screen.getByRole('button', { name: '保存更正' }));
    await waitFor(async () => expect(await phone.show(record.id)).toMatchObject({ status: 'published', body: { title: '新标题' } }));
  });
});
