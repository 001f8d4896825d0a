/** Uploads on their way: the bytes that came so far, kept by a store of the tus project. */
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Upload, type DataStore } from '@tus/server';

export interface Incoming {
  /** Makes room for an upload; one that has begun keeps its bytes. */
  begin(id: string, size: number): Promise<void>;
  /** How many bytes are here, null when no such upload has begun. */
  offsetOf(id: string): Promise<number | null>;
  /** @returns the number of bytes now here */
  append(id: string, offset: number, bytes: Buffer): Promise<number>;
  whole(id: string): Promise<Buffer>;
  /** Forgets what came; sending starts from the first byte again. */
  forget(id: string): Promise<void>;
}

/** What both stores of the tus project do beside their common interface. */
export interface ReadableStore extends DataStore {
  read(id: string): Readable | Promise<Readable>;
}

/** @param prefix the part of the store that uploads may use */
export function incomingIn(store: ReadableStore, prefix: string): Incoming {
  const offsetOf = async (id: string) => {
    const upload = await store.getUpload(prefix + id).catch(nullWhenUnknown);
    return upload?.offset ?? null;
  };
  return {
    offsetOf,
    async begin(id, size) {
      if ((await offsetOf(id)) === null) await store.create(new Upload({ id: prefix + id, size, offset: 0 }));
    },
    append: (id, offset, bytes) => store.write(Readable.from(bytes.length > 0 ? [bytes] : []), prefix + id, offset),
    whole: async (id) => buffer(await store.read(prefix + id)),
    async forget(id) {
      if ((await offsetOf(id)) !== null) await store.remove(prefix + id);
    },
  };
}

/** The tus stores throw plain objects with a status; 404 and 410 mean that there is no such upload. */
function nullWhenUnknown(error: unknown): null {
  const status = typeof error === 'object' && error !== null && 'status_code' in error ? error.status_code : null;
  if (status === 404 || status === 410) return null;
  throw error;
}
