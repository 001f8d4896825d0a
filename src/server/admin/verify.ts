/** Is a backup whole and can it be restored? Found out by restoring it into a database of its own. */
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openStore, write, type Db, type Store } from '#src/server/store/database.ts';
import { migrations } from '#src/server/store/migrations/index.ts';
import { readArchive } from './archive.ts';
import { verifyAudit } from '#src/server/store/audit.ts';
import { damageOf, fromLines, putRows } from '#src/server/store/dump.ts';
import { FORMAT, MANIFEST, type Manifest } from './manifest.ts';

export type Inspected =
  { readonly ok: true; readonly manifest: Manifest; readonly files: number } | { readonly ok: false; readonly why: string };

/** Reads a backup only; nothing but a temporary folder is written. */
export async function inspect(file: string): Promise<Inspected> {
  const folder = await mkdtemp(path.join(tmpdir(), 'verify-'));
  try {
    const store = await openStore({ dataDir: folder, databaseUrl: null });
    try {
      return await inspectInto(store, file);
    } finally {
      await store.close();
    }
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : 'it cannot be read' };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function inspectInto(store: Store, file: string): Promise<Inspected> {
  const hashes = new Map<string, string>();
  const counts = new Map<string, number>();
  let manifest: Manifest | null = null;
  for await (const { name, bytes } of readArchive(file)) {
    const hash = createHash('sha256').update(bytes).digest('hex');
    const [kind, group = '', last = ''] = name.split('/');
    // Checked entry by entry below; a manifest of another shape fails there.
    if (name === MANIFEST) manifest = JSON.parse(bytes.toString('utf8')) as Manifest;
    else hashes.set(name, hash);
    if (kind === 'files' && group === 'sha256' && last !== hash) return { ok: false, why: `the bytes of ${name} are others` };
    if (kind !== 'tables') continue;
    const rows = fromLines(bytes);
    await write(store, (trx) => putRows(trx, group, rows));
    counts.set(group, (counts.get(group) ?? 0) + rows.length);
  }
  const why = manifest ? faultOf(manifest, hashes, counts) : 'it ends before its list of contents';
  if (why !== null || !manifest) return { ok: false, why: why ?? '' };
  const broken = await databaseFault(store.db, hashes);
  if (broken !== null) return { ok: false, why: broken };
  return { ok: true, manifest, files: [...hashes.keys()].filter((name) => name.startsWith('files/sha256/')).length };
}

function faultOf(manifest: Manifest, hashes: ReadonlyMap<string, string>, counts: ReadonlyMap<string, number>): string | null {
  if (manifest.format !== FORMAT) return 'it was made by another version of this program';
  const unknown = manifest.migrations.find((name) => !Object.hasOwn(migrations, name));
  if (unknown !== undefined) return `it was made by a newer version of this program (${unknown})`;
  const listed = Object.entries(manifest.entries);
  const bad = listed.find(([name, hash]) => hashes.get(name) !== hash);
  if (bad) return `${bad[0]} is missing or changed`;
  if (listed.length !== hashes.size) return 'it holds what its list of contents does not name';
  const wrong = Object.entries(manifest.tables).find(([table, rows]) => (counts.get(table) ?? 0) !== rows);
  return wrong ? `table ${wrong[0]} has another number of rows` : null;
}

async function databaseFault(db: Db, hashes: ReadonlyMap<string, string>): Promise<string | null> {
  const damage = await damageOf(db);
  if (damage !== null) return damage;
  const audit = await verifyAudit(db);
  if (!audit.ok) return `the audit book is broken at line ${audit.firstBad}`;
  const present = await db.selectFrom('attachment').select('sha256').where('state', '=', 'present').execute();
  const missing = present.find(({ sha256 }) => !hashes.has(`files/sha256/${sha256}`) || !hashes.has(`files/clean/${sha256}`));
  return missing ? `the bytes of file ${missing.sha256} are not in it` : null;
}
