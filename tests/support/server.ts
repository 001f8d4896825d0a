/** The whole server in this process, without a port, on either database, with a clock that stands until it is set. */
import { pino } from 'pino';
import type { FastifyInstance } from 'fastify';
import type { Actor } from '#src/domain/people.ts';
import { buildApp } from '#src/server/app.ts';
import { newToken, secretHash } from '#src/server/auth/session.ts';
import { readConfig, type Config } from '#src/server/config.ts';
import type { Parts } from '#src/server/parts.ts';
import { openStore, write, type Store } from '#src/server/store/database.ts';
import { insertGrant, insertPerson } from '#src/server/store/people.ts';
import { insertSession, welcomeDevice } from '#src/server/store/sessions.ts';
import type { Dialect, FreshDatabase } from './dialects.ts';
import { NOW } from './acts.ts';

const TABLES = [
  'session',
  'activation',
  'login_attempt',
  'credential',
  'role_grant',
  'person',
  'device',
  'attachment',
  'sync_mutation',
  'sync_feed',
  'record',
  'sync_meta',
  'sync_lineage',
  'sync_clock',
  'audit',
  'app_meta',
] as const;

/** What a browser would hold: who is signed in, and the cookie that proves it. */
export interface SignedIn {
  readonly actor: Actor;
  readonly device: string;
  readonly headers: Record<string, string>;
}

export interface TestServer {
  readonly store: Store;
  readonly config: Config;
  readonly clock: { now: string };
  /** Log lines of the run, as they were written. */
  readonly lines: string[];
  app: FastifyInstance;
  /** The server process ends and another begins on the same database. */
  restart(more?: Partial<Parts>): Promise<void>;
  /** Nobody and nothing is left, and the clock stands at its beginning. */
  empty(): Promise<void>;
  /** Makes somebody known (once) and signs them in on a device. */
  signIn(actor: Actor, device?: string): Promise<SignedIn>;
  close(): Promise<void>;
}

/** Opens a server on an empty database of a dialect. */
export async function openServer(dialect: Dialect, env: Record<string, string> = {}): Promise<TestServer> {
  const database = await dialect.fresh();
  const store = await openStore({ dataDir: database.dataDir, databaseUrl: database.url ?? null });
  const clock = { now: NOW };
  const lines: string[] = [];
  const parts = partsFor(database, store, clock, lines, env);
  const server: TestServer = {
    ...{ store, clock, lines, config: parts.config, dataDir: database.dataDir },
    app: await buildApp(parts),
    restart: async (more = {}) => {
      await server.app.close();
      server.app = await buildApp({ ...parts, ...more });
    },
    empty: async () => {
      for (const table of TABLES) await store.db.deleteFrom(table).execute();
      clock.now = NOW;
      lines.length = 0;
      await server.restart();
    },
    signIn: (actor, device = 'phone') => signIn(store, clock.now, actor, device),
    close: async () => {
      await server.app.close();
      await store.close();
      await database.drop();
    },
  };
  return server;
}

function partsFor(database: FreshDatabase, store: Store, clock: { now: string }, lines: string[], env: Record<string, string>): Parts {
  const config = readConfig({ DATA_DIR: database.dataDir, DATABASE_URL: database.url, ...env });
  const log = pino({ level: 'info', base: null }, { write: (line: string) => void lines.push(line) });
  return { config, store, log, now: () => clock.now, dist: null };
}

async function signIn(store: Store, now: string, actor: Actor, device: string): Promise<SignedIn> {
  const token = newToken();
  const later = new Date(Date.parse(now) + 40 * 24 * 3_600_000).toISOString();
  await write(store, async (trx) => {
    const known = await trx.selectFrom('person').select('id').where('id', '=', actor.id).executeTakeFirst();
    if (!known) {
      const { id, name, tenant } = actor;
      await insertPerson(trx, { id, tenant, login: `l-${id}`, name, sector: null, memberNo: null, phone: null, createdAt: now });
      for (const grant of actor.grants) await insertGrant(trx, id, grant);
    }
    await welcomeDevice(trx, { id: device, tenant: actor.tenant, personId: actor.id, name: device }, now);
    await insertSession(trx, {
      ...{ token_hash: secretHash(token), person_id: actor.id, device_id: device },
      ...{ created_at: now, last_seen_at: now, expires_at: later, absolute_expires_at: later },
    });
  });
  return { actor, device, headers: { cookie: `sid=${token}`, 'x-owner': actor.id } };
}
