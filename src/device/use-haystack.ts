/** The words of everything on this phone, for the page that searches them. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Desk } from './desk.ts';
import { useDesk } from './device-context.tsx';
import { loadHaystack, type Straw } from './haystack.ts';

/** Kept while the account is open, so that coming back to a search finds it as it was. */
const kept = new WeakMap<Desk, readonly Straw[]>();

/** Undefined until it was read for the first time; read again after each exchange with the server. */
export function useHaystack(): readonly Straw[] | undefined {
  const desk = useDesk();
  const lastContact = useSyncExternalStore(desk.status.subscribe, () => desk.status.get().lastContact);
  const [straws, setStraws] = useState(() => kept.get(desk));
  const [failure, setFailure] = useState<Error | null>(null);
  useEffect(() => {
    let isGone = false;
    loadHaystack(desk).then(
      (read) => {
        kept.set(desk, read);
        if (!isGone) setStraws(read);
      },
      (error: unknown) => {
        if (!isGone) setFailure(error instanceof Error ? error : new Error(String(error)));
      },
    );
    return () => {
      isGone = true;
    };
  }, [desk, lastContact]);
  if (failure !== null) throw failure;
  return straws;
}
