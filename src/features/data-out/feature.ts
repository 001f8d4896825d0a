import type { Feature } from '#src/ui/feature.ts';

const dataOut: Feature = {
  name: 'data-out',
  routes: [
    {
      path: '/county/data',
      load: async () => ({ Component: (await import('./views/data-out-page.tsx')).DataOutPage }),
      roles: ['countyOffice'],
    },
  ],
};

export default dataOut;
