import { type ComponentType, memo, useLayoutEffect, useRef } from 'react';
import type { LongList } from './long-list.ts';
import type { RowHeights } from './row-heights.ts';

export interface LongRowsProps<Item> extends Pick<LongList, 'drawn' | 'heights' | 'guess' | 'held'> {
  readonly label: string;
  readonly items: readonly Item[];
  /** The number of its first row among all the rows of the page. */
  readonly first: number;
  readonly keyOf: (item: Item) => string;
  /** One row; drawn again only when its item changes. */
  readonly Item: ComponentType<{ readonly item: Item }>;
}

/**
 * One list of a {@link useLongList}: the rows near what is seen, and empty room in place of the others. Each row says its number and how
 * many there are, since most are not there.
 */
function LongRowsShown<Item>({ label, items, first, keyOf, Item, drawn, held, heights }: LongRowsProps<Item>) {
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    for (const row of list.current?.querySelectorAll<HTMLElement>(':scope > [data-row]') ?? [])
      heights.set(Number(row.dataset.row), row.getBoundingClientRect().height);
  });
  const end = first + items.length;
  const from = clamp(drawn.from, first, end);
  const to = clamp(drawn.to, from, end);
  const isHeldApart = held >= first && held < end && (held < from || held >= to);
  const parts = [{ from, to }, ...(isHeldApart ? [{ from: held, to: held + 1 }] : [])].sort((a, b) => a.from - b.from);
  return (
    <ul className="rows" ref={list} aria-label={label} data-first={first} data-count={items.length}>
      {parts.map((part, at) => [
        <Gap key={`before-${at}`} heights={heights} from={at === 0 ? first : (parts[at - 1]?.to ?? first)} to={part.from} />,
        ...items.slice(part.from - first, part.to - first).map((item, i) => (
          <li key={keyOf(item)} data-row={part.from + i} aria-posinset={part.from + i - first + 1} aria-setsize={items.length}>
            <Item item={item} />
          </li>
        )),
      ])}
      <Gap heights={heights} from={parts.at(-1)?.to ?? first} to={end} />
    </ul>
  );
}

// `memo` forgets that the rows are of one kind; nothing else about them changes.
export const LongRows = memo(LongRowsShown, isSameDrawing) as typeof LongRowsShown;

type Compared = Omit<LongRowsProps<unknown>, 'keyOf' | 'Item'> & { readonly keyOf: unknown; readonly Item: unknown };

/** A list that is far stays as it is while another is scrolled. */
function isSameDrawing(before: Compared, after: Compared): boolean {
  const same = (['label', 'items', 'first', 'keyOf', 'Item', 'heights', 'guess'] as const).every((name) => before[name] === after[name]);
  return same && drawnOf(before) === drawnOf(after);
}

function drawnOf({ drawn, held, first, items }: Compared): string {
  const end = first + items.length;
  return [clamp(drawn.from, first, end), clamp(drawn.to, first, end), held >= first && held < end ? held : -1].join(' ');
}

interface GapProps {
  readonly heights: RowHeights;
  readonly from: number;
  readonly to: number;
}

/** Room for rows that are not drawn; there for the eye only. */
function Gap({ heights, from, to }: GapProps) {
  const height = heights.topOf(to) - heights.topOf(from);
  return from < to && <li className="gap" aria-hidden="true" style={{ height }} />;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
