/** Keeping a new photo, voice note or document: bytes, their row and the record's list in one transaction. Source: sync 2.16. */
import { newId } from '#src/domain/record/identity.ts';
import type { FileField } from '#src/domain/record/listed-files.ts';
import { asItems, itemKey } from '#src/domain/record/merge.ts';
import { cleanText } from '#src/domain/text.ts';
import { commit, type CommitWorld } from './commit.ts';
import type { BlobRow } from './database.ts';
import { chunksOf, kindOf } from './file-bytes.ts';
import type { AddedFile } from './shown.ts';
import type { Surroundings } from './surroundings.ts';

const LARGEST_BYTES = 20 * 1024 * 1024;
const LONGEST_NAME = 120;

/** A file ready to be kept. */
export interface ReadyFile {
  readonly bytes: ArrayBuffer;
  readonly mime: string;
  readonly name: string;
  /** Length of a voice note. */
  readonly ms: number | null;
}

/** Photos are made small; PDF documents stay as they are; anything else must be readable as a picture. */
export async function readyFile(around: Surroundings, file: File): Promise<ReadyFile | null> {
  if (file.type === 'application/pdf') return { bytes: await file.arrayBuffer(), mime: file.type, name: file.name, ms: null };
  try {
    const { bytes, mime } = await around.shrink(file);
    return { bytes, mime, name: `${file.name.replace(/\.[^.]*$/, '')}.jpg`, ms: null };
  } catch {
    return null;
  }
}

/** @returns the new file's id; `file_too_large`; or the domain's refusal, and then nothing is kept */
export async function addFile(
  world: CommitWorld & { readonly around: Surroundings },
  rec: string,
  type: string,
  file: ReadyFile,
  field: FileField = 'attachments',
): Promise<AddedFile> {
  const size = file.bytes.byteLength;
  if (size === 0) return { ok: false, fault: 'unreadable_image' };
  if (size > LARGEST_BYTES) return { ok: false, fault: 'file_too_large' };
  const id = newId();
  const mime = file.mime.split(';')[0] ?? file.mime;
  const sha256 = hex(await world.around.sha256(file.bytes));
  const name = Array.from(cleanText(file.name).replace(/\s/g, ' ')).slice(-LONGEST_NAME).join('');
  const item = { id, sha256, size, mime, name };
  const blob: BlobRow = {
    id,
    rec,
    kind: kindOf(mime),
    sha256,
    size,
    mime,
    name,
    ms: file.ms,
    state: 'waiting',
    offset: 0,
    seq: -1,
    code: null,
    freed: false,
    at: world.now(),
  };
  const list = { do: 'list', field, change: (items) => [...asItems(items), item] } as const satisfies Parameters<typeof commit>[3][number];
  const done = await commit(world, rec, type, [list], { blob, chunks: chunksOf(id, file.bytes) });
  return done.ok ? { ok: true, id } : done;
}

function hex(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Takes a file off its record; its bytes stay until the server has agreed (uploads.ts lets them go then). */
export async function removeFile(world: CommitWorld, rec: string, id: string, field: FileField = 'attachments'): ReturnType<typeof commit> {
  return commit(world, rec, null, [{ do: 'list', field, change: (items) => asItems(items).filter((item) => itemKey(item) !== id) }]);
}
