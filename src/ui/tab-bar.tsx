import './css/rail.css';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import { TabCount } from './tab-count.tsx';
import { useUiWords } from './words.ts';

export interface TabItem {
  readonly to: string;
  readonly label: string;
  readonly icon: LucideIcon;
  /** Only where the items stand in a rail. */
  readonly isRail?: boolean | undefined;
  /** How many things wait behind it, and the words that say so (`1 件需处理`). */
  readonly badge?: { readonly count: number; readonly label: string } | undefined;
  /** The same for work that is done at a desk: a number that stands in a rail only. */
  readonly waits?: ReactNode;
  /** Who it belongs to; in a rail it stands in the item's place, at the foot. */
  readonly who?: ReactNode;
}

export interface TabBarProps {
  readonly items: readonly TabItem[];
  readonly label?: string | undefined;
  /** On a desk the same items stand in a rail on the left. */
  readonly rail?: boolean | undefined;
  /** The name of the app, above a rail. */
  readonly brand?: string | undefined;
}

/** The main navigation: at the bottom of a phone, on the left of a desk. */
export function TabBar({ items, label, rail = false, brand }: TabBarProps) {
  const words = useUiWords();
  return (
    <nav className={classes('tabs', rail && 'rail')} aria-label={label ?? words('page.nav')}>
      {rail && brand !== undefined && <p className="rail-brand">{brand}</p>}
      <ul>
        {items.map(({ to, label: name, icon, badge, isRail, waits, who }) => (
          <li key={to} className={classes(isRail && 'rail-only', who !== undefined && 'rail-foot') || undefined}>
            <NavLink to={to} end={to === '/' || items.some((other) => other.to.startsWith(`${to}/`))}>
              <Icon of={icon} />
              <span>{name}</span>
              {badge && <TabCount {...badge} />}
              {waits !== undefined && <span className="rail-waits">{waits}</span>}
              {who !== undefined && <span className="rail-who">{who}</span>}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
