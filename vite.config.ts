/** Builds the app from src/ to dist/ with its service worker, and lists the test projects. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { VitePWA, type ManifestOptions, type VitePluginPWAAPI } from 'vite-plugin-pwa';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

const here = import.meta.dirname;
/** BUILD_DIR and BUILD_MARK make another build beside the first, with other file names: the tests' next version. */
const dist = process.env.BUILD_DIR ?? join(here, 'dist');
const mark = process.env.BUILD_MARK ?? '';
const DAYS_KEPT = 90;
const DAY_MS = 86_400_000;

/** The assets of this build by path under dist; older builds' assets lie beside them and stay out of the worker. */
const built = new Set<string>();

/**
 * Takes out of dist what this build did not make, except for the hashed assets of the last 90 days:
 * a page opened before a deploy may still ask for its own. A build that fails leaves the last one
 * as it is. Source: reliability D2.
 */
function keepOlderAssets(): Plugin {
  return {
    name: 'keep-older-assets',
    apply: 'build',
    writeBundle(_options, bundle) {
      built.clear();
      for (const fileName of Object.keys(bundle)) built.add(fileName);
      const made = new Set([...built].map((fileName) => fileName.split('/')[0]));
      const kept = [...made, ...readdirSync(join(here, 'public')), 'assets', 'sw.js'];
      for (const name of readdirSync(dist)) {
        if (!kept.includes(name)) rmSync(join(dist, name), { recursive: true });
      }
      const cutOff = Date.now() - DAYS_KEPT * DAY_MS;
      for (const name of readdirSync(join(dist, 'assets'))) {
        const path = join(dist, 'assets', name);
        if (!built.has(`assets/${name}`) && statSync(path).mtimeMs < cutOff) rmSync(path);
      }
    },
  };
}

interface StoredFile {
  readonly url: string;
  readonly integrity?: string;
}

/** Gives each file the worker stores its fingerprint; a file that cannot be read ends the build. Source: reliability D1. */
function fingerprint<Entry extends StoredFile>(entries: readonly Entry[]): (Entry & { integrity: string })[] {
  return entries
    .filter(({ url }) => !url.startsWith('assets/') || built.has(url))
    .map((entry) => {
      const digest = createHash('sha384')
        .update(readFileSync(join(dist, entry.url)))
        .digest('base64');
      return { ...entry, integrity: `sha384-${digest}` };
    });
}

/**
 * Has the manifest stored like every other file, with its fingerprint, and ends the build when
 * the finished worker would store anything without one.
 */
function everythingFingerprinted(): Plugin {
  return {
    name: 'everything-fingerprinted',
    apply: 'build',
    enforce: 'post',
    buildStart() {
      const main = this.environment.config.plugins.find(({ name }) => name === 'vite-plugin-pwa');
      // The plugin documents this interface for integrations; Vite types every plugin's `api` as any.
      const api = main?.api as VitePluginPWAAPI | undefined;
      api?.extendManifestEntries(() => []);
    },
    closeBundle: {
      sequential: true,
      order: 'post',
      handler() {
        // Nothing was written: the build itself says why.
        if (built.size === 0) return;
        const stored = readFileSync(join(dist, 'sw.js'), 'utf8').match(/\{[^{}]*"revision":[^{}]*\}/g) ?? [];
        const bare = stored.filter((entry) => !entry.includes('"integrity":"sha384-'));
        if (stored.length === 0 || bare.length > 0)
          throw new Error(`The worker would store unchecked files: ${bare.join(', ') || 'it names none'}`);
      },
    },
  };
}

/** Pictures of the app for the install page, made by the browser tests; only those that exist are named. */
const PICTURES = {
  'home.png': '今日',
  'report-new.png': '反映社情民意',
  'report.png': '进度',
  'review.png': '审核',
  'desk.png': '县政协办理',
};

function screenshots(): NonNullable<ManifestOptions['screenshots']> {
  return Object.entries(PICTURES)
    .map(([name, label]) => ({ name, label, path: join(here, 'public/screenshots', name) }))
    .filter(({ path }) => existsSync(path))
    .map(({ name, label, path }) => {
      const { width, height } = pngSize(path);
      const form_factor = width > height ? ('wide' as const) : ('narrow' as const);
      return { src: `/screenshots/${name}`, sizes: `${width}x${height}`, type: 'image/png', label, form_factor };
    });
}

function pngSize(path: string): { width: number; height: number } {
  const header = readFileSync(path).subarray(16, 24);
  return { width: header.readUInt32BE(0), height: header.readUInt32BE(4) };
}

/** What a phone shows of the app before it is opened. Source: reliability §1.8. */
function manifest(): Partial<ManifestOptions> {
  const icon = (name: string, sizes: string, purpose: 'any' | 'maskable' | 'monochrome') => ({
    src: `/icons/${name}`,
    sizes,
    type: 'image/png',
    purpose,
  });
  const shortcut = (name: string, url: string) => ({ name, url, icons: [icon('icon-192.png', '192x192', 'any')] });
  return {
    id: '/',
    name: '三门政协履职',
    short_name: '三门履职',
    description: '三门县政协委员、联络处和县政协办公室的履职服务，没有网也能用。',
    lang: 'zh-CN',
    dir: 'ltr',
    start_url: '/?src=pwa',
    scope: '/',
    display: 'standalone',
    theme_color: '#f3f5f2',
    background_color: '#f3f5f2',
    categories: ['government', 'productivity'],
    prefer_related_applications: false,
    launch_handler: { client_mode: 'navigate-existing' },
    icons: [
      icon('icon-192.png', '192x192', 'any'),
      icon('icon-512.png', '512x512', 'any'),
      icon('maskable-512.png', '512x512', 'maskable'),
      icon('monochrome-512.png', '512x512', 'monochrome'),
    ],
    shortcuts: [shortcut('写社情民意', '/reports/new'), shortcut('待送出', '/sync'), shortcut('活动', '/activities')],
    screenshots: screenshots(),
  };
}

function pwa() {
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: 'worker',
    filename: 'sw.ts',
    injectRegister: null,
    registerType: 'prompt',
    manifest: manifest(),
    includeManifestIcons: false,
    injectManifest: {
      rollupFormat: 'iife',
      globPatterns: [
        'index.html',
        'manifest.webmanifest',
        'assets/*.{js,css,json,woff2,png,svg,wasm}',
        'icons/{favicon-48,icon-192,apple-touch-icon}.png',
        'icons/seal.svg',
      ],
      dontCacheBustURLsMatching: /^assets\//,
      manifestTransforms: [(entries) => Promise.resolve({ manifest: fingerprint(entries), warnings: [] })],
    },
    devOptions: { enabled: false },
  });
}

interface Surroundings {
  environment: 'node' | 'jsdom';
  setupFiles?: string[];
  globalSetup?: string[];
}

/** A test project: its folders, and what they need around them. */
function project(name: string, include: string[], around: Surroundings): TestProjectConfiguration {
  return { extends: true, test: { name, root: here, include, ...around } };
}

const onDatabases: Surroundings = {
  environment: 'node',
  globalSetup: ['tests/support/setup-postgres.ts'],
};
const onPhone: Surroundings = { environment: 'node', setupFiles: ['tests/support/setup-device.ts'] };
const onScreen: Surroundings = { environment: 'jsdom', setupFiles: ['tests/support/setup-views.ts'] };

/** The libraries under every page and under the phone's records, in files that stay the same from version to version. */
const FRAME = /node_modules\/(react|react-dom|scheduler|react-router|i18next|react-i18next)\//;
const RECORDS = /node_modules\/(dexie|dexie-react-hooks)\//;

interface Module {
  readonly importedIds: readonly string[];
  readonly code: string | null;
}
type LookUp = (id: string) => Module | null;

const ICONS = /node_modules\/lucide-react\/dist\/esm\/icons\/(.+)\.mjs$/;
const ICON_IMPORT = /import\s*\{([^}]+)\}\s*from\s*["']lucide-react["']/g;

/** What a module loads before it runs, as found at the first question: one file instead of the many that pages happen to share. */
function neededBy(entry: string): (id: string, lookUp: LookUp) => boolean {
  let found: Set<string> | null = null;
  const icons = new Set<string>();
  return (id, lookUp) => {
    found ??= closure(join(here, entry), lookUp, icons);
    const icon = ICONS.exec(id)?.[1];
    return icon === undefined ? found.has(id) : icons.has(icon);
  };
}

/** Every module under `entry`, without it; of the icons' list, which names all there are, only those that are asked for. */
function closure(entry: string, lookUp: LookUp, icons: Set<string>): Set<string> {
  const found = new Set<string>();
  const waiting = [...(lookUp(entry)?.importedIds ?? [])];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    const { importedIds = [], code = '' } = lookUp(id) ?? {};
    for (const [, names = ''] of (code ?? '').matchAll(ICON_IMPORT)) for (const name of names.split(',')) icons.add(fileOfIcon(name));
    waiting.push(...importedIds);
  }
  return found;
}

/** `CircleAlert as Alert` → `circle-alert` */
function fileOfIcon(name: string): string {
  const [own = ''] = name.trim().split(' ');
  return own.replace(/(?<=[a-z])(?=[A-Z0-9])|(?<=[A-Z])(?=[A-Z][a-z])/g, '-').toLowerCase();
}

/** The first frame, then what opens behind it; the icons of all other pages come with the latter. */
const isStart = neededBy('src/app/main.tsx');
const isWhole = neededBy('src/app/whole.tsx');

/** Dexie's own build for today's browsers, a good kilobyte lighter than the one its entry names. */
const modernDexie = { find: /^dexie$/, replacement: join(here, 'node_modules/dexie/dist/modern/dexie.mjs') };

export default defineConfig(({ command }) => ({
  root: join(here, 'src'),
  publicDir: join(here, 'public'),
  resolve: { alias: command === 'build' ? [modernDexie] : [] },
  plugins: [react(), keepOlderAssets(), pwa(), everythingFingerprinted()],
  build: {
    outDir: dist,
    emptyOutDir: false,
    target: 'es2022',
    manifest: true,
    // The worker keeps every file on the phone, so naming what each page needs would only make the start heavier.
    modulePreload: { polyfill: false, resolveDependencies: (_file, needed, { hostType }) => (hostType === 'html' ? needed : []) },
    rolldownOptions: {
      output: {
        entryFileNames: `assets/[name]-[hash]${mark}.js`,
        chunkFileNames: `assets/[name]-[hash]${mark}.js`,
        codeSplitting: {
          groups: [
            { name: 'frame', test: FRAME, priority: 4 },
            { name: 'records', test: RECORDS, priority: 3 },
            { name: (id, context) => (isStart(id, (other) => context.getModuleInfo(other)) ? 'start' : null), priority: 2 },
            {
              name: (id, context) => (ICONS.test(id) || isWhole(id, (other) => context.getModuleInfo(other)) ? 'whole' : null),
              priority: 1,
            },
          ],
        },
      },
    },
  },
  test: {
    root: here,
    env: { TZ: 'America/Phoenix' },
    // Every core works: left to itself, a run keeps one for a watcher that is not there.
    maxWorkers: '100%',
    // Only a test that hangs takes as long as this: a slow machine is no failure.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    projects: [
      project(
        'rules',
        ['tests/{domain,contract,paper}/**/*.test.ts', 'tests/*.test.ts', 'tests/features/*/{model,documents}/**/*.test.ts'],
        { environment: 'node' },
      ),
      project('device', ['tests/device/**/*.test.{ts,tsx}', 'tests/worker/**/*.test.ts'], onPhone),
      project('journey', ['tests/journey/**/*.test.ts'], { ...onPhone, ...onDatabases }),
      project('model', ['tests/model/**/*.test.ts'], onPhone),
      project('server', ['tests/server/**/*.test.ts'], onDatabases),
      project('faults', ['tests/faults/**/*.test.ts'], { ...onPhone, ...onDatabases }),
      project('views', ['tests/{ui,i18n,app,hall}/**/*.test.{ts,tsx}', 'tests/features/*/views/**/*.test.{ts,tsx}'], onScreen),
    ],
  },
}));
