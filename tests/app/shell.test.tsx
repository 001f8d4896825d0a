import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { actorOn, type Actor } from '#src/domain/people.ts';
import { chair, county, JIANTIAO, lin, mei, TODAY } from '#tests/support/actors.ts';
import { draftOf } from '#tests/support/acts.ts';
import { openApp, refusal, signedInAs } from '#tests/support/open-app.tsx';
import { phoneOf, pulled } from '#tests/support/open-page.tsx';
import { type Line, offline, openPhone, type Phone } from '#tests/support/phone.ts';

let phone: Phone;
afterEach(() => phone.close());

const tabNames = async () => {
  const bar = await screen.findByRole('navigation', { name: '主导航' });
  return within(bar)
    .getAllByRole('link')
    .map((link) => link.textContent);
};

describe('the frame', () => {
  test('shows a member today, records and me', async () => {
    phone = await phoneOf(mei);
    await openApp(phone);
    const names = await tabNames();
    expect(names.slice(0, 2)).toEqual(['今日', '记录']);
    expect(names.at(-1)).toBe('我的');
    expect(screen.getByRole('heading', { level: 1, name: '今日' })).toBeVisible();
  });

  test('brings a clerk to the desk', async () => {
    phone = await phoneOf(lin);
    const app = await openApp(phone);
    const names = await tabNames();
    expect(names.slice(0, 2)).toEqual(['工作台', '审核']);
    expect(names).not.toContain('今日');
    expect(app.path()).toBe('/office');
  });

  test('brings a clerk who is a member to the desk with today beside it', async () => {
    phone = await phoneOf(both);
    await openApp(phone, '/me');
    const names = await tabNames();
    expect(names[0]).toBe('工作台');
    expect(names.at(-2)).toBe('今日');
    expect(names.at(-1)).toMatch(/^我的/);
    expect(await screen.findByRole('heading', { name: '我自己的履职' })).toBeVisible();
  });

  test('brings the county office to the county', async () => {
    phone = await phoneOf(county);
    const app = await openApp(phone);
    expect((await tabNames()).at(-1)).toMatch(/^我的/);
    expect(app.path()).toBe('/county');
  });

  test('says so when there is no such page, and leads home', async () => {
    phone = await phoneOf(mei);
    const app = await openApp(phone, '/nowhere');
    await app.user.click(await screen.findByRole('link', { name: '回到首页' }));
    expect(app.path()).toBe('/');
  });

  test('does not open the desk of an office to a member', async () => {
    phone = await phoneOf(mei);
    await openApp(phone, '/office');
    expect(await screen.findByRole('heading', { level: 1, name: '没有这一页' })).toBeVisible();
  });

  test('counts what was sent back at the records', async () => {
    phone = await phoneOf(mei);
    await pulled(phone, { ...draftOf(mei), status: 'returned' });
    await openApp(phone);
    expect(await screen.findByRole('link', { name: /记录.*1 件需处理/ })).toBeVisible();
  });

  test('a clerk’s rail says how many reports wait, and whose desk it is', async () => {
    phone = await phoneOf(lin);
    const report = draftOf(mei);
    await pulled(phone, { ...report, status: 'submitted', at: { ...report.at, submitted: report.at.created } });
    await openApp(phone);
    expect(await screen.findByRole('link', { name: '审核，1 件需处理' })).toBeVisible();
    expect(screen.getByRole('link', { name: new RegExp(`我的.*${lin.name}`, 'u') })).toHaveAttribute('href', '/me');
  });

  test('nothing waits for a clerk: the rail says no number', async () => {
    phone = await phoneOf(lin);
    await openApp(phone);
    await screen.findByRole('link', { name: new RegExp(lin.name, 'u') });
    expect(screen.getByRole('link', { name: '审核' })).toBeVisible();
  });

  test('a chair reads the reports; what waits is the county office’s to do', async () => {
    phone = await phoneOf(chair);
    await pulled(phone, { ...draftOf(mei), status: 'forwarded' });
    await openApp(phone);
    await screen.findByRole('link', { name: new RegExp(chair.name, 'u') });
    expect(screen.getByRole('link', { name: '社情民意' })).toBeVisible();
  });

  test('warns inside WeChat that the work may be cleared', async () => {
    phone = await phoneOf(mei);
    await openApp(phone, '/', { isInsideApp: true });
    expect(await screen.findByText(/在浏览器打开/)).toBeVisible();
  });
});

describe('a new version', () => {
  test('is offered on a first page and taken when I say so', async () => {
    phone = await phoneOf(mei);
    const app = await openApp(phone);
    await screen.findByRole('heading', { level: 1 });
    act(() => app.updates.say({ update: 'ready' }));
    expect(screen.getByText('有新版，内容都会保留')).toBeVisible();
    await app.user.click(screen.getByRole('button', { name: '现在更新' }));
    expect(app.updates.applied).toBe(1);
  });

  test('goes away for later', async () => {
    phone = await phoneOf(mei);
    const app = await openApp(phone);
    await screen.findByRole('heading', { level: 1 });
    act(() => app.updates.say({ update: 'ready' }));
    await app.user.click(screen.getByRole('button', { name: '晚点再说' }));
    expect(screen.queryByText('有新版，内容都会保留')).not.toBeInTheDocument();
    expect(app.updates.applied).toBe(0);
  });

  test('never comes over a form I am filling in', async () => {
    phone = await phoneOf(mei);
    const app = await openApp(phone, '/reports/new');
    await screen.findByRole('textbox', { name: '一句话说清什么事' });
    act(() => app.updates.say({ update: 'ready' }));
    expect(screen.queryByText('有新版，内容都会保留')).not.toBeInTheDocument();
  });

  test('says when it waits because something is not kept yet', async () => {
    phone = await phoneOf(mei);
    const app = await openApp(phone);
    await screen.findByRole('heading', { level: 1 });
    act(() => app.updates.say({ update: 'blocked' }));
    expect(screen.getByText(/先不更新/)).toBeVisible();
  });
});

describe('a sign-in that has expired', () => {
  const expired: Line = () => Promise.resolve(refusal(401, 'session_expired'));

  test('leaves what I am typing, and lets me sign in on top of it', async () => {
    phone = await phoneOf(mei);
    const app = await openApp(phone, '/reports/new');
    await app.user.type(await screen.findByRole('textbox', { name: '一句话说清什么事' }), '码头的灯不亮');
    await act(async () => {
      app.connect(expired);
      await phone.sync();
    });
    expect(await screen.findByText(/登录过期了/)).toBeVisible();
    expect(screen.getByRole('textbox', { name: '一句话说清什么事' })).toHaveValue('码头的灯不亮');

    await app.user.click(screen.getByRole('button', { name: '登录' }));
    const sheet = await screen.findByRole('dialog', { name: '重新登录' });
    expect(within(sheet).getByRole('textbox', { name: '登录名' })).toBeDisabled();
    await app.user.type(within(sheet).getByLabelText('密码'), '新的开始');
    app.connect(signedInAs(mei));
    await app.user.click(within(sheet).getByRole('button', { name: '登录' }));
    await waitFor(() => expect(screen.queryByText(/登录过期了/)).not.toBeInTheDocument());
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: '一句话说清什么事' })).toHaveValue('码头的灯不亮');
    expect(app.path()).toMatch(/^\/reports\/(new|[0-9a-f-]+\/edit)$/);
  });
});

describe('with nobody signed in', () => {
  test('any address asks to sign in, in its place', async () => {
    phone = await openPhone({ line: offline });
    const app = await openApp(phone, '/records');
    expect(await screen.findByRole('heading', { name: '登录' })).toBeVisible();
    expect(app.path()).toBe('/records');
  });
});

const both: Actor = actorOn(
  {
    id: '0198f7c1-0000-7000-8000-0000000000aa',
    name: '王立新',
    tenant: 'sanmen',
    roles: [
      { role: 'clerk', office: JIANTIAO, from: '2022-01-01', to: null },
      { role: 'member', office: JIANTIAO, from: '2022-01-01', to: null },
    ],
  },
  TODAY,
);
