import type { DisplayChoice } from '#src/features/account/views/display-context.ts';
import { applyDisplay, type Display, type DisplayStore, isDisplayKey, keepDisplay, readDisplay } from '#src/ui/display.ts';

/** What a phone shows before anybody chose. The county writes Chinese; English is one tap away on the first page. */
export const FIRST_DISPLAY: Display = { language: 'zh-CN', theme: 'system', mode: 'standard', text: 'std' };

/**
 * Reads the kept choice and shows it at once, before anything is painted; every change is shown and kept.
 * @param page tells of what other pages of this phone keep, so that all of them look alike
 */
export function createDisplayChoice(store: DisplayStore, root: HTMLElement, page: Pick<Window, 'addEventListener'>): DisplayChoice {
  let display = readDisplay(store, FIRST_DISPLAY);
  const listeners = new Set<() => void>();
  const show = (next: Display) => {
    display = next;
    applyDisplay(root, display);
    for (const listener of listeners) listener();
  };
  show(display);
  page.addEventListener('storage', ({ key }) => {
    if (isDisplayKey(key)) show(readDisplay(store, FIRST_DISPLAY));
  });
  return {
    get: () => display,
    change(part) {
      const next = { ...display, ...part };
      keepDisplay(store, next);
      show(next);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
