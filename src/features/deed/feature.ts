import type { Feature } from '#src/ui/feature.ts';

const STAFF = ['clerk', 'director', 'deputyDirector'] as const;

const deed: Feature = {
  name: 'deed',
  routes: [
    { path: '/deeds/new', load: async () => ({ Component: (await import('./views/new-deed-page.tsx')).NewDeedPage }), roles: ['member'] },
    { path: '/deeds/:id', load: async () => ({ Component: (await import('./views/deed-page.tsx')).DeedPage }) },
    {
      path: '/deeds/:id/edit',
      load: async () => ({ Component: (await import('./views/write-deed-page.tsx')).WriteDeedPage }),
      roles: ['member'],
    },
    {
      path: '/deeds/:id/fix',
      load: async () => ({ Component: (await import('./views/write-deed-page.tsx')).WriteDeedPage }),
      roles: ['member'],
    },
    {
      path: '/deeds/:id/check',
      load: async () => ({ Component: (await import('./views/check-deed-page.tsx')).CheckDeedPage }),
      roles: ['member'],
    },
    {
      path: '/office/deeds',
      load: async () => ({ Component: (await import('./views/office-list-page.tsx')).OfficeListPage }),
      roles: STAFF,
    },
    {
      path: '/office/deeds/:id',
      load: async () => ({ Component: (await import('./views/verify-page.tsx')).VerifyPage }),
      roles: STAFF,
    },
  ],
};

export default deed;
