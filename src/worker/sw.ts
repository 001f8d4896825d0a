/**
 * Keeps the program itself on the phone. It stores every file of one build, each checked against
 * its fingerprint, and answers page loads with the stored page. It never stores what the server
 * says about records: that lives in the phone's database only. A new version waits until a page
 * asks for it. Source: reliability D1–D3, PWA-02, PWA-06, PWA-08.
 */
import { clientsClaim } from 'workbox-core';
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { NOT_THE_APP } from './routes.ts';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: (PrecacheEntry | string)[] };

/** Background Sync, which the standard library does not describe yet. */
interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}

clientsClaim();
cleanupOutdatedCaches();
precacheAndRoute(self.__WB_MANIFEST);
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [...NOT_THE_APP] }));

self.addEventListener('message', (event) => {
  // Only a page says this, after the person agreed and every open page put its words away.
  if (isSkipWaiting(event.data)) void self.skipWaiting();
});

self.addEventListener('sync', (event) => {
  // The event type follows from its name, which the library does not know. It is only a hint: the page sends.
  (event as SyncEvent).waitUntil(wakePages());
});

function isSkipWaiting(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'SKIP_WAITING';
}

async function wakePages(): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window' });
  for (const page of pages) page.postMessage({ type: 'SYNC_HINT' });
}
