import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mei } from '#tests/support/actors.ts';
import { answer, openApp, refusal, signedInAs } from '#tests/support/open-app.tsx';
import { phoneOf } from '#tests/support/open-page.tsx';
import { offline, type Phone } from '#tests/support/phone.ts';

const REPORT = '0198f7c1-0000-7000-8000-0000000000f0';

let phone: Phone;
beforeEach(async () => {
  phone = await phoneOf(mei);
});
afterEach(() => phone.close());

describe('how the phone shows itself', () => {
  test('changes at once and is so again when I come back', async () => {
    const kept = new Map<string, string>();
    const app = await openApp(phone, '/me/display', { kept });
    await app.user.click(await screen.findByRole('radio', { name: '户外高对比' }));
    await app.user.click(screen.getByRole('radio', { name: '特大' }));
    expect(document.documentElement.dataset).toMatchObject({ theme: 'contrast', text: 'xl' });

    const again = await openApp(phone, '/me/display', { kept });
    expect(again.display.get()).toMatchObject({ theme: 'contrast', text: 'xl' });
  });

  test('follows the phone again when I turn outdoor contrast off', async () => {
    const app = await openApp(phone, '/me');
    const contrast = await screen.findByRole('switch', { name: '户外高对比' });
    await app.user.click(contrast);
    expect(document.documentElement.dataset.theme).toBe('contrast');
    await app.user.click(contrast);
    expect(document.documentElement.dataset.theme).toBeUndefined();
  });

  test('speaks English on every page at once', async () => {
    const app = await openApp(phone, '/me/display');
    await app.user.click(await screen.findByRole('radio', { name: 'English' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Display' })).toBeVisible();
  });
});

describe('signing out', () => {
  const open = async () => {
    const app = await openApp(phone, '/me');
    await app.user.click(await screen.findByRole('button', { name: /退出登录/ }));
    return { app, sheet: within(await screen.findByRole('dialog', { name: '退出登录' })) };
  };

  test('with everything received needs no question', async () => {
    const { app, sheet } = await open();
    expect(sheet.getByRole('button', { name: '退出，清除已送达的资料' })).toBeEnabled();
    await app.user.click(sheet.getByRole('button', { name: '退出，资料留在本机' }));
    expect(await screen.findByRole('heading', { name: '登录' })).toBeVisible();
    await waitFor(() => expect(phone.device.session.get().state).toBe('none'));
  });

  test('with something unsent says how many, keeps it first, and clears only once I saw the count', async () => {
    await phone.desk().commit.edit('report', REPORT, { title: '渔港码头夜间照明不足' });
    const { app, sheet } = await open();
    expect(await sheet.findByText('还有 1 件没送出。先备份，还是直接清空？')).toBeVisible();
    const [first] = sheet.getAllByRole('button').filter((button) => button.textContent !== '');
    expect(first).toHaveTextContent('退出，资料留在本机');
    const clear = sheet.getByRole('button', { name: '退出，清除已送达的资料' });
    expect(clear).toBeDisabled();
    await app.user.click(sheet.getByRole('checkbox', { name: '我知道还有 1 件没送出' }));
    await app.user.click(clear);
    expect(await screen.findByRole('button', { name: /有 1 件没送出/ })).toBeVisible();

    phone.line = signedInAs(mei);
    await phone.signIn(mei.id, 'x');
    expect((await phone.list()).map(({ body }) => body.title)).toEqual(['渔港码头夜间照明不足']);
  });
});

describe('security', () => {
  const devices = [
    { id: 'a', name: 'iPhone Safari', lastSeenAt: '2026-09-18T01:12:00.000Z', pending: 0, current: true },
    { id: 'b', name: 'Android Chrome', lastSeenAt: '2026-09-01T01:12:00.000Z', pending: 3, current: false },
  ];

  test('without a network the list of phones says that it needs one', async () => {
    await openApp(phone, '/me/security');
    expect(await screen.findByText('连上网才能看登录过的手机。')).toBeVisible();
  });

  test('a lost phone can be turned off, after it was said what waits on it', async () => {
    const gone = new Set<string>();
    phone.line = (url, init) => {
      if (init.method === 'DELETE') {
        gone.add(url);
        return Promise.resolve(new Response(null, { status: 204 }));
      }
      return url === '/api/v1/devices'
        ? Promise.resolve(answer({ devices: devices.filter(({ id }) => !gone.has(`/api/v1/devices/${id}`)) }))
        : offline(url, init);
    };
    const app = await openApp(phone, '/me/security');
    expect(await screen.findByText('这一部')).toBeVisible();
    await app.user.click(screen.getByRole('button', { name: '停用' }));
    const sheet = within(screen.getByRole('dialog', { name: '停用 Android Chrome' }));
    expect(sheet.getByText(/还有 3 件没送出/)).toBeVisible();
    await app.user.click(sheet.getByRole('button', { name: '停用这部手机' }));
    await waitFor(() => expect(screen.queryByText('Android Chrome')).not.toBeInTheDocument());
    expect([...gone]).toEqual(['/api/v1/devices/b']);
  });

  test('a wrong present password is told at its box, and nothing typed is lost', async () => {
    phone.line = () => Promise.resolve(refusal(422, 'invalid', {}, { fields: [{ path: 'current', code: 'wrong' }] }));
    const app = await openApp(phone, '/me/security');
    await app.user.type(await screen.findByLabelText('现在的密码'), '旧的');
    await app.user.type(screen.getByLabelText('新密码'), '码头上的灯亮了三盏');
    await app.user.click(screen.getByRole('button', { name: '改密码' }));
    await waitFor(() => expect(screen.getByLabelText('现在的密码')).toBeInvalid());
    expect(screen.getByLabelText('新密码')).toHaveValue('码头上的灯亮了三盏');
  });

  test('a changed password is confirmed and forgotten by the page', async () => {
    phone.line = (url, init) => (url === '/api/v1/password' ? Promise.resolve(new Response(null, { status: 204 })) : offline(url, init));
    const app = await openApp(phone, '/me/security');
    await app.user.type(await screen.findByLabelText('现在的密码'), '旧的');
    await app.user.type(screen.getByLabelText('新密码'), '码头上的灯亮了三盏');
    await app.user.click(screen.getByRole('button', { name: '改密码' }));
    expect(await screen.findByText(/密码改好了/)).toBeVisible();
    expect(screen.getByLabelText('新密码')).toHaveValue('');
  });
});

describe('what is on this phone', () => {
  test('is counted', async () => {
    await phone.desk().commit.edit('report', REPORT, { title: '渔港码头夜间照明不足' });
    await openApp(phone, '/me/data');
    expect(await screen.findByText('我写的')).toBeVisible();
    await waitFor(() => expect(screen.getByRole('link', { name: /还没送出的.*1 件/ })).toBeVisible());
  });
});

test('help is at the same place on every page of mine', async () => {
  const app = await openApp(phone, '/me');
  await app.user.click(await screen.findByRole('link', { name: /要人帮忙/ }));
  expect(await screen.findByRole('heading', { name: '颜色和文字的意思' })).toBeVisible();
  expect(app.path()).toBe('/me/about');
});
