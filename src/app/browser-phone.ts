/** What pages may know of the phone, made from a window that main hands in. */
import type { Phone, Watched } from '#src/ui/phone.ts';
import { VERSION } from './version.ts';
import type { Scroller } from './scroll-keeper.tsx';

const BACK_CAMERA = { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } };

type BrowserWindow = Window & typeof globalThis;

/** Browsers inside other apps: WeChat, QQ, DingTalk, Weibo, Alipay. */
const INSIDE_APP = /MicroMessenger|\bQQ\/|DingTalk|Weibo|AlipayClient/i;

/** Not in the standard library: Chromium's offer to put the app on the home screen. */
interface InstallOffer extends Event {
  readonly prompt: () => Promise<unknown>;
}

export function browserPhone(window: BrowserWindow): Phone {
  const { navigator } = window;
  return {
    now: () => window.Date.now(),
    online: watchOnline(window),
    version: VERSION,
    isInsideApp: INSIDE_APP.test(navigator.userAgent),
    install: watchInstall(window),
    microphone: () =>
      'mediaDevices' in navigator && 'MediaRecorder' in window ? navigator.mediaDevices.getUserMedia({ audio: true }) : null,
    camera: () => ('mediaDevices' in navigator ? navigator.mediaDevices.getUserMedia({ video: BACK_CAMERA }) : null),
    keepAwake: () => keepAwake(window),
    geolocation: () => ('geolocation' in navigator ? navigator.geolocation : null),
    saveFile: (name, mime, content) => {
      saveFile(window, name, new window.Blob([content], { type: mime }));
    },
    print: () => {
      window.print();
    },
  };
}

/** The browser lets the screen go dark when the page is left; on return it is asked again. */
function keepAwake({ navigator, document }: BrowserWindow): () => void {
  if (!('wakeLock' in navigator)) return () => undefined;
  let isOver = false;
  let held: WakeLockSentinel | null = null;
  async function hold(): Promise<void> {
    if (document.visibilityState !== 'visible') return;
    // Refused on a low battery: the code is shown all the same.
    held = await navigator.wakeLock.request('screen').catch(() => null);
    if (isOver) await held?.release();
  }
  const ask = () => void hold();
  ask();
  document.addEventListener('visibilitychange', ask);
  return () => {
    isOver = true;
    document.removeEventListener('visibilitychange', ask);
    void held?.release();
  };
}

export function browserScroller(window: BrowserWindow): Scroller {
  return {
    get: () => window.scrollY,
    set: (top) => {
      window.scrollTo(0, top);
    },
    onSize(listener) {
      const observer = new window.ResizeObserver(listener);
      observer.observe(window.document.body);
      return () => {
        observer.disconnect();
      };
    },
    onScroll(listener) {
      window.addEventListener('scroll', listener, { passive: true });
      return () => {
        window.removeEventListener('scroll', listener);
      };
    },
  };
}

/** The more telling name first: an Android phone says Linux too, and every browser says Safari. */
const SYSTEMS = ['HarmonyOS', 'Android', 'iPhone', 'iPad', 'Windows', 'Mac', 'Linux'];
const BROWSERS = [
  ['MicroMessenger', 'WeChat'],
  ['HuaweiBrowser', 'Huawei'],
  ['Edg', 'Edge'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const;

/** A name the person recognises among their devices. */
export function deviceName({ userAgent }: Pick<Navigator, 'userAgent'>): string {
  const system = SYSTEMS.find((name) => userAgent.includes(name));
  const browser = BROWSERS.find(([mark]) => userAgent.includes(mark))?.[1];
  return [system, browser].filter(Boolean).join(' ') || 'web';
}

function watchOnline(window: BrowserWindow): Watched<boolean> {
  return {
    get: () => window.navigator.onLine,
    subscribe(listener) {
      window.addEventListener('online', listener);
      window.addEventListener('offline', listener);
      return () => {
        window.removeEventListener('online', listener);
        window.removeEventListener('offline', listener);
      };
    },
  };
}

function watchInstall(window: BrowserWindow): Phone['install'] {
  let install: (() => Promise<void>) | null = null;
  const listeners = new Set<() => void>();
  const say = (offered: typeof install) => {
    install = offered;
    for (const listener of listeners) listener();
  };
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    // The event's name tells its kind, which the library does not know.
    const offer = event as InstallOffer;
    say(async () => {
      await offer.prompt();
      say(null);
    });
  });
  window.addEventListener('appinstalled', () => {
    say(null);
  });
  return {
    get: () => install,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The address is kept for a minute: some browsers read it only after the person chose a folder. */
function saveFile(window: BrowserWindow, name: string, file: Blob): void {
  const url = window.URL.createObjectURL(file);
  const link = window.document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  window.setTimeout(() => {
    window.URL.revokeObjectURL(url);
  }, 60_000);
}
