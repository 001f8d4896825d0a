/** The real sync door on SQLite, with everything around it that a model run needs: backups, restores, new processes. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { sql } from 'kysely';
import { pino } from 'pino';
import type { Actor } from '#src/domain/people.ts';
import { move } from '#src/server/admin/accounts.ts';
import { putCounty } from '#src/server/admin/directory.ts';
import { registerGuard } from '#src/server/auth/guard.ts';
import { newToken, secretHash } from '#src/server/auth/session.ts';
import { readConfig } from '#src/server/config.ts';
import { registerBody } from '#src/server/http/body.ts';
import { registerErrors } from '#src/server/http/errors.ts';
import { registerSync } from '#src/server/http/sync.ts';
import type { Parts } from '#src/server/parts.ts';
import { openStore, write, type Store } from '#src/server/store/database.ts';
import { insertRows } from '#src/server/store/rows.ts';
import { endGrants, insertGrant, insertPerson } from '#src/server/store/people.ts';
import { insertSession, welcomeDevice } from '#src/server/store/sessions.ts';
import { HENGDU, JIANTIAO } from '#tests/support/actors.ts';
import { NOW } from '#tests/support/acts.ts';

/** What a backup holds; sessions and the identity of the database are not put back, so nothing but the beacons tells of a restore. */
const BACKED_UP = ['sync_clock', 'sync_lineage', 'sync_meta', 'record', 'sync_feed', 'sync_mutation', 'attachment', 'role_grant'] as const;
const TENANT = 'sanmen';
const NEVER = '2199-01-01T00:00:00.000Z';

type Rows = Readonly<Record<string, unknown>>;
export interface Backup {
  readonly seq: number;
  readonly tables: ReadonlyMap<string, readonly Rows[]>;
}

export interface ModelServer {
  readonly store: Store;
  readonly clock: { now: string };
  /** Answers one request of a device. */
  readonly answer: (cookie: string, init: RequestInit) => Promise<Response>;
  /** The process ends and another begins. */
  readonly restart: () => Promise<void>;
  readonly backup: () => Promise<Backup>;
  /** Puts an older state back and starts a new process, as the handbook says; nobody announces anything. */
  readonly restore: (backup: Backup) => Promise<void>;
  /** Tells phones that this backup would be the oldest to be restored. */
  readonly markDurable: (backup: Backup) => Promise<void>;
  /** Makes somebody known and signs them in; gives the cookie. */
  readonly enrol: (actor: Actor, device: string) => Promise<string>;
  readonly passTime: (ms: number) => Promise<void>;
  readonly moveMember: (actor: Actor, office: string) => Promise<void>;
  readonly endRole: (actor: Actor, role: 'clerk', office: string) => Promise<void>;
  readonly giveRole: (actor: Actor, role: 'clerk', office: string) => Promise<void>;
  /** Forgets what has left each scope: phones that have not heard of it by now read the scope anew. */
  readonly purge: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openModelServer(): Promise<ModelServer> {
  // Nothing here outlives the process, so that nobody need wait for a disk.
  const dataDir = await mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'sanmen-model-'));
  const store = await openStore({ dataDir, databaseUrl: null });
  await sql`pragma synchronous = off`.execute(store.db);
  const clock = { now: NOW };
  const parts: Parts = {
    config: readConfig({ DATA_DIR: dataDir }),
    store,
    log: pino({ level: 'silent' }),
    now: () => clock.now,
    dist: null,
  };
  await write(store, async (trx) => {
    await putCounty(trx, clock.now);
    await trx.deleteFrom('record').where('id', 'not in', [JIANTIAO, HENGDU]).execute();
    await trx.deleteFrom('sync_feed').where('record_id', 'not in', [JIANTIAO, HENGDU]).execute();
  });
  let app = await syncDoor(parts);
  const restart = async () => {
    await app.close();
    app = await syncDoor(parts);
  };
  const today = () => clock.now.slice(0, 10);
  return {
    ...{ store, clock, restart },
    answer: (cookie, init) => ask(app, cookie, init),
    backup: () => backup(store),
    restore: async (from) => {
      await restore(store, from);
      await restart();
    },
    markDurable: async ({ seq }) => {
      const row = { tenant: TENANT, name: 'durable', value: String(seq) };
      await write(store, (trx) =>
        trx
          .insertInto('sync_meta')
          .values(row)
          .onConflict((conflict) => conflict.columns(['tenant', 'name']).doUpdateSet({ value: row.value }))
          .execute(),
      );
    },
    enrol: (actor, device) => enrol(store, clock.now, actor, device),
    passTime: async (ms) => {
      clock.now = new Date(Date.parse(clock.now) + ms).toISOString();
      await store.db.updateTable('session').set({ expires_at: NEVER, absolute_expires_at: NEVER }).execute();
    },
    moveMember: (actor, office) => move({ store, now: () => clock.now }, `l-${actor.id}`, office, today()),
    endRole: async (actor, role, office) => {
      const yesterday = new Date(Date.parse(clock.now) - 86_400_000).toISOString().slice(0, 10);
      await write(store, (trx) => endGrants(trx, actor.id, role, office, yesterday));
    },
    giveRole: async (actor, role, office) => {
      await write(store, (trx) => insertGrant(trx, actor.id, { role, office, from: today(), to: null }));
    },
    purge: () => purge(store),
    close: async () => {
      await app.close();
      await store.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The way in that phones use, with its guard, its schemas and its errors; without the routes a model never asks. */
async function syncDoor(parts: Parts): Promise<FastifyInstance> {
  const app = Fastify({ loggerInstance: parts.log, bodyLimit: 1024 * 1024 });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  registerErrors(app as never, parts.log); // the logger's type differs, the app does not
  registerBody(app as never);
  registerGuard(app as never, parts);
  registerSync(app as never, parts);
  await app.ready();
  return app as never;
}

async function ask(app: FastifyInstance, cookie: string, init: RequestInit): Promise<Response> {
  const response = await app.inject({
    method: 'POST',
    url: '/api/v1/sync',
    headers: { ...(init.headers as Record<string, string>), cookie }, // the device writes plain headers
    payload: Buffer.from(init.body as ArrayBuffer), // and bytes
  });
  return asResponse(response.statusCode, response.headers, response.payload);
}

/** As much of a Response as a phone looks at; the whole thing would take longer than the exchange. */
function asResponse(status: number, headers: Readonly<Record<string, unknown>>, payload: string): Response {
  const said = {
    status,
    redirected: false,
    headers: { get: (name: string) => (headers[name.toLowerCase()] === undefined ? null : String(headers[name.toLowerCase()])) },
    text: () => Promise.resolve(payload),
  };
  return said as unknown as Response;
}

async function enrol(store: Store, now: string, actor: Actor, device: string): Promise<string> {
  const token = newToken();
  const { id, name, tenant } = actor;
  await write(store, async (trx) => {
    const known = await trx.selectFrom('person').select('id').where('id', '=', id).executeTakeFirst();
    if (!known) await insertPerson(trx, { id, tenant, login: `l-${id}`, name, sector: null, memberNo: null, phone: null, createdAt: now });
    for (const grant of actor.grants) await insertGrant(trx, id, grant);
    await welcomeDevice(trx, { id: device, tenant, personId: id, name: device }, now);
    const times = { created_at: now, last_seen_at: now, expires_at: NEVER, absolute_expires_at: NEVER };
    await insertSession(trx, { token_hash: secretHash(token), person_id: id, device_id: device, ...times });
  });
  return `sid=${token}`;
}

async function backup(store: Store): Promise<Backup> {
  const tables = new Map<string, readonly Rows[]>();
  for (const table of BACKED_UP) tables.set(table, (await sql<Rows>`select * from ${sql.table(table)}`.execute(store.db)).rows);
  return { seq: Number(tables.get('sync_clock')?.[0]?.seq ?? 0), tables };
}

async function restore(store: Store, { tables }: Backup): Promise<void> {
  await write(store, async (trx) => {
    for (const table of [...BACKED_UP].reverse()) await trx.deleteFrom(table).execute();
    for (const table of BACKED_UP) {
      const rows = tables.get(table) ?? [];
      const columns = Object.keys(rows[0] ?? {});
      await insertRows(trx, table, columns as never, rows as never); // as they were read from this very table
    }
  });
}

async function purge(store: Store): Promise<void> {
  await write(store, async (trx) => {
    const left = await trx
      .selectFrom('sync_feed')
      .select(['scope', sql<number>`max(seq)`.as('seq')])
      .where('present', '=', 0)
      .groupBy('scope')
      .execute();
    await trx.deleteFrom('sync_feed').where('present', '=', 0).execute();
    for (const { scope, seq } of left) {
      const row = { tenant: TENANT, name: `purged:${scope}`, value: String(seq) };
      await trx
        .insertInto('sync_meta')
        .values(row)
        .onConflict((conflict) => conflict.columns(['tenant', 'name']).doUpdateSet({ value: row.value }))
        .execute();
    }
  });
}
