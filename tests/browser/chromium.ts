/** How the tests start Chromium: a phone's screen, a Chinese phone's language, no sandbox for root. */
import type { BrowserContext, LaunchOptions } from '@playwright/test';
import { chromium } from '@playwright/test';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=zh-CN',
];

export const LAUNCH: LaunchOptions = {
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: FLAGS,
  env: { ...definedOnly(process.env), LANGUAGE: 'zh_CN' },
};

/** Pictures for the README are taken with twice the dots. */
const deviceScaleFactor = process.env.PICTURES === '1' ? 2 : 1;
const PHONE = { locale: 'zh-CN', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor };
const DESK = { locale: 'zh-CN', viewport: { width: 1280, height: 800 } };

/** A browser that keeps what it stored: opened again on the same folder it is the same phone, switched on again. */
export function openBrowser(profile: string, kind: 'phone' | 'desk' = 'phone'): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, { ...LAUNCH, ...(kind === 'phone' ? PHONE : DESK) });
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
