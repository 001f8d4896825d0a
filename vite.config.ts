/** Builds the app from src/ to dist/, its service worker, and the test projects. */
import { defineConfig } from 'vitest/config';
import react from '@vitejs/plugin-react';

const here = import.meta.dirname;

export default defineConfig({
  root: `${here}/src`,
  publicDir: `${here}/public`,
  plugins: [react()],
  build: { outDir: `${here}/dist`, emptyOutDir: true },
  test: {
    root: here,
    env: { TZ: 'America/Phoenix' },
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          root: here,
          environment: 'node',
          include: ['tests/domain/**/*.test.ts', 'tests/contract/**/*.test.ts', 'tests/*.test.ts', 'tests/features/*/model/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'device',
          root: here,
          environment: 'node',
          include: ['tests/device/**/*.test.{ts,tsx}', 'tests/worker/**/*.test.ts'],
          setupFiles: ['tests/support/setup-device.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'journey',
          root: here,
          environment: 'node',
          include: ['tests/journey/**/*.test.ts'],
          setupFiles: ['tests/support/setup-device.ts'],
          globalSetup: ['tests/support/setup-postgres.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          root: here,
          environment: 'node',
          include: ['tests/server/**/*.test.ts'],
          globalSetup: ['tests/support/setup-postgres.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'views',
          root: here,
          environment: 'jsdom',
          include: ['tests/{ui,i18n,app}/**/*.test.{ts,tsx}', 'tests/features/*/views/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/setup-views.ts'],
          testTimeout: 15_000,
        },
      },
    ],
  },
});
