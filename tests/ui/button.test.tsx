import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Button } from '#src/ui/button.tsx';
import { IconButton } from '#src/ui/icon-button.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Trash2 } from 'lucide-react';
import { open } from './open.tsx';

test('a second tap while it is being submitted does nothing', async () => {
  let finish: () => void = () => undefined;
  const submit = vi.fn(
    () =>
      new Promise<void>((resolve) => {
        finish = resolve;
      }),
  );
  const { user } = open(
    <Button busyLabel="正在提交" onClick={submit}>
      提交
    </Button>,
  );
  const button = screen.getByRole('button', { name: '提交' });
  await user.click(button);
  expect(button).toHaveAttribute('aria-busy', 'true');
  expect(button).toHaveTextContent('正在提交');
  await user.click(button);
  button.focus();
  await user.keyboard('{Enter}');
  expect(submit).toHaveBeenCalledTimes(1);

  finish();
  await waitFor(() => {
    expect(button).not.toHaveAttribute('aria-busy');
  });
  await user.click(button);
  expect(submit).toHaveBeenCalledTimes(2);
});

test('two taps in the same breath count once', () => {
  const submit = vi.fn(() => new Promise<void>(() => undefined));
  open(<Button onClick={submit}>提交</Button>);
  const button = screen.getByRole('button', { name: '提交' });
  button.click();
  button.click();
  expect(submit).toHaveBeenCalledTimes(1);
});

test('a busy button stays in reach of the keyboard and keeps a form from being sent again', async () => {
  const send = vi.fn((event: { preventDefault: () => void }) => {
    event.preventDefault();
  });
  const { user } = open(
    <form onSubmit={send}>
      <Button type="submit" busy>
        提交
      </Button>
    </form>,
  );
  await user.tab();
  expect(screen.getByRole('button', { name: '提交' })).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(send).not.toHaveBeenCalled();
});

test('a button that is off says so and does nothing', async () => {
  const act = vi.fn();
  const { user } = open(
    <Button disabled onClick={act}>
      不可用
    </Button>,
  );
  const button = screen.getByRole('button', { name: '不可用' });
  expect(button).toBeDisabled();
  await user.click(button);
  expect(act).not.toHaveBeenCalled();
});

test('a button of an icon alone has a name, a link that looks like a button is a link', () => {
  open(
    <>
      <IconButton icon={Trash2} label="删除录音" />
      <LinkButton tone="outline" to="/activities">
        看安排
      </LinkButton>
    </>,
  );
  expect(screen.getByRole('button', { name: '删除录音' })).toBeVisible();
  expect(screen.getByRole('link', { name: '看安排' })).toHaveAttribute('href', '/activities');
});
