/** How the tests start Chromium: a phone's screen, a Chinese phone's language, no sandbox for root. */
import type { BrowserContext, LaunchOptions } from '@playwright/test';
import { chromium } from '@playwright/test';
import { film, filmOf } from './camera.ts';

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

/** A phone, an office computer, a phone whose browser has no service workers, or one whose camera sees a film. */
export type Kind = 'phone' | 'desk' | 'bare' | 'camera';

const KINDS = { phone: PHONE, desk: DESK, bare: PHONE, camera: PHONE };

/** A browser that keeps what it stored: opened again on the same folder it is the same phone, switched on again. */
export async function openBrowser(profile: string, kind: Kind = 'phone'): Promise<BrowserContext> {
  const args = [...FLAGS, ...(kind === 'camera' ? await cameraFlags(profile) : [])];
  const context = await chromium.launchPersistentContext(profile, { ...LAUNCH, ...KINDS[kind], args });
  if (kind === 'bare') await context.addInitScript(() => void Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  return context;
}

/** The camera is allowed and sees a grey wall until the film is changed. */
async function cameraFlags(profile: string): Promise<string[]> {
  const path = filmOf(profile);
  await film(path);
  return ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${path}`];
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
