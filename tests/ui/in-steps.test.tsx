import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useInSteps } from '#src/ui/in-steps.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

interface Asked {
  readonly total: number;
  readonly about?: string;
  readonly place: string;
}

function List({ total, about = '', place }: Asked) {
  const { count, end } = useInSteps(total, about, place);
  return (
    <>
      <p>{count}</p>
      <div ref={end} />
    </>
  );
}

const shown = () => Number(screen.getByRole('paragraph').textContent);
const comeNear = () => {
  act(() => void vi.advanceTimersToNextTimer());
};

test('a long list shows its first two blocks at once, and the next ones as I come near, until all are there', () => {
  render(<List total={4} place="a" />);
  expect(shown()).toBe(2);
  comeNear();
  expect(shown()).toBe(3);
  comeNear();
  expect(shown()).toBe(4);
  expect(vi.getTimerCount()).toBe(0);
});

test('another search begins with its first blocks', () => {
  const { rerender } = render(<List total={3} place="b" />);
  comeNear();
  rerender(<List total={3} place="b" about="q=灯" />);
  expect(shown()).toBe(2);
  comeNear();
  expect(shown()).toBe(3);
});

test('a record that arrives leaves what is shown', () => {
  const { rerender } = render(<List total={3} place="c" />);
  comeNear();
  rerender(<List total={4} place="c" />);
  expect(shown()).toBe(3);
});

test('back finds the list as long as it was left; elsewhere it begins anew', () => {
  const first = render(<List total={5} place="d" />);
  comeNear();
  comeNear();
  first.unmount();
  const again = render(<List total={5} place="d" />);
  expect(shown()).toBe(4);
  again.unmount();
  render(<List total={5} place="e" />);
  expect(shown()).toBe(2);
});

test('an empty list shows nothing and waits for nothing', () => {
  render(<List total={0} place="f" />);
  expect(shown()).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});
