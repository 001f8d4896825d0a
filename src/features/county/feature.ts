import { ClipboardCheck, FilePenLine, Landmark, LayoutDashboard, MessageSquareText, Repeat2, UsersRound } from 'lucide-react';
import type { Feature } from '#src/ui/feature.ts';

/** The chair and the local Party committee read; only the county office acts. */
const READERS = ['countyOffice', 'chair', 'localParty'] as const;

/** The proposals committee and the county office handle proposals; the chair reads. */
const PROPOSAL_READERS = ['proposalsCommittee', 'countyOffice', 'chair'] as const;

/** They see offices side by side: all of them, or those they assist. Source: §3.1, §3.2. */
const OVERVIEW = ['countyOffice', 'chair', 'specialCommittee'] as const;

/** One office is also looked at by its local Party committee. Source: §1. */
const OFFICE_READERS = [...OVERVIEW, 'localParty'] as const;

const county: Feature = {
  name: 'county',
  routes: [
    {
      path: '/county',
      load: async () => ({ Component: (await import('./views/county-page.tsx')).CountyPage }),
      roles: OVERVIEW,
    },
    {
      path: '/county/offices',
      load: async () => ({ Component: (await import('./views/offices-page.tsx')).OfficesPage }),
      roles: OVERVIEW,
    },
    {
      path: '/county/offices/:id',
      load: async () => ({ Component: (await import('./views/office-page.tsx')).OfficePage }),
      roles: OFFICE_READERS,
    },
    {
      path: '/county/office',
      load: async () => ({ Component: (await import('./views/own-office-page.tsx')).OwnOfficePage }),
      roles: ['localParty'],
    },
    {
      path: '/county/figures/:figure',
      load: async () => ({ Component: (await import('./views/figure-page.tsx')).FigurePage }),
      roles: OFFICE_READERS,
    },
    {
      path: '/county/duties',
      load: async () => ({ Component: (await import('./views/duties-page.tsx')).DutiesPage }),
      roles: ['countyOffice', 'chair'],
    },
    {
      path: '/county/print',
      load: async () => ({ Component: (await import('./views/overview-print-page.tsx')).OverviewPrintPage }),
      roles: OVERVIEW,
    },
    {
      path: '/county/remind',
      load: async () => ({ Component: (await import('./views/remind-page.tsx')).RemindPage }),
      roles: ['countyOffice'],
    },
    {
      path: '/county/tallies',
      load: async () => ({ Component: (await import('./views/tallies-page.tsx')).TalliesPage }),
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
    { place: 'tab', roles: OVERVIEW, icon: LayoutDashboard, labelKey: 'nav.overview', to: '/county', order: 10 },
    { place: 'rail', roles: OVERVIEW, icon: Landmark, labelKey: 'nav.offices', to: '/county/offices', order: 15 },
    { place: 'tab', roles: ['localParty'], icon: Landmark, labelKey: 'nav.office', to: '/county/office', order: 22 },
    {
      place: 'rail',
      roles: OVERVIEW,
      icon: ClipboardCheck,
      labelKey: 'nav.midyear',
      to: '/county/midyear',
      order: 32,
      waits: async () => ({ Component: (await import('./views/rail-waits.tsx')).RepliesWaiting }),
    },
    { place: 'rail', roles: OVERVIEW, icon: Repeat2, labelKey: 'nav.practice', to: '/practice', order: 38 },
    { place: 'rail', roles: ['countyOffice'], icon: UsersRound, labelKey: 'nav.members', to: '/people', order: 39 },
    {
      place: 'tab',
      roles: READERS,
      icon: MessageSquareText,
      labelKey: 'nav.reports',
      to: '/county/reports',
      order: 20,
      waits: async () => ({ Component: (await import('./views/rail-waits.tsx')).ReportsWaiting }),
    },
    {
      place: 'tab',
      roles: PROPOSAL_READERS,
      icon: FilePenLine,
      labelKey: 'nav.proposals',
      to: '/county/proposals',
      order: 25,
      waits: async () => ({ Component: (await import('./views/rail-waits.tsx')).ProposalsWaiting }),
    },
  ],
};

export default county;
