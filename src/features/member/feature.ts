import { Users } from 'lucide-react';
import type { Feature } from '#src/ui/feature.ts';

const STAFF = ['clerk', 'director', 'deputyDirector'] as const;

const member: Feature = {
  name: 'member',
  routes: [
    { path: '/office/members', load: async () => ({ Component: (await import('./views/members-page.tsx')).MembersPage }), roles: STAFF },
    { path: '/office/member-table', load: async () => ({ Component: (await import('./views/table-page.tsx')).TablePage }), roles: STAFF },
    { path: '/office/members/:id', load: async () => ({ Component: (await import('./views/member-page.tsx')).MemberPage }), roles: STAFF },
  ],
  nav: [{ place: 'tab', roles: STAFF, icon: Users, labelKey: 'nav.members', to: '/office/members', order: 30 }],
};

export default member;
