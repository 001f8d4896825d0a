import type { Feature } from '#src/ui/feature.ts';

const dutyFile: Feature = {
  name: 'duty-file',
  routes: [
    { path: '/file', load: async () => ({ Component: (await import('./views/this-year.tsx')).ThisYear }), roles: ['member'] },
    { path: '/file/:year', load: async () => ({ Component: (await import('./views/file-page.tsx')).FilePage }), roles: ['member'] },
    { path: '/file/:year/print', load: async () => ({ Component: (await import('./views/print-page.tsx')).PrintPage }), roles: ['member'] },
  ],
};

export default dutyFile;
