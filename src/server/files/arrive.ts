/** The last byte of a file has come: is it what was promised, is it something we keep, and who must hear of it. */
import { createHash } from 'node:crypto';
import { write, type Trx } from '#src/server/store/database.ts';
import { markPresent, markRefused, ofSameCommittee, type FileRow } from '#src/server/store/files.ts';
import { touch } from '#src/server/store/records.ts';
import { cleanCopy } from './clean.ts';
import { isTooLarge, sizeOf } from './image-gate.ts';
import type { FileServices } from './services.ts';
import { isImage, kindOf, type FileKind } from './sniff.ts';

/** `kept`, or why not. After `hash_mismatch` sending starts anew; the others are final for these bytes. */
export type Arrival = 'kept' | 'hash_mismatch' | 'file_type' | 'too_many_pixels';

/**
 * Judges a complete upload and keeps it: first the bytes on the disk, then one transaction that marks the file
 * present and gives its record a new number, so that the feed tells everyone who may see it.
 */
export async function arrive(services: FileServices, file: FileRow): Promise<Arrival> {
  const { incoming, vault, store, now, inTurn } = services;
  const bytes = await incoming.whole(file.id);
  if (bytes.length !== file.size || createHash('sha256').update(bytes).digest('hex') !== file.sha256) {
    await incoming.forget(file.id);
    await incoming.begin(file.id, file.size);
    return 'hash_mismatch';
  }
  // A decoded picture takes hundreds of megabytes: one at a time.
  const judged = await inTurn('judge', () => judge(bytes));
  if (typeof judged === 'string') {
    await write(store, (trx) => markRefused(trx, file.id, now()));
    await incoming.forget(file.id);
    return judged;
  }
  await inTurn(bytesOf(file), async () => {
    await vault.put('sha256', file.sha256, bytes);
    await vault.put('clean', file.sha256, judged.clean);
    await write(store, (trx) => announce(trx, file, judged.kind, now()));
  });
  await incoming.forget(file.id);
  return 'kept';
}

/** The turn to take before bytes are put down or thrown away: other files may have the same ones. */
export function bytesOf(file: Pick<FileRow, 'sha256'>): string {
  return `sha256:${file.sha256}`;
}

async function judge(bytes: Buffer): Promise<{ kind: FileKind; clean: Buffer } | 'file_type' | 'too_many_pixels'> {
  const kind = await kindOf(bytes);
  if (!kind) return 'file_type';
  if (isImage(kind)) {
    const size = await sizeOf(bytes, kind);
    if (!size) return 'file_type';
    if (isTooLarge(size)) return 'too_many_pixels';
  }
  const clean = await cleanCopy(bytes, kind);
  return clean ? { kind, clean } : 'file_type';
}

async function announce(trx: Trx, file: FileRow, kind: FileKind, now: string): Promise<void> {
  await markPresent(trx, file.id, kind, now);
  await touch(trx, { tenant: file.tenant, by: file.owner_id, now }, [file.record_id], (record) => ofSameCommittee(file, record));
}
