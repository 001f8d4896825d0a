import type { Feature } from '#src/ui/feature.ts';

const help: Feature = {
  name: 'help',
  routes: [
    { path: '/help', load: async () => ({ Component: (await import('./views/help-page.tsx')).HelpPage }), access: 'open' },
    { path: '/help/:topic', load: async () => ({ Component: (await import('./views/topic-page.tsx')).TopicPage }), access: 'open' },
  ],
};

export default help;
