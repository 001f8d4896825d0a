import { ClipboardCheck, LayoutDashboard } from 'lucide-react';
import type { Feature } from '#src/ui/feature.ts';

const STAFF = ['clerk', 'director', 'deputyDirector'] as const;

const office: Feature = {
  name: 'office',
  routes: [
    { path: '/offices', load: async () => ({ Component: (await import('./views/offices-page.tsx')).OfficesPage }) },
    { path: '/office', load: async () => ({ Component: (await import('./views/office-page.tsx')).OfficePage }), roles: STAFF },
    {
      path: '/office/review',
      load: async () => ({ Component: (await import('./views/review-list-page.tsx')).ReviewListPage }),
      roles: STAFF,
    },
    { path: '/office/review/:id', load: async () => ({ Component: (await import('./views/review-page.tsx')).ReviewPage }), roles: STAFF },
  ],
  nav: [
    { place: 'tab', roles: STAFF, icon: LayoutDashboard, labelKey: 'nav.desk', to: '/office', order: 10 },
    {
      place: 'tab',
      roles: STAFF,
      icon: ClipboardCheck,
      labelKey: 'nav.review',
      to: '/office/review',
      order: 20,
      waits: async () => ({ Component: (await import('./views/rail-waits.tsx')).ReviewWaiting }),
    },
  ],
};

export default office;
