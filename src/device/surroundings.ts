/**
 * Everything the device needs of the world around it. `app/main.tsx` makes it from the browser
 * ({@link browserSurroundings} in browser.ts); tests make it by hand. Nothing else in this wing looks outside.
 */

/** What happened to the page. `sync` is a background-sync wake-up passed on by the worker. */
export type PageEvent = 'online' | 'offline' | 'visible' | 'hidden' | 'pageshow' | 'pagehide' | 'blur' | 'sync';

/** A photo made small: a fresh encoding, so no camera metadata is left in it. */
export interface ShrunkPhoto {
  readonly bytes: ArrayBuffer;
  readonly mime: 'image/jpeg';
}

/** A way to tell the other tabs of this phone something. */
export interface TabChannel {
  readonly post: (message: string) => void;
  readonly listen: (heard: (message: string) => void) => () => void;
}

export interface Surroundings {
  /** Milliseconds since 1970. Shown and recorded only; no decision rests on it. */
  readonly now: () => number;
  /** Uniform in [0, 1); spreads retries. */
  readonly random: () => number;
  readonly fetch: (url: string, init?: RequestInit) => Promise<Response>;
  readonly crypto: Pick<Crypto, 'subtle' | 'getRandomValues'>;
  readonly sha256: (bytes: ArrayBuffer) => Promise<ArrayBuffer>;
  /** null where the browser cannot compress; bodies then travel as they are. */
  readonly gzip: ((bytes: ArrayBuffer) => Promise<ArrayBuffer>) | null;
  /** Runs once after so many milliseconds; returns the way to call it off. */
  readonly after: (ms: number, run: () => void) => () => void;
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof IDBKeyRange;
  /** Runs `work` if nobody on this phone holds the name, else returns false. null: no Web Locks, just run. */
  readonly tryLock: ((name: string, work: () => Promise<void>) => Promise<boolean>) | null;
  readonly tabs: (name: string) => TabChannel;
  readonly storage: Pick<StorageManager, 'estimate' | 'persist' | 'persisted'> | null;
  /** The tab's own memory for typed words; null where the browser gives none. */
  readonly mirror: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null;
  /** The browser's small memory for a second copy of what is unsent; null where the browser gives none. */
  readonly aside: Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'> | null;
  /** Asks the browser to wake the app once there is a line again; a hint, and many browsers have none. */
  readonly askWakeUp: (() => void) | null;
  /** The page that is shown: path and query. */
  readonly address: () => string;
  readonly isOnline: () => boolean;
  readonly isVisible: () => boolean;
  /** The line is metered or the person asked to save traffic: photos wait for "send now". */
  readonly savesTraffic: () => boolean;
  readonly onPage: (heard: (event: PageEvent) => void) => () => void;
  /** Opens the server's stream of pokes; null where there is none. */
  readonly listenForPokes: ((url: string, onPoke: () => void) => () => void) | null;
  readonly objectUrl: (bytes: readonly ArrayBuffer[], mime: string) => string;
  readonly dropObjectUrl: (url: string) => void;
  /** Longest side 1,600 px, JPEG 0.8, off the main thread. Throws when the picture cannot be read. */
  readonly shrink: (file: Blob) => Promise<ShrunkPhoto>;
  /** The version of the app; the server's list of phones names it. */
  readonly version: string;
  /** A name the person recognises among their devices, e.g. the browser and system. */
  readonly deviceName: string;
}
