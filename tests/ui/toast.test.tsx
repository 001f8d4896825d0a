import { act, fireEvent, screen } from '@testing-library/react';
import { CircleCheck } from 'lucide-react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ToastMessage } from '#src/ui/toast.tsx';
import { ToastProvider, useToast } from '#src/ui/toast.tsx';
import { open } from './open.tsx';

const saved: ToastMessage = { text: '已存在本机', icon: CircleCheck };

function Saying({ message }: { message: ToastMessage }) {
  const show = useToast();
  return (
    <button
      type="button"
      onClick={() => {
        show(message);
      }}
    >
      存
    </button>
  );
}

function say(message: ToastMessage, elder = false) {
  open(
    <ToastProvider elder={elder}>
      <Saying message={message} />
    </ToastProvider>,
  );
  fireEvent.click(screen.getByRole('button', { name: '存' }));
}

function wait(milliseconds: number) {
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });
}

describe('one line above the bars', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('is read out and goes after six seconds', () => {
    say(saved);
    expect(screen.getByRole('status')).toHaveTextContent('已存在本机');
    wait(5_900);
    expect(screen.getByText('已存在本机')).toBeVisible();
    wait(200);
    expect(screen.queryByText('已存在本机')).not.toBeInTheDocument();
  });

  test('stays while somebody is on it', () => {
    say({ ...saved, action: { label: '看记录', onPress: () => undefined } });
    const action = screen.getByRole('button', { name: '看记录' });
    fireEvent.focus(action);
    wait(60_000);
    expect(action).toBeVisible();
    fireEvent.blur(action);
    wait(6_100);
    expect(action).not.toBeInTheDocument();
  });

  test('in elder mode stays until it is closed', () => {
    say(saved, true);
    wait(60_000);
    expect(screen.getByText('已存在本机')).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: '关闭' }));
    expect(screen.queryByText('已存在本机')).not.toBeInTheDocument();
  });

  test('does its one action and goes', () => {
    const update = vi.fn();
    say({ text: '有新版，内容都会保留', icon: CircleCheck, stays: true, action: { label: '现在更新', onPress: update } });
    wait(60_000);
    fireEvent.click(screen.getByRole('button', { name: '现在更新' }));
    expect(update).toHaveBeenCalledTimes(1);
    expect(screen.queryByText('有新版，内容都会保留')).not.toBeInTheDocument();
  });

  test('said twice starts its time again', () => {
    say(saved);
    wait(5_000);
    fireEvent.click(screen.getByRole('button', { name: '存' }));
    wait(5_000);
    expect(screen.getByText('已存在本机')).toBeVisible();
  });
});
