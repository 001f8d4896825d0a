import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { isSame, RowHeights, type Span, stepTowards } from './row-heights.ts';

/** A list this long is drawn whole, so that the browser's own search finds everything in it. */
const WHOLE = 60;
/** New rows in one frame: what a slow phone builds and paints within it. */
const STEP = 4;
const PLACES_KEPT = 50;

export interface LongList {
  /** Goes on the element around all its {@link LongRows}. */
  readonly box: RefObject<HTMLDivElement | null>;
  readonly drawn: Span;
  /** The row with the focus, kept even when it is far; -1 for none. */
  readonly held: number;
  readonly heights: RowHeights;
  /** What rows are taken for that were never drawn; changes once. */
  readonly guess: number;
}

/**
 * Draws of a long list what is seen and a screen above and below it; the rest is empty room of the right height. Its rows may lie in
 * several lists one below another, each with a heading.
 *
 * @param count how many rows there are in all
 * @param about what is listed; another value begins anew
 * @param place the list's entry in the history: back finds it as high as it was left
 */
export function useLongList(count: number, about: string, place: string): LongList {
  const box = useRef<HTMLDivElement>(null);
  const heights = useHeights(count, about, place);
  const [guess, setGuess] = useState(heights.guess);
  const [state, setState] = useState({ about, drawn: firstRows(count) });
  const drawn = state.about === about ? state.drawn : firstRows(count);
  const look = useCallback(() => {
    if (box.current === null) return;
    heights.learn();
    setGuess(heights.guess);
    const { wanted, seen } = zoneOf(box.current, heights);
    setState((before) => {
      const from = before.about === about ? before.drawn : firstRows(heights.count);
      const next = stepTowards(from, wanted, seen, STEP);
      return before.about === about && isSame(from, next) ? before : { about, drawn: next };
    });
  }, [about, heights]);
  useEachScroll(box, look);
  useNextFrame(box, look, [state, guess]);
  return { box, drawn, held: useHeld(box), heights, guess };
}

function firstRows(count: number): Span {
  return { from: 0, to: Math.min(STEP, count) };
}

interface Measured {
  readonly about: string;
  readonly heights: RowHeights;
}

const known = new Map<string, Measured>();

function useHeights(count: number, about: string, place: string): RowHeights {
  const [now, setNow] = useState(() => measuredFor(count, about, known.get(place)));
  const next = measuredFor(count, about, now);
  if (next !== now) setNow(next);
  useEffect(() => {
    known.delete(place);
    known.set(place, next);
    const [oldest] = known.keys();
    if (known.size > PLACES_KEPT && oldest !== undefined) known.delete(oldest);
  }, [next, place]);
  return next.heights;
}

function measuredFor(count: number, about: string, before: Measured | undefined): Measured {
  if (before?.about !== about) return { about, heights: new RowHeights(count) };
  return before.heights.count === count ? before : { about, heights: new RowHeights(count, before.heights) };
}

/** The number of the row that has the focus. */
function useHeld(box: RefObject<HTMLElement | null>): number {
  const [held, setHeld] = useState(-1);
  useEffect(() => {
    const element = box.current;
    const handleIn = ({ target }: FocusEvent) => setHeld(target instanceof Element ? rowOf(target) : -1);
    const handleOut = () => setHeld(-1);
    element?.addEventListener('focusin', handleIn);
    element?.addEventListener('focusout', handleOut);
    return () => {
      element?.removeEventListener('focusin', handleIn);
      element?.removeEventListener('focusout', handleOut);
    };
  }, [box]);
  return held;
}

function rowOf(target: Element): number {
  return Number(target.closest<HTMLElement>('[data-row]')?.dataset.row ?? -1);
}

/** What is seen of the list, and what is to be drawn: a screen more on both sides, or everything when it is short. */
function zoneOf(box: HTMLElement, heights: RowHeights): { readonly wanted: Span; readonly seen: Span } {
  const screen = box.ownerDocument.documentElement.clientHeight || (box.ownerDocument.defaultView?.innerHeight ?? 0);
  const seen = rowsBetween(box, heights, 0, screen);
  if (heights.count <= WHOLE) return { wanted: { from: 0, to: heights.count }, seen };
  return { wanted: rowsBetween(box, heights, -screen, 2 * screen), seen };
}

function rowsBetween(box: HTMLElement, heights: RowHeights, top: number, bottom: number): Span {
  const found: Span[] = [];
  for (const list of box.querySelectorAll<HTMLElement>('[data-first]')) {
    const place = list.getBoundingClientRect();
    if (place.top > bottom) break;
    if (place.bottom < top) continue;
    const from = Number(list.dataset.first);
    const span = heights.between({ from, to: from + Number(list.dataset.count) }, top - place.top, bottom - place.top);
    if (span.from < span.to) found.push(span);
  }
  return { from: found[0]?.from ?? 0, to: found.at(-1)?.to ?? 0 };
}

function useEachScroll(box: RefObject<HTMLElement | null>, look: () => void): void {
  useEffect(() => {
    const view = box.current?.ownerDocument.defaultView;
    view?.addEventListener('scroll', look, { passive: true });
    view?.addEventListener('resize', look);
    return () => {
      view?.removeEventListener('scroll', look);
      view?.removeEventListener('resize', look);
    };
  }, [box, look]);
}

/** Looks again in the frame after each change, until nothing changes any more. */
function useNextFrame(box: RefObject<HTMLElement | null>, look: () => void, changes: readonly unknown[]): void {
  useLayoutEffect(() => {
    const view = box.current?.ownerDocument.defaultView;
    const frame = view?.requestAnimationFrame(look);
    return () => {
      if (frame !== undefined) view?.cancelAnimationFrame(frame);
    };
    // Only what changes the drawing asks for another look.
  }, [box, look, ...changes]);
}
