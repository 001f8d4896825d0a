/** Where a found record is read: the first page of any room that somebody with these roles may open. */
import { matchPath } from 'react-router';
import type { Straw } from '#src/device/haystack.ts';
import { pathTo } from '#src/domain/record/path.ts';
import { isOpenTo, ROOMS, routesOf } from '#src/app/rooms.ts';

const ROUTES = routesOf(ROOMS);

/** Own records that are written in a form of their own. */
const WRITTEN = ['report', 'proposal', 'deed'];

/** The address, or null where this version has no page for it. */
export function addressOf({ id, type, status, parent, owner }: Straw, held: readonly string[], me: string): string | null {
  if (type === 'person') return `/find?person=${id}`;
  if (type === 'attendance') return parent === null ? null : pathTo('activity', parent);
  if (WRITTEN.includes(type) && owner === me && status === 'draft') return pathTo(type, id, 'edit');
  const open = ROUTES.filter((route) => isOpenTo(route, held));
  return [pathTo(type, id), `/${type}/${id}`].find((to) => open.some(({ path }) => fits(path, to))) ?? null;
}

/** Only a page for records, never one that happens to catch the word. */
function fits(pattern: string, to: string): boolean {
  return pattern.includes(':') && matchPath(pattern, to) !== null;
}
