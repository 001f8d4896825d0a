/** One file with everything: every table as it was at one moment, and the bytes of every file. */
import { createHash } from 'node:crypto';
import { rename } from 'node:fs/promises';
import type { FileServices } from '#src/server/files/services.ts';
import { snapshot, write, type Db, type Store } from '#src/server/store/database.ts';
import { presentFiles, type FileRow } from '#src/server/store/files.ts';
import { writeArchive, type ArchiveEntry } from './archive.ts';
import { note } from '#src/server/store/audit.ts';
import { CONSOLE, tenantOf } from './directory.ts';
import { migrationsOf, rowsOf, tableNames, toLines } from '#src/server/store/dump.ts';
import { FORMAT, MANIFEST, type Manifest } from './manifest.ts';
import { NotDone } from './refused.ts';
import { inspect } from './verify.ts';

/** Nothing older than this is ever restored: phones may let go of what all backups of these days hold. */
const RESTORED_AT_MOST_MS = 7 * 24 * 60 * 60_000;

/**
 * Writes a backup beside a running server, reads it again from the disk, and lets phones know how much of
 * theirs is safe in it.
 *
 * @throws NotDone when a file's bytes are missing or the written backup does not verify
 */
export async function backup(files: FileServices, target: string): Promise<Manifest> {
  const { store, now } = files;
  const partial = `${target}.partial`;
  await snapshot(store, (db) => writeArchive(partial, entriesOf(db, files)));
  const inspected = await inspect(partial);
  if (!inspected.ok) throw new NotDone(`the backup was written and is not good: ${inspected.why}`);
  await rename(partial, target);
  await noteDurable(store, inspected.manifest, now());
  return inspected.manifest;
}

async function* entriesOf(db: Db, files: FileServices): AsyncGenerator<ArchiveEntry> {
  const entries: Record<string, string> = {};
  const counted = (entry: ArchiveEntry) => {
    entries[entry.name] = createHash('sha256').update(entry.bytes).digest('hex');
    return entry;
  };
  const tables: Record<string, number> = {};
  for (const table of await tableNames(db)) {
    let part = 0;
    tables[table] = 0;
    for await (const rows of rowsOf(db, table)) {
      tables[table] += rows.length;
      part += 1;
      yield counted({ name: `tables/${table}/${String(part).padStart(6, '0')}.jsonl`, bytes: toLines(rows) });
    }
  }
  for await (const hash of hashesOf(db)) {
    for (const shelf of ['sha256', 'clean'] as const) {
      const bytes = await files.vault.get(shelf, hash);
      if (!bytes) throw new NotDone(`the bytes of a file are missing: ${shelf}/${hash}`);
      yield counted({ name: `files/${shelf}/${hash}`, bytes });
    }
  }
  const manifest: Manifest = {
    format: FORMAT,
    createdAt: files.now(),
    migrations: await migrationsOf(db),
    tables,
    heads: await headsOf(db),
    entries,
  };
  yield { name: MANIFEST, bytes: Buffer.from(JSON.stringify(manifest, null, 1)) };
}

/** The hashes of all bytes that are here, each once. */
async function* hashesOf(db: Db): AsyncGenerator<string> {
  const seen = new Set<string>();
  let page: FileRow[] = [];
  do {
    page = await presentFiles(db, page.at(-1)?.id ?? '', 500);
    for (const { sha256 } of page) {
      if (!seen.has(sha256)) yield sha256;
      seen.add(sha256);
    }
  } while (page.length > 0);
}

async function headsOf(db: Db): Promise<Record<string, number>> {
  const clocks = await db.selectFrom('sync_clock').selectAll().execute();
  return Object.fromEntries(clocks.map(({ tenant, seq }) => [tenant, seq]));
}

interface Taken {
  readonly at: string;
  readonly seq: number;
}

/** `durable` is the number of the oldest backup that may still be restored. */
async function noteDurable(store: Store, { heads }: Manifest, now: string): Promise<void> {
  await write(store, async (trx) => {
    for (const [tenant, seq] of Object.entries(heads)) {
      const known = await trx
        .selectFrom('sync_meta')
        .select('value')
        .where('tenant', '=', tenant)
        .where('name', '=', 'backups')
        .executeTakeFirst();
      // Written below.
      const before = known ? (JSON.parse(known.value) as Taken[]) : [];
      const oldest = new Date(Date.parse(now) - RESTORED_AT_MOST_MS).toISOString();
      const taken = [...before.filter(({ at }) => at >= oldest), { at: now, seq }];
      const values = { backups: JSON.stringify(taken), durable: String(Math.min(...taken.map((one) => one.seq))) };
      for (const [name, value] of Object.entries(values)) {
        await trx
          .insertInto('sync_meta')
          .values({ tenant, name, value })
          .onConflict((conflict) => conflict.columns(['tenant', 'name']).doUpdateSet({ value }))
          .execute();
      }
    }
    await note(trx, { tenant: await tenantOf(trx), at: now, actor: CONSOLE, act: 'backup', subject: '', detail: heads });
  });
}
