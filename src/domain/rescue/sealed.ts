/**
 * The rescue file's envelope: pieces of bytes sealed under a passphrase, so that phone and server read each other's.
 *
 * A line of text in the clear, then the pieces, each behind its length. Every piece is bound to its place and to
 * whether it is the last, so that a file cut short, joined or reordered is noticed. The browser's own cryptography
 * is handed in; nothing here is home-made but the order of things.
 */
import { z } from 'zod';

export type CryptoParts = Pick<Crypto, 'subtle' | 'getRandomValues'>;
export type Bytes = Uint8Array<ArrayBuffer>;

/** Why a file cannot be read. */
export type Sealed = 'not_a_rescue' | 'newer' | 'passphrase' | 'damaged';
export type Opened = { readonly ok: true; readonly pieces: readonly Bytes[] } | { readonly ok: false; readonly why: Sealed };

const MAGIC = 'SQMY-RESCUE';
const FORMAT = 1;
/** PBKDF2-SHA-256; about a tenth of a second on a desk, half a second on an old phone. Source: reliability §2.3. */
const ITERATIONS = 600_000;
const HEADER_BYTES = 1024;
const TAG_BYTES = 16;
const LENGTH_BYTES = 4;

const base64 = (length: number) =>
  z
    .string()
    .max(64)
    .refine((text) => toBytes(text)?.length === length);
const header = z.strictObject({
  format: z.literal(FORMAT),
  kdf: z.literal('PBKDF2-SHA-256'),
  iterations: z.int().min(100_000).max(5_000_000),
  salt: base64(16),
  nonce: base64(8),
  check: base64(16),
});
type Header = z.output<typeof header>;

interface Keys {
  readonly seal: CryptoKey;
  /** Tells a wrong passphrase from a damaged file. */
  readonly check: string;
}

/** Seals pieces, at least one. Each must fit into memory; the whole need not. */
export async function seal(crypto: CryptoParts, passphrase: string, pieces: readonly Bytes[]): Promise<Bytes[]> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const nonce = crypto.getRandomValues(new Uint8Array(8));
  const keys = await keysFrom(crypto, passphrase, salt, ITERATIONS);
  const said: Header = {
    ...{ format: FORMAT, kdf: 'PBKDF2-SHA-256', iterations: ITERATIONS },
    ...{ salt: toText(salt), nonce: toText(nonce), check: keys.check },
  };
  const head = new TextEncoder().encode(`${MAGIC}\n${JSON.stringify(said)}\n`);
  const sealed: Bytes[] = [head];
  for (const [i, piece] of pieces.entries()) {
    const how = placeOf(head, nonce, i, i === pieces.length - 1);
    const text = new Uint8Array(await crypto.subtle.encrypt(how, keys.seal, piece));
    sealed.push(lengthOf(text), text);
  }
  return sealed;
}

/** Opens what {@link seal} made: all of it or nothing. */
export async function open(crypto: CryptoParts, passphrase: string, file: Bytes): Promise<Opened> {
  const read = readHeader(file);
  if (typeof read === 'string') return { ok: false, why: read };
  const { said, head } = read;
  const keys = await keysFrom(crypto, passphrase, toBytes(said.salt) ?? new Uint8Array(), said.iterations);
  if (keys.check !== said.check) return { ok: false, why: 'passphrase' };
  const sealed = split(file.subarray(head.length));
  if (sealed === null) return { ok: false, why: 'damaged' };
  const nonce = toBytes(said.nonce) ?? new Uint8Array();
  try {
    const pieces: Bytes[] = [];
    for (const [i, text] of sealed.entries()) {
      const how = placeOf(head, nonce, i, i === sealed.length - 1);
      pieces.push(new Uint8Array(await crypto.subtle.decrypt(how, keys.seal, text)));
    }
    return { ok: true, pieces };
  } catch {
    return { ok: false, why: 'damaged' };
  }
}

function readHeader(file: Bytes): { readonly said: Header; readonly head: Bytes } | 'not_a_rescue' | 'newer' {
  const start = file.subarray(0, HEADER_BYTES);
  const first = start.indexOf(0x0a);
  const second = start.indexOf(0x0a, first + 1);
  const magic = new TextDecoder().decode(start.subarray(0, Math.max(0, first)));
  if (magic !== MAGIC || second < 0) return 'not_a_rescue';
  const told = parsed(new TextDecoder().decode(start.subarray(first + 1, second)));
  const said = header.safeParse(told);
  if (said.success) return { said: said.data, head: file.subarray(0, second + 1) };
  const format = z.object({ format: z.int() }).safeParse(told);
  return format.success && format.data.format > FORMAT ? 'newer' : 'not_a_rescue';
}

/** The sealed pieces, or null when their lengths do not add up. */
function split(rest: Bytes): Bytes[] | null {
  const pieces: Bytes[] = [];
  let at = 0;
  while (at < rest.length) {
    const view = new DataView(rest.buffer, rest.byteOffset + at);
    const length = view.byteLength < LENGTH_BYTES ? 0 : view.getUint32(0);
    if (length < TAG_BYTES || at + LENGTH_BYTES + length > rest.length) return null;
    pieces.push(rest.subarray(at + LENGTH_BYTES, at + LENGTH_BYTES + length));
    at += LENGTH_BYTES + length;
  }
  return pieces.length === 0 ? null : pieces;
}

async function keysFrom({ subtle }: CryptoParts, passphrase: string, salt: Bytes, iterations: number): Promise<Keys> {
  // Keyboards write the same word in more than one way.
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const word = await subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
  const stretched = await subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, word, 256);
  const root = await subtle.importKey('raw', stretched, 'HKDF', false, ['deriveKey', 'deriveBits']);
  const from = (info: string) => ({ name: 'HKDF', hash: 'SHA-256', salt, info: new TextEncoder().encode(info) });
  const key = await subtle.deriveKey(from('seal'), root, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  return { seal: key, check: toText(new Uint8Array(await subtle.deriveBits(from('check'), root, 128))) };
}

/** Where a piece stands: its number in the nonce, the header and "is it the last" beside it. */
function placeOf(head: Bytes, nonce: Bytes, index: number, isLast: boolean) {
  const iv = new Uint8Array(12);
  iv.set(nonce);
  new DataView(iv.buffer).setUint32(8, index);
  const beside = new Uint8Array(head.length + 1);
  beside.set(head);
  beside[head.length] = isLast ? 1 : 0;
  return { name: 'AES-GCM', iv, additionalData: beside };
}

function lengthOf(piece: Bytes): Bytes {
  const length = new Uint8Array(LENGTH_BYTES);
  new DataView(length.buffer).setUint32(0, piece.length);
  return length;
}

function toText(bytes: Bytes): string {
  return btoa(String.fromCharCode(...bytes));
}

function toBytes(text: string): Bytes | null {
  try {
    return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  } catch {
    return null;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
