/**
 * The way out: served in place of /sw.js when the server is started with APP_SW_KILL=1.
 *
 * It answers nothing, forgets the stored program files and takes itself away, so that the next
 * load comes from the server. What people wrote lives in IndexedDB and is not touched.
 */
self.addEventListener('install', () => {
  self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  event.waitUntil(takeAway());
});

async function takeAway() {
  const names = await caches.keys();
  await Promise.all(names.map((name) => caches.delete(name)));
  await self.registration.unregister();
}
