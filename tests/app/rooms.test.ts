import { describe, expect, test } from 'vitest';
import { isOpenTo, ROOMS, routesOf, tabsFor } from '#src/app/rooms.ts';

const addresses = (...held: string[]) => tabsFor(ROOMS, held).map(({ to }) => to);

describe('the tabs', () => {
  test('of a member are today, records and me', () => {
    expect(addresses('member')).toEqual(['/', '/records', '/me']);
  });

  test.each(['clerk', 'director', 'deputyDirector'])('of a %s begin at the desk', (role) => {
    expect(addresses(role)).toEqual(['/office', '/office/review', '/me']);
  });

  test('of a clerk who is a member too keep today beside the desk', () => {
    expect(addresses('clerk', 'member')).toEqual(['/office', '/office/review', '/', '/me']);
  });

  test('of the county office begin at the county', () => {
    expect(addresses('countyOffice')).toEqual(['/county', '/county/reports', '/me']);
  });

  test('of somebody without a room are me alone', () => {
    expect(addresses('admin')).toEqual(['/me']);
  });
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
