/** The real server for measurements: an own folder, one member, and records put straight into its store. */
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { newId } from '#src/domain/record/identity.ts';
import type { Stored } from '#src/domain/record/stored.ts';
import { buildApp } from '#src/server/app.ts';
import { createPasswords } from '#src/server/auth/password.ts';
import { readConfig } from '#src/server/config.ts';
import { openStore, write, type Store } from '#src/server/store/database.ts';
import { insertGrant, insertPerson, personByLogin, setPassword } from '#src/server/store/people.ts';
import { saveRecords } from '#src/server/store/records.ts';
import { type BenchRecord, bodyOf, LOGIN, PASSWORD } from './workload.ts';

const TENANT = 'sanmen';
const OFFICE = '331022105';
const SEED_BATCH = 500;

export async function start({ dir, host, port }: { dir: string; host: string; port: number }) {
  const config = { ...readConfig({ DATA_DIR: dir, HOST: host, PORT: String(port === 0 ? 8670 : port) }), port, syncPerMinute: 1_000_000 };
  const store = await openStore(config);
  const owner = await member(store);
  const app = await buildApp({ config, store, log: pino({ level: 'silent' }), now: () => new Date().toISOString(), dist: null });
  // Pages of the bench come from made-up host names, which are not this server's.
  app.server.prependListener('request', (request) => {
    delete request.headers.origin;
    request.headers.host = `${host}:${config.port}`;
  });
  await app.listen({ host, port });
  const address = app.server.address() as AddressInfo; // it listens on a port
  return {
    port: address.port,
    count: async () =>
      Number(
        (
          await store.db
            .selectFrom('record')
            .select((db) => db.fn.countAll().as('n'))
            .where('type', '=', 'report')
            .executeTakeFirstOrThrow()
        ).n,
      ),
    seed: async (records: Iterable<BenchRecord>) => {
      await seed(store, owner, [...records]);
      return true;
    },
    /** A session of the member, for the load run. */
    loadInfo: () => signIn(`http://${host}:${address.port}`, owner),
    close: async () => {
      app.server.closeAllConnections();
      await app.close();
      await store.close();
    },
  };
}

async function signIn(origin: string, owner: string) {
  const device = `dev_${newId()}`;
  const response = await fetch(`${origin}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: LOGIN, password: PASSWORD, device: { id: device, name: 'bench' } }),
  });
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (!response.ok || cookie === undefined) throw new Error(`sign-in: ${response.status}`);
  return { cookie, owner, tenant: TENANT, device };
}

async function member(store: Store): Promise<string> {
  const known = await personByLogin(store.reader, LOGIN);
  if (known) return known.id;
  const id = newId();
  const hash = await createPasswords().hash(PASSWORD);
  await write(store, async (trx) => {
    const createdAt = new Date().toISOString();
    await insertPerson(trx, { id, tenant: TENANT, login: LOGIN, name: 'Bench', sector: null, memberNo: null, phone: null, createdAt });
    await insertGrant(trx, id, { role: 'member', office: OFFICE, from: '2020-01-01', to: null });
    await setPassword(trx, id, hash, createdAt);
  });
  return id;
}

async function seed(store: Store, owner: string, records: readonly BenchRecord[]): Promise<void> {
  for (let at = 0; at < records.length; at += SEED_BATCH) {
    const batch = records.slice(at, at + SEED_BATCH).map((record) => storedOf(record, owner));
    const writing = { tenant: TENANT, by: owner, now: new Date().toISOString() };
    await write(store, (trx) =>
      saveRecords(
        trx,
        writing,
        batch.map((after) => ({ before: null, after })),
      ),
    );
  }
}

function storedOf(record: BenchRecord, owner: string): Stored {
  const created = new Date(record.createdAt).toISOString();
  const at = { created, submitted: null, received: created };
  const plain = {
    tenant: TENANT,
    type: 'report',
    v: 1,
    seq: -1,
    status: 'draft',
    office: OFFICE,
    parent: null,
    deleted: 0,
    log: [],
  } as const;
  return { ...plain, id: record.id, owner, body: bodyOf(record), at };
}
