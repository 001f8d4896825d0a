/** All that `main.tsx` loads behind the first frame: the phone's records, and the pages that show them. */
import type { ReactNode } from 'react';
import { browserSurroundings } from '#src/device/browser.ts';
import { createDevice, type Device } from '#src/device/device.ts';
import { App, type AppProps } from './app.tsx';
import { deviceName } from './browser-phone.ts';
import { rememberRoles, type RoleStore } from './held-roles.ts';
import { photoWorker } from './photo-worker.ts';
import { VERSION } from './version.ts';

export interface Whole {
  readonly app: ReactNode;
  /** Puts everything typed into the database; false when some of it could not be kept. */
  readonly flush: () => Promise<boolean>;
}

/** Tables that open at all open in a blink; some browsers never answer. Source: reliability F-39. */
const OPENS_WITHIN_MS = 5_000;

/**
 * Opens whoever was signed in on this phone, and the pages for them.
 *
 * @param onStuck called when the tables give no answer; should they open after all, the pages come as ever
 */
export async function openWhole(
  window: Window & typeof globalThis,
  store: RoleStore,
  rest: Omit<AppProps, 'device'>,
  onStuck: () => void,
): Promise<Whole> {
  const parts = { photoWorker: photoWorker(window), deviceName: deviceName(window.navigator), version: VERSION };
  const device = createDevice(browserSurroundings(window, parts));
  rememberWhoIsHere(device, store);
  const timer = window.setTimeout(onStuck, OPENS_WITHIN_MS);
  await device.start().catch(() => undefined);
  window.clearTimeout(timer);
  return { app: <App device={device} {...rest} />, flush: () => device.keepEverything() };
}

/** So that the next opening knows whose frame to show. */
function rememberWhoIsHere({ session }: Device, store: RoleStore): void {
  session.subscribe(() => {
    const { state, roles } = session.get();
    if (state !== 'loading') rememberRoles(store, state === 'none' ? null : [...new Set(roles.map(({ role }) => role))]);
  });
}
