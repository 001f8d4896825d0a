/** Where bytes are kept for good, by what they are: the same bytes once, whoever sent them. */
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import path from 'node:path';

/** The sender's own bytes, and the copy that may leave the server. */
export type Shelf = 'sha256' | 'clean';

export interface Vault {
  /** Keeps bytes; when it returns they survive a power cut. Bytes that are already there are left alone. */
  put(shelf: Shelf, hash: string, bytes: Buffer): Promise<void>;
  /** The bytes, or null when they are not there. */
  get(shelf: Shelf, hash: string): Promise<Buffer | null>;
  /** Whether bytes are there at all; what they are is not looked at. */
  has(shelf: Shelf, hash: string): Promise<boolean>;
  remove(shelf: Shelf, hash: string): Promise<void>;
}

/** `<shelf>/aa/bb/<hash>`: no folder grows too long to list. */
export function placeOf(shelf: Shelf, hash: string): string {
  return path.posix.join(shelf, hash.slice(0, 2), hash.slice(2, 4), hash);
}

/** A vault in a folder. A file appears under its name only once it is whole and written through to the disk. */
export function folderVault(folder: string): Vault {
  const fileFor = (shelf: Shelf, hash: string) => path.join(folder, placeOf(shelf, hash));
  return {
    put: (shelf, hash, bytes) => putFile(fileFor(shelf, hash), bytes),
    get: (shelf, hash) => readFile(fileFor(shelf, hash)).catch(nullWhenAbsent),
    has: async (shelf, hash) => ((await stat(fileFor(shelf, hash)).catch(nullWhenAbsent))?.size ?? 0) > 0,
    remove: (shelf, hash) => rm(fileFor(shelf, hash), { force: true }),
  };
}

async function putFile(target: string, bytes: Buffer): Promise<void> {
  const there = await stat(target).catch(nullWhenAbsent);
  if (there?.size === bytes.length) return;
  const directory = path.dirname(target);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const partial = path.join(directory, `.${randomUUID()}`);
  const handle = await open(partial, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(partial, target);
  for (const parent of [directory, path.dirname(directory), path.dirname(path.dirname(directory))]) await syncFolder(parent);
}

/** A new name is on the disk only once its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function nullWhenAbsent(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}
