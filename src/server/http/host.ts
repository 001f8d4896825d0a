/** Answers only under the names it is known by: a foreign name pointed at this machine must not read anybody's data. */
import type { FastifyInstance } from 'fastify';
import type { Config } from '#src/server/config.ts';
import { Refusal } from './problem-reply.ts';

const THIS_MACHINE = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

export function registerHost(app: FastifyInstance, { publicOrigin }: Pick<Config, 'publicOrigin'>): void {
  const { host } = new URL(publicOrigin);
  app.addHook('onRequest', async ({ url, headers }) => {
    const asked = headers.host ?? '';
    if (url.startsWith('/api/') && asked !== host && !THIS_MACHINE.test(asked)) throw new Refusal('misdirected');
  });
}
