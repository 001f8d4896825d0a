import './css/rail.css';
import type { LucideIcon } from 'lucide-react';
import { NavLink } from 'react-router';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import { useUiWords } from './words.ts';

export interface TabItem {
  readonly to: string;
  readonly label: string;
  readonly icon: LucideIcon;
  /** Only where the items stand in a rail. */
  readonly isRail?: boolean | undefined;
  /** How many things wait behind it, and the words that say so (`1 件需处理`). */
  readonly badge?: { readonly count: number; readonly label: string } | undefined;
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
        {items.map(({ to, label: name, icon, badge, isRail }) => (
          <li key={to} className={isRail ? 'rail-only' : undefined}>
            <NavLink to={to} end={to === '/' || items.some((other) => other.to.startsWith(`${to}/`))}>
              <Icon of={icon} />
              <span>{name}</span>
              {badge && badge.count > 0 && (
                <span className="dot">
                  <span aria-hidden="true">{badge.count > 99 ? '99+' : badge.count}</span>
                  <span className="vh">{badge.label}</span>
                </span>
              )}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
