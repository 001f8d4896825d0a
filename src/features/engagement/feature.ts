import type { Feature } from '#src/ui/feature.ts';

const READERS = ['clerk', 'director', 'deputyDirector', 'localParty', 'countyOffice', 'chair'] as const;
/** The first-responsible person of an office, and the county. Source: §3.3.2. */
const ENGAGERS = ['director', 'countyOffice'] as const;

const engagement: Feature = {
  name: 'engagement',
  routes: [
    {
      path: '/engagements',
      load: async () => ({ Component: (await import('./views/engagements-page.tsx')).EngagementsPage }),
      roles: READERS,
    },
    {
      path: '/engagements/new',
      load: async () => ({ Component: (await import('./views/new-engagement-page.tsx')).NewEngagementPage }),
      roles: ENGAGERS,
    },
    { path: '/engagements/:id', load: async () => ({ Component: (await import('./views/engagement-page.tsx')).EngagementPage }) },
    {
      path: '/engagements/:id/edit',
      load: async () => ({ Component: (await import('./views/write-engagement-page.tsx')).WriteEngagementPage }),
      roles: ENGAGERS,
    },
    { path: '/engagements/:id/print', load: async () => ({ Component: (await import('./views/print-page.tsx')).PrintPage }) },
  ],
};

export default engagement;
