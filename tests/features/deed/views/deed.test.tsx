import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import type { Actor } from '#src/domain/people.ts';
import type { Stored } from '#src/domain/record/stored.ts';
import { deed } from '#src/features/deed/model/deed.ts';
import { settingChange } from '#src/features/setting-change/model/setting-change.ts';
import { act, commanding, creating, done } from '#tests/support/acts.ts';
import { county, lin, mei } from '#tests/support/actors.ts';
import { type OpenedPage, openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';

const WORDS = { title: '帮渔民代办渔船证书年审', to: '2026-09-10', process: '收齐材料，两次到县里代办。', result: '三本证书都已年审。' };

let phone: Phone;
afterEach(() => putAway(phone));

async function at(actor: Actor, address: string, ...records: readonly Stored[]): Promise<OpenedPage> {
  phone = await phoneOf(actor);
  await pulled(phone, ...records);
  return openPage(phone, address, { rooms: ['deed', 'report'] });
}

const drafted = (values = WORDS) => done(act(mei, null, { ...creating(values), type: 'deed' }, deed));
const told = (record: Stored, actor: Actor, name: string, more = {}) =>
  done(act(actor, record, commanding(record, name, more, deed), deed));
const box = (name: string | RegExp) => screen.getByRole('textbox', { name });

describe('recording a deed', () => {
  test('offline I write what I did, check it and hand it in', async () => {
    const page = await at(mei, '/deeds/new');
    await page.user.type(box('帮群众办了什么事'), WORDS.title);
    await page.user.type(box('哪天办好的'), '9月10日');
    await page.user.type(box(/受益的人/), '１２');
    await page.user.type(box('怎么办的'), WORDS.process);
    await page.user.type(box('结果怎样'), WORDS.result);
    await page.user.click(screen.getByRole('button', { name: '核对并提交' }));
    expect(await screen.findByText('约 12 人')).toBeVisible();
    await page.user.click(screen.getByRole('button', { name: '提交' }));
    expect(await screen.findByRole('heading', { name: '在本机，待送出' })).toBeVisible();
    expect(await phone.list('deed')).toMatchObject([{ status: 'submitted', body: { ...WORDS, peopleHelped: 12 } }]);
  });

  test('without a result it is not handed in, and I am led to the field', async () => {
    const draft = drafted({ ...WORDS, result: '' });
    const page = await at(mei, `/deeds/${draft.id}/check`, draft);
    await page.user.click(screen.getByRole('button', { name: '提交' }));
    const summary = await screen.findByRole('alert');
    expect(summary).toHaveFocus();
    await page.user.click(within(summary).getByRole('link', { name: '请写明结果，有结果才能计入' }));
    await waitFor(() => expect(box('结果怎样')).toHaveFocus());
    expect(await phone.list('deed')).toMatchObject([{ status: 'draft' }]);
  });

  test('while I am still at it, it is only kept', async () => {
    const page = await at(mei, '/deeds/new');
    await page.user.type(box('帮群众办了什么事'), '修路灯');
    await page.user.click(screen.getByRole('radio', { name: '正在办' }));
    expect(screen.queryByRole('textbox', { name: '结果怎样' })).toBeNull();
    await page.user.click(screen.getByRole('button', { name: '存着' }));
    await waitFor(async () => expect(await phone.list('deed')).toMatchObject([{ status: 'draft', body: { title: '修路灯' } }]));
    expect(page.path()).toBe('/records');
  });

  test('a number that is none stays as I wrote it and says what to write', async () => {
    const page = await at(mei, '/deeds/new');
    await page.user.type(box(/受益的人/), '三户');
    await page.user.click(screen.getByRole('button', { name: '核对并提交' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('请只写一个数字');
    expect(box(/受益的人/)).toHaveValue('三户');
  });
});

describe('a deed that was sent back', () => {
  const returned = () => told(told(drafted(), mei, 'submit'), lin, 'return', { note: '请写明惠及几人。' });

  test('opens with the reason on top and is handed in again', async () => {
    const record = returned();
    const page = await at(mei, `/deeds/${record.id}/edit`, record);
    expect(screen.getByText('请写明惠及几人。')).toBeVisible();
    await page.user.type(box(/受益的人/), '3');
    await page.user.click(screen.getByRole('button', { name: '核对并提交' }));
    await page.user.click(await screen.findByRole('button', { name: '提交' }));
    await waitFor(async () => expect(await phone.list('deed')).toMatchObject([{ status: 'submitted', body: { peopleHelped: 3 } }]));
  });

  test('the return stays in its story', async () => {
    const record = returned();
    await at(mei, `/deeds/${record.id}`, record);
    const steps = within(screen.getByRole('list', { name: '办理进度' })).getAllByRole('listitem');
    expect(steps.find((step) => step.getAttribute('aria-current') === 'step')).toHaveTextContent(/退回修改.*请写明惠及几人/);
    expect(screen.getByRole('link', { name: '去修改' })).toHaveAttribute('href', `/deeds/${record.id}/edit`);
  });
});

describe('the categories of the county', () => {
  const set = done(
    act(
      county,
      null,
      {
        ...creating({ name: 'deedCategories', value: ['schooling', '山海协作'], from: '2026-05-01', reason: '办公室定' }),
        type: 'settingChange',
      },
      settingChange,
    ),
  );

  test('are what I choose from', async () => {
    const draft = drafted();
    const page = await at(mei, `/deeds/${draft.id}/edit`, draft, set);
    await page.user.click(await screen.findByText(/^还可以补：类别/));
    expect(await screen.findByRole('radio', { name: '山海协作' })).toBeVisible();
    expect(screen.getByRole('radio', { name: '助学' })).toBeVisible();
    expect(screen.queryByRole('radio', { name: '助医' })).toBeNull();
  });

  test('leave an older deed the category it has', async () => {
    const settled = told(told(drafted({ ...WORDS, ...{ category: 'medical' } }), mei, 'submit'), lin, 'confirm');
    await at(mei, `/deeds/${settled.id}`, settled, set);
    expect(await screen.findByText('助医')).toBeVisible();
  });
});

describe('the office verifies', () => {
  test('those waiting come first, and one is confirmed with a note', async () => {
    const [waiting, settled] = [
      told(drafted(), mei, 'submit'),
      told(told(drafted({ ...WORDS, title: '修好路灯' }), mei, 'submit'), lin, 'confirm'),
    ];
    const page = await at(lin, '/office/deeds', waiting, settled);
    expect(within(screen.getByRole('region', { name: '等您核实' })).getAllByRole('link')).toHaveLength(1);
    await page.user.click(screen.getByRole('link', { name: /代办渔船证书/ }));
    await page.user.type(await screen.findByRole('textbox', { name: '联络处意见' }), '已到村里看过。');
    await page.user.click(screen.getByRole('button', { name: '核实' }));
    await waitFor(async () =>
      expect(await phone.show(waiting.id)).toMatchObject({ status: 'confirmed', body: { officeNote: '已到村里看过。' } }),
    );
    await waitFor(() => expect(page.path()).toBe('/office/deeds'));
  });

  test('sending it back needs a reason, and what I wrote stays', async () => {
    const waiting = told(drafted(), mei, 'submit');
    const page = await at(lin, `/office/deeds/${waiting.id}`, waiting);
    await page.user.click(screen.getByRole('button', { name: '退回修改' }));
    await page.user.click(screen.getByRole('button', { name: '退回给委员' }));
    expect(await screen.findByText('请写明退回的原因')).toBeVisible();
    await page.user.type(box(/退回的原因/), '请写明结果。');
    await page.user.click(screen.getByRole('button', { name: '退回给委员' }));
    await waitFor(async () => expect(await phone.show(waiting.id)).toMatchObject({ status: 'returned' }));
  });

  test('a deed the office already verified offers no decision', async () => {
    const settled = told(told(drafted(), mei, 'submit'), lin, 'confirm');
    await at(lin, `/office/deeds/${settled.id}`, settled);
    expect(screen.queryByRole('button', { name: '核实' })).toBeNull();
  });
});
