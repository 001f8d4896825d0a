import { render, screen, within } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { MemoryRouter } from 'react-router';
import { describe, expect, test } from 'vitest';
import { Opening, type OpeningProps } from '#src/app/opening.tsx';
import { startStrings } from '#src/i18n/strings.ts';
import type { Phone } from '#src/ui/phone.ts';

const shown: Phone = {
  now: () => Date.parse('2026-09-18T04:00:00Z'),
  online: { get: () => false, subscribe: () => () => undefined },
  version: 'test',
  isInsideApp: false,
  install: { get: () => null, subscribe: () => () => undefined },
  microphone: () => null,
  camera: () => null,
  keepAwake: () => () => undefined,
  geolocation: () => null,
  saveFile: () => undefined,
  print: () => undefined,
};

/** The words of the frame alone are there, as at the very start. */
async function open(at: string, roles: OpeningProps['roles'], hasFailed = false) {
  const strings = await startStrings({ language: 'zh-CN', rooms: [] });
  return render(
    <I18nextProvider i18n={strings}>
      <MemoryRouter initialEntries={[at]}>
        <Opening phone={shown} roles={roles} hasFailed={hasFailed} />
      </MemoryRouter>
    </I18nextProvider>,
  );
}

const tabs = () => within(screen.getByRole('navigation', { name: '主导航' })).getAllByRole('link');

describe('while my records are being opened', () => {
  test('today stands with its day, the way to a report and the quick actions', async () => {
    await open('/', ['member']);
    expect(screen.getByRole('heading', { level: 1, name: '今日' })).toBeVisible();
    expect(screen.getByText('9月18日 星期五')).toBeVisible();
    expect(screen.getByRole('link', { name: /反映社情民意/ })).toHaveAttribute('href', '/reports/new');
    expect(screen.getByRole('link', { name: '写提案' })).toHaveAttribute('href', '/proposals/new');
    expect(screen.getByRole('status', { name: '正在读取' })).toHaveAttribute('aria-busy', 'true');
  });

  test('my tabs are all there, by name', async () => {
    await open('/', ['member']);
    expect(tabs().map((tab) => tab.textContent)).toEqual(['今日', '记录', '活动', '履职', '我的']);
  });

  test('a clerk has the desk, and nothing of a member', async () => {
    await open('/office', ['clerk']);
    expect(tabs()[0]).toHaveTextContent('工作台');
    expect(screen.queryByRole('link', { name: /反映社情民意/ })).not.toBeInTheDocument();
  });

  test('on a small screen the county office has no more tabs than afterwards: the rail’s own are marked as such', async () => {
    await open('/county', ['countyOffice']);
    const small = tabs().filter((tab) => tab.closest('.rail-only') === null);
    expect(small.map((tab) => tab.textContent).slice(0, 3)).toEqual(['总览', '社情民意', '提案']);
    expect(small.length).toBeLessThan(tabs().length);
    expect(screen.getByText('三门政协履职')).toBeInTheDocument();
  });

  test('a form that was open before keeps its whole screen', async () => {
    await open('/reports/new', ['member']);
    expect(screen.queryByRole('navigation')).not.toBeInTheDocument();
    expect(screen.getByRole('status', { name: '正在读取' })).toBeInTheDocument();
  });

  test('nothing is shown of anybody when nobody is signed in', async () => {
    const { container } = await open('/', null);
    expect(container).toBeEmptyDOMElement();
  });
});

describe('when the rest of the app cannot be loaded', () => {
  test.each([[['member']], [null]])('it says so and offers to open it again, to %j', async (roles) => {
    await open('/', roles, true);
    expect(screen.getByRole('alert')).toHaveTextContent('您写的内容都在本机');
    expect(screen.getByRole('link', { name: '重新打开' })).toBeVisible();
  });
});
