/** Everything that files need, built once for the server and for the commands of administration. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { FileStore } from '@tus/file-store';
import type { Config } from '#src/server/config.ts';
import type { Store } from '#src/server/store/database.ts';
import { Bucket, bucketVault } from './bucket.ts';
import { incomingIn, type Incoming } from './incoming.ts';
import { createTurns, type Turns } from './turns.ts';
import { folderVault, type Vault } from './vault.ts';

export interface FileServices {
  readonly store: Store;
  readonly now: () => string;
  readonly incoming: Incoming;
  readonly vault: Vault;
  /** The folder whose disk must not run full; null when bytes go elsewhere. */
  readonly folder: string | null;
  /** One upload is written by one request at a time. */
  readonly inTurn: Turns;
}

/** Where uploaded bytes lie below the data folder. */
export function filesFolder(dataDir: string): string {
  return path.resolve(dataDir, 'files');
}

export function fileServices(config: Pick<Config, 'dataDir' | 's3'>, store: Store, now: () => string): FileServices {
  const common = { store, now, inTurn: turnsOf(store) };
  if (config.s3) {
    const bucket = new Bucket(config.s3);
    return { ...common, incoming: incomingIn(bucket, 'incoming/'), vault: bucketVault(bucket), folder: null };
  }
  const folder = filesFolder(config.dataDir);
  const arriving = path.join(folder, 'incoming');
  mkdirSync(arriving, { recursive: true, mode: 0o700 });
  return { ...common, incoming: incomingIn(new FileStore({ directory: arriving }), ''), vault: folderVault(folder), folder };
}

const turns = new WeakMap<Store, Turns>();

/** Everybody who works on the same store takes the same turns. */
function turnsOf(store: Store): Turns {
  const known = turns.get(store) ?? createTurns();
  turns.set(store, known);
  return known;
}
