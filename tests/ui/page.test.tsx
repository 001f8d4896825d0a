import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { render } from '@testing-library/react';
import { House, FileText } from 'lucide-react';
import { Link, MemoryRouter, Route, Routes } from 'react-router';
import { describe, expect, test, vi } from 'vitest';
import { Actions } from '#src/ui/actions.tsx';
import { Page } from '#src/ui/page.tsx';
import { RootBar } from '#src/ui/root-bar.tsx';
import { TabBar } from '#src/ui/tab-bar.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { UiWordsProvider } from '#src/ui/words.ts';
import { open, zhWords } from './open.tsx';

describe('a page', () => {
  test('has its landmarks, one heading and its name in the browser', () => {
    open(
      <Page title="核对" header={<TopBar title="核对" back="/reports/1" />} actions={<Actions label="提交">提交</Actions>}>
        <p>提交前看一遍</p>
      </Page>,
    );
    expect(screen.getByRole('banner')).toBeVisible();
    expect(screen.getByRole('main')).toHaveTextContent('提交前看一遍');
    expect(screen.getByRole('region', { name: '提交' })).toBeVisible();
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    expect(document.title).toBe('核对 · 三门政协履职');
  });

  test('says in the browser’s title that something is wrong', () => {
    const page = (faulty: boolean) => (
      <Page title="核对" faulty={faulty} header={<TopBar title="核对" />}>
        …
      </Page>
    );
    const { show } = open(page(true));
    expect(document.title).toBe('出错：核对 · 三门政协履职');
    show(page(false));
    expect(document.title).toBe('核对 · 三门政协履职');
  });

  test('lets the keyboard skip to the text', async () => {
    const { user } = open(
      <Page
        title="今日"
        header={<RootBar title="今日" sub="9月18日 星期五" masthead={{ name: '政协三门县委员会', office: '健跳镇联络处' }} />}
      >
        …
      </Page>,
    );
    await user.tab();
    expect(screen.getByRole('link', { name: '跳到正文' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('main')).toHaveFocus();
  });

  test('is read out when it is reached from another, not when the app opens', async () => {
    const user = userEvent.setup();
    render(
      <MemoryRouter>
        <UiWordsProvider value={zhWords}>
          <Routes>
            <Route
              path="/"
              element={
                <Page title="今日" header={<RootBar title="今日" />}>
                  <Link to="/records">看记录</Link>
                </Page>
              }
            />
            <Route
              path="/records"
              element={
                <Page title="我的记录" header={<TopBar title="我的记录" back="/" />}>
                  …
                </Page>
              }
            />
          </Routes>
        </UiWordsProvider>
      </MemoryRouter>,
    );
    expect(screen.getByRole('heading', { name: '今日' })).not.toHaveFocus();
    await user.click(screen.getByRole('link', { name: '看记录' }));
    expect(screen.getByRole('heading', { name: '我的记录' })).toHaveFocus();
    await user.click(screen.getByRole('link', { name: '返回' }));
    expect(screen.getByRole('heading', { name: '今日' })).toHaveFocus();
  });

  test('is closed with words that say the draft is kept', async () => {
    const close = vi.fn();
    const { user } = open(<TopBar title="反映社情民意" leave="close" back={close} />);
    await user.click(screen.getByRole('button', { name: '关闭，草稿已存' }));
    expect(close).toHaveBeenCalledTimes(1);
  });

  test('is closed with no such words while the phone could not keep what was typed', () => {
    open(<TopBar title="反映社情民意" leave="close" unkept back="/" />);
    expect(screen.getByRole('link', { name: '关闭，刚写的还没存住' })).toBeVisible();
  });
});

describe('the main navigation', () => {
  const items = [
    { to: '/', label: '今日', icon: House },
    { to: '/records', label: '记录', icon: FileText, badge: { count: 1, label: '，1 件需处理' } },
  ];

  test('marks where one is', () => {
    open(<TabBar items={items} />, ['/records']);
    expect(screen.getByRole('navigation', { name: '主导航' })).toBeVisible();
    expect(screen.getByRole('link', { current: 'page' })).toHaveTextContent('记录');
  });

  test('says how many things wait behind a tab', () => {
    open(<TabBar items={items} />);
    expect(screen.getByRole('link', { name: '记录，1 件需处理' })).toBeVisible();
    expect(screen.getByRole('link', { name: '今日' })).toBeVisible();
  });
});
