import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { apply } from '#src/domain/record/apply.ts';
import type { Stored } from '#src/domain/record/stored.ts';
import { report } from '#src/features/report/model/report.ts';
import { changing, contextFor, draftOf, walked, WORDS } from '#tests/support/acts.ts';
import { chair, county, lin, mei } from '#tests/support/actors.ts';
import { openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';

let phone: Phone;
afterEach(() => putAway(phone));

async function reading(record: Stored, ...others: readonly Stored[]) {
  await pulled(phone, record, ...others);
  return openPage(phone, `/reports/${record.id}`);
}

const submitted = () => walked(draftOf(mei), [mei, 'submit']);
const steps = () => within(screen.getByRole('list', { name: '办理进度' })).getAllByRole('listitem');

describe('my own report', () => {
  beforeEach(async () => {
    phone = await phoneOf(mei);
  });

  test('shows the five steps, the present one marked', async () => {
    await reading(submitted());
    expect(screen.getByRole('heading', { name: '联络处审核中' })).toBeVisible();
    expect(steps().map((step) => step.querySelector('.t')?.textContent)).toEqual([
      '已保存在本机，已完成',
      '已送达，已完成',
      '联络处审核',
      '县政协办理',
      '采用或答复',
    ]);
    expect(steps().map((step) => step.getAttribute('aria-current'))).toEqual([null, null, 'step', null, null]);
  });

  test('a return stays in the story with its reason and the person', async () => {
    const mended = walked(submitted(), [lin, 'return', { note: '请写明是哪个码头' }], [mei, 'submit']);
    await reading(mended);
    expect(screen.getByText('请写明是哪个码头')).toBeVisible();
    expect(screen.getByText(/王林 政协干事/)).toBeVisible();
    expect(steps()).toHaveLength(7);
  });

  test('a returned one leads to mending it', async () => {
    const returned = walked(submitted(), [lin, 'return', { note: '请写明是哪个码头' }]);
    await reading(returned);
    expect(screen.getByRole('link', { name: '去修改' })).toHaveAttribute('href', `/reports/${returned.id}/fix`);
  });

  test('the county’s version stands beside my words, with number, adoption, instruction, unit and answer', async () => {
    const closed = walked(
      submitted(),
      [lin, 'forward', { input: { officeComment: '情况属实' } }],
      [county, 'edit', { input: { editedTitle: '渔港照明', editedBody: '建议换灯。' } }],
      [county, 'signOff'],
      [county, 'issue', { input: { number: '县政协信息第 31 期', sentTo: '县委办' } }],
      [county, 'addAdoption', { input: { level: 'city', way: 'alone', on: '2026-09-20' } }],
      [county, 'addInstruction', { input: { by: '分管副县长', text: '请港务站办理', on: '2026-09-21' } }],
      [county, 'transfer', { input: { unit: '港务站', due: '2026-10-20' } }],
      [county, 'close', { input: { result: '灯已换好', feedback: '谢谢您反映' } }],
    );
    await reading(closed);
    expect(screen.getByRole('heading', { name: '已答复' })).toBeVisible();
    expect(screen.getByText(/灯坏了三盏/)).toBeVisible();
    const edited = screen.getByRole('region', { name: '县政协改后的稿子' });
    expect(within(edited).getByText('建议换灯。')).toBeVisible();
    const results = screen.getByRole('region', { name: '采用和答复' });
    for (const words of ['市采用，单独采用', '分管副县长批示', '已转 港务站 办理，10月20日前答复', '灯已换好', '谢谢您反映', '县委办']) {
      expect(within(results).getByText(words)).toBeVisible();
    }
    expect(screen.getByText('期号 县政协信息第 31 期')).toBeVisible();
    expect(screen.getByText('联络处意见：情况属实')).toBeVisible();
    expect(screen.getByText(/原文不再改动/)).toBeVisible();
    expect(screen.queryByRole('button', { name: '撤回' })).toBeNull();
  });

  test('one that was not adopted says why', async () => {
    await reading(walked(submitted(), [lin, 'forward'], [county, 'notAdopt', { note: '已有类似建议' }]));
    expect(screen.getByText(/没有采用，留存参考：已有类似建议/)).toBeVisible();
  });

  test('withdrawing asks first, and is on the phone at once', async () => {
    const page = await reading(submitted());
    await page.user.click(screen.getByRole('button', { name: '撤回' }));
    await page.user.click(screen.getByRole('button', { name: '不撤回' }));
    expect((await phone.list())[0]?.status).toBe('submitted');
    await page.user.click(screen.getByRole('button', { name: '撤回' }));
    const sheet = screen.getByRole('dialog', { name: '撤回这篇？' });
    expect(within(sheet).getByText('现在没有网，先记在本机，有网自动送出。')).toBeVisible();
    await page.user.click(within(sheet).getByRole('button', { name: '撤回' }));
    await waitFor(() => expect(steps().at(-1)).toHaveTextContent('已撤回'));
    expect((await phone.list())[0]).toMatchObject({ status: 'withdrawn', delivery: 'local' });
  });

  test('two wordings are shown with the way to choose', async () => {
    const record = submitted();
    const theirs = { ...record, body: { ...record.body, title: '码头很暗' } };
    const applied = apply(report, theirs, changing(record, { title: '灯坏了' }), contextFor(mei));
    const [variant] = applied.status === 'merged' ? applied.also : [];
    if (!variant) throw new Error('no variant');
    await reading(theirs, variant);
    expect(await screen.findByRole('link', { name: /有 1 处两边写得不一样/ })).toHaveAttribute('href', `/variants/${variant.id}`);
  });

  test('a refused change leads to the sync centre', async () => {
    const record = submitted();
    const wire = JSON.stringify({ ...changing(record, { title: '灯坏了' }) });
    await phone.desk().db.kept.put({ id: 'k', rec: record.id, type: 'report', op: 'edit', code: 'forbidden', detail: null, wire, at: 0 });
    await reading(record);
    expect(await screen.findByRole('link', { name: /您的字都留着/ })).toHaveAttribute('href', '/sync');
  });

  test('one that was never downloaded says so', async () => {
    await openPage(phone, '/reports/0198f7c1-0000-7000-8000-0000000000aa');
    expect(screen.getByRole('heading', { name: '这份资料没有下载过' })).toBeVisible();
  });

  test('an address that is no record at all says so too', async () => {
    await openPage(phone, '/reports/whatever');
    expect(screen.getByRole('heading', { name: '这份资料没有下载过' })).toBeVisible();
  });

  test('a draft without words opens to be written on', async () => {
    const draft = draftOf(mei, { category: 'fishery' });
    await reading(draft);
    expect(screen.getByRole('heading', { name: '（还没有题目）' })).toBeVisible();
    expect(screen.getByRole('link', { name: '接着写' })).toHaveAttribute('href', `/reports/${draft.id}/edit`);
  });
});

describe('somebody else reading it', () => {
  test('the clerk reads it and is led to the review', async () => {
    phone = await phoneOf(lin);
    const record = submitted();
    await reading(record);
    expect(screen.getByText(WORDS.title)).toBeVisible();
    expect(screen.getByRole('link', { name: '到审核页办理' })).toHaveAttribute('href', `/office/review/${record.id}`);
    expect(screen.queryByRole('button', { name: '撤回' })).toBeNull();
    expect(screen.queryByRole('link', { name: '修改' })).toBeNull();
  });

  test('the county office is led to its desk', async () => {
    phone = await phoneOf(county);
    const record = walked(submitted(), [lin, 'forward']);
    await reading(record);
    expect(screen.getByRole('link', { name: '到县政协办理页' })).toHaveAttribute('href', `/county/reports/${record.id}`);
  });

  test('the chair reads it and has nothing to press', async () => {
    phone = await phoneOf(chair);
    await reading(walked(submitted(), [lin, 'forward']));
    expect(screen.getByText(/您可以看，不能改/)).toBeVisible();
    expect(within(screen.getByRole('main')).queryAllByRole('button')).toEqual([]);
  });
});
