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

/** Opens whoever was signed in on this phone, and the pages for them. */
export async function openWhole(window: Window & typeof globalThis, store: RoleStore, rest: Omit<AppProps, 'device'>): Promise<Whole> {
  const parts = { photoWorker: photoWorker(window), deviceName: deviceName(window.navigator), version: VERSION };
  const device = createDevice(browserSurroundings(window, parts));
  rememberWhoIsHere(device, store);
  await device.start().catch(() => undefined);
  return { app: <App device={device} {...rest} />, flush: () => device.keepEverything() };
}

/** So that the next opening knows whose frame to show. */
function rememberWhoIsHere({ session }: Device, store: RoleStore): void {
  session.subscribe(() => {
    const { state, roles } = session.get();
    if (state !== 'loading') rememberRoles(store, state === 'none' ? null : [...new Set(roles.map(({ role }) => role))]);
  });
}
