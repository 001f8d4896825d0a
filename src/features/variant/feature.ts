import type { Feature } from '#src/ui/feature.ts';

const variant: Feature = {
  name: 'variant',
  routes: [
    { path: '/variants', load: async () => ({ Component: (await import('./views/variant-list-page.tsx')).VariantListPage }) },
    { path: '/variants/:id', load: async () => ({ Component: (await import('./views/variant-page.tsx')).VariantPage }) },
  ],
};

export default variant;
