import type { Feature } from '#src/ui/feature.ts';

const note: Feature = {
  name: 'note',
  routes: [
    { path: '/notes', load: async () => ({ Component: (await import('./views/notes-page.tsx')).NotesPage }), roles: ['member'] },
    { path: '/notes/new', load: async () => ({ Component: (await import('./views/new-note-page.tsx')).NewNotePage }), roles: ['member'] },
    { path: '/notes/:id', load: async () => ({ Component: (await import('./views/note-page.tsx')).NotePage }), roles: ['member'] },
  ],
};

export default note;
