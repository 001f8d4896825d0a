import type { Feature } from '#src/ui/feature.ts';

const STAFF = ['clerk', 'director', 'deputyDirector'] as const;

const contact: Feature = {
  name: 'contact',
  routes: [
    {
      path: '/office/members/:id/contact',
      load: async () => ({ Component: (await import('./views/new-contact-page.tsx')).NewContactPage }),
      roles: STAFF,
    },
    { path: '/contacts/:id', load: async () => ({ Component: (await import('./views/contact-page.tsx')).ContactPage }) },
  ],
};

export default contact;
