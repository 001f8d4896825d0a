/** The surroundings made of a browser's window, which is handed in by `app/main.tsx`. */
import type { PageEvent, Surroundings, TabChannel } from './surroundings.ts';
import { shrinkPhoto } from './photo.ts';

export interface BrowserParts {
  /** Starts photo-worker.ts through the page's Trusted Types policy; null shrinks in the page. */
  readonly photoWorker: (() => Worker) | null;
  readonly deviceName: string;
  readonly version: string;
}

type BrowserWindow = Window & typeof globalThis;

export function browserSurroundings(window: BrowserWindow, parts: BrowserParts): Surroundings {
  const { navigator, document, crypto } = window;
  // Schemas check by plain code: making functions from text is what our content policy forbids. Zod reads this as its modules load.
  Reflect.set(window, '__zod_globalConfig', { jitless: true });
  return {
    now: () => window.Date.now(),
    random: () => window.Math.random(),
    fetch: (url, init) => window.fetch(url, init),
    crypto,
    sha256: (bytes) => crypto.subtle.digest('SHA-256', bytes),
    gzip: 'CompressionStream' in window ? (bytes) => gzip(window, bytes) : null,
    after(ms, run) {
      const timer = window.setTimeout(run, ms);
      return () => window.clearTimeout(timer);
    },
    indexedDB: window.indexedDB,
    IDBKeyRange: window.IDBKeyRange,
    tryLock: 'locks' in navigator ? (name, work) => tryLock(navigator.locks, name, work) : null,
    tabs: (name) => tabs(window, name),
    storage: 'storage' in navigator ? navigator.storage : null,
    mirror: memoryOf(() => window.sessionStorage),
    aside: memoryOf(() => window.localStorage),
    askWakeUp: 'serviceWorker' in navigator ? () => void askWakeUp(navigator.serviceWorker) : null,
    address: () => window.location.pathname + window.location.search,
    isOnline: () => navigator.onLine,
    isVisible: () => document.visibilityState === 'visible',
    savesTraffic: () => savesTraffic(navigator),
    onPage: (heard) => onPage(window, heard),
    listenForPokes: 'EventSource' in window ? (url, onPoke) => listenForPokes(window, url, onPoke) : null,
    objectUrl: (bytes, mime) => window.URL.createObjectURL(new window.Blob([...bytes], { type: mime })),
    dropObjectUrl: (url) => window.URL.revokeObjectURL(url),
    shrink: shrinker(window, parts.photoWorker),
    deviceName: parts.deviceName,
    version: parts.version,
  };
}

function gzip(window: BrowserWindow, bytes: ArrayBuffer): Promise<ArrayBuffer> {
  const packed = new window.Blob([bytes]).stream().pipeThrough(new window.CompressionStream('gzip'));
  return new window.Response(packed).arrayBuffer();
}

async function tryLock(locks: LockManager, name: string, work: () => Promise<void>): Promise<boolean> {
  return locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock !== null) await work();
    return lock !== null;
  });
}

function tabs(window: BrowserWindow, name: string): TabChannel {
  if (!('BroadcastChannel' in window)) return { post: () => undefined, listen: () => () => undefined };
  const channel = new window.BroadcastChannel(name);
  return {
    post: (message) => channel.postMessage(message),
    listen(heard) {
      const hear = (event: MessageEvent<unknown>) => {
        if (typeof event.data === 'string') heard(event.data);
      };
      channel.addEventListener('message', hear);
      return () => channel.close();
    },
  };
}

/** Where site data is blocked, even asking throws. */
function memoryOf(ask: () => Storage): Storage | null {
  try {
    return ask();
  } catch {
    return null;
  }
}

/** Background Sync, which the standard library does not describe yet; refused or missing, the timer does without. */
async function askWakeUp(container: ServiceWorkerContainer): Promise<void> {
  const registration: ServiceWorkerRegistration & { sync?: { register: (tag: string) => Promise<void> } } = await container.ready;
  await registration.sync?.register('send').catch(() => undefined);
}

function savesTraffic(navigator: Navigator): boolean {
  if (!('connection' in navigator)) return false;
  const connection: unknown = navigator.connection;
  return connection !== null && typeof connection === 'object' && 'saveData' in connection && connection.saveData === true;
}

function onPage(window: BrowserWindow, heard: (event: PageEvent) => void): () => void {
  const stopper = new window.AbortController();
  const listen = { signal: stopper.signal };
  for (const name of ['online', 'offline', 'pageshow', 'pagehide', 'blur'] as const)
    window.addEventListener(name, () => heard(name), listen);
  const { document } = window;
  document.addEventListener('visibilitychange', () => heard(document.visibilityState === 'visible' ? 'visible' : 'hidden'), listen);
  document.addEventListener('resume', () => heard('visible'), listen);
  document.addEventListener('freeze', () => heard('hidden'), listen);
  const passOn = (event: MessageEvent<unknown>) => {
    const said = event.data;
    if (said !== null && typeof said === 'object' && 'type' in said && said.type === 'SYNC_HINT') heard('sync');
  };
  if ('serviceWorker' in window.navigator) window.navigator.serviceWorker.addEventListener('message', passOn, listen);
  return () => stopper.abort();
}

function listenForPokes(window: BrowserWindow, url: string, onPoke: () => void): () => void {
  const source = new window.EventSource(url);
  source.addEventListener('poke', onPoke);
  // What changed while nobody listened was told to nobody: each new connection asks once.
  source.addEventListener('open', onPoke);
  return () => source.close();
}

function shrinker(window: BrowserWindow, start: BrowserParts['photoWorker']): Surroundings['shrink'] {
  if (start === null || !('OffscreenCanvas' in window)) return async (file) => ({ bytes: await shrinkPhoto(file), mime: 'image/jpeg' });
  let worker: Worker | null = null;
  let count = 0;
  return async (file) => {
    worker ??= start();
    const bytes = await askWorker(worker, (count += 1), file).catch(() => shrinkPhoto(file));
    if (bytes === null) throw new Error('unreadable image');
    return { bytes, mime: 'image/jpeg' };
  };
}

function askWorker(worker: Worker, id: number, file: Blob): Promise<ArrayBuffer | null> {
  return new Promise((resolve, reject) => {
    const stopper = new AbortController();
    const hear = ({ data }: MessageEvent<{ readonly id: number; readonly bytes: ArrayBuffer | null }>) => {
      if (data.id !== id) return;
      stopper.abort();
      resolve(data.bytes);
    };
    worker.addEventListener('message', hear, { signal: stopper.signal });
    worker.addEventListener('error', () => reject(new Error('photo worker failed')), { signal: stopper.signal });
    worker.postMessage({ id, file });
  });
}
