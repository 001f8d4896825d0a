import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#src/domain/record/identity.ts';
import { bo, lin, mei } from '#tests/support/actors.ts';
import { entryOf, OFFICES } from '#tests/support/directory.ts';
import { openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';
import { committee, handled, PROPOSAL, proposalOf } from '#tests/support/proposals.ts';

const HERE = { rooms: ['proposal', 'report'] };
const DIRECTORY = [...OFFICES, entryOf(mei, '渔业界'), entryOf(bo, '农业界')];
const assigned = () =>
  handled(
    proposalOf(),
    [mei, 'submit'],
    [lin, 'consult', { input: { consultation: 'submit' } }],
    [committee, 'file', { input: { number: '2026-031' } }],
    [committee, 'assign', { input: { leadAssigned: '县农业农村局', coAssigned: ['健跳镇'], due: '2026-12-18' } }],
    [committee, 'extend', { note: '要取样', input: { due: '2027-01-31' } }],
  );
const replied = () =>
  handled(assigned(), [committee, 'reply', { input: { replyText: '已列入计划。', resultClass: 'B', discussed: '现场面商' } }]);

let phone: Phone;
beforeEach(async () => {
  phone = await phoneOf(mei);
  await pulled(phone, ...DIRECTORY);
});
afterEach(() => putAway(phone));

async function reading(record: ReturnType<typeof proposalOf>) {
  await pulled(phone, record);
  return openPage(phone, `/proposals/${record.id}`, HERE);
}

describe('taking a proposal out', () => {
  test('whoever reads it comes to its paper, with a check code, and takes it out as Word', async () => {
    const record = replied();
    const page = await reading(record);
    await page.user.click(await screen.findByRole('link', { name: '打印和导出' }));
    const paper = within(await screen.findByRole('article', { name: `关于${PROPOSAL.subject}的提案` }));
    expect(paper.getByText('编号：2026-031')).toBeVisible();
    expect(paper.getByRole('rowheader', { name: '林月琴（第一提案人）' })).toBeVisible();
    expect(paper.getByText(/林月琴 .* 导出，校验码 [0-9A-F]{4}-[0-9A-F]{4}/u)).toBeVisible();
    await page.user.click(screen.getByRole('button', { name: '导出 Word' }));
    await waitFor(() => expect(page.handed.files.map(({ name }) => name)).toEqual([`提案-${PROPOSAL.subject}.docx`]));
  });
});

describe('following my proposal', () => {
  test('I see its number, who handles it until when, and why it takes longer', async () => {
    await reading(assigned());
    expect(await screen.findByText('提案编号 2026-031')).toBeVisible();
    const steps = within(screen.getByRole('list', { name: '办理进度' }));
    expect(steps.getByText(/提案会商：提交/)).toBeVisible();
    expect(steps.getByText(/交 县农业农村局 主办/)).toBeVisible();
    expect(steps.getByText(/要取样/)).toBeVisible();
    expect(screen.getByText('2027年1月31日')).toBeVisible();
    expect(screen.getByText('健跳镇', { selector: 'dd' })).toBeVisible();
  });

  test('the answer comes with its class and what the class means', async () => {
    await reading(replied());
    expect(await screen.findByText('已列入计划。')).toBeVisible();
    expect(screen.getByText('办理结果：B 类，正在解决或已列入计划，明年再跟踪')).toBeVisible();
    expect(screen.getByText('现场面商')).toBeVisible();
  });

  test('the files of the answer stand under it', async () => {
    const record = replied();
    const letter = { id: newId(), sha256: 'a'.repeat(64), size: 9, mime: 'application/pdf', name: '答复函.pdf' };
    await reading({ ...record, body: { ...record.body, replyFiles: [letter] } });
    expect(await screen.findByRole('heading', { name: '答复的附件' })).toBeVisible();
    expect(screen.getByText(/答复函\.pdf/)).toBeVisible();
  });

  test('I judge the answer; not being satisfied wants a reason', async () => {
    const record = replied();
    const page = await reading(record);
    await page.user.click(await screen.findByRole('button', { name: '交反馈' }));
    expect(await screen.findByText('请选一项')).toBeVisible();
    await page.user.click(screen.getByRole('radio', { name: '不满意' }));
    await page.user.click(screen.getByRole('button', { name: '交反馈' }));
    expect(await screen.findByText(/不满意时请写明还差什么/)).toBeVisible();
    await page.user.type(screen.getByRole('textbox', { name: '反馈意见' }), '还没有动工');
    await page.user.click(screen.getByRole('button', { name: '交反馈' }));
    await waitFor(async () => expect((await phone.show(record.id))?.status).toBe('closed'));
    expect((await phone.show(record.id))?.body).toMatchObject({ satisfaction: 'not', remarks: '还没有动工' });
  });

  test('not filed, I read why and turn it into a report, once', async () => {
    const record = handled(proposalOf(), [mei, 'submit'], [committee, 'notFile', { note: '内容空泛', input: { reasons: ['tooVague'] } }]);
    const page = await reading(record);
    expect(await screen.findByText('内容空泛，没有具体建议')).toBeVisible();
    await page.user.click(screen.getByRole('button', { name: '转为社情民意' }));
    expect(await screen.findByText(/已记在本机。送到后，社情民意草稿会出现在我的记录里/)).toBeVisible();
    expect(screen.queryByRole('button', { name: '转为社情民意' })).toBeNull();
  });

  test('I withdraw it while nobody has filed it, after being told what that means', async () => {
    const record = handled(proposalOf(), [mei, 'submit']);
    const page = await reading(record);
    await page.user.click(await screen.findByRole('button', { name: '撤回' }));
    const sheet = within(await screen.findByRole('dialog', { name: '撤回这份提案？' }));
    await page.user.click(sheet.getByRole('button', { name: '撤回' }));
    await waitFor(async () => expect((await phone.show(record.id))?.status).toBe('withdrawn'));
  });

  test('once filed, what I add stands beside the text', async () => {
    const record = assigned();
    const page = await reading(record);
    await page.user.click(await screen.findByRole('link', { name: '补充材料' }));
    expect(await screen.findByText('已经立案，原文不再改动。')).toBeVisible();
  });

  test('it is in my records, found by kind and by its number', async () => {
    await pulled(phone, assigned());
    await openPage(phone, '/records?kind=proposal&q=2026-031', HERE);
    expect(await screen.findByRole('link', { name: new RegExp(PROPOSAL.subject) })).toHaveTextContent('正在办理');
  });

  test.each(['nonsense', '0198f7c1-0000-7000-8000-0000000000ff'])(
    'an address that leads nowhere, %s, is never a blank page',
    async (id) => {
      await openPage(phone, `/proposals/${id}`, HERE);
      expect(await screen.findByRole('heading', { level: 2, name: '这份资料没有下载过' })).toBeVisible();
      expect(screen.getByRole('link', { name: '打开同步中心' })).toHaveAttribute('href', '/sync');
    },
  );
});

describe('the liaison office', () => {
  test('reads its members’ proposals and writes down what the consultation came to', async () => {
    const clerks = await phoneOf(lin);
    const record = handled(proposalOf(), [mei, 'submit']);
    await pulled(clerks, ...DIRECTORY, record);
    const page = await openPage(clerks, '/office/proposals', HERE);
    await page.user.click(await screen.findByRole('link', { name: new RegExp(PROPOSAL.subject) }));
    await page.user.click(await screen.findByRole('button', { name: '记会商结果' }));
    expect(await screen.findByText('请选一项会商结果')).toBeVisible();
    await page.user.click(screen.getByRole('radio', { name: '继续调研' }));
    await page.user.click(screen.getByRole('button', { name: '记会商结果' }));
    await waitFor(async () => expect((await clerks.show(record.id))?.body.consultation).toBe('moreResearch'));
    expect((await clerks.show(record.id))?.log.at(-1)?.by.role).toBe('clerk');
    await putAway(clerks);
  });
});
