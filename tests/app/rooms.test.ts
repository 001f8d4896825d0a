import { House } from 'lucide-react';
import { describe, expect, test } from 'vitest';
import { OWN_ROUTES } from '#src/app/own-routes.ts';
import first from '#src/i18n/first/zh-CN.json';
import { isOpenTo, ROOMS, routesOf, tabsFor } from '#src/app/rooms.ts';
import type { Feature } from '#src/ui/feature.ts';

const icon = House;
const STAFF = ['clerk', 'director', 'deputyDirector'];
/** A house of two rooms and a desk, so that a new room of the real one changes nothing here. */
const HOUSE: readonly Feature[] = [
  {
    name: 'report',
    routes: [],
    nav: [{ place: 'tab', roles: ['member'], icon, labelKey: 'nav.records', to: '/records', order: 20 }],
  },
  {
    name: 'office',
    routes: [],
    nav: [
      { place: 'tab', roles: STAFF, icon, labelKey: 'nav.review', to: '/office/review', order: 20 },
      { place: 'tab', roles: STAFF, icon, labelKey: 'nav.desk', to: '/office', order: 10 },
      { place: 'menu', roles: STAFF, icon, labelKey: 'nav.plan', to: '/office/plan', order: 5 },
    ],
  },
];

const addresses = (...held: string[]) => tabsFor(HOUSE, held).map(({ to }) => to);

describe('the tabs', () => {
  test('of a member are today, records and me', () => {
    expect(addresses('member')).toEqual(['/', '/records', '/me']);
  });

  test.each(STAFF)('of a %s begin at the desk', (role) => {
    expect(addresses(role)).toEqual(['/office', '/office/review', '/me']);
  });

  test('of a clerk who is a member too keep today beside the desk', () => {
    expect(addresses('clerk', 'member')).toEqual(['/office', '/office/review', '/', '/me']);
  });

  test('of somebody without a room are me alone', () => {
    expect(addresses('admin')).toEqual(['/me']);
  });

  test('lead to pages that there are', () => {
    const paths = [...routesOf(ROOMS), ...OWN_ROUTES].map(({ path }) => path);
    const led = ['member', 'clerk', 'countyOffice', 'chair'].flatMap((role) => tabsFor(ROOMS, [role]).map(({ to }) => to));
    expect(led.filter((to) => to !== '/' && !paths.includes(to))).toEqual([]);
  });
});

test('every tab has its name among the words of the frame, since it stands before any other words are there', () => {
  const tabs = ROOMS.flatMap(({ nav = [] }) => nav.filter(({ place }) => place === 'tab').map(({ labelKey }) => labelKey));
  expect(tabs.filter((key) => !(key in first))).toEqual([]);
});

describe('the rooms', () => {
  test('have one page for each address', () => {
    const paths = routesOf(ROOMS).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });

  test('keep the desk of an office from members', () => {
    const desk = routesOf(ROOMS).find(({ path }) => path === '/office');
    expect(desk && isOpenTo(desk, ['member'])).toBe(false);
    expect(desk && isOpenTo(desk, ['member', 'clerk'])).toBe(true);
  });
});
