import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Link, MemoryRouter, useNavigate } from 'react-router';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Scroller, ScrollKeeper } from '#src/app/scroll-keeper.tsx';

/** A page that is as high as the test says. */
function pageOf(height: { now: number }) {
  const state = { top: 0 };
  const grown = new Set<() => void>();
  const scrolled = new Set<() => void>();
  const scroller: Scroller = {
    get: () => state.top,
    set: (top) => {
      state.top = Math.min(top, height.now);
    },
    onSize: (listener) => {
      grown.add(listener);
      return () => grown.delete(listener);
    },
    onScroll: (listener) => {
      scrolled.add(listener);
      return () => scrolled.delete(listener);
    },
  };
  return {
    scroller,
    top: () => state.top,
    scrollTo: (top: number) => {
      scroller.set(top);
      for (const listener of scrolled) listener();
    },
    grow: (to: number) => {
      height.now = to;
      for (const listener of grown) listener();
    },
  };
}

function Ways() {
  const navigate = useNavigate();
  return (
    <>
      <Link to="/one">one</Link>
      <Link to="/list?status=draft" replace>
        filter
      </Link>
      <button type="button" onClick={() => void navigate(-1)}>
        back
      </button>
    </>
  );
}

describe('the place in a list', () => {
  let page: ReturnType<typeof pageOf>;
  const user = userEvent.setup();
  beforeEach(() => {
    page = pageOf({ now: 1000 });
    render(
      <MemoryRouter initialEntries={['/list']}>
        <ScrollKeeper scroller={page.scroller} />
        <Ways />
      </MemoryRouter>,
    );
    page.scrollTo(700);
  });

  test('a page I open begins at its top', async () => {
    await user.click(screen.getByText('one'));
    expect(page.top()).toBe(0);
  });

  test('back finds the list where I left it', async () => {
    await user.click(screen.getByText('one'));
    await user.click(screen.getByText('back'));
    expect(page.top()).toBe(700);
  });

  test('back waits for a list that fills a moment later', async () => {
    await user.click(screen.getByText('one'));
    page.grow(100);
    await user.click(screen.getByText('back'));
    expect(page.top()).toBe(100);
    act(() => page.grow(1000));
    expect(page.top()).toBe(700);
  });

  test('a changed filter stays where it is', async () => {
    await user.click(screen.getByText('filter'));
    expect(page.top()).toBe(700);
  });
});
