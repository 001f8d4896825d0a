import { matchPath } from 'react-router';
import { expect, test } from 'vitest';
import { ROOMS, routesOf } from '#src/app/rooms.ts';
import { readPath, writePath } from '#src/features/sync/views/record-paths.ts';
import { RECORD_TYPES } from '#src/registry.ts';

const ID = '0198f7c1-0000-7000-8000-0000000000f0';
const ROUTES = routesOf(ROOMS).map(({ path }) => path);
const exists = (to: string) => ROUTES.some((path) => matchPath(path, to) !== null);

test.each(RECORD_TYPES)('%s: wherever the sync centre leads, there is a page', (type) => {
  for (const to of [readPath(type, ID), writePath(type, ID)]) if (to !== null) expect([to, exists(to)]).toEqual([to, true]);
});

test.each(['report', 'proposal', 'deed', 'note', 'request', 'activity', 'plan', 'summary', 'practice', 'support', 'task', 'notice'])(
  'words of a %s that wait can be written on somewhere',
  (type) => {
    expect(writePath(type, ID)).not.toBeNull();
  },
);

test('a note and a request, which have no form of their own, lead to their page', () => {
  expect([writePath('note', ID), writePath('request', ID)]).toEqual([`/notes/${ID}`, `/requests/${ID}`]);
  expect(writePath('unheard-of', ID)).toBeNull();
});
