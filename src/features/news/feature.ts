import type { Feature } from '#src/ui/feature.ts';

const STAFF = ['clerk', 'director', 'deputyDirector'] as const;
/** Who the news of offices reaches, as the record's scopes have it. Source: §3.2, §3.3.3. */
const READERS = [...STAFF, 'countyOffice', 'chair', 'specialCommittee', 'localParty'] as const;

const news: Feature = {
  name: 'news',
  routes: [
    { path: '/news', load: async () => ({ Component: (await import('./views/news-list-page.tsx')).NewsListPage }), roles: READERS },
    { path: '/news/new', load: async () => ({ Component: (await import('./views/new-news-page.tsx')).NewNewsPage }), roles: STAFF },
    { path: '/news/:id', load: async () => ({ Component: (await import('./views/news-page.tsx')).NewsPage }), roles: READERS },
    {
      path: '/news/:id/edit',
      load: async () => ({ Component: (await import('./views/write-news-page.tsx')).WriteNewsPage }),
      roles: STAFF,
    },
  ],
};

export default news;
