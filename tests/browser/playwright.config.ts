/** The built app in Debian's Chromium, phone-sized, in Chinese; two files at a time, every test with a server of its own. */
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  globalSetup: './built-county.ts',
  outputDir: '../../test-results',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // Only what hangs takes as long as this: a slow machine is no failure. No test sets limits of its own.
  timeout: 600_000,
  expect: { timeout: 120_000, toPass: { timeout: 120_000 } },
  reporter: 'list',
  use: { locale: 'zh-CN', viewport: { width: 390, height: 844 }, actionTimeout: 120_000, navigationTimeout: 120_000 },
});
