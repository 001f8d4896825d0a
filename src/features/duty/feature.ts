import { ListChecks } from 'lucide-react';
import type { Feature } from '#src/ui/feature.ts';

const duty: Feature = {
  name: 'duty',
  routes: [
    { path: '/duties', load: async () => ({ Component: (await import('./views/duties-page.tsx')).DutiesPage }), roles: ['member'] },
    { path: '/duties/:kind', load: async () => ({ Component: (await import('./views/duty-page.tsx')).DutyPage }), roles: ['member'] },
  ],
  nav: [{ place: 'tab', roles: ['member'], icon: ListChecks, labelKey: 'nav.duties', to: '/duties', order: 40 }],
};

export default duty;
