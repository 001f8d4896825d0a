import type { Feature } from '#src/ui/feature.ts';

/** Who opens a preparation, as the record's own rule has it. Source: §3.3.3. */
const OPENERS = ['countyOffice', 'clerk', 'director', 'deputyDirector'] as const;

const plenary: Feature = {
  name: 'plenary',
  routes: [
    { path: '/plenary', load: async () => ({ Component: (await import('./views/plenaries-page.tsx')).PlenariesPage }) },
    {
      path: '/plenary/new',
      load: async () => ({ Component: (await import('./views/new-plenary-page.tsx')).NewPlenaryPage }),
      roles: OPENERS,
    },
    { path: '/plenary/:id', load: async () => ({ Component: (await import('./views/plenary-page.tsx')).PlenaryPage }) },
  ],
};

export default plenary;
