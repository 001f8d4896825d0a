/** Past years for views: how far one has come, and the way to ask for it. */
import { useCallback, useSyncExternalStore } from 'react';
import { attempt, type Attempt } from './attempt.ts';
import { useDesk } from './device-context.tsx';
import { useLive } from './live-query.ts';
import { askOlder, loadOlder, type Older } from './older.ts';

export interface OlderShown {
  /** Undefined while it is read. */
  readonly state: Older | undefined;
  /** No exchange can be hoped for now. */
  readonly isOffline: boolean;
  readonly ask: () => Promise<Attempt<null>>;
}

export function useOlder(year: number): OlderShown {
  const desk = useDesk();
  const isOffline = useSyncExternalStore(desk.status.subscribe, () => !desk.status.get().online || desk.status.get().failures > 0);
  const state = useLive(desk, () => loadOlder(desk, year), [year]);
  const ask = useCallback(() => attempt(() => askOlder(desk, year)), [desk, year]);
  return { state, isOffline, ask };
}
