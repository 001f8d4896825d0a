import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { positionAt } from '#tests/support/position.ts';
import { isWeak, usePlaceFinder } from '#src/hall/files/use-place.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a prompt that nobody answers holds nothing up, and an answer that comes too late is not used', () => {
  const late: PositionCallback[] = [];
  const onFound = vi.fn();
  const { result } = renderHook(() => usePlaceFinder(() => ({ getCurrentPosition: (found) => void late.push(found) }), onFound));
  act(() => result.current.find());
  expect(result.current.state).toBe('finding');
  act(() => void vi.advanceTimersByTime(10_000));
  expect(result.current.state).toBe('notFound');
  act(() => {
    for (const found of late) found(positionAt(29, 121, 5));
  });
  expect(onFound).not.toHaveBeenCalled();
});

test('a phone without positions says so at once', () => {
  const { result } = renderHook(() =>
    usePlaceFinder(
      () => null,
      () => undefined,
    ),
  );
  act(() => result.current.find());
  expect(result.current.state).toBe('notFound');
});

test('a position wider than a hundred metres needs words beside it', () => {
  expect([isWeak({ lat: 0, lng: 0, accuracy: 100 }), isWeak({ lat: 0, lng: 0, accuracy: 101 })]).toEqual([false, true]);
});
