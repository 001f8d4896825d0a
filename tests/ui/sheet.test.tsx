import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, test } from 'vitest';
import { Button } from '#src/ui/button.tsx';
import { Sheet } from '#src/ui/sheet.tsx';
import { UnkeptProvider } from '#src/ui/unkept.ts';
import { open } from './open.tsx';

function Leaving() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        退出并清空
      </Button>
      <Sheet
        open={isOpen}
        title="还有 3 件没送出"
        onClose={() => {
          setOpen(false);
        }}
        actions={
          <>
            <Button tone="ink">先备份</Button>
            <Button tone="danger">直接清空</Button>
          </>
        }
      >
        <p>先备份，还是直接清空？</p>
      </Sheet>
    </>
  );
}

async function ask() {
  const { user } = open(<Leaving />);
  await user.click(screen.getByRole('button', { name: '退出并清空' }));
  return user;
}

describe('a question over the page', () => {
  test('is named, and takes focus to its title', async () => {
    await ask();
    expect(screen.getByRole('dialog', { name: '还有 3 件没送出' })).toBeVisible();
    expect(screen.getByRole('heading', { name: '还有 3 件没送出' })).toHaveFocus();
  });

  test('keeps focus inside, both ways', async () => {
    const user = await ask();
    await user.tab();
    expect(screen.getByRole('button', { name: '关闭' })).toHaveFocus();
    await user.tab({ shift: true });
    expect(screen.getByRole('button', { name: '直接清空' })).toHaveFocus();
    await user.tab();
    expect(screen.getByRole('button', { name: '关闭' })).toHaveFocus();
    await user.tab();
    expect(screen.getByRole('button', { name: '先备份' })).toHaveFocus();
  });

  test.each([
    ['Escape', async (user: Awaited<ReturnType<typeof ask>>) => user.keyboard('{Escape}')],
    ['the cross', async (user: Awaited<ReturnType<typeof ask>>) => user.click(screen.getByRole('button', { name: '关闭' }))],
  ])('is left by %s, and focus returns to where it was', async (_, leave) => {
    const user = await ask();
    await leave(user);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: '退出并清空' })).toHaveFocus();
  });
});

test('says inside itself that the phone cannot keep what is typed in it', async () => {
  const { user } = open(
    <UnkeptProvider value="刚写的还没有存上">
      <Leaving />
    </UnkeptProvider>,
  );
  await user.click(screen.getByRole('button', { name: '退出并清空' }));
  expect(within(screen.getByRole('dialog')).getByRole('alert')).toHaveTextContent('刚写的还没有存上');
});
