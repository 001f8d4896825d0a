import type { Feature } from '#src/ui/feature.ts';

const request: Feature = {
  name: 'request',
  routes: [
    { path: '/requests', load: async () => ({ Component: (await import('./views/requests-page.tsx')).RequestsPage }) },
    {
      path: '/requests/new',
      load: async () => ({ Component: (await import('./views/new-request-page.tsx')).NewRequestPage }),
      roles: ['member'],
    },
    { path: '/requests/:id', load: async () => ({ Component: (await import('./views/request-page.tsx')).RequestPage }) },
  ],
};

export default request;
