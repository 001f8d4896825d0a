import { CalendarDays } from 'lucide-react';
import type { Feature } from '#src/ui/feature.ts';

const activity: Feature = {
  name: 'activity',
  routes: [
    {
      path: '/activities',
      load: async () => ({ Component: (await import('./views/activities-page.tsx')).ActivitiesPage }),
      roles: ['member'],
    },
    { path: '/activities/:id', load: async () => ({ Component: (await import('./views/activity-page.tsx')).ActivityPage }) },
  ],
  nav: [{ place: 'tab', roles: ['member'], icon: CalendarDays, labelKey: 'name', to: '/activities', order: 30 }],
};

export default activity;
