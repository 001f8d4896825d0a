/** Receiving a file piece by piece. A piece is read whole before anything is held, so a dead connection blocks nobody. */
import { createHash } from 'node:crypto';
import { statfs } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { Actor } from '#src/domain/people.ts';
import { Refusal } from '#src/server/http/problem-reply.ts';
import { write } from '#src/server/store/database.ts';
import { beginFile, fileById, noteReceived, type FileRow } from '#src/server/store/files.ts';
import { sightOf } from './access.ts';
import { arrive } from './arrive.ts';
import type { FileServices } from './services.ts';
import { MAX_CHUNK_BYTES, type Announced, type Checksum } from './tus-request.ts';

/** New files are refused while less than this is free, so that words can always be saved. */
const FREE_BYTES = 512 * 1024 * 1024;

/** A file of the actor's own; anybody else's does not exist for them. */
export async function ownFile(services: FileServices, actor: Actor, id: string): Promise<FileRow> {
  const file = await fileById(services.store.reader, id);
  if (file?.owner_id !== actor.id || file.tenant !== actor.tenant) throw new Refusal('not_found');
  return file;
}

/**
 * Makes room for a file; announcing the same one again changes nothing.
 *
 * @throws Refusal `not_found` for somebody else's id or a record the actor may not see, `id_reused` when the
 *   id already means other bytes or another record, `storage_full`
 */
export async function begin(services: FileServices, actor: Actor, announced: Announced): Promise<void> {
  const { store, incoming, inTurn, now } = services;
  const { id, sha256, recordId, size } = announced;
  const known = await fileById(store.reader, id);
  const sight = await sightOf(store.reader, actor, recordId);
  if (known && (known.owner_id !== actor.id || known.tenant !== actor.tenant)) throw new Refusal('not_found');
  if (sight === 'hidden') throw new Refusal('not_found');
  if (known && (known.sha256 !== sha256 || known.record_id !== recordId)) throw new Refusal('id_reused');
  if (known?.state === 'uploading' && known.size !== size) throw new Refusal('id_reused');
  if (known?.state === 'present') return;
  await refuseWhenFull(services);
  await inTurn(id, async () => {
    await write(store, (trx) => beginFile(trx, { ...announced, tenant: actor.tenant, ownerId: actor.id }, now()));
    await incoming.begin(id, size);
  });
}

/** How far an upload has come; one whose last byte came but was not judged is judged now. */
export async function progress(services: FileServices, actor: Actor, id: string): Promise<{ offset: number; size: number }> {
  await ownFile(services, actor, id);
  return services.inTurn(id, async () => {
    const file = await ownFile(services, actor, id);
    if (file.state === 'present') return { offset: file.size, size: file.size };
    const offset = await services.incoming.offsetOf(id);
    if (offset === null || file.state !== 'uploading') throw new Refusal('not_found');
    if (offset < file.size) return { offset, size: file.size };
    const arrival = await arrive(services, file);
    if (arrival === 'kept') return { offset: file.size, size: file.size };
    if (arrival === 'hash_mismatch') return { offset: 0, size: file.size };
    throw new Refusal('not_found');
  });
}

/**
 * Adds a piece where the upload stands.
 *
 * @returns the new offset
 * @throws Refusal `offset_mismatch`, `checksum_mismatch`, `too_large`, `not_found`; at the last byte also
 *   `hash_mismatch`, `file_type`, `too_many_pixels`
 */
export async function append(services: FileServices, actor: Actor, id: string, offset: number, piece: Buffer): Promise<number> {
  return services.inTurn(id, async () => {
    const file = await ownFile(services, actor, id);
    const here = file.state === 'present' ? file.size : await services.incoming.offsetOf(id);
    if (here === null || (file.state !== 'uploading' && file.state !== 'present')) throw new Refusal('not_found');
    if (offset !== here) throw new Refusal('offset_mismatch');
    if (offset + piece.length > file.size) throw new Refusal('too_large');
    if (file.state === 'present') return here;
    const reached = piece.length === 0 ? here : await services.incoming.append(id, offset, piece);
    await write(services.store, (trx) => noteReceived(trx, id, reached, services.now()));
    if (reached < file.size) return reached;
    const arrival = await arrive(services, file);
    if (arrival !== 'kept') throw new Refusal(arrival);
    return reached;
  });
}

/**
 * Reads a piece. What came before a break is kept, unless a checksum was to vouch for the whole.
 *
 * @throws Refusal `too_large`, `checksum_mismatch`
 */
export async function readPiece(body: Readable, checksum: Checksum | null): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of body) {
      // A request body without an encoding yields buffers.
      parts.push(part as Buffer);
      length += (part as Buffer).length;
      if (length > MAX_CHUNK_BYTES) throw new Refusal('too_large');
    }
  } catch (error) {
    // Anything else is the network's doing.
    if (error instanceof Refusal) throw error;
  }
  const bytes = Buffer.concat(parts);
  if (checksum && !createHash(checksum.algorithm).update(bytes).digest().equals(checksum.digest)) throw new Refusal('checksum_mismatch');
  return bytes;
}

async function refuseWhenFull({ folder }: FileServices): Promise<void> {
  if (folder === null) return;
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < FREE_BYTES) throw new Refusal('storage_full');
}
