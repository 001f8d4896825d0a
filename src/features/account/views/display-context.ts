/** How this phone shows itself, handed down by the app; these pages change it. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Display } from '#src/ui/display.ts';

export interface DisplayChoice {
  readonly get: () => Display;
  readonly change: (part: Partial<Display>) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

const DisplayContext = createContext<DisplayChoice | null>(null);

export const DisplayProvider = DisplayContext.Provider;

/** The choice as it is, and the way to change it: at once, offline, kept on this phone. */
export function useDisplay(): readonly [Display, DisplayChoice['change']] {
  const choice = useContext(DisplayContext);
  if (choice === null) throw new Error('DisplayProvider is missing above this view');
  return [useSyncExternalStore(choice.subscribe, choice.get), choice.change];
}
