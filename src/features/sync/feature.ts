import type { Feature } from '#src/ui/feature.ts';

const sync: Feature = {
  name: 'sync',
  routes: [
    { path: '/sync', load: async () => ({ Component: (await import('./views/sync-page.tsx')).SyncPage }) },
    { path: '/sync/log', load: async () => ({ Component: (await import('./views/sync-log-page.tsx')).SyncLogPage }) },
    { path: '/sync/receipts/:act', load: async () => ({ Component: (await import('./views/receipt-page.tsx')).ReceiptPage }) },
  ],
};

export default sync;
