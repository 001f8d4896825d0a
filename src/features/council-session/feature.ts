import type { Feature } from '#src/ui/feature.ts';

/** Who reads the sessions, as the record's own scopes have it. Source: §3.1. */
const READERS = ['countyOffice', 'chair', 'membersWork'] as const;
const WRITERS = ['countyOffice', 'chair'] as const;

const councilSession: Feature = {
  name: 'council-session',
  routes: [
    { path: '/sessions', load: async () => ({ Component: (await import('./views/sessions-page.tsx')).SessionsPage }), roles: READERS },
    {
      path: '/sessions/new',
      load: async () => ({ Component: (await import('./views/new-session-page.tsx')).NewSessionPage }),
      roles: WRITERS,
    },
    {
      path: '/sessions/:id/edit',
      load: async () => ({ Component: (await import('./views/write-session-page.tsx')).WriteSessionPage }),
      roles: WRITERS,
    },
    { path: '/sessions/:id', load: async () => ({ Component: (await import('./views/session-page.tsx')).SessionPage }), roles: READERS },
  ],
};

export default councilSession;
