/** Puts a backup back. Phones notice by a new beacon and offer again what the backup missed. */
import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '#src/server/config.ts';
import { fileServices, filesFolder, type FileServices } from '#src/server/files/services.ts';
import { databaseIdentity, openStore, write, type Store } from '#src/server/store/database.ts';
import { SQLITE_FILE } from '#src/server/store/dialect.ts';
import { lightBeacon } from '#src/server/store/lineage.ts';
import { countPeople } from '#src/server/store/people.ts';
import { readArchive } from './archive.ts';
import { note } from '#src/server/store/audit.ts';
import { CONSOLE } from './directory.ts';
import { emptyTables, fromLines, putRows } from '#src/server/store/dump.ts';
import type { Manifest } from './manifest.ts';
import { NotDone } from './refused.ts';
import { inspect } from './verify.ts';

type Target = Pick<Config, 'dataDir' | 'databaseUrl' | 's3'>;

/**
 * Restores a backup with the server stopped. It is verified first, whole.
 *
 * @param replace also where there is data already: a database file and its files are moved aside into
 *   `replaced-<time>`, never deleted; tables on a database server are emptied
 * @throws NotDone when the backup is not good, or when there is data and `replace` is false
 */
export async function restore(target: Target, now: () => string, file: string, replace: boolean): Promise<Manifest> {
  const inspected = await inspect(file);
  if (!inspected.ok) throw new NotDone(`this backup cannot be restored: ${inspected.why}`);
  await makeRoom(target, now(), replace);
  const store = await openStore(target);
  try {
    if (!replace && (await countPeople(store.db)) > 0)
      throw new NotDone('there are accounts already; say --replace to put the backup in their place');
    await fill(store, fileServices(target, store, now), file);
    await announce(store, inspected.manifest, now());
    return inspected.manifest;
  } finally {
    await store.close();
  }
}

async function makeRoom({ dataDir, databaseUrl }: Target, now: string, replace: boolean): Promise<void> {
  const occupied = [
    ...(databaseUrl === null ? [SQLITE_FILE, `${SQLITE_FILE}-wal`, `${SQLITE_FILE}-shm`] : []),
    path.basename(filesFolder(dataDir)),
  ];
  const there = occupied.filter((name) => existsSync(path.join(dataDir, name)));
  if (there.length === 0) return;
  if (!replace) throw new NotDone('there is data already; say --replace to put the backup in its place');
  const aside = path.join(dataDir, `replaced-${now.replace(/[^0-9]/gu, '').slice(0, 14)}`);
  await mkdir(aside, { recursive: true, mode: 0o700 });
  for (const name of there) await rename(path.join(dataDir, name), path.join(aside, name));
}

/** Bytes first, then all rows in one transaction: a restore that breaks off leaves a database without accounts. */
async function fill(store: Store, files: FileServices, file: string): Promise<void> {
  for await (const { name, bytes } of readArchive(file)) {
    const [kind, shelf, hash] = name.split('/');
    if (kind === 'files' && hash !== undefined && (shelf === 'sha256' || shelf === 'clean')) await files.vault.put(shelf, hash, bytes);
  }
  await write(store, async (trx) => {
    await emptyTables(trx);
    for await (const { name, bytes } of readArchive(file)) {
      const [kind, table = ''] = name.split('/');
      if (kind === 'tables') await putRows(trx, table, fromLines(bytes));
    }
  });
}

async function announce(store: Store, { heads, createdAt }: Manifest, now: string): Promise<void> {
  const ident = await databaseIdentity(store);
  await write(store, async (trx) => {
    for (const tenant of Object.keys(heads)) {
      await lightBeacon(trx, tenant, 'restore', ident, now);
      await note(trx, { tenant, at: now, actor: CONSOLE, act: 'restore', subject: '', detail: { createdAt } });
    }
  });
}
