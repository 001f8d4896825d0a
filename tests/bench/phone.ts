/**
 * What a member feels on a slow phone with a full database, in real Chromium with its CPU slowed down fourfold: `npm run bench`
 * runs it after a build. Reported, never gating.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { openBrowser } from '#tests/browser/chromium.ts';
import { County, PASSWORD } from '#tests/browser/county.ts';
import { fillPhone } from './fill-phone.ts';
import { framesDuring, startFigures } from './in-page.ts';
import { tasksDuring } from './tasks.ts';

export type Tell = (name: string, figure: string) => void;

const LOGIN = 'member1.jiantiao';
const RECORDS = 50_000;
const SLOWER = 4;
const SCROLLS = 40;
const TYPED = '码头的路灯坏了三个月，晚上看不见缆绳';

/** Prints one line a figure. */
export async function measurePhone(tell: Tell): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'sanmen-bench-phone-'));
  const county = await County.found();
  await county.start();
  try {
    let context = await openBrowser(profile);
    await signIn(await firstPage(context), county.origin);
    await measureLists(context, county.origin, tell);
    await context.close();
    await county.stop();
    context = await openBrowser(profile);
    await measureColdStart(context, county.origin, tell);
    await context.close();
  } finally {
    await county.remove();
    await rm(profile, { recursive: true, force: true });
  }
}

async function firstPage(context: BrowserContext): Promise<Page> {
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(120_000);
  // Named functions inside what is handed to the page are wrapped in a call of this name.
  await page.addInitScript('globalThis.__name = (named) => named');
  return page;
}

async function signIn(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/`);
  await page.locator('input[name=login], input[autocomplete=username]').first().fill(LOGIN);
  await page.locator('input[type=password]').first().fill(PASSWORD);
  await page.locator('button[type=submit]').first().click();
  await page.locator('nav.tabs').waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

async function measureLists(context: BrowserContext, origin: string, tell: Tell): Promise<void> {
  const page = await firstPage(context);
  await page.waitForFunction(() => document.querySelector('main section .rows a') !== null);
  const held = await page.evaluate(fillPhone, RECORDS);
  await page.goto('about:blank');
  const line = await slowed(page);

  await page.goto(`${origin}/records`);
  await page.locator('main .rows a').first().waitFor();
  tell(`list of ${held}`, `first line after ${await sinceOpened(page)} ms`);
  const rolling = framesDuring(page);
  await scroll(line);
  tell('  scrolled', await rolling());
  await page.evaluate(() => window.scrollTo(0, 0));
  const spending = await tasksDuring(line);
  await scroll(line);
  tell('  scrolled', await spending());

  const searching = framesDuring(page);
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.locator('input[type=search]').pressSequentially('缆绳', { delay: 300 });
  tell('  searched', await searching());

  await page.goto(`${origin}/reports/new`);
  const title = page.locator('main input[type=text], main textarea').first();
  await title.waitFor();
  await title.click();
  const typing = framesDuring(page);
  await title.pressSequentially(TYPED, { delay: 60 });
  tell('typing a report', await typing());
}

async function scroll(line: CDPSession): Promise<void> {
  for (let i = 0; i < SCROLLS; i += 1)
    await line.send('Input.synthesizeScrollGesture', { x: 195, y: 600, yDistance: -1_200, speed: 4_000 });
}

async function measureColdStart(context: BrowserContext, origin: string, tell: Tell): Promise<void> {
  const page = await firstPage(context);
  await slowed(page);
  await page.goto(`${origin}/`);
  const frame = page.locator('h1');
  await frame.waitFor();
  await page.locator('main section .rows a').first().waitFor();
  tell('cold, offline', await page.evaluate(startFigures));
}

/** The page's processor at a quarter of its speed. */
async function slowed(page: Page): Promise<CDPSession> {
  const line = await page.context().newCDPSession(page);
  await line.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return line;
}

function sinceOpened(page: Page): Promise<number> {
  return page.evaluate(() => Math.round(performance.now()));
}
