/**
 * Phones at sea: a server in a process of its own, a line that spoils what it is told to, the real code of the phone
 * behind it, and a book of every word whose saving was acknowledged.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '#src/domain/people.ts';
import { openStore, type Store } from '#src/server/store/database.ts';
import { turns, until } from '#tests/support/clock.ts';
import { enrol, PASSWORD } from '#tests/support/people.ts';
import { openPhone, type Line, type Phone } from '#tests/support/phone.ts';
import { openProxy, type FaultProxy } from './proxy.ts';
import { buildProgram, type Program, type Running } from './process.ts';
import type { DeathPoint } from './death.ts';

export interface Sea {
  readonly program: Program;
  readonly dataDir: string;
  readonly proxy: FaultProxy;
  server: Running;
  /** Starts a server on the folder, in the place of the one before. */
  readonly launch: (death?: { readonly at: DeathPoint; readonly on: number }) => Promise<void>;
  /** Looks into the database, which is open beside the server. */
  readonly store: Store;
  readonly phoneOf: (actor: Actor) => Promise<Phone>;
  readonly close: () => Promise<void>;
}

export async function openSea(people: readonly Actor[], url?: string): Promise<Sea> {
  const program = await buildProgram();
  const dataDir = await mkdtemp(join(tmpdir(), 'sanmen-sea-'));
  const store = await openStore({ dataDir, databaseUrl: url ?? null });
  const clock = { now: new Date().toISOString() };
  for (const actor of people) await enrol({ store, clock }, actor);
  const proxy = await openProxy();
  const phones: Phone[] = [];
  const env = { DATA_DIR: dataDir, ...(url === undefined ? {} : { DATABASE_URL: url }) };
  const sea: Sea = {
    ...{ program, dataDir, proxy, store },
    server: await program.start(env),
    launch: async (death) => {
      sea.server.kill();
      await sea.server.ended;
      sea.server = await program.start(env, death);
      proxy.target = sea.server.port;
    },
    phoneOf: async (actor) => {
      const phone = await openPhone({ line: lineThrough(proxy), start: clock.now });
      phones.push(phone);
      const entered = await phone.signIn(`l-${actor.id}`, PASSWORD);
      if (!entered.ok) throw new Error(`${actor.name} did not get in: ${entered.code}`);
      await reach(phone, proxy);
      return phone;
    },
    close: async () => {
      for (const phone of phones) await phone.close();
      await proxy.close();
      await program.drop();
      await store.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  proxy.target = sea.server.port;
  return sea;
}

/** The browser's own fetch over a real connection, with the cookie it would keep. */
export function lineThrough(proxy: FaultProxy): Line {
  let cookie = '';
  return async (url, init) => {
    const headers = { ...(init.headers as Record<string, string>), ...(cookie === '' ? {} : { cookie }) }; // the device writes plain headers
    const response = await fetch(`http://127.0.0.1:${proxy.port}${url}`, { ...init, headers });
    for (const set of response.headers.getSetCookie()) cookie = set.split(';')[0] ?? '';
    return response;
  };
}

/** "Send now", and whatever comes of it; where the line is silent, the phone's clock goes on until it gives up. */
export async function reach(phone: Phone, proxy: FaultProxy): Promise<void> {
  let noticed = proxy.count.stalls;
  phone.desk().wake('send');
  await turns(2);
  const settled = phone
    .desk()
    .settled()
    .then(() => true);
  for (;;) {
    const stalled = new Promise<false>((tell) => proxy.whenStalled.add(() => tell(false)));
    if (proxy.count.stalls === noticed && (await Promise.race([settled, stalled]))) return;
    noticed += 1;
    await phone.clock.advance(20_000);
  }
}

/** Tries until nothing waits any more on any phone, as people do who come back to the harbour. */
export async function comeHome(phones: readonly Phone[], proxy: FaultProxy): Promise<void> {
  proxy.faults.length = 0;
  await proxy.deliverLate();
  for (const phone of phones) await until('the phone has sent everything', () => isQuiet(phone, proxy));
  for (const phone of phones) await reach(phone, proxy);
}

async function isQuiet(phone: Phone, proxy: FaultProxy): Promise<boolean> {
  await reach(phone, proxy);
  const { phase } = phone.desk().status.get();
  return (await phone.desk().db.outbox.where('state').anyOf('pending', 'held').count()) === 0 && phase === 'idle';
}
