import type { Feature } from '#src/ui/feature.ts';

const STAFF = ['clerk', 'director', 'deputyDirector'] as const;

const proposal: Feature = {
  name: 'proposal',
  routes: [
    {
      path: '/proposals/new',
      load: async () => ({ Component: (await import('./views/new-proposal-page.tsx')).NewProposalPage }),
      roles: ['member'],
    },
    { path: '/proposals/:id', load: async () => ({ Component: (await import('./views/proposal-page.tsx')).ProposalPage }) },
    {
      path: '/proposals/:id/edit',
      load: async () => ({ Component: (await import('./views/write-proposal-page.tsx')).WriteProposalPage }),
      roles: ['member'],
    },
    {
      path: '/proposals/:id/check',
      load: async () => ({ Component: (await import('./views/check-proposal-page.tsx')).CheckProposalPage }),
      roles: ['member'],
    },
    {
      path: '/proposals/:id/fix',
      load: async () => ({ Component: (await import('./views/fix-proposal-page.tsx')).FixProposalPage }),
      roles: ['member'],
    },
    {
      path: '/proposals/:id/print',
      load: async () => ({ Component: (await import('./views/print-proposal-page.tsx')).PrintProposalPage }),
    },
    { path: '/cosign/:id', load: async () => ({ Component: (await import('./views/cosign-page.tsx')).CosignPage }), roles: ['member'] },
    {
      path: '/office/proposals',
      load: async () => ({ Component: (await import('./views/office-list-page.tsx')).OfficeListPage }),
      roles: STAFF,
    },
    {
      path: '/office/proposals/:id',
      load: async () => ({ Component: (await import('./views/office-page.tsx')).OfficePage }),
      roles: STAFF,
    },
  ],
};

export default proposal;
