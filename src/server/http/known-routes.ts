/** Which methods an address knows, for telling "not here" from "not like this". */
import type { FastifyInstance } from 'fastify';

/** Listens to every route registered after it. */
export function knownRoutes(app: FastifyInstance): (url: string) => readonly string[] {
  const known = new Map<string, Set<string>>();
  app.addHook('onRoute', ({ url, method }) => {
    if (url.includes('*')) return;
    const methods = known.get(url) ?? new Set<string>();
    for (const one of [method].flat()) methods.add(one);
    known.set(url, methods);
  });
  return (url) => {
    const asked = (url.split('?')[0] ?? '').split('/');
    const fits = (pattern: string) => {
      const parts = pattern.split('/');
      return parts.length === asked.length && parts.every((part, index) => part.startsWith(':') || part === asked[index]);
    };
    return [...known].filter(([pattern]) => fits(pattern)).flatMap(([, methods]) => [...methods]);
  };
}
