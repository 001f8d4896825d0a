/**
 * A receipt: the server's signed word that it took an act. It is a compact JWS (RFC 7515) with an Ed25519
 * signature (RFC 8037), so that any common tool can check it alone. The phone already knows all of it but the
 * time, the key and the signature; only these travel.
 */
import { z } from 'zod';
import { canonical, hashText } from './content.ts';

/** What a receipt says: whose act, about which record, with which words, and when the server took it. */
export interface ReceiptFacts {
  readonly tenant: string;
  /** Account of the author. */
  readonly person: string;
  /** Id of the act. */
  readonly id: string;
  readonly rec: string;
  readonly op: string;
  /** SHA-256 of the act in canonical JSON, lowercase hex. */
  readonly sha256: string;
  /** The county's change number under which the act was taken. */
  readonly seq: number;
  /** When the server received it, ISO 8601. */
  readonly at: string;
}

/** The part of a receipt that only the server can give. */
export interface Signature {
  /** Name of the key: see {@link keyName}. */
  readonly key: string;
  readonly at: string;
  /** 64 bytes, base64url. */
  readonly sig: string;
}

export interface ReadReceipt {
  readonly facts: ReceiptFacts;
  readonly key: string;
  /** The text that is signed. */
  readonly signed: string;
  readonly signature: Uint8Array<ArrayBuffer>;
}

/** The public half of the signing key as a JSON Web Key. */
export const receiptKey = z.object({
  kid: z.string().min(1).max(64),
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string().min(43).max(43),
  alg: z.literal('EdDSA'),
  use: z.literal('sig'),
});
export type ReceiptKey = z.output<typeof receiptKey>;

const TYPE = 'sqmy-receipt';

const header = z.strictObject({ alg: z.literal('EdDSA'), kid: z.string().min(1).max(64), typ: z.literal(TYPE) });
const facts = z.strictObject({
  tenant: z.string().max(64),
  person: z.string().max(64),
  id: z.uuid(),
  rec: z.string().max(64),
  op: z.string().max(20),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  seq: z.int().min(0),
  at: z.string().max(40),
});

/** The digest of an act as its author wrote it. */
export function actDigest(act: unknown): string {
  return hashText(canonical(act));
}

/** A key's name: the beginning of the hash of its public half. */
export function keyName(x: string): string {
  return hashText(x).slice(0, 16);
}

/** The text that the server signs. Equal facts give equal text, so that a receipt asked for again is the same receipt. */
export function signedText(said: ReceiptFacts, key: string): string {
  return `${signedHead(key)}.${encode(canonical(said))}`;
}

/** The part of it before the dot, the same for every receipt of a key. */
export function signedHead(key: string): string {
  return encode(canonical({ alg: 'EdDSA', kid: key, typ: TYPE }));
}

/** The whole receipt as one line of text. */
export function receiptText(said: ReceiptFacts, { key, sig }: Signature): string {
  return `${signedText(said, key)}.${sig}`;
}

/** Reads a receipt without judging its signature; null when the text is none. White space around and within is ignored. */
export function readReceipt(text: string): ReadReceipt | null {
  const [head = '', body = '', sig = '', ...rest] = text.replace(/\s/g, '').split('.');
  const signature = bytesOf(sig);
  const said = header.safeParse(parsed(head));
  const told = facts.safeParse(parsed(body));
  if (rest.length > 0 || signature?.length !== 64 || !said.success || !told.success) return null;
  return { facts: told.data, key: said.data.kid, signed: `${head}.${body}`, signature };
}

function parsed(part: string): unknown {
  const bytes = bytesOf(part);
  if (bytes === null) return null;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return null;
  }
}

/** base64url of a text's UTF-8 bytes, without padding. */
function encode(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** The bytes behind base64url without padding, or null. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]+$/.test(text)) return null;
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
  } catch {
    return null;
  }
}
