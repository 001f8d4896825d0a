/** Tells open apps that something changed for them. What changed they ask by a sync; a missing poke costs only time. */
import type { ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { userScopes } from '#src/domain/record/scopes.ts';
import { signedIn } from '#src/server/auth/guard.ts';
import type { Parts } from '#src/server/parts.ts';
import { scopesSince } from '#src/server/store/feed-rows.ts';
import { headOf } from '#src/server/store/lineage.ts';

const LOOK_MS = 1_000;
/** The connection ends then and is opened anew, with the rights of that moment. */
const LIFE_MS = 10 * 60_000;
const QUIET_MS = 25_000;
/** Phones answer a poke at a random moment within this many milliseconds. */
const SPREAD_MS = 2_000;
const MOST_PER_PERSON = 6;

interface Listener {
  readonly person: string;
  readonly tenant: string;
  readonly scopes: ReadonlySet<string>;
  readonly socket: ServerResponse;
}

export function registerPoke(app: FastifyInstance, { store, log }: Parts): void {
  const listeners = new Set<Listener>();
  const told = new Map<string, number>();
  let timer: NodeJS.Timeout | null = null;

  const headNow = async (tenant: string) => (await headOf(store.reader, tenant))?.seq ?? 0;
  const look = async () => {
    for (const tenant of new Set([...listeners].map((listener) => listener.tenant))) {
      const head = await headNow(tenant);
      const last = told.get(tenant) ?? head;
      told.set(tenant, head);
      if (head > last) pokeThose(listeners, tenant, await scopesSince(store.reader, tenant, last));
    }
  };
  const again = () => {
    timer = setTimeout(() => {
      look()
        .catch(() => log.warn('poke: the store did not answer'))
        .finally(() => {
          timer = null;
          if (listeners.size > 0) again();
          else told.clear();
        });
    }, LOOK_MS);
  };

  app.get(
    '/api/v1/sync/poke',
    { schema: { summary: 'Server-sent events: a hint that there is something to pull' } },
    async (request, reply) => {
      const { actor } = signedIn(request);
      for (const old of [...listeners].filter(({ person }) => person === actor.id).slice(0, 1 - MOST_PER_PERSON)) old.socket.end();
      // From here on every change is told; a phone asks for what was there before when the connection opens.
      if (!told.has(actor.tenant)) told.set(actor.tenant, await headNow(actor.tenant));
      reply.hijack();
      const listener = { person: actor.id, tenant: actor.tenant, scopes: new Set(userScopes(actor)), socket: reply.raw };
      open(listener, () => listeners.delete(listener));
      listeners.add(listener);
      if (timer === null) again();
    },
  );
  app.addHook('preClose', async () => {
    for (const { socket } of listeners) socket.end();
    if (timer) clearTimeout(timer);
  });
}

function open({ socket }: Listener, closed: () => void): void {
  socket.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
  socket.write('retry: 15000\n\n');
  const quiet = setInterval(() => socket.write(':\n\n'), QUIET_MS);
  const end = setTimeout(() => socket.end(), LIFE_MS);
  socket.on('close', () => {
    clearInterval(quiet);
    clearTimeout(end);
    closed();
  });
}

function pokeThose(listeners: ReadonlySet<Listener>, tenant: string, scopes: ReadonlySet<string>): void {
  for (const listener of listeners) {
    if (listener.tenant === tenant && [...scopes].some((scope) => listener.scopes.has(scope))) {
      listener.socket.write(`event: poke\ndata: ${SPREAD_MS}\n\n`);
    }
  }
}
