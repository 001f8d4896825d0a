import type { Feature } from '#src/ui/feature.ts';

const mediation: Feature = {
  name: 'mediation',
  routes: [
    { path: '/mediations', load: async () => ({ Component: (await import('./views/mediations-page.tsx')).MediationsPage }) },
    {
      path: '/mediations/new',
      load: async () => ({ Component: (await import('./views/new-mediation-page.tsx')).NewMediationPage }),
      roles: ['member'],
    },
    { path: '/mediations/:id', load: async () => ({ Component: (await import('./views/mediation-page.tsx')).MediationPage }) },
  ],
};

export default mediation;
