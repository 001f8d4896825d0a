import type { Feature } from '#src/ui/feature.ts';

/** Who publishes notices, as the record's own rule has it. */
const PUBLISHERS = ['countyOffice', 'membersWork', 'proposalsCommittee', 'specialCommittee'] as const;

const notice: Feature = {
  name: 'notice',
  routes: [
    { path: '/notices', load: async () => ({ Component: (await import('./views/notices-page.tsx')).NoticesPage }) },
    {
      path: '/notices/new',
      load: async () => ({ Component: (await import('./views/new-notice-page.tsx')).NewNoticePage }),
      roles: PUBLISHERS,
    },
    {
      path: '/notices/:id/edit',
      load: async () => ({ Component: (await import('./views/write-notice-page.tsx')).WriteNoticePage }),
      roles: PUBLISHERS,
    },
    { path: '/notices/:id', load: async () => ({ Component: (await import('./views/notice-page.tsx')).NoticePage }) },
  ],
};

export default notice;
