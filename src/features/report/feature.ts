import { FileText } from 'lucide-react';
import type { Feature } from '#src/ui/feature.ts';

const report: Feature = {
  name: 'report',
  routes: [
    {
      path: '/reports/new',
      load: async () => ({ Component: (await import('./views/new-report-page.tsx')).NewReportPage }),
      roles: ['member'],
    },
    { path: '/reports/:id', load: async () => ({ Component: (await import('./views/report-page.tsx')).ReportPage }) },
    {
      path: '/reports/:id/print',
      load: async () => ({ Component: (await import('./views/print-report-page.tsx')).PrintReportPage }),
    },
    {
      path: '/reports/:id/edit',
      load: async () => ({ Component: (await import('./views/write-report-page.tsx')).WriteReportPage }),
      roles: ['member'],
    },
    {
      path: '/reports/:id/check',
      load: async () => ({ Component: (await import('./views/check-report-page.tsx')).CheckReportPage }),
      roles: ['member'],
    },
    {
      path: '/reports/:id/fix',
      load: async () => ({ Component: (await import('./views/fix-report-page.tsx')).FixReportPage }),
      roles: ['member'],
    },
  ],
  nav: [{ place: 'tab', roles: ['member'], icon: FileText, labelKey: 'nav.records', to: '/records', order: 20 }],
};

export default report;
