import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { codeFrom } from '#src/features/account/views/activate-form.tsx';
import { maskedName } from '#src/features/account/views/masked-name.ts';
import { mei } from '#tests/support/actors.ts';
import { answer, openApp, refusal, signedInAs } from '#tests/support/open-app.tsx';
import { type Line, offline, openPhone, type Phone } from '#tests/support/phone.ts';

let phone: Phone;
afterEach(() => phone.close());

const always =
  (make: () => Response): Line =>
  () =>
    Promise.resolve(make());

async function signIn(line: Line) {
  phone = await openPhone({ line });
  const app = await openApp(phone);
  await app.user.type(await screen.findByRole('textbox', { name: '登录名' }), ' member1.jiantiao ');
  await app.user.type(screen.getByLabelText('密码'), '码头上的灯亮了三盏');
  await app.user.click(screen.getByRole('button', { name: '登录' }));
  return app;
}

describe('signing in', () => {
  test('opens today', async () => {
    await signIn(signedInAs(mei));
    expect(await screen.findByRole('heading', { level: 1, name: '今日' })).toBeVisible();
    const [asked] = phone.requests;
    const sent = JSON.parse(new TextDecoder().decode(asked?.init.body as ArrayBuffer)) as { login: string };
    expect(sent.login).toBe('member1.jiantiao');
  });

  test('with a wrong password says so and keeps what I typed', async () => {
    await signIn(always(() => refusal(401, 'invalid_credentials')));
    expect(await screen.findByText(/登录名或密码不对/)).toBeVisible();
    expect(screen.getByRole('textbox', { name: '登录名' })).toHaveValue(' member1.jiantiao ');
    expect(screen.getByLabelText('密码')).toHaveValue('码头上的灯亮了三盏');
  });

  test('too often says how long to wait', async () => {
    await signIn(always(() => refusal(429, 'too_many_attempts', { 'retry-after': '290' })));
    expect(await screen.findByText('试得太多次了，请 5 分钟后再试。')).toBeVisible();
  });

  test('without a network says what needs one', async () => {
    await signIn(offline);
    expect(screen.getByText(/登录要联网一次/)).toBeVisible();
    expect(await screen.findByText(/现在连不上县里的服务器，您填的都还在/)).toBeVisible();
  });

  test('through a network that wants its own sign-in asks nothing of the account', async () => {
    await signIn(always(() => new Response('<html>', { status: 200, headers: { 'content-type': 'text/html' } })));
    expect(await screen.findByText(/您填的都还在/)).toBeVisible();
  });

  test('to an account that was turned off says whom to ask', async () => {
    await signIn(always(() => refusal(403, 'account_disabled')));
    expect(await screen.findByText(/这个账号已停用/)).toBeVisible();
  });

  test('with an empty box names the box', async () => {
    phone = await openPhone({ line: offline });
    const app = await openApp(phone);
    await app.user.click(await screen.findByRole('button', { name: '登录' }));
    expect(screen.getByRole('textbox', { name: '登录名' })).toBeInvalid();
    expect(screen.getByLabelText('密码')).toHaveAccessibleDescription('请填密码');
    expect(phone.requests).toEqual([]);
  });

  test('shows the password when I ask for it', async () => {
    phone = await openPhone({ line: offline });
    const app = await openApp(phone);
    await app.user.click(await screen.findByRole('checkbox', { name: '显示密码' }));
    expect(screen.getByLabelText('密码')).toHaveAttribute('type', 'text');
  });
});

describe('before I sign in', () => {
  test('I can have it large, and it stays large', async () => {
    const kept = new Map<string, string>();
    phone = await openPhone({ line: offline });
    const app = await openApp(phone, '/', { kept });
    await app.user.click(await screen.findByRole('switch', { name: '长辈版' }));
    expect(document.documentElement.dataset.mode).toBe('elder');
    expect(kept.get('display')).toContain('elder');
  });

  test('I can have it in English at once, without a network', async () => {
    phone = await openPhone({ line: offline });
    const app = await openApp(phone);
    await app.user.click(await screen.findByRole('button', { name: /语言/ }));
    expect(await screen.findByRole('button', { name: 'Sign in' })).toBeVisible();
    expect(document.documentElement.lang).toBe('en');
  });

  test('I see who was here only by a masked name, and how much of theirs is unsent', async () => {
    phone = await openPhone({ line: signedInAs(mei) });
    await phone.signIn('member1.jiantiao', 'x');
    await phone.desk().commit.edit('report', '0198f7c1-0000-7000-8000-0000000000f0', { title: '渔港码头夜间照明不足' });
    await phone.device.session.acts.signOut({ keep: true });
    await openApp(phone);
    expect(await screen.findByRole('button', { name: /林\*\*.*有 1 件没送出/ })).toBeVisible();
    expect(screen.queryByText(/林月琴|渔港码头/)).not.toBeInTheDocument();
  });
});

describe('activating', () => {
  const line: Line = (url, init) => {
    if (url === '/api/v1/activation') return Promise.resolve(answer({ login: 'member1.jiantiao', name: '林月琴' }));
    return signedInAs(mei)(url, init);
  };

  test('takes the code from the link and signs me in', async () => {
    phone = await openPhone({ line });
    const app = await openApp(phone, '/activate?code=T8RM8-X3Z4M');
    expect(await screen.findByRole('textbox', { name: '激活码' })).toHaveValue('T8RM8-X3Z4M');
    await app.user.type(screen.getByLabelText('新密码'), '码头上的灯亮了三盏');
    await app.user.click(screen.getByRole('button', { name: '激活并登录' }));
    expect(await screen.findByRole('heading', { level: 1, name: '今日' })).toBeVisible();
    await waitFor(() => expect(app.path()).toBe('/'));
  });

  test.each([
    ['a code that was used', refusal(422, 'activation_invalid'), /激活码不对，或者用过了/],
    ['too short a password', refusal(422, 'invalid', {}, { fields: [{ path: 'password', code: 'too_short' }] }), /新密码太短/],
    ['a password everybody guesses', refusal(422, 'invalid', {}, { fields: [{ path: 'password', code: 'too_common' }] }), /太常见/],
  ])('with %s says so and keeps the code', async (_what, refused, words) => {
    phone = await openPhone({ line: always(() => refused) });
    const app = await openApp(phone, '/activate?code=T8RM8');
    await app.user.type(await screen.findByLabelText('新密码'), 'x');
    await app.user.click(screen.getByRole('button', { name: '激活并登录' }));
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.getByRole('textbox', { name: '激活码' })).toHaveValue('T8RM8');
  });

  test('reads the code behind the hash, where no log sees it', () => {
    expect(codeFrom({ hash: '#T8RM8-X3Z4M', search: '' })).toBe('T8RM8-X3Z4M');
    expect(codeFrom({ hash: '', search: '?code=AB%20CD' })).toBe('AB CD');
    expect(codeFrom({ hash: '', search: '' })).toBe('');
  });
});

test('a masked name shows its first character alone', () => {
  expect([maskedName('林月琴'), maskedName('王'), maskedName('欧阳修文武全'), maskedName('')]).toEqual(['林**', '王', '欧***', '']);
});
