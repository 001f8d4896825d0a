import type { Feature } from '#src/ui/feature.ts';

const STAFF = ['clerk', 'director', 'deputyDirector'] as const;
/** Offices ask, the county office and the members' work committee answer. Source: §3.2. */
const READERS = [...STAFF, 'countyOffice', 'membersWork', 'chair'] as const;

const support: Feature = {
  name: 'support',
  routes: [
    { path: '/support', load: async () => ({ Component: (await import('./views/supports-page.tsx')).SupportsPage }), roles: READERS },
    {
      path: '/support/new',
      load: async () => ({ Component: (await import('./views/new-support-page.tsx')).NewSupportPage }),
      roles: STAFF,
    },
    { path: '/support/:id', load: async () => ({ Component: (await import('./views/support-page.tsx')).SupportPage }), roles: READERS },
  ],
};

export default support;
