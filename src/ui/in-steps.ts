import { type RefObject, startTransition, useEffect, useRef, useState } from 'react';

/** How far ahead of what is seen the list is drawn, so that a quick thumb does not come to its end. */
const AHEAD = '4000px 0px';
/** Blocks there at once: the first may hold a single row. */
const FIRST = 2;
const PLACES_KEPT = 50;

/** How many blocks were drawn at each place of the history: back finds the list as long as it was left. */
const drawn = new Map<string, number>();

export interface InSteps {
  /** How many blocks to draw by now. */
  readonly count: number;
  /** Goes on an empty element after the last block. */
  readonly end: RefObject<HTMLDivElement | null>;
}

/**
 * Draws a long list block by block, as its reader comes near the end of what is there: a list of thousands opens at once.
 *
 * @param total how many blocks there are
 * @param about what is listed; another value begins anew
 * @param place the list's entry in the history
 */
export function useInSteps(total: number, about: string, place: string): InSteps {
  const [reached, setReached] = useState(() => ({ about, count: drawn.get(place) ?? FIRST }));
  const end = useRef<HTMLDivElement>(null);
  const count = reached.about === about ? reached.count : FIRST;
  useEffect(() => {
    keep(place, count);
    if (count >= total || end.current === null) return undefined;
    return whenNear(end.current, () => {
      // In pieces between two frames: a thumb that moves is never kept waiting by rows it does not see yet.
      startTransition(() => setReached({ about, count: count + 1 }));
    });
  }, [about, count, place, total]);
  return { count: Math.min(count, total), end };
}

function keep(place: string, count: number): void {
  drawn.delete(place);
  drawn.set(place, count);
  const [oldest] = drawn.keys();
  if (drawn.size > PLACES_KEPT && oldest !== undefined) drawn.delete(oldest);
}

/** Calls once the element is near what is seen; where nobody can tell that, a moment later. */
function whenNear(element: Element, act: () => void): () => void {
  const view = element.ownerDocument.defaultView;
  if (view === null || !('IntersectionObserver' in view)) {
    const timer = setTimeout(act, 0);
    return () => {
      clearTimeout(timer);
    };
  }
  const observer = new view.IntersectionObserver(
    (seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) act();
    },
    { rootMargin: AHEAD },
  );
  observer.observe(element);
  return () => {
    observer.disconnect();
  };
}
