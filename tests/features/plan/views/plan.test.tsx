import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import type { Actor } from '#src/domain/people.ts';
import { newId } from '#src/domain/record/identity.ts';
import type { Body, Stored } from '#src/domain/record/stored.ts';
import { plan } from '#src/features/plan/model/plan.ts';
import { activity } from '#src/features/activity/model/activity.ts';
import { county, dong, lin, mei } from '#tests/support/actors.ts';
import { openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import { OFFICES } from '#tests/support/directory.ts';
import { standing } from '#tests/support/papers.ts';
import type { Phone } from '#tests/support/phone.ts';

const ROOMS = { rooms: ['plan', 'activity', 'summary'] };
let phone: Phone;
afterEach(() => putAway(phone));

const item = (quarter: number, topic: string) => ({ id: newId(), quarter, kind: 'study', topic });
const BODY: Body = { year: 2026, aims: '围绕渔港', items: [1, 2, 3].map((quarter) => item(quarter, `第${quarter}次学习`)) };
const FULL: Body = { ...BODY, items: [1, 2, 3, 4].map((quarter) => item(quarter, `第${quarter}次学习`)) };

async function open(actor: Actor, at: string, ...records: Stored[]) {
  phone = await phoneOf(actor);
  await pulled(phone, ...OFFICES, ...records);
  return openPage(phone, at, ROOMS);
}

describe('the plan at its office, without a network', () => {
  test('is begun, gets an activity in a quarter, and says which quarters are still empty', async () => {
    const { user, path } = await open(lin, '/office/plan/2026');
    await user.click(screen.getByRole('button', { name: '起草计划' }));
    await user.click(await screen.findByRole('button', { name: '安排四季度活动' }));
    await user.type(await screen.findByRole('textbox', { name: '活动内容' }), '提案会商');
    await user.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('请选择活动类别');
    await user.selectOptions(screen.getByRole('combobox', { name: '活动类别' }), '提案会商');
    await user.click(screen.getByRole('button', { name: '保存' }));
    const quarter = await screen.findByRole('region', { name: '四季度' });
    expect(within(quarter).getByText('提案会商', { selector: '.t' })).toBeInTheDocument();
    expect(path()).toBe('/office/plan/2026');
    expect(screen.getByRole('region', { name: '一季度' })).toHaveTextContent('按要求每季度至少有一次活动。一季度还没安排。');
    expect((await phone.list('plan'))[0]).toMatchObject({ status: 'draft', body: { year: 2026, items: [{ quarter: 4 }] } });
  });

  test('the clerk reads who signs; the director is told the empty quarter, and signs once it is filled', async () => {
    const draft = standing(plan, 'draft', lin, BODY);
    const { user } = await open(dong, '/office/plan/2026', draft);
    await user.click(screen.getByRole('button', { name: '签批' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('四季度还没安排');
    expect((await phone.show(draft.id))?.status).toBe('draft');
    await phone.desk().commit.edit('plan', draft.id, { items: FULL.items ?? [] });
    await user.click(screen.getByRole('button', { name: '签批' }));
    await screen.findByRole('button', { name: '报送县政协办公室' });
    expect((await phone.show(draft.id))?.body).toMatchObject({ signedBy: dong.id, delegated: false });
  });

  test('a clerk has no button to sign with', async () => {
    await open(lin, '/office/plan/2026', standing(plan, 'draft', lin, FULL));
    expect(screen.queryByRole('button', { name: '签批' })).toBeNull();
    expect(screen.getByText(/由第一责任人/)).toBeInTheDocument();
  });

  test('an item is worded anew in its place', async () => {
    const draft = standing(plan, 'draft', lin, FULL);
    const first = (FULL.items as readonly { id: string }[])[0]?.id ?? '';
    const { user } = await open(lin, `/office/plan/2026/items/${first}/edit`, draft);
    const topic = screen.getByRole('textbox', { name: '活动内容' });
    await user.clear(topic);
    await user.type(topic, '学习宪法');
    await user.click(screen.getByRole('button', { name: '保存' }));
    await screen.findByText('学习宪法');
    const items = (await phone.show(draft.id))?.body.items as readonly { id: string; topic: string }[];
    expect(items).toHaveLength(4);
    expect(items.find(({ id }) => id === first)?.topic).toBe('学习宪法');
  });

  test('a signed plan’s item is moved with its reason, and an activity is made from it', async () => {
    const received = standing(plan, 'received', lin, FULL);
    const first = (FULL.items as readonly { id: string }[])[0]?.id ?? '';
    const { user, path } = await open(lin, `/office/plan/2026/items/${first}`, received);
    await user.click(screen.getByRole('button', { name: '调整时间' }));
    await user.click(screen.getByRole('radio', { name: '二季度' }));
    await user.click(screen.getByRole('button', { name: '调整' }));
    expect(await screen.findByText('请写明调整原因')).toBeInTheDocument();
    await user.type(screen.getByRole('textbox', { name: '调整原因' }), '台风');
    await user.click(screen.getByRole('button', { name: '调整' }));
    expect(await screen.findByText('台风', { selector: 'q' })).toBeInTheDocument();
    expect((await phone.show(received.id))?.body.moves).toMatchObject([{ item: first, quarter: 2, reason: '台风', by: lin.id }]);
    await user.click(screen.getByRole('button', { name: '按此项发起活动' }));
    await screen.findByRole('textbox', { name: '名称' });
    expect(path()).toMatch(/^\/office\/activities\/[0-9a-f-]{36}\/edit$/);
    expect((await phone.list('activity'))[0]?.body).toMatchObject({ planItem: first, title: '第1次学习' });
  });

  test('an activity held for an item counts as held; one nobody planned stands beside the plan', async () => {
    const first = (FULL.items as readonly { id: string }[])[0]?.id ?? '';
    const held = standing(activity, 'recorded', lin, {
      title: '春季学习',
      kind: 'study',
      startsAt: '2026-02-20T09:00:00+08:00',
      planItem: first,
    });
    const extra = standing(activity, 'recorded', lin, { title: '临时座谈', kind: 'symposium', startsAt: '2026-03-02T09:00:00+08:00' });
    await open(lin, '/office/plan/2026', standing(plan, 'received', lin, FULL), held, extra);
    const quarter = await screen.findByRole('region', { name: '一季度' });
    expect(quarter).toHaveTextContent('计划 1 项，已开展 2 次，计划外 1 次');
    expect(within(quarter).getByRole('link', { name: /临时座谈/ })).toHaveAttribute('href', `/office/activities/${extra.id}`);
  });
});

describe('the plan at the county and for its readers', () => {
  test('the county receives it with a number; without one it is asked for', async () => {
    const sent = standing(plan, 'submitted', lin, FULL);
    const { user } = await open(county, `/county/plans/${sent.id}`, sent);
    await user.click(screen.getByRole('button', { name: '收文' }));
    expect(await screen.findByText('请填写收文号')).toBeInTheDocument();
    await user.type(screen.getByRole('textbox', { name: '收文号' }), '县政协办收〔2026〕12 号');
    await user.click(screen.getByRole('button', { name: '收文' }));
    expect(await screen.findByText(/收文号 县政协办收〔2026〕12 号/)).toBeInTheDocument();
    expect(await phone.show(sent.id)).toMatchObject({ status: 'received' });
  });

  test('the county sends it back only with a reason', async () => {
    const sent = standing(plan, 'submitted', lin, FULL);
    const { user } = await open(county, `/county/plans/${sent.id}`, sent);
    await user.click(screen.getByRole('button', { name: '退回' }));
    const sheet = await screen.findByRole('dialog');
    await user.click(within(sheet).getByRole('button', { name: '请写明活动地点和参加人员。' }));
    await user.click(within(sheet).getByRole('button', { name: /退回/ }));
    await screen.findByText('请写明活动地点和参加人员。', { selector: '.m' });
    expect(await phone.show(sent.id)).toMatchObject({ status: 'returned' });
  });

  test('members read the submitted plan of their office and change nothing', async () => {
    await open(mei, '/plans/2026', standing(plan, 'received', lin, FULL));
    expect(await screen.findByText('第1次学习')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '签批' })).toBeNull();
    expect(screen.queryByRole('link', { name: '加活动' })).toBeNull();
  });
});
