import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { usePlaceFinder } from '#src/features/report/views/use-place.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  Reflect.deleteProperty(navigator, 'geolocation');
});

test('a prompt that nobody answers holds nothing up, and an answer that comes too late is not used', () => {
  const late: PositionCallback[] = [];
  Object.defineProperty(navigator, 'geolocation', {
    configurable: true,
    value: { getCurrentPosition: (found: PositionCallback) => late.push(found) },
  });
  const onFound = vi.fn();
  const { result } = renderHook(() => usePlaceFinder(onFound));
  act(() => result.current.find());
  expect(result.current.state).toBe('finding');
  act(() => vi.advanceTimersByTime(10_000));
  expect(result.current.state).toBe('notFound');
  act(() => late.forEach((found) => found({ coords: { latitude: 29, longitude: 121, accuracy: 5 } } as GeolocationPosition))); // no more is read of it
  expect(onFound).not.toHaveBeenCalled();
});

test('a phone without positions says so at once', () => {
  const { result } = renderHook(() => usePlaceFinder(() => undefined));
  act(() => result.current.find());
  expect(result.current.state).toBe('notFound');
});
