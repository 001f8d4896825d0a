import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Stored } from '#src/domain/record/stored.ts';
import { settingChange } from '#src/features/setting-change/model/setting-change.ts';
import { act, creating, done } from '#tests/support/acts.ts';
import { bo, chair, county, lin, mei } from '#tests/support/actors.ts';
import { entryOf, OFFICES } from '#tests/support/directory.ts';
import { openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';
import { committee, handled, PROPOSAL, proposalOf, reworded } from '#tests/support/proposals.ts';

const HERE = { rooms: ['county', 'proposal', 'report'] };
const DIRECTORY = [...OFFICES, entryOf(mei, '渔业界'), entryOf(bo, '农业界')];
const submitted = () => handled(proposalOf(), [mei, 'submit']);
const filed = (number = '2026-031') => handled(submitted(), [committee, 'file', { input: { number } }]);
const assigned = () => handled(filed(), [committee, 'assign', { input: { leadAssigned: '县农业农村局', due: '2026-12-18' } }]);

let phone: Phone;
beforeEach(async () => {
  phone = await phoneOf(committee);
  await pulled(phone, ...DIRECTORY);
});
afterEach(() => putAway(phone));

/** The proposal is open on the desk, and the sheet of a command over it. */
async function giving(record: Stored, command: string) {
  await pulled(phone, record);
  const page = await openPage(phone, `/county/proposals/${record.id}`, HERE);
  await page.user.click(await screen.findByRole('button', { name: command }));
  const sheet = within(await screen.findByRole('dialog', { name: command }));
  const give = () => page.user.click(sheet.getByRole('button', { name: `确定：${command}` }));
  const stands = async () => phone.show(record.id);
  return { page, sheet, give, stands };
}

describe('the queue', () => {
  test('opens with what waits, and leads to the desk and back', async () => {
    const record = submitted();
    await pulled(phone, record, assigned());
    const page = await openPage(phone, '/county/proposals', HERE);
    const links = await screen.findAllByRole('link', { name: new RegExp(PROPOSAL.subject) });
    expect(new Set(links.map((link) => link.getAttribute('href')))).toEqual(new Set([`/county/proposals/${record.id}?state=todo`]));
    const [first] = links;
    if (first) await page.user.click(first);
    expect(await screen.findByText(PROPOSAL.situation)).toBeVisible();
    await page.user.click(screen.getByRole('link', { name: '返回' }));
    expect(page.path()).toBe('/county/proposals?state=todo');
  });

  test('nobody else finds a desk here', async () => {
    const clerks = await phoneOf(lin);
    await openPage(clerks, '/county/proposals', HERE);
    expect(await screen.findByRole('heading', { name: '这里是提案委员会的页面' })).toBeVisible();
    await putAway(clerks);
  });

  test('the chair reads and has nothing to press', async () => {
    const chairs = await phoneOf(chair);
    const record = submitted();
    await pulled(chairs, ...DIRECTORY, record);
    await openPage(chairs, `/county/proposals/${record.id}`, HERE);
    expect(await screen.findByText('这一页只能看，由提案委员会和县政协办公室办理。')).toBeVisible();
    expect(screen.queryByRole('button', { name: '立案' })).toBeNull();
    await putAway(chairs);
  });
});

describe('deciding on a proposal', () => {
  test('it is filed under a number, never without', async () => {
    const { page, sheet, give, stands } = await giving(submitted(), '立案');
    await give();
    expect(await sheet.findByRole('link', { name: '请填：提案编号' })).toBeVisible();
    await page.user.type(sheet.getByRole('textbox', { name: '提案编号' }), '2026-031');
    await give();
    await waitFor(async () => expect(await stands()).toMatchObject({ status: 'filed', body: { number: '2026-031' } }));
  });

  test('not filing takes reasons of the county’s list and words', async () => {
    const { page, sheet, give, stands } = await giving(submitted(), '不予立案');
    await page.user.click(sheet.getByRole('checkbox', { name: '内容空泛，没有具体建议' }));
    await page.user.click(sheet.getByRole('checkbox', { name: '一案写了多件事' }));
    await give();
    expect(await sheet.findByRole('link', { name: '请填：不予立案的说明' })).toBeVisible();
    await page.user.type(sheet.getByRole('textbox', { name: '不予立案的说明' }), '请写清是哪个村。');
    await give();
    await waitFor(async () =>
      expect(await stands()).toMatchObject({ status: 'notFiled', body: { reasons: ['tooVague', 'severalMatters'] } }),
    );
    expect((await stands())?.log.at(-1)?.note).toBe('请写清是哪个村。');
  });

  test('it is returned with what is missing', async () => {
    const { page, sheet, give, stands } = await giving(submitted(), '退回补充');
    await page.user.type(sheet.getByRole('textbox', { name: '要补充什么' }), '请补亩数');
    await give();
    await waitFor(async () => expect((await stands())?.status).toBe('returned'));
  });

  test('it is merged into another filed one that I search, never into itself', async () => {
    const [own, other] = [filed('2026-059'), filed('2026-031')];
    await pulled(phone, other);
    const { page, sheet, give, stands } = await giving(own, '并案');
    expect(sheet.queryByRole('radio', { name: /2026-059/ })).toBeNull();
    await page.user.type(sheet.getByRole('searchbox', { name: '搜索已立案的提案' }), '031');
    await page.user.click(await sheet.findByRole('radio', { name: /2026-031/ }));
    await give();
    await waitFor(async () => expect(await stands()).toMatchObject({ status: 'merged', body: { mergedInto: other.id } }));
  });

  test('units get three months unless I say otherwise', async () => {
    const { page, sheet, give, stands } = await giving(filed(), '交办');
    expect(sheet.getByRole('textbox', { name: '办理期限' })).toHaveValue('2026年12月18日 星期五');
    await page.user.type(sheet.getByRole('textbox', { name: '主办单位' }), '县农业农村局');
    await page.user.type(sheet.getByRole('textbox', { name: '会办单位' }), '健跳镇、花桥镇');
    await give();
    await waitFor(async () =>
      expect(await stands()).toMatchObject({
        status: 'assigned',
        body: { leadAssigned: '县农业农村局', coAssigned: ['健跳镇', '花桥镇'], due: '2026-12-18' },
      }),
    );
  });

  test('a refusal moves it to another unit, with the reason', async () => {
    const { page, sheet, give, stands } = await giving(assigned(), '申退');
    await page.user.type(sheet.getByRole('textbox', { name: '单位申退的原因' }), '不是本局职责');
    await page.user.type(sheet.getByRole('textbox', { name: '主办单位' }), '县交通运输局');
    await give();
    await waitFor(async () => expect(await stands()).toMatchObject({ status: 'assigned', body: { leadAssigned: '县交通运输局' } }));
  });

  test('an answer has words and a class, and the class says what it means', async () => {
    const { page, sheet, give, stands } = await giving(assigned(), '答复');
    await page.user.type(sheet.getByRole('textbox', { name: '答复' }), '列入计划。');
    await page.user.click(sheet.getByRole('radio', { name: 'B 类' }));
    expect(await sheet.findByText('正在解决或已列入计划，明年再跟踪')).toBeVisible();
    await give();
    await waitFor(async () =>
      expect(await stands()).toMatchObject({ status: 'replied', body: { replyText: '列入计划。', resultClass: 'B' } }),
    );
  });

  test('where words are written it says what may not be', async () => {
    const { page, sheet } = await giving(assigned(), '答复');
    expect(sheet.getByText('严禁填报涉密、敏感内容。')).toBeVisible();
    await page.user.click(sheet.getByRole('button', { name: '关闭' }));
    await page.user.click(screen.getByRole('button', { name: '申退' }));
    expect(within(await screen.findByRole('dialog', { name: '申退' })).getByText('严禁填报涉密、敏感内容。')).toBeVisible();
  });

  test('filing asks for a number only, and warns of nothing', async () => {
    const { sheet } = await giving(submitted(), '立案');
    expect(sheet.queryByText('严禁填报涉密、敏感内容。')).toBeNull();
  });

  test('an answer comes with its files, which can be taken off again', async () => {
    const { page, sheet, give, stands } = await giving(assigned(), '答复');
    const pdf = (name: string) => new File(['%PDF-1.4'], name, { type: 'application/pdf' });
    await page.user.upload(sheet.getByLabelText('加附件', { selector: 'input' }), [pdf('答复函.pdf'), pdf('别的.pdf')]);
    await page.user.click(await sheet.findByRole('button', { name: '去掉《别的.pdf》' }));
    await waitFor(async () => expect((await stands())?.body.replyFiles).toMatchObject([{ name: '答复函.pdf' }]));
    expect(screen.queryByRole('heading', { name: '答复的附件' })).toBeNull();
    await page.user.type(sheet.getByRole('textbox', { name: '答复' }), '列入计划。');
    await page.user.click(sheet.getByRole('radio', { name: 'B 类' }));
    await give();
    await waitFor(async () => expect(await stands()).toMatchObject({ status: 'replied', body: { replyFiles: [{ name: '答复函.pdf' }] } }));
    expect(await screen.findByRole('heading', { name: '答复的附件' })).toBeVisible();
    expect((await stands())?.body).not.toHaveProperty('attachments');
  });

  test('who reads the answer reads what its class means', async () => {
    const answered = handled(assigned(), [committee, 'reply', { input: { replyText: '列入计划', resultClass: 'B' } }]);
    await pulled(phone, answered);
    await openPage(phone, `/county/proposals/${answered.id}`, HERE);
    expect(await screen.findByText('B 类：正在解决或已列入计划，明年再跟踪')).toBeVisible();
  });

  test('a proposal that is followed up keeps every note', async () => {
    const answered = handled(assigned(), [committee, 'reply', { input: { replyText: '列入计划', resultClass: 'B' } }]);
    const { page, sheet, give, stands } = await giving(answered, '跟踪落实');
    await page.user.type(sheet.getByRole('textbox', { name: '落实情况' }), '已开工');
    await give();
    await waitFor(async () => expect((await stands())?.body.followUps).toMatchObject([{ text: '已开工', on: '2026-09-18' }]));
    expect(await screen.findByText('已开工')).toBeVisible();
  });

  test('what I typed is there when I open the sheet again', async () => {
    const { page, sheet } = await giving(submitted(), '退回补充');
    await page.user.type(sheet.getByRole('textbox', { name: '要补充什么' }), '请补亩数');
    await page.user.click(sheet.getByRole('button', { name: '关闭' }));
    await page.user.click(screen.getByRole('button', { name: '退回补充' }));
    expect(await screen.findByRole('textbox', { name: '要补充什么' })).toHaveValue('请补亩数');
  });

  test('a text that changed while I read must be read again first', async () => {
    const record = submitted();
    const { page, sheet, give, stands } = await giving(record, '立案');
    await page.user.type(sheet.getByRole('textbox', { name: '提案编号' }), '2026-031');
    await pulled(phone, reworded(record, { situation: '改过的情况。' }));
    await screen.findByText('提案刚刚有变化');
    await give();
    expect(await sheet.findByRole('link', { name: '来稿有变化，请先看一遍' })).toBeVisible();
    expect((await stands())?.status).toBe('submitted');
  });
});

test('the county’s phrases are offered where a unit refuses and where a proposal goes back', async () => {
  const set = (name: string, phrase: string) =>
    done(
      act(
        county,
        null,
        { ...creating({ name, value: [phrase], from: '2026-05-01', reason: '办公室定' }), type: 'settingChange' },
        settingChange,
      ),
    );
  await pulled(phone, set('refuseReasons', '不属于本单位职责。'), set('proposalReturnReasons', '请补充数字。'));
  const record = assigned();
  const { page, sheet, give, stands } = await giving(record, '申退');
  expect(sheet.queryByRole('button', { name: '请补充数字。' })).toBeNull();
  await page.user.click(await sheet.findByRole('button', { name: '不属于本单位职责。' }));
  await give();
  await waitFor(async () => expect((await stands())?.log.at(-1)).toMatchObject({ name: 'refuse', note: '不属于本单位职责。' }));
  page.close();
  const back = await giving(submitted(), '退回补充');
  expect(await back.sheet.findByRole('button', { name: '请补充数字。' })).toBeVisible();
});
