import type { Feature } from '#src/ui/feature.ts';

const account: Feature = {
  name: 'account',
  routes: [
    { path: '/sign-in', load: async () => ({ Component: (await import('./views/sign-in-page.tsx')).SignInPage }), access: 'open' },
    { path: '/activate', load: async () => ({ Component: (await import('./views/activate-page.tsx')).ActivatePage }), access: 'open' },
    { path: '/me', load: async () => ({ Component: (await import('./views/me-page.tsx')).MePage }) },
    { path: '/me/display', load: async () => ({ Component: (await import('./views/display-page.tsx')).DisplayPage }) },
    { path: '/me/security', load: async () => ({ Component: (await import('./views/security-page.tsx')).SecurityPage }) },
    { path: '/me/data', load: async () => ({ Component: (await import('./views/data-page.tsx')).DataPage }) },
    { path: '/me/about', load: async () => ({ Component: (await import('./views/about-page.tsx')).AboutPage }), access: 'open' },
  ],
};

export default account;
