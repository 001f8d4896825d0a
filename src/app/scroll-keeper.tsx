import { useLayoutEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

/** How long a list may take to grow back to where it was left, in ms. */
const GROWING_MS = 1_500;

export interface Scroller {
  readonly get: () => number;
  readonly set: (top: number) => void;
  /** Called when the page grows or shrinks; returns the way to stop. */
  readonly onSize: (listener: () => void) => () => void;
  /** Called while it scrolls; returns the way to stop. */
  readonly onScroll: (listener: () => void) => () => void;
}

/** Back finds the list where it was left; a new page begins at its top; a changed filter stays where it is. */
export function ScrollKeeper({ scroller }: { readonly scroller: Scroller }) {
  const { key } = useLocation();
  const how = useNavigationType();
  const places = useRef(new Map<string, number>());

  useLayoutEffect(() => {
    const kept = places.current;
    const stopRestoring = how === NavigationType.Pop ? restore(scroller, kept.get(key) ?? 0) : undefined;
    if (how === NavigationType.Push) scroller.set(0);
    const stopWatching = scroller.onScroll(() => {
      kept.set(key, scroller.get());
    });
    return () => {
      stopRestoring?.();
      stopWatching();
    };
  }, [key, how, scroller]);
  return null;
}

/** Live lists fill a moment after the page opens: tries again as the page grows, until it fits or the time is over. */
function restore(scroller: Scroller, top: number): () => void {
  scroller.set(top);
  if (scroller.get() >= top) return () => undefined;
  const stopListening = scroller.onSize(() => {
    scroller.set(top);
    if (scroller.get() >= top) stop();
  });
  const timer = setTimeout(stop, GROWING_MS);
  return stop;

  function stop() {
    clearTimeout(timer);
    stopListening();
  }
}
