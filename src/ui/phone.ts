/** What pages may know of the phone they are shown on. The app looks once and hands it down; nobody below reads a global. */
import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';

/** Something that changes by itself. */
export interface Watched<Value> {
  readonly get: () => Value;
  readonly subscribe: (listener: () => void) => () => void;
}

export interface Phone {
  /** Milliseconds since 1970. Shown only. */
  readonly now: () => number;
  /** What the browser believes; a hint only. */
  readonly online: Watched<boolean>;
  /** The version of the program, as in its package. */
  readonly version: string;
  /** A browser inside another app, where nothing can be put on the home screen. */
  readonly isInsideApp: boolean;
  /** Asks the browser to put the app on the home screen; null while it does not offer that, or once it was done. */
  readonly install: Watched<(() => Promise<void>) | null>;
  /** Asks for the microphone; null where nothing can be recorded. */
  readonly microphone: () => Promise<MediaStream> | null;
  /** Asks for the camera at the back; null where there is none. */
  readonly camera: () => Promise<MediaStream> | null;
  /** Keeps the screen on until the answer is called; does nothing where the browser cannot. */
  readonly keepAwake: () => () => void;
  /** The way to find out where the phone is; null where there is none. */
  readonly geolocation: () => Pick<Geolocation, 'getCurrentPosition'> | null;
  /** Hands the person a file. */
  readonly saveFile: (name: string, mime: string, content: string | Uint8Array<ArrayBuffer>) => void;
  /** Opens the phone's own print dialog for the page shown. */
  readonly print: () => void;
}

const PhoneContext = createContext<Phone | null>(null);

export const PhoneProvider = PhoneContext.Provider;

export function usePhone(): Phone {
  const phone = useContext(PhoneContext);
  if (phone === null) throw new Error('PhoneProvider is missing above this view');
  return phone;
}

export function useOnline(): boolean {
  const { online } = usePhone();
  return useSyncExternalStore(online.subscribe, online.get);
}

/** The way to put the app on the home screen, while the browser offers one. */
export function useInstall(): (() => Promise<void>) | null {
  const { install } = usePhone();
  return useSyncExternalStore(install.subscribe, install.get);
}

/** Now, in ms, looked at again every minute while the page is shown. */
export function useNow(): number {
  const { now } = usePhone();
  const [time, setTime] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => {
      setTime(now());
    }, 60_000);
    return () => {
      clearInterval(timer);
    };
  }, [now]);
  return time;
}
