import { act, screen } from '@testing-library/react';
import { CloudOff } from 'lucide-react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Pill } from '#src/ui/pill.tsx';
import { open } from './open.tsx';

const pill = (words: string) => (
  <Pill to="/sync" tone="wait" icon={CloudOff}>
    {words}
  </Pill>
);

function wait(milliseconds: number) {
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });
}

describe('where sending stands', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('leads to the sync centre', () => {
    open(pill('离线，3 件待送'));
    expect(screen.getByRole('link', { name: '离线，3 件待送' })).toHaveAttribute('href', '/sync');
  });

  test('is announced when it changes, and not more than once in ten seconds', () => {
    const { show } = open(pill('离线'));
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    show(pill('正在送 1/3'));
    expect(screen.getByRole('status')).toHaveTextContent('正在送 1/3');
    show(pill('正在送 2/3'));
    show(pill('都已送达'));
    wait(9_900);
    expect(screen.getByRole('status')).toHaveTextContent('正在送 1/3');
    expect(screen.getByRole('link')).toHaveTextContent('都已送达');
    wait(200);
    expect(screen.getByRole('status')).toHaveTextContent('都已送达');
  });
});
