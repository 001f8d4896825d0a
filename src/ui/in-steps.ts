import { useEffect, useState } from 'react';

/**
 * How many of a long list's blocks are shown by now: the first at once, one more after each frame, until all are there.
 * A list of thousands opens at once this way, and answers a tap while the rest of it comes.
 *
 * @param total how many blocks there are
 * @param about what is listed; another value begins anew
 */
export function useInSteps(total: number, about: string): number {
  const [reached, setReached] = useState({ about, count: 1 });
  const count = reached.about === about ? reached.count : 1;
  useEffect(() => {
    if (count >= total) return undefined;
    const timer = setTimeout(() => {
      setReached({ about, count: count + 1 });
    }, 0);
    return () => {
      clearTimeout(timer);
    };
  }, [about, count, total]);
  return Math.min(count, total);
}
