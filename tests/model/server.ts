/** The real sync door on SQLite, with everything around it that a model run needs: backups, restores, new processes. */
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { sql } from 'kysely';
import { pino } from 'pino';
import type { Actor } from '#src/domain/people.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { Body, Stored } from '#src/domain/record/stored.ts';
import { report } from '#src/features/report/model/report.ts';
import { retryHeld } from '#src/server/accept.ts';
import { move } from '#src/server/admin/accounts.ts';
import { putCounty } from '#src/server/admin/directory.ts';
import { registerGuard } from '#src/server/auth/guard.ts';
import { newToken, secretHash } from '#src/server/auth/session.ts';
import { readConfig } from '#src/server/config.ts';
import { registerBody } from '#src/server/http/body.ts';
import { fileServices, filesFolder, type FileServices } from '#src/server/files/services.ts';
import { registerFiles } from '#src/server/http/files.ts';
import { registerErrors } from '#src/server/http/errors.ts';
import { registerSync } from '#src/server/http/sync.ts';
import type { Parts } from '#src/server/parts.ts';
import { openStore, write, type Store } from '#src/server/store/database.ts';
import { insertRows } from '#src/server/store/rows.ts';
import { endGrants, insertGrant, insertPerson } from '#src/server/store/people.ts';
import { insertSession, welcomeDevice } from '#src/server/store/sessions.ts';
import { POISON } from './acts.ts';
import { HENGDU, JIANTIAO } from '#tests/support/actors.ts';
import { NOW } from '#tests/support/acts.ts';
import { arrayBuffer } from '#tests/support/phone.ts';

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
  readonly answer: (cookie: string, init: RequestInit, url?: string) => Promise<Response>;
  /** A fault of our own program, over which it stumbles when a title bears the mark. */
  readonly fault: { isThere: boolean };
  /** The program was mended: acts it had stumbled over are tried again. */
  readonly retryHeld: () => Promise<void>;
  /** What the vault holds of these bytes, null when nothing. */
  readonly bytesOf: (sha256: string) => Promise<Buffer | null>;
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

let stumbling = false;

/** Our fault: the server's program, and only the server's, breaks off over a certain title. */
function plantFault(): void {
  const afterEdit = (_before: Stored, body: Body): Body => {
    if (stumbling && textIn(body, 'title').includes(POISON)) throw new Error('a fault of ours');
    return body;
  };
  Object.assign(report, { afterEdit });
}

export async function openModelServer(): Promise<ModelServer> {
  // Nothing here outlives the process, so that nobody need wait for a disk.
  const dataDir = await mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'sanmen-model-'));
  const store = await openStore({ dataDir, databaseUrl: null });
  await sql`pragma synchronous = off`.execute(store.db);
  plantFault();
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
  const fault = { isThere: false };
  const files = fileServices(parts.config, store, parts.now);
  // A store object of its own is what makes a process: what it writes first tells that it has begun.
  let process = { ...parts, store: { ...store } };
  let app = await syncDoor(process, files);
  const restart = async () => {
    await app.close();
    process = { ...parts, store: { ...store } };
    app = await syncDoor(process, files);
  };
  const today = () => clock.now.slice(0, 10);
  return {
    ...{ store, clock, restart },
    fault,
    answer: async (cookie, init, url = '/api/v1/sync') => {
      stumbling = fault.isThere;
      try {
        return await ask(app, cookie, init, url);
      } finally {
        stumbling = false;
      }
    },
    retryHeld: async () => {
      await retryHeld(process);
    },
    bytesOf: (sha256) => files.vault.get('sha256', sha256),
    backup: () => backup(store),
    restore: async (from) => {
      await restore(store, from);
      await restoreFiles(store, files, dataDir);
      await restart();
    },
    markDurable: async ({ seq }) => {
      const row = { tenant: TENANT, name: 'durable', value: String(seq) };
      await write(process.store, (trx) =>
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
    moveMember: (actor, office) => move({ store: process.store, now: () => clock.now }, `l-${actor.id}`, office, today()),
    endRole: async (actor, role, office) => {
      const yesterday = new Date(Date.parse(clock.now) - 86_400_000).toISOString().slice(0, 10);
      await write(process.store, (trx) => endGrants(trx, actor.id, role, office, yesterday));
    },
    giveRole: async (actor, role, office) => {
      await write(process.store, (trx) => insertGrant(trx, actor.id, { role, office, from: today(), to: null }));
    },
    purge: () => purge(process.store),
    close: async () => {
      await app.close();
      await store.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The way in that phones use, with its guard, its schemas and its errors; without the routes a model never asks. */
async function syncDoor(parts: Parts, files: FileServices): Promise<FastifyInstance> {
  const app = Fastify({ loggerInstance: parts.log, bodyLimit: 1024 * 1024 });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  registerErrors(app as never, parts.log); // the logger's type differs, the app does not
  registerBody(app as never);
  registerGuard(app as never, parts);
  registerSync(app as never, parts);
  registerFiles(app as never, files);
  await app.ready();
  return app as never;
}

async function ask(app: FastifyInstance, cookie: string, init: RequestInit, url: string): Promise<Response> {
  const body = init.body as ArrayBuffer | undefined; // the device writes bytes
  const response = await app.inject({
    method: init.method as 'POST', // or HEAD, PATCH
    url,
    headers: { ...(init.headers as Record<string, string>), cookie }, // and plain headers
    ...(body === undefined ? {} : { payload: Buffer.from(body) }),
  });
  return asResponse(response.statusCode, response.headers, response.rawPayload);
}

/** As much of a Response as a phone looks at; the whole thing would take longer than the exchange. */
function asResponse(status: number, headers: Readonly<Record<string, unknown>>, payload: Buffer): Response {
  const said = {
    status,
    redirected: false,
    headers: { get: (name: string) => (headers[name.toLowerCase()] === undefined ? null : String(headers[name.toLowerCase()])) },
    arrayBuffer: () => Promise.resolve(arrayBuffer(payload)),
    text: () => Promise.resolve(payload.toString('utf8')),
    json: () => Promise.resolve(JSON.parse(payload.toString('utf8')) as unknown),
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
  // The operator puts files back; no process of ours has a hand in it.
  await store.db.transaction().execute(async (trx) => {
    for (const table of [...BACKED_UP].reverse()) await trx.deleteFrom(table).execute();
    for (const table of BACKED_UP) {
      const rows = tables.get(table) ?? [];
      const columns = Object.keys(rows[0] ?? {});
      await insertRows(trx, table, columns as never, rows as never); // as they were read from this very table
    }
  });
}

/** The backup set holds the bytes of the files it lists as present, and nothing of what was on its way. */
async function restoreFiles(store: Store, { vault }: FileServices, dataDir: string): Promise<void> {
  const incoming = join(filesFolder(dataDir), 'incoming');
  for (const name of await readdir(incoming)) await rm(join(incoming, name), { force: true });
  const rows = await store.db.selectFrom('attachment').select('sha256').where('state', '=', 'present').execute();
  const kept = new Set(rows.map(({ sha256 }) => sha256));
  for (const name of await readdir(join(filesFolder(dataDir), 'sha256'), { recursive: true }).catch(() => [])) {
    const hash = basename(name);
    if (hash.length === 64 && !kept.has(hash)) await vault.remove('sha256', hash);
  }
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
