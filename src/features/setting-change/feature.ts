import type { Feature } from '#src/ui/feature.ts';

/** Who sets something, as the record's own rule has it. Everybody may read what holds and which clause it serves. */
const KEEPERS = ['countyOffice', 'admin'] as const;

const settingChange: Feature = {
  name: 'setting-change',
  routes: [
    { path: '/settings', load: async () => ({ Component: (await import('./views/settings-page.tsx')).SettingsPage }) },
    { path: '/settings/:name', load: async () => ({ Component: (await import('./views/setting-page.tsx')).SettingPage }) },
    {
      path: '/settings/:name/change',
      load: async () => ({ Component: (await import('./views/change-setting-page.tsx')).ChangeSettingPage }),
      roles: KEEPERS,
    },
  ],
};

export default settingChange;
