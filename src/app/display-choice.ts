import type { DisplayChoice } from '#src/features/account/views/display-context.ts';
import { applyDisplay, type Display, type DisplayStore, keepDisplay, readDisplay } from '#src/ui/display.ts';

/** What a phone shows before anybody chose. The county writes Chinese; English is one tap away on the first page. */
export const FIRST_DISPLAY: Display = { language: 'zh-CN', theme: 'system', mode: 'standard', text: 'std' };

/** Reads the kept choice and shows it at once, before anything is painted; every change is shown and kept. */
export function createDisplayChoice(store: DisplayStore, root: HTMLElement): DisplayChoice {
  let display = readDisplay(store, FIRST_DISPLAY);
  const listeners = new Set<() => void>();
  applyDisplay(root, display);
  return {
    get: () => display,
    change(part) {
      display = { ...display, ...part };
      keepDisplay(store, display);
      applyDisplay(root, display);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
