import type { LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';

/** One address of a room. `load` is the only door to its views, so that nothing of them is in the first load. */
export interface FeatureRoute {
  /** As React Router writes it, from the root: `/reports/:id`. */
  readonly path: string;
  readonly load: () => Promise<{ readonly Component: ComponentType }>;
  /** Who may open it; absent means everybody who is signed in. */
  readonly roles?: readonly string[];
  /** `open` pages are shown to people who are not signed in yet. */
  readonly access?: 'open';
}

/** A place in the navigation of some roles. */
export interface FeatureNav {
  /** `rail`: only where there is room, on a desk. */
  readonly place: 'tab' | 'rail' | 'menu';
  readonly roles: readonly string[];
  readonly icon: LucideIcon;
  /** Key in the room's own strings; that of a tab, which stands before any room's words are there, in `i18n/first`. */
  readonly labelKey: string;
  readonly to: string;
  /** The number of what waits there, for a desk: a part of the room that shows it, loaded once the rail stands. */
  readonly waits?: () => Promise<{ readonly Component: ComponentType }>;
  /** Smaller comes first. */
  readonly order: number;
}

/**
 * What a room says about itself in its `feature.ts`, as default export. The app finds these files
 * by itself. A `feature.ts` imports this type, icons and nothing of its views or model.
 */
export interface Feature {
  /** Folder, record type, address, strings and tests all go by this name. */
  readonly name: string;
  readonly routes: readonly FeatureRoute[];
  readonly nav?: readonly FeatureNav[];
}
