import type { Feature } from '#src/ui/feature.ts';

const feedback: Feature = {
  name: 'feedback',
  routes: [
    { path: '/feedback', load: async () => ({ Component: (await import('./views/feedback-list-page.tsx')).FeedbackListPage }) },
    {
      path: '/feedback/new',
      load: async () => ({ Component: (await import('./views/new-feedback-page.tsx')).NewFeedbackPage }),
    },
    { path: '/feedback/:id', load: async () => ({ Component: (await import('./views/feedback-page.tsx')).FeedbackPage }) },
  ],
};

export default feedback;
