/** The built app in Debian's Chromium, phone-sized, in Chinese; two files at a time, every test with a server of its own. */
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // Only a test that hangs takes as long as this: a slow machine is no failure.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  reporter: 'list',
  use: { locale: 'zh-CN', viewport: { width: 390, height: 844 } },
});
