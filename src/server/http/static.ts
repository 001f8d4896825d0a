/** The built app: named files for a year, the few that may change always asked for again, and one page for every address of it. */
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Parts } from '#src/server/parts.ts';
import { isDataAddress } from './headers.ts';
import { replyProblem } from './problem-reply.ts';

/** Takes itself out of the browser and lets every page load from the network again. Nothing a person wrote is touched. */
const KILL_WORKER = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) await caches.delete(name);
    await self.registration.unregister();
  })());
});
`;

/** @param knownMethods the methods other than the asked one that a data address knows */
export async function registerStatic(
  app: FastifyInstance,
  { config, dist }: Pick<Parts, 'config' | 'dist'>,
  knownMethods: (url: string) => readonly string[],
): Promise<void> {
  if (config.swKill) app.get('/sw.js', { schema: { hide: true } }, (_request, reply) => killWorker(reply));
  if (dist !== null) {
    await app.register(fastifyStatic, {
      root: path.resolve(dist),
      // One route for each file there is at the start; every other address is seen as what it is.
      wildcard: false,
      index: 'index.html',
      redirect: false,
      cacheControl: false,
      dotfiles: 'ignore',
      ...(config.swKill ? { globIgnore: ['sw.js'] } : {}),
      setHeaders: (reply, file) => void reply.header('cache-control', cacheFor(file)),
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const methods = knownMethods(request.url);
    if (methods.length > 0) return replyProblem(reply.header('allow', methods.join(', ')), 'method_not_allowed');
    if (dist === null || !isNavigation(request)) return replyProblem(reply, 'not_found');
    return reply.sendFile('index.html');
  });
}

function killWorker(reply: FastifyReply): FastifyReply {
  return reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-cache').send(KILL_WORKER);
}

/** Files under assets/ carry their content's fingerprint in their name. */
function cacheFor(file: string): string {
  return /[/\\]assets[/\\]/.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** A person going to an address of the app; an address that names a file is that file or nothing. */
function isNavigation({ method, url, headers }: FastifyRequest): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  if (isDataAddress(url) || /\.[^/]*$/.test(url.split('?')[0] ?? '')) return false;
  return (headers.accept ?? '').includes('text/html');
}
