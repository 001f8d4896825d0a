import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Stored } from '#src/domain/record/stored.ts';
import { chair, county, lin, localParty, mei } from '#tests/support/actors.ts';
import { act, commanding, done, draftOf, walked, WORDS } from '#tests/support/acts.ts';
import { entryOf, OFFICES } from '#tests/support/directory.ts';
import { openPage, phoneOf, pulled } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';

const HERE = { rooms: ['report', 'county'] };
const submitted = walked(draftOf(mei), [mei, 'submit']);
const forwarded = walked(submitted, [lin, 'forward', { input: { officeComment: '情况属实，建议转县港航局' } }]);
const signedOff = walked(forwarded, [county, 'signOff']);
const issued = walked(signedOff, [county, 'issue', { input: { number: '第31期' } }]);

let phone: Phone;
beforeEach(async () => {
  phone = await phoneOf(county);
  await pulled(phone, ...OFFICES, entryOf(mei, '渔业界'));
});
afterEach(() => phone.close());

async function onDesk(record: Stored) {
  await pulled(phone, record);
  const page = await openPage(phone, `/county/reports/${record.id}`, HERE);
  await screen.findByRole('heading', { name: '办理' });
  return page;
}

const shown = async () => {
  const record = await phone.show(forwarded.id);
  if (!record) throw new Error('not on the phone');
  return record;
};
const press = (name: string) => screen.getByRole('button', { name });
const sheet = async (name: string) => within(await screen.findByRole('dialog', { name }));

describe("a report on the county's desk", () => {
  test('shows the original, the office and what it said', async () => {
    await onDesk(forwarded);
    expect(await screen.findByText('渔业界')).toBeVisible();
    expect(screen.getByText(/夜里装卸有隐患/)).toBeVisible();
    expect(screen.getByText('情况属实，建议转县港航局')).toBeVisible();
  });

  test('offers what the workflow allows now, and nothing else', async () => {
    await onDesk(forwarded);
    for (const name of ['不采用', '编辑', '签发']) expect(press(name)).toBeEnabled();
    for (const name of ['印发', '转办', '办结', '登记采用']) expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();
  });

  test('is edited beside the original, which stays as it is', async () => {
    const page = await onDesk(forwarded);
    await page.user.click(press('编辑'));
    const body = await screen.findByRole('textbox', { name: '改后的正文' });
    expect(body).toHaveValue(WORDS.situation);
    await page.user.clear(body);
    await page.user.type(body, '码头的灯坏了三盏。');
    const original = within(screen.getByRole('region', { name: '原文' }));
    expect(original.getAllByText('改动')[0]).toBeVisible();
    expect(original.getByText(/夜里装卸有隐患。/)).toBeVisible();
    await page.user.click(press('存为改稿'));
    await waitFor(async () => expect((await shown()).status).toBe('edited'));
    expect((await shown()).body).toMatchObject({ editedTitle: WORDS.title, editedBody: '码头的灯坏了三盏。', situation: WORDS.situation });
    expect(await screen.findByText('等着送出')).toBeVisible();
  });

  test('what I was editing is there when I come back', async () => {
    const page = await onDesk(forwarded);
    await page.user.click(press('编辑'));
    await page.user.type(await screen.findByRole('textbox', { name: '改后的正文' }), '请尽快修复。');
    await page.go('/county/reports');
    await screen.findByRole('heading', { name: '社情民意' });
    await page.go(`/county/reports/${forwarded.id}`);
    await screen.findByRole('heading', { name: '办理' });
    expect(await screen.findByRole('textbox', { name: '改后的正文' })).toHaveValue(`${WORDS.situation}请尽快修复。`);
    expect((await shown()).body.editedBody).toBeUndefined();
    await page.user.click(press('签发'));
    const blanks = await sheet('签发');
    await page.user.click(blanks.getByRole('button', { name: '签发' }));
    expect(await blanks.findByRole('alert')).toHaveTextContent('改稿还没有存');
  });

  test('not adopting it needs a reason', async () => {
    const page = await onDesk(forwarded);
    await page.user.click(press('不采用'));
    const blanks = await sheet('不采用');
    expect(blanks.getByText('严禁填报涉密、敏感内容。')).toBeVisible();
    await page.user.click(blanks.getByRole('button', { name: '确定不采用' }));
    expect(await blanks.findByRole('alert')).toHaveTextContent('请写明不采用的原因');
    expect((await shown()).status).toBe('forwarded');
    await page.user.click(blanks.getByRole('button', { name: '留作参考，今后综合使用。' }));
    await page.user.click(blanks.getByRole('button', { name: '确定不采用' }));
    await waitFor(async () => expect((await shown()).status).toBe('notAdopted'));
    expect((await shown()).log.at(-1)?.note).toBe('留作参考，今后综合使用。');
  });

  test('issuing it needs a number', async () => {
    const page = await onDesk(signedOff);
    await page.user.click(press('印发'));
    const blanks = await sheet('印发');
    await page.user.type(blanks.getByRole('textbox', { name: '报送' }), '县委办');
    await page.user.click(blanks.getByRole('button', { name: '印发' }));
    expect(await blanks.findByRole('alert')).toHaveTextContent('请填：期号');
    expect(blanks.getByRole('textbox', { name: '报送' })).toHaveValue('县委办');
    await page.user.type(blanks.getByRole('textbox', { name: '期号' }), '2026 年第 31 期');
    await page.user.click(blanks.getByRole('button', { name: '印发' }));
    await waitFor(async () => expect((await shown()).status).toBe('issued'));
    expect((await shown()).body).toMatchObject({ number: '2026 年第 31 期', sentTo: '县委办' });
  });

  test('blanks I began to fill are there when I open them again', async () => {
    const page = await onDesk(signedOff);
    await page.user.click(press('印发'));
    await page.user.type((await sheet('印发')).getByRole('textbox', { name: '期号' }), '第 31');
    await page.user.click((await sheet('印发')).getByRole('button', { name: '关闭' }));
    await page.user.click(press('印发'));
    await waitFor(() => expect(screen.getByRole('textbox', { name: '期号' })).toHaveValue('第 31'));
  });

  test('it is transferred with a day for the answer, and closed with one', async () => {
    const page = await onDesk(issued);
    await page.user.click(press('转办'));
    const blanks = await sheet('转办');
    await page.user.type(blanks.getByRole('textbox', { name: '转办单位' }), '县港航局');
    await page.user.type(blanks.getByRole('textbox', { name: '答复期限' }), '10月18日');
    await page.user.click(blanks.getByRole('button', { name: '转办' }));
    await waitFor(async () => expect((await shown()).status).toBe('transferred'));
    expect((await shown()).body.due).toBe('2026-10-18');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    await page.user.click(press('办结'));
    await page.user.type((await sheet('办结')).getByRole('textbox', { name: '给委员的答复' }), '灯已全部修好。');
    await page.user.click((await sheet('办结')).getByRole('button', { name: '办结' }));
    await waitFor(async () => expect((await shown()).status).toBe('closed'));
    expect((await shown()).body.feedback).toBe('灯已全部修好。');
  });

  test('a day nobody can read is pointed out, and the words stay', async () => {
    const page = await onDesk(issued);
    await page.user.click(press('转办'));
    const blanks = await sheet('转办');
    await page.user.type(blanks.getByRole('textbox', { name: '转办单位' }), '县港航局');
    await page.user.type(blanks.getByRole('textbox', { name: '答复期限' }), '下个月');
    await page.user.click(blanks.getByRole('button', { name: '转办' }));
    expect(await blanks.findByRole('alert')).toHaveTextContent('没有认出这个日期');
    expect(blanks.getByRole('textbox', { name: '答复期限' })).toHaveValue('下个月');
  });

  test('an adoption and a leader’s instruction are written down with their day', async () => {
    const page = await onDesk(issued);
    await page.user.click(press('登记采用'));
    const adoption = await sheet('登记采用');
    await page.user.click(adoption.getByRole('button', { name: '登记采用' }));
    expect(await adoption.findByRole('alert')).toHaveTextContent('请填：哪一级采用');
    await page.user.click(adoption.getByRole('radio', { name: '市' }));
    await page.user.click(adoption.getByRole('radio', { name: '单独采用' }));
    await page.user.click(adoption.getByRole('button', { name: '登记采用' }));
    await waitFor(async () => expect((await shown()).body.adoptions).toMatchObject([{ level: 'city', way: 'alone', on: '2026-09-18' }]));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    await page.user.click(press('登记批示'));
    const instruction = await sheet('登记批示');
    await page.user.type(instruction.getByRole('textbox', { name: '批示领导' }), '陈副县长');
    await page.user.type(instruction.getByRole('textbox', { name: '批示内容' }), '请港航局阅办。');
    await page.user.click(instruction.getByRole('button', { name: '登记批示' }));
    expect(await screen.findByText('陈副县长批示')).toBeVisible();
    expect((await shown()).status).toBe('issued');
  });

  test('I see who was quicker, and must read again before I act', async () => {
    const page = await onDesk(forwarded);
    const colleague = { ...county, id: '0198f7c1-0000-7000-8000-0000000000ce', name: '周明' };
    await pulled(phone, done(act(colleague, forwarded, commanding(forwarded, 'signOff'))));
    expect(await screen.findByText(/周明 在 .* 动过这篇/)).toBeVisible();
    await page.user.click(press('印发'));
    const blanks = await sheet('印发');
    await page.user.type(blanks.getByRole('textbox', { name: '期号' }), '第 31 期');
    await page.user.click(blanks.getByRole('button', { name: '印发' }));
    expect(await blanks.findByRole('alert')).toHaveTextContent('来稿有变化，请先看一遍');
    expect((await shown()).status).toBe('signedOff');
  });
});

describe('who may only read', () => {
  async function read(reader: typeof chair, record: Stored) {
    const own = await phoneOf(reader);
    await pulled(own, ...OFFICES, entryOf(mei, '渔业界'), record);
    await openPage(own, `/county/reports/${record.id}`, HERE);
    return own;
  }

  test('the chair reads everything and has nothing to press', async () => {
    const own = await read(chair, forwarded);
    expect(await screen.findByText('这一页只能看，由县政协办公室办理。')).toBeVisible();
    expect(screen.getByText(/夜里装卸有隐患/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /签发|编辑|不采用|印发/ })).not.toBeInTheDocument();
    await own.close();
  });

  test('the local Party committee reads what was also sent to it, and nothing else (§1)', async () => {
    const told = walked(submitted, [lin, 'forward', { input: { toLocalParty: true } }]);
    const own = await read(localParty, told);
    expect(await screen.findByText('这一页只能看，由县政协办公室办理。')).toBeVisible();
    await own.close();
  });

  test('the local Party committee is asked for no office, and its list begins with everything', async () => {
    const own = await phoneOf(localParty);
    await pulled(own, ...OFFICES);
    await openPage(own, '/county/reports', HERE);
    const chips = within(await screen.findByRole('navigation', { name: '按办理状态筛选' })).getAllByRole('link');
    expect(chips[0]).toHaveTextContent('全部');
    expect(screen.getByRole('combobox', { name: '类别' })).toBeVisible();
    expect(screen.queryByRole('combobox', { name: '联络处' })).toBeNull();
    await own.close();
  });

  test('a report that was not sent to the local Party committee is not shown to it', async () => {
    const own = await read(localParty, forwarded);
    expect(await screen.findByText('这篇没有下载过')).toBeVisible();
    await own.close();
  });
});
