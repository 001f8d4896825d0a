import { LayoutDashboard, MessageSquareText } from 'lucide-react';
import type { Feature } from '#src/ui/feature.ts';

/** The chair and the local Party committee read; only the county office acts. */
const READERS = ['countyOffice', 'chair', 'localParty'] as const;

const county: Feature = {
  name: 'county',
  routes: [
    {
      path: '/county',
      load: async () => ({ Component: (await import('./views/county-page.tsx')).CountyPage }),
      roles: ['countyOffice', 'chair'],
    },
    {
      path: '/county/reports',
      load: async () => ({ Component: (await import('./views/report-queue-page.tsx')).ReportQueuePage }),
      roles: READERS,
    },
    {
      path: '/county/reports/:id',
      load: async () => ({ Component: (await import('./views/report-desk-page.tsx')).ReportDeskPage }),
      roles: READERS,
    },
  ],
  nav: [
    { place: 'tab', roles: ['countyOffice'], icon: LayoutDashboard, labelKey: 'nav.desk', to: '/county', order: 10 },
    { place: 'tab', roles: READERS, icon: MessageSquareText, labelKey: 'nav.reports', to: '/county/reports', order: 20 },
  ],
};

export default county;
