/** For those who keep the server running: does it live, can it serve. */
import type { FastifyInstance } from 'fastify';
import type { Parts } from '#src/server/parts.ts';
import { isAnswering } from '#src/server/store/database.ts';

export function registerHealth(app: FastifyInstance, { store }: Pick<Parts, 'store'>): void {
  app.get('/healthz', { schema: { hide: true } }, async () => ({ status: 'ok' }));
  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    // Migrations are done before the server listens, so an answering database is a ready one.
    if (await isAnswering(store)) return { status: 'ok' };
    return reply.code(503).send({ status: 'unavailable' });
  });
}
