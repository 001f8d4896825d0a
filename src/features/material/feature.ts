import type { Feature } from '#src/ui/feature.ts';

/** Who publishes study material, as the record's own rule has it. */
const PUBLISHERS = ['countyOffice', 'membersWork'] as const;

const material: Feature = {
  name: 'material',
  routes: [
    { path: '/materials', load: async () => ({ Component: (await import('./views/materials-page.tsx')).MaterialsPage }) },
    {
      path: '/materials/new',
      load: async () => ({ Component: (await import('./views/new-material-page.tsx')).NewMaterialPage }),
      roles: PUBLISHERS,
    },
    {
      path: '/materials/:id/edit',
      load: async () => ({ Component: (await import('./views/write-material-page.tsx')).WriteMaterialPage }),
      roles: PUBLISHERS,
    },
    { path: '/materials/:id', load: async () => ({ Component: (await import('./views/material-page.tsx')).MaterialPage }) },
  ],
};

export default material;
