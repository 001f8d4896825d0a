/** A whole phone in this process: the real device code, an own IndexedDB, a clock and a line that can be cut. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Desk, Work } from '#src/device/desk.ts';
import { createDevice, type Device } from '#src/device/device.ts';
import { listRecords, showRecord } from '#src/device/read.ts';
import type { Shown, SignInResult } from '#src/device/shown.ts';
import type { PageEvent, Surroundings, TabChannel } from '#src/device/surroundings.ts';
import { testClock, type TestClock, turns } from './clock.ts';
import type { TestServer } from './server.ts';

/** What stands at the other end: the server, or a hand-written answer. */
export type Line = (url: string, init: RequestInit) => Promise<Response>;

export interface Phone {
  readonly clock: TestClock;
  readonly indexedDB: IDBFactory;
  readonly requests: { readonly url: string; readonly init: RequestInit }[];
  device: Device;
  readonly desk: () => Desk;
  /** Replaces the line; `cut` makes every request fail. */
  line: Line;
  readonly cut: () => void;
  readonly mend: () => void;
  /** Something happens to the page. */
  readonly page: (event: PageEvent) => void;
  savesTraffic: boolean;
  isVisible: boolean;
  /** The page that is shown. */
  address: string;
  readonly signIn: (login: string, password: string) => Promise<SignInResult>;
  /** "Send now", and everything that follows from it. */
  readonly sync: () => Promise<void>;
  /** The app is killed and opened again. */
  readonly reopen: () => Promise<void>;
  /** Another tab of the same phone. */
  readonly tab: () => Promise<Device>;
  readonly list: (type?: string) => Promise<Shown[]>;
  readonly show: (id: string) => Promise<Shown | null>;
  readonly close: () => Promise<void>;
}

export interface PhoneOptions {
  readonly line: Line;
  readonly start?: string;
  readonly random?: () => number;
  readonly indexedDB?: IDBFactory;
  /** The tab's own memory. */
  readonly mirror?: Storage;
  /** The browser's locks; none when left out. */
  readonly tryLock?: Surroundings['tryLock'];
  /** The server's pokes; none when left out. */
  readonly listenForPokes?: Surroundings['listenForPokes'];
  /** Brings the heavy half of the program. */
  readonly loadWork?: () => Promise<Work>;
  /** The browser's small memory beside the tables. */
  readonly aside?: Storage;
}

export const offline: Line = () => Promise.reject(new TypeError('Failed to fetch'));

/** Opens a phone with nobody signed in. */
export async function openPhone(options: PhoneOptions): Promise<Phone> {
  const clock = testClock(options.start ?? '2026-09-18T06:00:00.000Z');
  const listeners = new Set<(event: PageEvent) => void>();
  const requests: Phone['requests'] = [];
  const indexedDB = options.indexedDB ?? new IDBFactory();
  const bus = new Set<{ name: string; heard: (message: string) => void }>();
  const devices: Device[] = [];
  const phone: Phone = {
    clock,
    indexedDB,
    requests,
    device: undefined as never, // set before anybody sees it
    desk: () => need(phone.device.desk.get()),
    line: options.line,
    cut: () => (phone.line = offline),
    mend: () => (phone.line = options.line),
    page: (event) => [...listeners].forEach((heard) => heard(event)),
    savesTraffic: false,
    isVisible: true,
    address: '/',
    signIn: (login, password) => phone.device.session.acts.signIn(login, password),
    sync: async () => {
      phone.desk().wake('send');
      await turns(2);
      await phone.desk().settled();
    },
    reopen: async () => {
      await phone.device.close();
      phone.device = await start();
    },
    tab: start,
    list: (type = 'report') => listRecords(phone.desk(), type, {}),
    show: (id) => showRecord(phone.desk(), id),
    close: async () => {
      for (const device of devices) await device.close();
    },
  };
  const around: Surroundings = {
    now: clock.now,
    after: clock.after,
    random: options.random ?? (() => 0.5),
    fetch: async (url, init = {}) => {
      requests.push({ url, init });
      return phone.line(url, init);
    },
    crypto: globalThis.crypto,
    sha256: async (bytes) => arrayBuffer(createHash('sha256').update(new Uint8Array(bytes)).digest()),
    gzip: async (bytes) => arrayBuffer(gzipSync(new Uint8Array(bytes))),
    indexedDB,
    IDBKeyRange,
    tryLock: options.tryLock ?? null,
    tabs: (name) => channel(bus, name),
    mirror: options.mirror ?? null,
    aside: options.aside ?? null,
    askWakeUp: null,
    storage: null,
    address: () => phone.address,
    isOnline: () => phone.line !== offline,
    isVisible: () => phone.isVisible,
    savesTraffic: () => phone.savesTraffic,
    onPage: (heard) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    listenForPokes: options.listenForPokes ?? null,
    objectUrl: (bytes, mime) => `blob:${mime}:${bytes.reduce((sum, { byteLength }) => sum + byteLength, 0)}`,
    dropObjectUrl: () => undefined,
    shrink: shrinkInTest,
    deviceName: 'Test phone',
    version: '1.0.0',
  };
  async function start(): Promise<Device> {
    const device = createDevice(around, options.loadWork);
    devices.push(device);
    await device.start();
    return device;
  }
  phone.device = await start();
  return phone;
}

/** The picture's own bytes stand for its small copy; text is no picture. */
async function shrinkInTest(file: Blob): Promise<{ bytes: ArrayBuffer; mime: 'image/jpeg' }> {
  if (!file.type.startsWith('image/')) throw new Error('not a picture');
  return { bytes: await file.arrayBuffer(), mime: 'image/jpeg' };
}

function channel(bus: Set<{ name: string; heard: (message: string) => void }>, name: string): TabChannel {
  const own = { name, heard: (_message: string): void => undefined };
  bus.add(own);
  return {
    post: (message) => {
      for (const other of bus) if (other !== own && other.name === name) other.heard(message);
    },
    listen: (heard) => {
      own.heard = heard;
      return () => bus.delete(own);
    },
  };
}

/** A line to a server, with the cookies a browser would keep. */
export function lineTo(server: TestServer): Line {
  let cookie = '';
  return async (url, init) => {
    const response = await server.app.inject({
      method: (init.method ?? 'GET') as 'GET', // inject knows every method the device uses
      url,
      headers: { ...(init.headers as Record<string, string>), ...(cookie === '' ? {} : { cookie }) },
      ...(init.body === undefined || init.body === null ? {} : { payload: Buffer.from(init.body as ArrayBuffer) }),
    });
    for (const set of [response.headers['set-cookie']].flat()) if (set !== undefined) cookie = set.split(';')[0] ?? '';
    const headers = Object.entries(response.headers).map(([name, value]): [string, string] => [name, String(value)]);
    const isEmpty = response.statusCode === 204 || init.method === 'HEAD';
    return new Response(isEmpty ? null : new Uint8Array(response.rawPayload), { status: response.statusCode, headers });
  };
}

function need<T>(value: T | null): T {
  if (value === null) throw new Error('nobody is signed in on this phone');
  return value;
}

export function arrayBuffer(bytes: Buffer): ArrayBuffer {
  return new Uint8Array(bytes).slice().buffer;
}
