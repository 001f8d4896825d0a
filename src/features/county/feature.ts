import { FilePenLine, LayoutDashboard, MessageSquareText } from 'lucide-react';
import type { Feature } from '#src/ui/feature.ts';

/** The chair and the local Party committee read; only the county office acts. */
const READERS = ['countyOffice', 'chair', 'localParty'] as const;

/** The proposals committee and the county office handle proposals; the chair reads. */
const PROPOSAL_READERS = ['proposalsCommittee', 'countyOffice', 'chair'] as const;

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
    {
      path: '/county/compilation/:month',
      load: async () => ({ Component: (await import('./views/compilation-page.tsx')).CompilationPage }),
      roles: ['countyOffice', 'chair'],
    },
    {
      path: '/county/compilation/:month/print',
      load: async () => ({ Component: (await import('./views/compilation-print-page.tsx')).CompilationPrintPage }),
      roles: ['countyOffice', 'chair'],
    },
    {
      path: '/county/proposals',
      load: async () => ({ Component: (await import('./views/proposals-queue-page.tsx')).ProposalsQueuePage }),
      roles: PROPOSAL_READERS,
    },
    {
      path: '/county/proposals/:id',
      load: async () => ({ Component: (await import('./views/proposals-desk-page.tsx')).ProposalDeskPage }),
      roles: PROPOSAL_READERS,
    },
  ],
  nav: [
    { place: 'tab', roles: ['countyOffice'], icon: LayoutDashboard, labelKey: 'nav.desk', to: '/county', order: 10 },
    { place: 'tab', roles: READERS, icon: MessageSquareText, labelKey: 'nav.reports', to: '/county/reports', order: 20 },
    { place: 'tab', roles: PROPOSAL_READERS, icon: FilePenLine, labelKey: 'nav.proposals', to: '/county/proposals', order: 25 },
  ],
};

export default county;
