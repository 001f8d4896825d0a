import { useEffect, useState } from 'react';
import { MINUTE_MS, minuteOf } from '#src/domain/check-code.ts';

/**
 * The minute it is, counted from 1970, told anew as soon as the next one begins.
 *
 * @param now the corrected clock, ms
 */
export function useMinute(now: () => number): number {
  const [minute, setMinute] = useState(() => minuteOf(now()));
  useEffect(() => {
    const left = MINUTE_MS - (now() % MINUTE_MS);
    const timer = setTimeout(() => setMinute(minuteOf(now())), left + 20);
    return () => clearTimeout(timer);
  }, [now, minute]);
  return minute;
}
