import type { Feature } from '#src/ui/feature.ts';

const STAFF = ['clerk', 'director', 'deputyDirector'] as const;

const practice: Feature = {
  name: 'practice',
  routes: [
    { path: '/practice', load: async () => ({ Component: (await import('./views/practices-page.tsx')).PracticesPage }) },
    {
      path: '/practice/new',
      load: async () => ({ Component: (await import('./views/new-practice-page.tsx')).NewPracticePage }),
      roles: STAFF,
    },
    {
      path: '/practice/:id/edit',
      load: async () => ({ Component: (await import('./views/write-practice-page.tsx')).WritePracticePage }),
      roles: STAFF,
    },
    { path: '/practice/:id', load: async () => ({ Component: (await import('./views/practice-page.tsx')).PracticePage }) },
  ],
};

export default practice;
