import type { Feature } from '#src/ui/feature.ts';

const STAFF = ['clerk', 'director', 'deputyDirector'] as const;
/** They read the summary of their office and change nothing. Source: §1 */
const READERS = ['member', 'localParty'] as const;
const COUNTY = ['countyOffice', 'chair', 'specialCommittee'] as const;

const summary: Feature = {
  name: 'summary',
  routes: [
    {
      path: '/office/summary/:year',
      load: async () => ({ Component: (await import('./views/summary-page.tsx')).SummaryPage }),
      roles: STAFF,
    },
    {
      path: '/office/summary/:year/edit',
      load: async () => ({ Component: (await import('./views/write-page.tsx')).WritePage }),
      roles: STAFF,
    },
    {
      path: '/office/summary/:year/update',
      load: async () => ({ Component: (await import('./views/update-page.tsx')).UpdatePage }),
      roles: STAFF,
    },
    { path: '/summaries/:year', load: async () => ({ Component: (await import('./views/read-page.tsx')).ReadPage }), roles: READERS },
    { path: '/summaries/:id/print', load: async () => ({ Component: (await import('./views/print-page.tsx')).PrintPage }) },
    { path: '/summaries/:id/figures/:figure', load: async () => ({ Component: (await import('./views/figure-page.tsx')).FigurePage }) },
    {
      path: '/county/summaries/:id',
      load: async () => ({ Component: (await import('./views/county-summary-page.tsx')).CountySummaryPage }),
      roles: COUNTY,
    },
  ],
};

export default summary;
