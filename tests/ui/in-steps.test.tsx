import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useInSteps } from '#src/ui/in-steps.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const open = (total: number, about = '') => renderHook((props) => useInSteps(props.total, props.about), { initialProps: { total, about } });
const frame = () => act(() => vi.advanceTimersToNextTimer());

test('a long list shows its first block at once, and one more after each frame until all are there', () => {
  const { result } = open(3);
  expect(result.current).toBe(1);
  frame();
  expect(result.current).toBe(2);
  frame();
  expect(result.current).toBe(3);
  expect(vi.getTimerCount()).toBe(0);
});

test('another search begins with its first block', () => {
  const { result, rerender } = open(3);
  frame();
  rerender({ total: 3, about: 'q=灯' });
  expect(result.current).toBe(1);
  frame();
  expect(result.current).toBe(2);
});

test('a record that arrives leaves what is shown', () => {
  const { result, rerender } = open(2);
  frame();
  rerender({ total: 3, about: '' });
  expect(result.current).toBe(2);
  frame();
  expect(result.current).toBe(3);
});

test('an empty list shows nothing and waits for nothing', () => {
  const { result } = open(0);
  expect(result.current).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});
