import { CalendarDays } from 'lucide-react';
import type { Feature } from '#src/ui/feature.ts';

const STAFF = ['clerk', 'director', 'deputyDirector', 'specialCommittee'] as const;

const activity: Feature = {
  name: 'activity',
  routes: [
    {
      path: '/activities',
      load: async () => ({ Component: (await import('./views/activities-page.tsx')).ActivitiesPage }),
      roles: ['member'],
    },
    { path: '/activities/:id', load: async () => ({ Component: (await import('./views/activity-page.tsx')).ActivityPage }) },
    {
      path: '/activities/:id/scan',
      load: async () => ({ Component: (await import('./views/scan-page.tsx')).ScanPage }),
      roles: ['member'],
    },
    {
      path: '/activities/:id/manual',
      load: async () => ({ Component: (await import('./views/manual-page.tsx')).ManualPage }),
      roles: ['member'],
    },
    {
      path: '/activities/:id/receipt',
      load: async () => ({ Component: (await import('./views/receipt-page.tsx')).ReceiptPage }),
      roles: ['member'],
    },
    {
      path: '/office/activities',
      load: async () => ({ Component: (await import('./views/office-list-page.tsx')).OfficeListPage }),
      roles: STAFF,
    },
    {
      path: '/office/activities/new',
      load: async () => ({ Component: (await import('./views/new-activity-page.tsx')).NewActivityPage }),
      roles: STAFF,
    },
    {
      path: '/office/activities/:id',
      load: async () => ({ Component: (await import('./views/manage-page.tsx')).ManagePage }),
      roles: STAFF,
    },
    {
      path: '/office/activities/:id/edit',
      load: async () => ({ Component: (await import('./views/write-activity-page.tsx')).WriteActivityPage }),
      roles: STAFF,
    },
    {
      path: '/office/activities/:id/rollcall',
      load: async () => ({ Component: (await import('./views/roll-page.tsx')).RollPage }),
      roles: STAFF,
    },
    {
      path: '/office/activities/:id/code',
      load: async () => ({ Component: (await import('./views/code-page.tsx')).CodePage }),
      roles: STAFF,
    },
    {
      path: '/office/activities/:id/receipts',
      load: async () => ({ Component: (await import('./views/receipts-page.tsx')).ReceiptsPage }),
      roles: STAFF,
    },
    {
      path: '/office/activities/:id/print',
      load: async () => ({ Component: (await import('./views/print-activity-page.tsx')).PrintActivityPage }),
      roles: STAFF,
    },
    {
      path: '/office/activities/:id/minutes',
      load: async () => ({ Component: (await import('./views/minutes-page.tsx')).MinutesPage }),
      roles: STAFF,
    },
  ],
  nav: [
    { place: 'tab', roles: ['member'], icon: CalendarDays, labelKey: 'nav.activities', to: '/activities', order: 30 },
    { place: 'tab', roles: STAFF, icon: CalendarDays, labelKey: 'nav.activities', to: '/office/activities', order: 22 },
  ],
};

export default activity;
