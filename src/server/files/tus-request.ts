/** What a tus request says in its headers, read strictly. */
import type { FastifyRequest } from 'fastify';
import { cleanText, isBlank } from '#src/domain/text.ts';
import { Refusal } from '#src/server/http/problem-reply.ts';

export const TUS_VERSION = '1.0.0';
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
export const MAX_CHUNK_BYTES = 5 * 1024 * 1024;
const MAX_METADATA = 1024;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u;
const SHA256 = /^[0-9a-f]{64}$/u;
const KEYS = ['id', 'sha256', 'rec', 'filename', 'filetype'];

export interface Announced {
  readonly id: string;
  readonly sha256: string;
  readonly recordId: string;
  readonly name: string;
  readonly size: number;
}

export interface Checksum {
  readonly algorithm: 'sha1' | 'sha256';
  readonly digest: Buffer;
}

export function isFileId(text: string): boolean {
  return UUID.test(text);
}

/** @throws Refusal `tus_version` unless the client speaks our version */
export function requireTus(request: FastifyRequest): void {
  if (request.headers['tus-resumable'] !== TUS_VERSION) throw new Refusal('tus_version');
}

/**
 * What a creation announces.
 *
 * @throws Refusal `bad_request` or `unknown_field` naming what is wrong, `invalid` for an empty file, `too_large`
 */
export function readAnnouncement(request: FastifyRequest): Announced {
  for (const header of ['upload-defer-length', 'upload-concat']) if (request.headers[header] !== undefined) wrong(header);
  const size = wholeNumber(request, 'upload-length');
  if (size === 0) throw new Refusal('invalid', { fields: [{ path: 'upload-length', code: 'out_of_range' }] });
  if (size > MAX_FILE_BYTES) throw new Refusal('too_large');
  const said = readMetadata(request.headers['upload-metadata']);
  const [id, sha256, recordId] = [said.get('id') ?? '', said.get('sha256') ?? '', said.get('rec') ?? ''];
  if (!UUID.test(id)) wrong('id');
  if (!SHA256.test(sha256)) wrong('sha256');
  if (!UUID.test(recordId)) wrong('rec');
  return { id, sha256, recordId, name: said.get('filename') ?? '', size };
}

/** @throws Refusal `bad_request` when it is not a plain whole number, `too_large` beyond what can be counted */
export function wholeNumber(request: FastifyRequest, header: string): number {
  const text = request.headers[header];
  if (typeof text !== 'string' || !/^(0|[1-9]\d*)$/u.test(text))
    throw new Refusal('bad_request', { fields: [{ path: header, code: 'wrong_type' }] });
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Refusal('too_large');
  return value;
}

/** The checksum a chunk is sent with, null when it comes without. */
export function readChecksum(request: FastifyRequest): Checksum | null {
  const text = request.headers['upload-checksum'];
  if (text === undefined) return null;
  const [algorithm, encoded = ''] = String(text).split(' ');
  if (algorithm !== 'sha1' && algorithm !== 'sha256') return wrong('upload-checksum');
  const digest = base64(encoded);
  if (digest?.length !== (algorithm === 'sha1' ? 20 : 32)) return wrong('upload-checksum');
  return { algorithm, digest };
}

function readMetadata(header: string | string[] | undefined): Map<string, string> {
  if (typeof header !== 'string' || header.length > MAX_METADATA) return wrong('upload-metadata');
  const said = new Map<string, string>();
  for (const pair of header.split(',')) {
    const [key = '', encoded = '', ...rest] = pair.trim().split(' ');
    if (!KEYS.includes(key)) throw new Refusal('unknown_field', { fields: [{ path: 'upload-metadata', code: 'unknown_field' }] });
    const value = base64(encoded)?.toString('utf8');
    if (value === undefined || rest.length > 0 || said.has(key)) return wrong(key);
    said.set(key, isBlank(value) ? '' : cleanText(value));
  }
  return said;
}

/** Strict base64, or null. */
function base64(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : null;
}

function wrong(path: string): never {
  throw new Refusal('bad_request', { fields: [{ path, code: 'wrong_type' }] });
}
