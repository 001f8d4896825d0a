/** One phone of the model: the real tables, acts and exchange, on a line where every request and answer waits to be delivered. */
import { createHash } from 'node:crypto';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Actor } from '#src/domain/people.ts';
import { commit, type Step } from '#src/device/commit.ts';
import { openDatabase, type Database, type OutboxRow, type RecordRow } from '#src/device/database.ts';
import type { ExchangeWorld } from '#src/device/exchange-world.ts';
import { exchange, type Outcome, type Size } from '#src/device/exchange.ts';
import { storedOf } from '#src/device/overlay.ts';
import type { Account } from '#src/device/shown.ts';
import type { Surroundings } from '#src/device/surroundings.ts';
import type { Stored } from '#src/domain/record/stored.ts';
import { arrayBuffer } from '#tests/support/phone.ts';
import { copyOf, paste, quickTables } from './quick-tables.ts';

/** A request on its way. */
export interface Flight {
  readonly init: RequestInit;
  /** What the server said, once the request has reached it. */
  answer: Response | null;
  readonly arrive: (response: Response) => void;
  readonly lose: () => void;
  readonly done: Promise<Outcome>;
}

export interface Files {
  ask: (url: string, init: RequestInit) => Promise<Response>;
}

export interface ModelPhone {
  readonly name: string;
  readonly actor: Actor;
  readonly cookie: string;
  readonly db: Database;
  readonly world: ExchangeWorld & { account: Account };
  readonly clock: { now: number };
  readonly storage: Storage;
  readonly flights: Flight[];
  /** Where requests about files go; they do not wait on the line. */
  readonly files: Files;
  /** A form that was opened and not yet saved: what its field showed then. */
  typing: { readonly rec: string; readonly field: string; readonly from: string } | null;
}

interface Waiting {
  readonly init: RequestInit;
  readonly arrive: (response: Response) => void;
  readonly lose: () => void;
}

/** Where requests wait, and who is waiting for the next one to leave. */
interface Line {
  readonly waiting: Waiting[];
  onLeave: () => void;
}

const lines = new WeakMap<Database, Line>();
let opened = 0;

/** What a phone's tables are made of: plain memory for the many runs, or Dexie on an IndexedDB. */
export type Storage = 'quick' | 'indexedDB';

export interface Owner {
  readonly name: string;
  readonly actor: Actor;
  readonly cookie: string;
  readonly deviceId: string;
}

export function openModelPhone({ name, actor, cookie, deviceId }: Owner, now: string, storage: Storage): ModelPhone {
  const clock = { now: Date.parse(now) };
  const line: Line = { waiting: [], onLeave: () => undefined };
  const files: Files = { ask: () => Promise.reject(new TypeError('no line')) };
  const around = surroundings(clock, line, files);
  const account = { id: actor.id, name: actor.name, login: `l-${actor.id}`, tenant: actor.tenant, roles: [...actor.grants] };
  opened += 1;
  const db = storage === 'quick' ? quickTables() : openDatabase(`model_${opened}`, around, () => undefined);
  lines.set(db, line);
  const world = { db, around, account, deviceId, closed: new AbortController().signal };
  return { name, actor, cookie, db, world, clock, storage, files, flights: [], typing: null };
}

/** The same phone once more, as a copy of its whole storage put on another device. */
export async function cloned(phone: ModelPhone, name: string): Promise<ModelPhone> {
  const { actor, cookie, world, db } = phone;
  const owner = { name, actor, cookie, deviceId: world.deviceId };
  const twin = openModelPhone(owner, new Date(phone.clock.now).toISOString(), phone.storage);
  twin.world.account = world.account;
  await paste(twin.db, await copyOf(db));
  return twin;
}

/** Begins an exchange; it waits on the line until somebody delivers or loses it. */
export async function begin(phone: ModelPhone, size: Size): Promise<Flight> {
  const line = need(lines.get(phone.db));
  const left = new Promise<void>((resolve) => {
    line.onLeave = resolve;
  });
  const done = exchange(phone.world, size);
  await Promise.race([done, left]);
  const flight = { ...need(line.waiting.pop()), answer: null, done };
  phone.flights.push(flight);
  return flight;
}

/** The answer comes in, or the request fails; resolves when the phone has dealt with it. */
export async function land(phone: ModelPhone, flight: Flight): Promise<Outcome> {
  phone.flights.splice(phone.flights.indexOf(flight), 1);
  if (flight.answer === null) flight.lose();
  else flight.arrive(flight.answer);
  return flight.done;
}

export async function save(phone: ModelPhone, rec: string, type: string, steps: readonly Step[]): Promise<boolean> {
  const { db, account } = phone.world;
  const done = await commit({ db, account, now: () => phone.clock.now }, rec, type, steps);
  return done.ok;
}

export async function shownOn(phone: ModelPhone, rec: string): Promise<Stored | null> {
  return storedOf(await phone.db.records.get(rec), phone.actor.tenant);
}

export function outboxOf(phone: ModelPhone): Promise<OutboxRow[]> {
  return phone.db.outbox.toArray();
}

/** The records of a type that a phone shows, in the order in which they came to be; a variant's own id tells nothing of that. */
export async function listOn(phone: ModelPhone, type: string): Promise<RecordRow[]> {
  const rows = await phone.db.records.toArray();
  const age = ({ id, base }: RecordRow) => `${type === 'variant' ? JSON.stringify([base?.body?.mutation, base?.body?.field]) : ''}${id}`;
  return rows.filter((row) => row.type === type).sort((a, b) => (age(a) < age(b) ? -1 : 1));
}

function surroundings(clock: { now: number }, line: Line, files: Files): Surroundings {
  return {
    now: () => clock.now,
    after: () => () => undefined,
    random: () => 0.5,
    fetch: (url, init = {}) =>
      new Promise((arrive, refuse) => {
        if (url !== '/api/v1/sync') return void files.ask(url, init).then(arrive, refuse);
        line.waiting.push({ init, arrive, lose: () => refuse(new TypeError('connection lost')) });
        line.onLeave();
      }),
    crypto: globalThis.crypto,
    sha256: (bytes) => Promise.resolve(arrayBuffer(createHash('sha256').update(new Uint8Array(bytes)).digest())),
    gzip: null,
    indexedDB: new IDBFactory(),
    IDBKeyRange,
    tryLock: null,
    tabs: () => ({ post: () => undefined, listen: () => () => undefined }),
    mirror: null,
    aside: null,
    askWakeUp: null,
    storage: null,
    address: () => '/',
    isOnline: () => true,
    isVisible: () => true,
    savesTraffic: () => false,
    onPage: () => () => undefined,
    listenForPokes: null,
    objectUrl: () => '',
    dropObjectUrl: () => undefined,
    shrink: () => Promise.reject(new Error('no pictures here')),
    deviceName: 'Model phone',
    version: '1.0.0',
  };
}

export function need<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('the model expected something here');
  return value;
}
