import { useCallback, useEffect, useState } from 'react';
import type { PeopleRefusal, PeopleTold } from '#src/device/people-desk.ts';

/** What the server told; null while it was not asked or has not answered. */
export interface AskedOf<T> {
  readonly value: T | null;
  readonly refusal: PeopleRefusal | null;
  readonly again: () => void;
}

/** Asks when the page opens and whenever {@link AskedOf.again} is called; what was told stays while it is asked anew. */
export function useAsked<T>(question: () => Promise<PeopleTold<T>>): AskedOf<T> {
  const [round, setRound] = useState(0);
  const [told, setTold] = useState<{ readonly value: T | null; readonly refusal: PeopleRefusal | null }>({ value: null, refusal: null });
  useEffect(() => {
    let isGone = false;
    void question().then((answer) => {
      if (isGone) return;
      setTold((before) => (answer.ok ? { value: answer.value, refusal: null } : { ...before, refusal: answer }));
    });
    return () => {
      isGone = true;
    };
  }, [question, round]);
  const again = useCallback(() => setRound((count) => count + 1), []);
  return { ...told, again };
}
