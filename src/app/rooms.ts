/** The rooms of the house, found by their folders, and what each of them offers to whom. */
import type { LucideIcon } from 'lucide-react';
import { House, UserRound } from 'lucide-react';
import type { Feature, FeatureNav, FeatureRoute } from '#src/ui/feature.ts';

const FOUND = import.meta.glob<Feature>('../features/*/feature.ts', { eager: true, import: 'default' });

export const ROOMS: readonly Feature[] = Object.values(FOUND);

/** An address with the strings its page needs. */
export interface RoomRoute extends FeatureRoute {
  readonly room: string;
}

export function routesOf(rooms: readonly Feature[]): RoomRoute[] {
  return rooms.flatMap(({ name, routes }) => routes.map((route) => ({ ...route, room: name })));
}

/** Whether one of the roles opens this page; a page without roles is for everybody signed in. */
export function isOpenTo({ roles }: FeatureRoute, held: readonly string[]): boolean {
  return roles === undefined || roles.some((role) => held.includes(role));
}

export interface Tab {
  readonly to: string;
  readonly icon: LucideIcon;
  /** Key of its name among the words of the frame. */
  readonly labelKey: string;
  /** Only on a desk. */
  readonly isRail?: boolean;
  readonly waits?: FeatureNav['waits'];
}

const TODAY = { to: '/', icon: House, labelKey: 'nav.today', order: 10, roles: ['member'], isRail: false };
const ME = { to: '/me', icon: UserRound, labelKey: 'nav.me', isRail: false };

/**
 * The tabs of somebody, 我的 last. Whoever works for an office or the county finds the desk first;
 * if they are members as well, 今日 stays beside it and the rest of their own duties in 我的.
 */
export function tabsFor(rooms: readonly Feature[], held: readonly string[]): Tab[] {
  const offered = rooms.flatMap(({ nav = [] }) =>
    nav.filter(({ place }) => place !== 'menu').map((item) => ({ ...item, isRail: item.place === 'rail' })),
  );
  const own = [TODAY, ...offered].filter(({ roles }) => roles.some((role) => held.includes(role)));
  const [desk, duties] = [own.filter(({ roles }) => !roles.includes('member')), own.filter(({ roles }) => roles.includes('member'))];
  const byOrder = (a: { order: number }, b: { order: number }) => a.order - b.order;
  const shown = desk.length === 0 ? duties.sort(byOrder) : [...desk.sort(byOrder), ...duties.filter(({ to }) => to === '/')];
  return [...shown, ME].map(shownOf);
}

function shownOf({ to, icon, labelKey, isRail, waits }: Tab): Tab {
  return { to, icon, labelKey, ...(isRail ? { isRail } : {}), ...(waits === undefined ? {} : { waits }) };
}
