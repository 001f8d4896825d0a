import type { Feature } from '#src/ui/feature.ts';

const sync: Feature = {
  name: 'sync',
  routes: [
    { path: '/sync', load: async () => ({ Component: (await import('./views/sync-page.tsx')).SyncPage }) },
    { path: '/sync/log', load: async () => ({ Component: (await import('./views/sync-log-page.tsx')).SyncLogPage }) },
  ],
};

export default sync;
