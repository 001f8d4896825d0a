/** The browser's own parts as `watchForUpdates` and `mendLostChunk` want them; the window is handed in by main. */
import type { ChunkPage } from './lost-chunk.ts';
import type { UpdatePage, Updates } from './update.ts';

/** The one script a worker may be made from. */
const WORKER_SCRIPT = '/sw.js';
const RELOADED_KEY = 'app-chunk-reload';
const YES_KEY = 'app-update-yes';

/** Trusted Types, which the standard library does not describe yet. */
interface TrustedTypesWindow {
  readonly trustedTypes?: {
    createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): unknown };
  };
}

/** What {@link UpdatePage} needs, from a window. `flush` puts every form's words into the database. */
export function browserPage(window: Window & typeof globalThis, name: string, flush: () => Promise<boolean>): UpdatePage {
  const { document } = window;
  return {
    container: 'serviceWorker' in window.navigator ? window.navigator.serviceWorker : null,
    script: workerScript(window),
    tabs: new window.BroadcastChannel('app-update'),
    name,
    flush,
    reload: () => window.location.reload(),
    yes: {
      keep: () => window.sessionStorage.setItem(YES_KEY, '1'),
      take: () => {
        const said = window.sessionStorage.getItem(YES_KEY) !== null;
        window.sessionStorage.removeItem(YES_KEY);
        return said;
      },
    },
    now: () => window.performance.now(),
    after: (ms, act) => void window.setTimeout(act, ms),
    onVisible: (act) => document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && act()),
    onOnline: (act) => window.addEventListener('online', act),
  };
}

/** What {@link ChunkPage} needs, from a window. */
export function chunkPage(window: Window & typeof globalThis, updates: Updates, flush: () => Promise<boolean>): ChunkPage {
  return {
    serverAnswers: () => serverAnswers(window),
    flush,
    takeChance: () => {
      if (window.sessionStorage.getItem(RELOADED_KEY) !== null) return false;
      window.sessionStorage.setItem(RELOADED_KEY, '1');
      return true;
    },
    newVersionWaits: () => updates.state().update !== 'none',
    update: () => updates.apply(),
    forgetProgram: async () => {
      const names = await window.caches.keys();
      await Promise.all(names.filter((cache) => cache.includes('precache')).map((cache) => window.caches.delete(cache)));
    },
    reload: () => window.location.reload(),
  };
}

/** A portal's page or a stale hint about the network is not the server. */
async function serverAnswers(window: Window): Promise<boolean> {
  try {
    const answer = await window.fetch('/healthz', { cache: 'no-store' });
    return answer.ok && (await answer.text()).includes('"ok"');
  } catch {
    return false;
  }
}

/** The worker's address as the page's security policy wants it. Source: reliability D19. */
function workerScript(window: Window & TrustedTypesWindow): string {
  const policy = window.trustedTypes?.createPolicy('app-sw', {
    createScriptURL: (url) => {
      if (url !== WORKER_SCRIPT) throw new TypeError(url);
      return url;
    },
  });
  // A trusted address stands for its text; the standard library's types know only the text.
  return (policy?.createScriptURL(WORKER_SCRIPT) ?? WORKER_SCRIPT) as string;
}
