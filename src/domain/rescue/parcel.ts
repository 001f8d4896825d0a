/** What a rescue file holds: everything of one account that only one phone has. Source: traps, "Storage on the phone". */
import { z } from 'zod';
import { json } from '#src/domain/record/mutation.ts';
import { readMutation } from '#src/domain/record/read-mutation.ts';
import { type Bytes, type CryptoParts, open, seal, type Sealed } from './sealed.ts';

/** No browser hands over more at once, and nobody has this much waiting. */
export const MAX_RESCUE_BYTES = 256 * 1024 * 1024;
const PIECE_BYTES = 256 * 1024;

const text = (most: number) => z.string().max(most);
const values = z.record(z.string(), json);
const ms = z.number();

/** An act as it travels, and when it was saved on the phone, ms. */
const act = z.strictObject({ wire: z.string(), at: ms });
const kept = z.strictObject({ wire: z.string(), at: ms, code: text(64), detail: json });
const draft = z.strictObject({
  rec: text(64),
  type: text(64),
  values,
  from: values,
  begin: z.strictObject({ status: text(64), owner: text(64), office: text(64).nullable() }),
  rev: z.number(),
  at: ms,
  /** The typed words as the act they would become; null when there was nothing to send. */
  wire: z.string().nullable(),
});
const jotting = z.strictObject({ key: text(200), values, rev: z.number(), at: ms });
const file = z.strictObject({
  id: z.uuid(),
  rec: text(64),
  kind: z.enum(['photo', 'voice', 'document']),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  size: z.int().min(1),
  mime: text(120),
  name: text(300),
  ms: z.number().nullable(),
  at: ms,
});

const list = z.strictObject({
  what: z.literal('sqmy-rescue'),
  tenant: text(64),
  person: z.strictObject({ id: text(64), name: text(100), login: text(200) }),
  device: text(64),
  /** When it was made, by the phone's clock, and how far that was behind the server's when last heard, ms. */
  createdAt: text(40),
  offset: z.number().nullable(),
  /** In the order in which they were done. */
  acts: z.array(act),
  kept: z.array(kept),
  drafts: z.array(draft),
  jottings: z.array(jotting),
  files: z.array(file),
});

export type RescueList = z.output<typeof list>;
export type RescuedFile = RescueList['files'][number];

/** A list and the bytes of its files, in the same order. */
export interface Parcel {
  readonly list: RescueList;
  readonly bytes: readonly Bytes[];
}

/** Packs and seals. */
export async function pack(crypto: CryptoParts, passphrase: string, parcel: Parcel): Promise<Bytes[]> {
  const pieces = [new TextEncoder().encode(JSON.stringify(parcel.list)), ...parcel.bytes.flatMap(cut)];
  return seal(crypto, passphrase, pieces);
}

export type Unpacked = { readonly ok: true; readonly parcel: Parcel } | { readonly ok: false; readonly why: Sealed };

/** Opens and unpacks: every file with the bytes its list names, or nothing at all. */
export async function unpack(crypto: CryptoParts, passphrase: string, bytes: Bytes): Promise<Unpacked> {
  const opened = await open(crypto, passphrase, bytes);
  if (!opened.ok) return opened;
  const [first, ...rest] = opened.pieces;
  const read = list.safeParse(parsed(first));
  if (!read.success) return { ok: false, why: 'damaged' };
  const files = await filesIn(crypto, read.data.files, rest);
  return files === null ? { ok: false, why: 'damaged' } : { ok: true, parcel: { list: read.data, bytes: files } };
}

/** Whether every act can be read here; acts of kinds this version does not know were written by a newer one. */
export function isReadable({ acts, kept }: RescueList, knows: (type: string) => boolean): boolean {
  return [...acts, ...kept].every(({ wire }) => {
    const read = readMutation(parsed(new TextEncoder().encode(wire)));
    return read.ok && knows(read.value.type);
  });
}

async function filesIn(crypto: CryptoParts, files: readonly RescuedFile[], pieces: readonly Bytes[]): Promise<Bytes[] | null> {
  const all: Bytes[] = [];
  let at = 0;
  for (const { size, sha256 } of files) {
    const count = Math.ceil(size / PIECE_BYTES);
    const whole = joined(pieces.slice(at, at + count));
    at += count;
    if (whole.length !== size || hex(await crypto.subtle.digest('SHA-256', whole)) !== sha256) return null;
    all.push(whole);
  }
  return at === pieces.length ? all : null;
}

function cut(bytes: Bytes): Bytes[] {
  const count = Math.ceil(bytes.length / PIECE_BYTES);
  return Array.from({ length: count }, (_, i) => bytes.subarray(i * PIECE_BYTES, (i + 1) * PIECE_BYTES));
}

function joined(pieces: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function parsed(bytes: Bytes | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return null;
  }
}

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
