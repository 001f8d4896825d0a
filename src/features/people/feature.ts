import { UsersRound } from 'lucide-react';
import type { Feature } from '#src/ui/feature.ts';

/** The administrator after all accounts, the county office after those of the liaison offices. Source: domain §2. */
const KEEPERS = ['admin', 'countyOffice'] as const;

const people: Feature = {
  name: 'people',
  routes: [
    { path: '/people', load: async () => ({ Component: (await import('./views/people-page.tsx')).PeoplePage }), roles: KEEPERS },
    { path: '/people/new', load: async () => ({ Component: (await import('./views/new-person-page.tsx')).NewPersonPage }), roles: KEEPERS },
    { path: '/people/import', load: async () => ({ Component: (await import('./views/import-page.tsx')).ImportPage }), roles: KEEPERS },
    { path: '/people/slips', load: async () => ({ Component: (await import('./views/slips-page.tsx')).SlipsPage }), roles: KEEPERS },
    { path: '/people/:id', load: async () => ({ Component: (await import('./views/person-page.tsx')).PersonPage }), roles: KEEPERS },
  ],
  nav: [{ place: 'tab', roles: ['admin'], icon: UsersRound, labelKey: 'nav.people', to: '/people', order: 10 }],
};

export default people;
