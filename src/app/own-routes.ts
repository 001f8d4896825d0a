/** Pages that show several rooms together, and so belong to none. */
import type { RoomRoute } from './rooms.ts';

export const OWN_ROUTES: readonly RoomRoute[] = [
  {
    room: 'report',
    path: '/records',
    load: async () => ({ Component: (await import('./records/records-page.tsx')).RecordsPage }),
    roles: ['member'],
  },
  { room: 'find', path: '/find', load: async () => ({ Component: (await import('./find/find-page.tsx')).FindPage }) },
];
