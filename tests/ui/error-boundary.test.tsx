import { screen } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ErrorBoundary } from '#src/ui/error-boundary.tsx';
import { open } from './open.tsx';

function Fragile({ broken }: { broken: boolean }) {
  if (broken) throw new Error('unforeseen');
  return <p>正文</p>;
}

describe('a part of a page that fails', () => {
  // React reports the failure itself before the boundary answers it.
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });

  test('leaves the rest of the page and the typed words in reach', async () => {
    const failed = vi.fn();
    const { user } = open(
      <>
        <p>其余部分</p>
        <ErrorBoundary title="这一块没有显示出来" rescue={{ label: '您写的内容', text: () => '码头 6 盏灯坏了 4 盏' }} onError={failed}>
          <Fragile broken />
        </ErrorBoundary>
      </>,
    );
    expect(screen.getByText('其余部分')).toBeVisible();
    expect(screen.getByText('这一块没有显示出来')).toBeVisible();
    expect(screen.getByLabelText('您写的内容')).toHaveValue('码头 6 盏灯坏了 4 盏');
    expect(failed).toHaveBeenCalledTimes(1);
    await user.click(screen.getByRole('button', { name: '复制' }));
    expect(await navigator.clipboard.readText()).toBe('码头 6 盏灯坏了 4 盏');
    expect(screen.getByRole('status')).toHaveTextContent('已复制');
  });

  test('can be tried again', async () => {
    let broken = true;
    const Sometimes = () => <Fragile broken={broken} />;
    const { user } = open(
      <ErrorBoundary title="这一块没有显示出来">
        <Sometimes />
      </ErrorBoundary>,
    );
    broken = false;
    await user.click(screen.getByRole('button', { name: '重新打开' }));
    expect(screen.getByText('正文')).toBeVisible();
  });

  test('is tried again by itself on another page', async () => {
    function Pages() {
      const [page, setPage] = useState('/broken');
      return (
        <>
          <button
            type="button"
            onClick={() => {
              setPage('/fine');
            }}
          >
            去别页
          </button>
          <ErrorBoundary title="这一块没有显示出来" region={page}>
            <Fragile broken={page === '/broken'} />
          </ErrorBoundary>
        </>
      );
    }
    const { user } = open(<Pages />);
    expect(screen.getByText('这一块没有显示出来')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '去别页' }));
    expect(screen.getByText('正文')).toBeVisible();
  });
});
