import type { Feature } from '#src/ui/feature.ts';

const handling: Feature = {
  name: 'handling',
  routes: [
    {
      path: '/county/proposals/handling',
      load: async () => ({ Component: (await import('./views/handling-page.tsx')).HandlingPage }),
      roles: ['proposalsCommittee', 'countyOffice'],
    },
  ],
};

export default handling;
