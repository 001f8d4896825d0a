/** What is typed outside of records, for views: kept on this phone alone, and said where it is not. */
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useDesk } from './device-context.tsx';
import { Jotter } from './jotting.ts';
import type { Jotting, StorageCode } from './shown.ts';

/**
 * Words typed for an act that is yet to come, under the act's name: `return:<record>`. Kept as they are typed; a view that
 * leaves keeps them. Where the phone cannot, the app says so above the page and in the question over it.
 *
 * @param toldHere the view says it itself, nearer to the words
 */
export function useJotting(key: string, { toldHere = false }: { readonly toldHere?: boolean } = {}): Jotting {
  const desk = useDesk();
  const jotter = useMemo(() => new Jotter(desk, key), [desk, key]);
  useEffect(() => jotter.open(), [jotter]);
  const shown = useSyncExternalStore(jotter.subscribe, jotter.get);
  const untold = toldHere ? null : shown.saveFailed;
  useEffect(() => {
    desk.unkept.tell(jotter, untold);
    return () => desk.unkept.tell(jotter, null);
  }, [desk, jotter, untold]);
  return { ...shown, change: jotter.change, save: jotter.save, clear: jotter.clear };
}

/** Why words that were typed are not kept, where no view says it; null while all are. */
export function useUnkept(): StorageCode | null {
  const { why } = useDesk().unkept;
  return useSyncExternalStore(why.subscribe, why.get);
}
