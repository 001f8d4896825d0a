import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useLongList } from '#src/ui/long-list.ts';
import { LongRows } from '#src/ui/long-rows.tsx';

const ROW = 100;
const SCREEN = 700;
let scrolled = 0;
let rowHeight = ROW;

/** A page that lays out: each row is as high as the others, gaps as high as they say, lists one below another. */
beforeEach(() => {
  scrolled = 0;
  rowHeight = ROW;
  vi.spyOn(document.documentElement, 'clientHeight', 'get').mockReturnValue(SCREEN);
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
    if (this.tagName !== 'UL') return new DOMRect(0, 0, 390, heightOf(this));
    const lists = [...document.querySelectorAll('ul')];
    const above = lists.slice(0, lists.indexOf(this as HTMLUListElement)).flatMap((list) => [...list.children]);
    const sum = (rows: readonly Element[]) => rows.reduce((total, row) => total + heightOf(row), 0);
    return new DOMRect(0, sum(above) - scrolled, 390, sum([...this.children]));
  });
});
afterEach(() => void vi.restoreAllMocks());

function heightOf(row: Element): number {
  return row instanceof HTMLElement && row.classList.contains('gap') ? Number.parseFloat(row.style.height) : rowHeight;
}

const Item = ({ item }: { readonly item: string }) => <a href={`#${item}`}>{item}</a>;
const keyOf = (item: string) => item;
const names = (count: number, of = 'r') => Array.from({ length: count }, (_, at) => `${of}${at}`);

interface Shown {
  readonly lists: readonly (readonly string[])[];
  readonly about?: string;
  readonly place?: string;
}

function Page({ lists, about = '', place = 'here' }: Shown) {
  const { box, ...list } = useLongList(lists.flat().length, about, place);
  return (
    <div ref={box}>
      {lists.map((items, at) => (
        <LongRows
          key={`list-${String(at)}`}
          label={`list ${String(at)}`}
          items={items}
          first={lists.slice(0, at).flat().length}
          keyOf={keyOf}
          Item={Item}
          {...list}
        />
      ))}
    </div>
  );
}

const shown = () => screen.queryAllByRole('listitem').map((row) => row.textContent);
const scrollTo = (top: number) => {
  scrolled = top;
  act(() => void window.dispatchEvent(new Event('scroll')));
};

test('a list of a few dozen is all there, so that the browser finds every word of it', async () => {
  render(<Page lists={[names(60)]} place="whole" />);
  await waitFor(() => expect(shown()).toHaveLength(60));
});

test('of a list of thousands, what is seen is there and a screen below, and the page is as long as all of it', async () => {
  const { container } = render(<Page lists={[names(5_000)]} place="thousands" />);
  await waitFor(() => expect(shown()).toEqual(names(14)));
  expect(Number.parseFloat(container.querySelector<HTMLElement>('.gap:last-child')?.style.height ?? '')).toBe((5_000 - 14) * ROW);
});

test('as I scroll, rows come before I reach them and go after I have left them', async () => {
  render(<Page lists={[names(5_000)]} place="scroll" />);
  await waitFor(() => expect(shown()).toHaveLength(14));
  scrollTo(2_000);
  await waitFor(() => expect([shown().at(0), shown().at(-1)]).toEqual(['r13', 'r33']));
  scrollTo(400_000);
  await waitFor(() => expect([shown().at(0), shown().at(-1)]).toEqual(['r3993', 'r4013']));
});

test('each row says which of how many it is, for those who hear the list', async () => {
  render(<Page lists={[names(5_000)]} place="said" />);
  scrollTo(400_000);
  const row = (await screen.findByText('r4000')).parentElement;
  expect([row?.getAttribute('aria-posinset'), row?.getAttribute('aria-setsize')]).toEqual(['4001', '5000']);
});

test('lists below one another are one way down: only where I am there are rows', async () => {
  render(<Page lists={[names(100, 'a'), names(100, 'b'), names(100, 'c')]} place="lists" />);
  scrollTo(10_000);
  await waitFor(() => expect([shown().at(0), shown().at(-1)]).toEqual(['a93', 'b13']));
  expect(screen.getAllByRole('list')).toHaveLength(3);
});

test('the row I stand on with the keyboard stays, however far I scroll', async () => {
  render(<Page lists={[names(5_000)]} place="focus" />);
  await waitFor(() => expect(shown()).toHaveLength(14));
  await userEvent.setup().tab();
  expect(screen.getByText('r0')).toHaveFocus();
  scrollTo(400_000);
  await waitFor(() => expect(shown().at(-1)).toBe('r4013'));
  expect(screen.getByText('r0')).toHaveFocus();
  act(() => screen.getByText('r0').blur());
  await waitFor(() => expect(shown()).not.toContain('r0'));
});

test('a record that arrives leaves me where I am', async () => {
  const { rerender } = render(<Page lists={[names(5_000)]} place="arrives" />);
  scrollTo(400_000);
  await waitFor(() => expect(shown().at(-1)).toBe('r4013'));
  rerender(<Page lists={[['new', ...names(5_000)]]} place="arrives" />);
  await waitFor(() => expect([shown().at(0), shown().at(-1)]).toEqual(['r3992', 'r4012']));
});

test('another search begins with its first rows at once', async () => {
  const { rerender } = render(<Page lists={[names(5_000)]} place="search" />);
  scrollTo(400_000);
  await waitFor(() => expect(shown().at(-1)).toBe('r4013'));
  scrolled = 0;
  rerender(<Page lists={[names(3, 'q')]} place="search" about="q=灯" />);
  expect(shown()).toEqual(['q0', 'q1', 'q2']);
});

test('back finds the list as high as it was left, before a row of it is drawn', async () => {
  rowHeight = 130;
  const first = render(<Page lists={[names(5_000)]} place="back" />);
  await waitFor(() => expect(shown().length).toBeGreaterThan(4));
  first.unmount();
  const { container } = render(<Page lists={[names(5_000)]} place="back" />);
  expect(Number.parseFloat(container.querySelector<HTMLElement>('.gap')?.style.height ?? '')).toBe((5_000 - 4) * 130);
});

test('an empty list shows nothing', () => {
  render(<Page lists={[[]]} place="empty" />);
  expect(shown()).toEqual([]);
});
