import type { Feature } from '#src/ui/feature.ts';

const STAFF = ['clerk', 'director', 'deputyDirector'] as const;
/** The county office checks every office, a special committee those it assists; the chair reads. Source: §3.2. */
const CHECKERS = ['countyOffice', 'specialCommittee', 'chair'] as const;

const check: Feature = {
  name: 'check',
  routes: [
    {
      path: '/county/midyear',
      load: async () => ({ Component: (await import('./views/checks-page.tsx')).ChecksPage }),
      roles: CHECKERS,
    },
    {
      path: '/county/midyear/:officeId',
      load: async () => ({ Component: (await import('./views/office-checks-page.tsx')).OfficeChecksPage }),
      roles: CHECKERS,
    },
    { path: '/checks/:id/print', load: async () => ({ Component: (await import('./views/print-check-page.tsx')).PrintCheckPage }) },
    { path: '/office/rectify', load: async () => ({ Component: (await import('./views/rectify-page.tsx')).RectifyPage }), roles: STAFF },
  ],
};

export default check;
