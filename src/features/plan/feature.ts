import { NotebookPen, NotebookText } from 'lucide-react';
import type { Feature } from '#src/ui/feature.ts';

const STAFF = ['clerk', 'director', 'deputyDirector'] as const;
/** They read the plan of their office and change nothing. Source: §1 */
const READERS = ['member', 'localParty'] as const;
const COUNTY = ['countyOffice', 'chair', 'specialCommittee'] as const;

const plan: Feature = {
  name: 'plan',
  routes: [
    { path: '/office/plan', load: async () => ({ Component: (await import('./views/this-year.tsx')).OfficeThisYear }), roles: STAFF },
    { path: '/office/plan/:year', load: async () => ({ Component: (await import('./views/plan-page.tsx')).PlanPage }), roles: STAFF },
    {
      path: '/office/plan/:year/edit',
      load: async () => ({ Component: (await import('./views/write-plan-page.tsx')).WritePlanPage }),
      roles: STAFF,
    },
    {
      path: '/office/plan/:year/items/:item',
      load: async () => ({ Component: (await import('./views/item-page.tsx')).ItemPage }),
      roles: STAFF,
    },
    {
      path: '/office/plan/:year/items/:item/edit',
      load: async () => ({ Component: (await import('./views/write-item-page.tsx')).WriteItemPage }),
      roles: STAFF,
    },
    { path: '/plans', load: async () => ({ Component: (await import('./views/this-year.tsx')).ReadersThisYear }), roles: READERS },
    { path: '/plans/:year', load: async () => ({ Component: (await import('./views/read-page.tsx')).ReadPage }), roles: READERS },
    { path: '/plans/:id/print', load: async () => ({ Component: (await import('./views/print-page.tsx')).PrintPage }) },
    {
      path: '/county/plans',
      load: async () => ({ Component: (await import('./views/county-list-page.tsx')).CountyListPage }),
      roles: COUNTY,
    },
    {
      path: '/county/plans/:id',
      load: async () => ({ Component: (await import('./views/county-plan-page.tsx')).CountyPlanPage }),
      roles: COUNTY,
    },
  ],
  nav: [
    { place: 'tab', roles: STAFF, icon: NotebookPen, labelKey: 'nav.plan', to: '/office/plan', order: 40 },
    {
      place: 'tab',
      roles: COUNTY,
      icon: NotebookText,
      labelKey: 'nav.plans',
      to: '/county/plans',
      order: 30,
      waits: async () => ({ Component: (await import('./views/rail-waits.tsx')).PapersWaiting }),
    },
  ],
};

export default plan;
