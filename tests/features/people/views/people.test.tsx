import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import type { AccountShown, ActivationSlip, RosterShown } from '#src/domain/account-answers.ts';
import type { Actor } from '#src/domain/people.ts';
import { tableOf } from '#src/server/admin/table.ts';
import { admin, county, HENGDU, JIANTIAO } from '#tests/support/actors.ts';
import { OFFICES } from '#tests/support/directory.ts';
import { openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import { type Line, offline, type Phone } from '#tests/support/phone.ts';
import { json } from '#tests/support/sync-answers.ts';

let phone: Phone;
afterEach(() => putAway(phone));

const since = (role: 'member' | 'clerk' | 'chair', office: string | null) => ({ role, office, from: '2022-01-01', to: null });
const zhao: AccountShown = {
  ...{ id: 'zhao', login: 'zhao.yi', name: '赵一', sector: '农业界', memberNo: 'SM-1', phone: '138****0001' },
  ...{ roles: [since('member', JIANTIAO)], state: 'active', yours: true },
};
const qian: AccountShown = { ...zhao, id: 'qian', login: 'qian.er', name: '钱二', state: 'waiting', roles: [since('clerk', HENGDU)] };
const chair: AccountShown = { ...zhao, id: 'chair', login: 'chair', name: '周主席', yours: false, roles: [since('chair', null)] };
const slipFor = ({ id, login, name }: AccountShown): ActivationSlip => ({
  ...{ id, login, name, office: JIANTIAO, code: 'ABCDE-FGHJK-MNPQR-STVWX' },
  ...{ link: 'https://example.test/activate#ABCDE', until: '2026-09-25T06:00:00.000Z' },
});

interface Sent {
  readonly url: string;
  readonly method: string;
  readonly body: unknown;
}

/** A server that knows three people and answers as told; what was sent is kept. */
function serverWith(answers: Readonly<Record<string, () => Response>> = {}): { readonly line: Line; readonly sent: Sent[] } {
  const sent: Sent[] = [];
  const line: Line = async (url, init) => {
    const at = url.replace('/api/v1/people', '');
    if (at === url) return offline(url, init);
    const method = init.method ?? 'GET';
    // The phone sends bytes; they are of another realm here, so that nothing but reading them tells.
    const body: unknown = init.body ? JSON.parse(Buffer.from(new Uint8Array(init.body as ArrayBuffer)).toString('utf8')) : null;
    if (method !== 'GET') sent.push({ url: at, method, body });
    const told = answers[`${method} ${at}`];
    if (told) return told();
    if (method === 'GET' && at === '') return json({ people: [zhao, qian, chair] });
    const one = [zhao, qian, chair].find(({ id }) => at === `/${id}`);
    const devices = [{ id: 'old', name: '旧手机', lastSeenAt: '2026-09-17T02:00:00.000Z', pending: 2 }];
    return one ? json({ person: one, devices }) : refusal(404, 'not_found');
  };
  return { line, sent };
}

const nothing = () => new Response(null, { status: 204 });
function refusal(status: number, code: string, fields?: object[]): Response {
  const body = JSON.stringify({ app: 'sqmy', type: 'about:blank', title: '', status, code, ...(fields ? { fields } : {}) });
  return new Response(body, { status, headers: { 'content-type': 'application/problem+json' } });
}

async function opened(actor: Actor, at: string, { line }: { readonly line: Line }) {
  phone = await phoneOf(actor, line);
  await pulled(phone, ...OFFICES);
  return openPage(phone, at, { rooms: ['people'] });
}
const clean = async () =>
  (await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } })).violations.map(({ id }) => id);

describe('the list of people', () => {
  test('shows who is there with role and state, finds by name and keeps the filter in the address', async () => {
    const page = await opened(admin, '/people', serverWith());
    const list = within(await screen.findByRole('list', { name: '账号' }));
    expect(list.getAllByRole('link')).toHaveLength(3);
    expect(await list.findByRole('link', { name: /钱二.*横渡镇政协干事.*还没激活/ })).toBeVisible();
    expect(await clean()).toEqual([]);
    await page.user.type(screen.getByRole('searchbox', { name: '查找人员' }), '赵');
    await waitFor(() => expect(within(screen.getByRole('list', { name: '账号' })).getAllByRole('link')).toHaveLength(1));
    expect(page.path()).toBe(`/people?q=${encodeURIComponent('赵')}`);
  });

  test('without a network says so and asks again', async () => {
    const page = await opened(admin, '/people', { line: offline });
    expect(await screen.findByText(/现在连不上县里的服务器/)).toBeVisible();
    phone.line = serverWith().line;
    await page.user.click(screen.getByRole('button', { name: '再试一次' }));
    expect(await screen.findByText('赵一')).toBeVisible();
  });
});

describe('one account', () => {
  test('a member moves to another office from a day on', async () => {
    const server = serverWith({ 'POST /zhao/move': nothing });
    const { user } = await opened(county, '/people/zhao', server);
    await user.click(await screen.findByRole('button', { name: '换联络处' }));
    const sheet = within(screen.getByRole('dialog'));
    await user.click(sheet.getByRole('button', { name: '换过去' }));
    expect(sheet.getByRole('combobox', { name: '换到' })).toHaveAccessibleDescription(/请选联络处/);
    expect(server.sent).toEqual([]);
    await user.selectOptions(sheet.getByRole('combobox', { name: '换到' }), '横渡镇');
    await user.clear(sheet.getByRole('textbox', { name: '从哪天起' }));
    await user.type(sheet.getByRole('textbox', { name: '从哪天起' }), '2026-10-01');
    await user.click(sheet.getByRole('button', { name: '换过去' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(server.sent).toEqual([{ url: '/zhao/move', method: 'POST', body: { office: HENGDU, on: '2026-10-01' } }]);
  });

  test('what the server refuses is said in the sheet, and what was chosen stays', async () => {
    const server = serverWith({ 'POST /zhao/roles': () => refusal(422, 'invalid', [{ path: 'office', code: 'has_director' }]) });
    const { user } = await opened(county, '/people/zhao', server);
    await user.click(await screen.findByRole('button', { name: '加角色' }));
    const sheet = within(screen.getByRole('dialog'));
    expect(within(sheet.getByRole('combobox', { name: '角色' })).queryByText('管理员')).toBeNull();
    await user.selectOptions(sheet.getByRole('combobox', { name: '角色' }), '主任');
    await user.selectOptions(sheet.getByRole('combobox', { name: '联络处' }), '健跳镇');
    await user.click(sheet.getByRole('button', { name: '加上' }));
    expect(await sheet.findByText(/已有主任/)).toBeVisible();
    expect(sheet.getByRole('combobox', { name: '角色' })).toHaveDisplayValue('主任');
    expect(server.sent[0]?.body).toEqual({ role: 'director', office: JIANTIAO, from: '2026-09-18', to: null });
  });

  test('a role ends, a lost phone is turned off, an account is closed: each after it was said what follows', async () => {
    const server = serverWith({ 'POST /zhao/roles/end': nothing, 'DELETE /zhao/devices/old': nothing, 'POST /zhao/disable': nothing });
    const { user } = await opened(admin, '/people/zhao', server);
    await user.click(await screen.findByRole('button', { name: '结束 健跳镇委员' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '结束这个角色' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.click(screen.getByRole('button', { name: '停用 旧手机' }));
    expect(within(screen.getByRole('dialog')).getByText(/还有 2 件没送出/)).toBeVisible();
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '停用' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.click(screen.getByRole('button', { name: /停用账号/ }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '停用账号' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(server.sent).toEqual([
      { url: '/zhao/roles/end', method: 'POST', body: { role: 'member', office: JIANTIAO, on: '2026-09-18' } },
      { url: '/zhao/devices/old', method: 'DELETE', body: null },
      { url: '/zhao/disable', method: 'POST', body: null },
    ]);
  });

  test('an account that is not mine to change offers nothing', async () => {
    await opened(county, '/people/chair', serverWith());
    expect(await screen.findByText('这个账号由管理员管，您只能看。')).toBeVisible();
    for (const name of ['加角色', '发新激活码', '结束 主席', '停用 旧手机', /停用账号/])
      expect(screen.queryByRole('button', { name })).toBeNull();
  });

  test('somebody who is not there', async () => {
    await opened(county, '/people/nobody', serverWith());
    expect(await screen.findByText('没有这个人')).toBeVisible();
  });

  test('a new code comes as a slip to print', async () => {
    const { user, handed } = await opened(admin, '/people/zhao', serverWith({ 'POST /codes': () => json({ slips: [slipFor(zhao)] }) }));
    await user.click(await screen.findByRole('button', { name: '发新激活码' }));
    expect(await screen.findByText('ABCDE-FGHJK-MNPQR-STVWX')).toBeVisible();
    expect(screen.getByRole('img', { name: '赵一 的激活二维码' })).toBeVisible();
    expect(screen.getByText(/有效到 2026年9月25日/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: '打印激活条' }));
    expect(handed.printed).toBe(1);
    expect(await clean()).toEqual([]);
  });
});

describe('somebody new', () => {
  test('what is missing is named, what was typed outlives the page, and the slip follows', async () => {
    const server = serverWith({ 'POST ': () => json({ slips: [slipFor(zhao)] }) });
    const page = await opened(county, '/people/new', server);
    await page.user.click(await screen.findByRole('button', { name: '保存并出激活条' }));
    expect(await screen.findByRole('heading', { name: '有 3 处要改' })).toBeVisible();
    await page.user.type(screen.getByRole('textbox', { name: '姓名' }), '赵一');
    await page.user.type(screen.getByRole('textbox', { name: '登录名' }), 'zhao.yi');
    await page.wait(1000);
    await page.go('/people');
    await page.go('/people/new');
    expect(await screen.findByDisplayValue('赵一')).toBeVisible();
    await page.user.selectOptions(screen.getByRole('combobox', { name: '角色' }), '委员');
    await page.user.selectOptions(await screen.findByRole('combobox', { name: '联络处' }), '健跳镇');
    await page.user.click(screen.getByRole('button', { name: '保存并出激活条' }));
    expect(await screen.findByRole('heading', { name: '已新增 赵一' })).toBeVisible();
    expect(server.sent).toEqual([
      {
        ...{ url: '', method: 'POST' },
        body: {
          ...{ name: '赵一', login: 'zhao.yi', sector: null, memberNo: null, phone: null },
          role: { role: 'member', office: JIANTIAO, from: '2026-09-18', to: null },
        },
      },
    ]);
  });

  test('a log-in that is taken is said at its field', async () => {
    const { user } = await opened(
      county,
      '/people/new',
      serverWith({ 'POST ': () => refusal(422, 'invalid', [{ path: 'login', code: 'taken' }]) }),
    );
    await user.type(await screen.findByRole('textbox', { name: '姓名' }), '赵一');
    await user.type(screen.getByRole('textbox', { name: '登录名' }), 'zhao.yi');
    await user.selectOptions(screen.getByRole('combobox', { name: '角色' }), '委员');
    await user.selectOptions(await screen.findByRole('combobox', { name: '联络处' }), '健跳镇');
    await user.click(screen.getByRole('button', { name: '保存并出激活条' }));
    await waitFor(() => expect(screen.getByRole('textbox', { name: '登录名' })).toHaveAccessibleDescription(/已有人用/));
  });
});

describe('a list from a spreadsheet', () => {
  const bad: RosterShown = {
    good: [{ line: 2, login: 'zhao.yi', name: '赵一', role: 'member', office: JIANTIAO }],
    same: 0,
    bad: [{ line: 3, column: 'office', code: 'no_office', value: '没有镇' }],
    slips: [],
  };
  const file = new File(['a,b'], 'list.csv', { type: 'text/csv' });

  test('bad rows are named with what to do, and nothing can be confirmed', async () => {
    const { user } = await opened(county, '/people/import', serverWith({ 'POST /roster': () => json(bad) }));
    await user.upload(screen.getByLabelText('选名单文件'), file);
    const row = within(await screen.findByRole('table', { name: '要改的行' })).getByRole('row', { name: /第 3 行/ });
    expect(row).toHaveTextContent('联络处没有镇没有这个联络处，请对照名称或代码');
    expect(screen.queryByRole('button', { name: /确认导入/ })).toBeNull();
    expect(await clean()).toEqual([]);
  });

  test('a good list is shown, taken in on confirming, and slips follow', async () => {
    const server = serverWith();
    let round = 0;
    const line: Line = async (url, init) => {
      if (!url.endsWith('/roster')) return server.line(url, init);
      round += 1;
      return json({ ...bad, bad: [], slips: round === 1 ? [] : [slipFor(zhao)] });
    };
    const { user } = await opened(county, '/people/import', { line });
    await user.upload(screen.getByLabelText('选名单文件'), file);
    await user.click(await screen.findByRole('button', { name: '确认导入 1 人' }));
    expect(await screen.findByText('已导入 1 人。请打印激活条。')).toBeVisible();
    expect(screen.getByText('ABCDE-FGHJK-MNPQR-STVWX')).toBeVisible();
  });

  test('the empty list to fill in has the headings the server reads', async () => {
    const { user, handed } = await opened(county, '/people/import', serverWith());
    await user.click(screen.getByRole('button', { name: '下载空白名单' }));
    await waitFor(() => expect(handed.files).toHaveLength(1));
    const content = handed.files[0]?.content;
    if (!(content instanceof Uint8Array)) throw new Error('no file');
    expect((await tableOf(Buffer.from(content))).rows[0]).toEqual([
      '登录名',
      '姓名',
      '界别',
      '委员证号',
      '手机号',
      '联络处',
      '角色',
      '开始日期',
      '结束日期',
    ]);
  });
});

describe('slips for everybody who is not in yet', () => {
  test('those who wait are ticked, and codes are made for them alone', async () => {
    const server = serverWith({ 'POST /codes': () => json({ slips: [slipFor(qian)] }) });
    const { user } = await opened(county, '/people/slips', server);
    expect(await screen.findByRole('checkbox', { name: '钱二（qian.er）' })).toBeChecked();
    expect(screen.getAllByRole('checkbox')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: '为 1 人出激活条' }));
    expect(await screen.findByText('ABCDE-FGHJK-MNPQR-STVWX')).toBeVisible();
    expect(server.sent).toEqual([{ url: '/codes', method: 'POST', body: { ids: ['qian'] } }]);
  });
});
