import type { Feature } from '#src/ui/feature.ts';

/** Who grants and lifts, as the record's own rule has it. */
const GRANTERS = ['clerk', 'director', 'deputyDirector', 'membersWork'] as const;

const exemption: Feature = {
  name: 'exemption',
  routes: [
    {
      path: '/exemptions',
      load: async () => ({ Component: (await import('./views/exemptions-page.tsx')).ExemptionsPage }),
      roles: GRANTERS,
    },
    {
      path: '/exemptions/new',
      load: async () => ({ Component: (await import('./views/new-exemption-page.tsx')).NewExemptionPage }),
      roles: GRANTERS,
    },
    { path: '/exemptions/:id', load: async () => ({ Component: (await import('./views/exemption-page.tsx')).ExemptionPage }) },
  ],
};

export default exemption;
