/** What may go: uploads nobody goes on with, and files no record names any more. What is gone but should be here is asked for again. */
import { write } from '#src/server/store/database.ts';
import { touch } from '#src/server/store/records.ts';
import {
  deleteFile,
  expectAgain,
  isNamed,
  isShared,
  ofSameCommittee,
  presentFiles,
  setOrphan,
  staleUploads,
  type FileRow,
} from '#src/server/store/files.ts';
import { bytesOf } from './arrive.ts';
import type { FileServices } from './services.ts';

const DAY = 24 * 60 * 60_000;
/** An unfinished upload is kept so long after its last byte. */
export const UPLOAD_MS = 30 * DAY;
/** A file that no live or thrown-away record names is kept so long. */
export const ORPHAN_MS = 90 * DAY;
const PAGE = 500;

export interface Swept {
  readonly uploads: number;
  readonly files: number;
}

/** One round of tidying. Safe to run beside everything else and as often as wanted. */
export async function sweepFiles(services: FileServices): Promise<Swept> {
  return { uploads: await sweepUploads(services), files: await sweepOrphans(services) };
}

async function sweepUploads({ store, incoming, inTurn, now }: FileServices): Promise<number> {
  const stale = await staleUploads(store.reader, ago(now(), UPLOAD_MS));
  for (const file of stale) {
    await inTurn(file.id, async () => {
      await incoming.forget(file.id);
      const named = await isNamed(store.reader, file);
      await write(store, (trx) => (named ? expectAgain(trx, file.id, now()) : deleteFile(trx, file.id)));
    });
  }
  return stale.length;
}

async function sweepOrphans(services: FileServices): Promise<number> {
  let removed = 0;
  let last = '';
  for (;;) {
    const page = await presentFiles(services.store.reader, last, PAGE);
    for (const file of page) if (await sweepOrphan(services, file)) removed += 1;
    const end = page.at(-1);
    if (!end || page.length < PAGE) return removed;
    last = end.id;
  }
}

/** @returns true when the file went */
async function sweepOrphan({ store, vault, now, inTurn }: FileServices, file: FileRow): Promise<boolean> {
  const named = await isNamed(store.reader, file);
  if (named || file.orphan_at === null) {
    const since = named ? null : now();
    if (since !== file.orphan_at) await write(store, (trx) => setOrphan(trx, file.id, since));
    if (named && !(await isHere(vault, file))) await askAgain(store, file, now());
    return false;
  }
  if (file.orphan_at > ago(now(), ORPHAN_MS)) return false;
  await inTurn(bytesOf(file), async () => {
    await write(store, (trx) => deleteFile(trx, file.id));
    if (await isShared(store.db, file)) return;
    await vault.remove('sha256', file.sha256);
    await vault.remove('clean', file.sha256);
  });
  return true;
}

async function isHere(vault: FileServices['vault'], { sha256 }: FileRow): Promise<boolean> {
  return (await vault.has('sha256', sha256)) && (await vault.has('clean', sha256));
}

/** The disk has lost bytes: the record is told without them, and a phone that still has them sends them once more. Source: reliability F-70. */
async function askAgain(store: FileServices['store'], file: FileRow, now: string): Promise<void> {
  await write(store, async (trx) => {
    await expectAgain(trx, file.id, now);
    await touch(trx, { tenant: file.tenant, by: file.owner_id, now }, [file.record_id], (record) => ofSameCommittee(file, record));
  });
}

function ago(now: string, ms: number): string {
  return new Date(Date.parse(now) - ms).toISOString();
}
