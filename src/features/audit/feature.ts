import type { Feature } from '#src/ui/feature.ts';

const audit: Feature = {
  name: 'audit',
  routes: [
    {
      path: '/audit',
      load: async () => ({ Component: (await import('./views/audit-page.tsx')).AuditPage }),
      roles: ['countyOffice', 'admin'],
    },
  ],
};

export default audit;
