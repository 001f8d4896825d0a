/**
 * What every browser test stands on: a county of its own, phones that can be switched off and on,
 * sign-in, the look of the app in all its modes, and an open ear for the console.
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import axe, { type RunOnly } from 'axe-core';
import { film, filmOf } from './camera.ts';
import { openBrowser, type Kind } from './chromium.ts';
import { County, PASSWORD } from './county.ts';

export { expect } from '@playwright/test';

/** One phone (or desk computer): the same stored things each time it is switched on. */
export class Phone {
  context: BrowserContext;
  page: Page;
  readonly profile: string;
  private readonly kind: Kind;
  private readonly complaints: string[];

  private constructor(profile: string, kind: Kind, context: BrowserContext, page: Page, complaints: string[]) {
    this.profile = profile;
    this.kind = kind;
    this.context = context;
    this.page = page;
    this.complaints = complaints;
  }

  /** @param place the folder of its things; a new one of its own when none is given */
  static async unpack(kind: Kind, complaints: string[], place?: string): Promise<Phone> {
    const profile = place ?? (await mkdtemp(join(tmpdir(), 'sanmen-phone-')));
    const context = await openBrowser(profile, kind);
    return new Phone(profile, kind, context, firstPage(context, complaints), complaints);
  }

  /** The browser is gone, all at once, and comes back on what it had stored. */
  async switchOffAndOn(): Promise<void> {
    await this.switchOff();
    await this.switchOn();
  }

  async switchOff(): Promise<void> {
    await this.context.close();
  }

  /** Every process of the browser is killed at once, without a chance to put anything away; `switchOn` starts it again. */
  async kill(): Promise<void> {
    const gone = new Promise((resolve) => this.context.once('close', resolve));
    for (const id of await processesOn(this.profile)) end(id);
    await gone;
  }

  async switchOn(): Promise<void> {
    this.context = await openBrowser(this.profile, this.kind);
    this.page = firstPage(this.context, this.complaints);
  }

  /** Holds another screen before the camera: from the next time the camera is opened it sees this picture. */
  look(picture: Buffer): Promise<void> {
    return film(filmOf(this.profile), picture);
  }

  /** Another page of the same browser. */
  async openTab(): Promise<Page> {
    return listenTo(await this.context.newPage(), this.complaints);
  }

  async throwAway(): Promise<void> {
    await this.context.close();
    await rm(this.profile, { recursive: true, force: true });
  }
}

interface Given {
  /** A county with the sample data, running. */
  county: County;
  /** Gets a new phone or desk computer; all are put away after the test. */
  unpack: (kind?: Kind, place?: string) => Promise<Phone>;
  /** What the consoles of all pages complained about; a test that expects some takes them out itself. */
  complaints: string[];
}

export const test = base.extend<Given, { seed: string }>({
  seed: [
    // Playwright asks for a pattern here, even an empty one.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const county = await County.found();
      await county.start();
      await county.stop();
      await use(county.dataDir);
      await county.remove();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  county: async ({ seed }, use) => {
    const county = await County.found(seed);
    await county.start();
    await use(county);
    await county.remove();
  },
  // eslint-disable-next-line no-empty-pattern -- as above
  complaints: async ({}, use) => {
    const complaints: string[] = [];
    await use(complaints);
    expect(complaints, 'the pages wrote to console.error').toEqual([]);
  },
  unpack: async ({ complaints }, use) => {
    const phones: Phone[] = [];
    await use(async (kind = 'phone', place?: string) => {
      const phone = await Phone.unpack(kind, complaints, place);
      phones.push(phone);
      return phone;
    });
    for (const phone of phones) await phone.throwAway();
  },
});

/** The processes of the browser that keeps its things in this folder, from the list Linux keeps. */
async function processesOn(profile: string): Promise<number[]> {
  const ids = (await readdir('/proc')).map(Number).filter((id) => id > 0);
  const lines = await Promise.all(ids.map(async (id) => [id, await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')] as const));
  return lines.filter(([, line]) => line.includes(`--user-data-dir=${profile}`)).map(([id]) => id);
}

/** One may be gone because another was. */
function end(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    return;
  }
}

function firstPage(context: BrowserContext, complaints: string[]): Page {
  const [page] = context.pages();
  if (!page) throw new Error('Chromium opened no page');
  return listenTo(page, complaints);
}

/**
 * Chromium itself reports every request that found no server, or a portal's page where a stream of
 * events was asked for; that is the weather, not a fault of the page.
 */
const WEATHER =
  /^(Failed to load resource: (net::ERR_|the server responded with a status of (401|403|503))|EventSource's response has a MIME type \("text\/html"\))/;

function listenTo(page: Page, complaints: string[]): Page {
  page.on('console', (message) => {
    if (message.type() === 'error' && !WEATHER.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', ({ name, message, stack }) => complaints.push(`${name}: ${message}\n${stack ?? ''}`));
  return page;
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

type Words = Readonly<Record<string, string>>;

async function readWords(namespace: string, language: string): Promise<Words> {
  const folder = ['first', 'words'].includes(namespace) ? `i18n/${namespace}` : `features/${namespace}/strings`;
  // A flat file of texts, which the contract test holds it to.
  return JSON.parse(await readFile(join(import.meta.dirname, '../../src', folder, `${language}.json`), 'utf8')) as Words;
}

/** The Chinese words of a room, those of no one room behind them, so that tests find things by what is written on them. */
export async function wordsOf(namespace: string, language = 'zh-CN'): Promise<(key: string) => string> {
  const shared = { ...(await readWords('first', language)), ...(await readWords('words', language)) };
  const words: Words = { ...shared, ...(await readWords(namespace, language)) };
  return (key) => {
    const text = words[key];
    if (text === undefined) throw new Error(`${namespace} has no word ${key}`);
    return text;
  };
}

/** Signs in by the form, as a person does, and waits until it is gone. */
export async function signIn(page: Page, county: County, login: string): Promise<void> {
  const say = await wordsOf('account');
  await page.goto(`${county.publicOrigin}/`);
  const name = page.getByLabel(say('signIn.login.label'), { exact: true });
  await name.fill(login);
  await page.getByLabel(say('signIn.password.label'), { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: say('signIn.submit.button'), exact: true }).click();
  await expect(name).toBeHidden();
}

/** Waits until the worker has stored the whole program and answers for the page. */
export async function offlineReady(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) => {
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
    });
  });
}

/** Every way the app can look, as the display settings keep it. */
export const LOOKS = {
  light: { language: 'zh-CN', theme: 'light', mode: 'standard', text: 'std' },
  dark: { language: 'zh-CN', theme: 'dark', mode: 'standard', text: 'std' },
  contrast: { language: 'zh-CN', theme: 'contrast', mode: 'standard', text: 'std' },
  elder: { language: 'zh-CN', theme: 'light', mode: 'elder', text: 'max' },
  english: { language: 'en', theme: 'light', mode: 'standard', text: 'std' },
} as const;

/** Shows the page as `look` would have it, by the setting the app itself keeps, as if it was chosen on another page of the phone. */
export async function showAs(page: Page, look: keyof typeof LOOKS): Promise<void> {
  await page.evaluate((display) => {
    localStorage.setItem('display', display);
    dispatchEvent(new StorageEvent('storage', { key: 'display' }));
  }, JSON.stringify(LOOKS[look]));
  // Words and moving parts come as at the start of the app.
  if (look === 'english') await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-mode', LOOKS[look].mode);
  await expect(page.locator('html')).toHaveAttribute('data-theme', LOOKS[look].theme);
  await expect(page.getByRole('main')).toBeVisible();
}

/** What axe can only find by colours: the dark and the high-contrast look differ from the light one in nothing else. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
const ALL_RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Asks axe in the page itself: its text is handed to the page once for each load, since that takes longer than the looking. */
async function axeFinds(page: Page, look: keyof typeof LOOKS): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const isRecoloured = look === 'dark' || look === 'contrast';
  const runOnly: RunOnly = isRecoloured ? { type: 'rule', values: COLOUR_RULES } : { type: 'tag', values: ALL_RULES };
  const { violations } = await page.evaluate((only) => window.axe.run(document, { runOnly: only, resultTypes: ['violations'] }), runOnly);
  return violations.map(({ id, nodes }) => `${look}: ${id} at ${nodes.map(({ target }) => String(target)).join(' | ')}`);
}

/** Looks at the page in every way it can look: axe finds nothing, and nothing sticks out sideways. */
export async function expectAccessible(page: Page, settled: () => Promise<void> = () => Promise.resolve()): Promise<void> {
  for (const look of Object.keys(LOOKS) as (keyof typeof LOOKS)[]) {
    await showAs(page, look);
    // A page may still be fetching its words: what counts is how it stands in the end.
    await expect(async () => {
      await settled();
      expect(await axeFinds(page, look), page.url()).toEqual([]);
    }).toPass();
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(tooWide, `${look}: ${page.url()} can be pushed sideways`).toBeLessThanOrEqual(0);
  }
  await showAs(page, 'light');
}

/** Keeps a picture of the page for the README and the install page, when PICTURES=1 asks for it. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env.PICTURES !== '1') return;
  await page.screenshot({ path: join(import.meta.dirname, '../../public/screenshots', `${name}.png`) });
}
