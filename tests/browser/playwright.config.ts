/** The built app in Debian's Chromium, phone-sized, in Chinese; one test at a time, each with a server of its own. */
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: { locale: 'zh-CN', viewport: { width: 390, height: 844 } },
});
