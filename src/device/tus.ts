/** Sending one file in pieces that survive a cut line: tus 1.0.0, core, creation and checksum. Source: sync 2.16. */
import type { Surroundings } from './surroundings.ts';
import { base64 } from './wire-call.ts';

const KB = 1024;
const [LEAST, FIRST, MOST] = [64 * KB, 256 * KB, 1024 * KB];
const PATCH_TIMEOUT_MS = 60_000;
const LOCKED_WAIT_MS = 1_000;
/** Steps without a byte of progress before the round gives up. */
const PATIENCE = 6;

export interface Upload {
  readonly id: string;
  readonly rec: string;
  readonly sha256: string;
  readonly size: number;
  readonly mime: string;
  readonly name: string;
  readonly offset: number;
}

export interface UploadWorld {
  readonly around: Surroundings;
  readonly owner: string;
  readonly closed: AbortSignal;
  /** A stretch of the bytes, or null when they are not here. */
  readonly read: (from: number, to: number) => Promise<ArrayBuffer | null>;
  readonly onProgress: (offset: number) => Promise<void>;
}

/** `refused`: the server will never take these bytes; `code` says why. */
export type Uploaded = { readonly kind: 'done' | 'failed' | 'lost' } | { readonly kind: 'refused' | 'signedOut'; readonly code: string };

interface Told {
  readonly status: number;
  readonly offset: number | null;
  readonly code: string;
}

/** Sends what the server does not hold yet. Never throws; what was sent stays sent. */
export async function upload(world: UploadWorld, file: Upload): Promise<Uploaded> {
  let offset: number | null = file.offset > 0 ? await offsetOf(world, file) : await create(world, file);
  let piece = FIRST;
  for (let idle = 0; idle < PATIENCE; idle += 1) {
    if (typeof offset !== 'number') offset = await create(world, file);
    if (offset === null) continue;
    if (offset >= file.size) return { kind: 'done' };
    const bytes = await world.read(offset, Math.min(file.size, offset + piece));
    if (bytes === null) return { kind: 'lost' };
    const told = await patch(world, file, offset, bytes);
    const next = told.status === 204 ? told.offset : null;
    if (next !== null && next > offset) {
      [idle, piece, offset] = [-1, Math.min(MOST, piece * 2), next];
      await world.onProgress(next);
      continue;
    }
    const verdict = verdictOn(told);
    if (verdict !== null) return verdict;
    piece = Math.max(LEAST, Math.floor(piece / 2));
    offset = await afterTrouble(world, file, told, offset);
  }
  return { kind: 'failed' };
}

function verdictOn({ status, code }: Told): Uploaded | null {
  if (status === 401 && code !== '') return { kind: 'signedOut', code };
  if ([403, 413, 415, 422].includes(status) && code !== '') return { kind: 'refused', code };
  return null;
}

/** 460: the same piece again; 423: somebody's dead connection still holds it, wait; gone: from the beginning; else ask. */
async function afterTrouble(world: UploadWorld, file: Upload, { status }: Told, offset: number): Promise<number | null> {
  if (status === 460) return offset;
  if (status === 404 || status === 410) return null;
  if (status === 423) await pause(world);
  return offsetOf(world, file);
}

function pause({ around, closed }: UploadWorld): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      cancel();
      closed.removeEventListener('abort', done);
      resolve();
    };
    const cancel = around.after(LOCKED_WAIT_MS * (1 + around.random()), done);
    closed.addEventListener('abort', done);
  });
}

async function create(world: UploadWorld, file: Upload): Promise<number | null> {
  const metadata = Object.entries({ id: file.id, sha256: file.sha256, rec: file.rec, filename: file.name, filetype: file.mime });
  const told = await ask(world, 'POST', '/api/v1/files', {
    'Upload-Length': String(file.size),
    'Upload-Metadata': metadata.map(([key, value]) => `${key} ${base64(new TextEncoder().encode(value).buffer)}`).join(','),
  });
  if (told.status !== 201) return null;
  return told.offset ?? offsetOf(world, file);
}

async function offsetOf(world: UploadWorld, file: Upload): Promise<number | null> {
  const told = await ask(world, 'HEAD', `/api/v1/files/${file.id}`, {});
  return told.status === 200 || told.status === 204 ? told.offset : null;
}

async function patch(world: UploadWorld, file: Upload, offset: number, bytes: ArrayBuffer): Promise<Told> {
  const headers = {
    'Content-Type': 'application/offset+octet-stream',
    'Upload-Offset': String(offset),
    'Upload-Checksum': `sha256 ${base64(await world.around.sha256(bytes))}`,
  };
  return ask(world, 'PATCH', `/api/v1/files/${file.id}`, headers, bytes);
}

async function ask(
  { around, owner, closed }: UploadWorld,
  method: string,
  url: string,
  more: Record<string, string>,
  body?: ArrayBuffer,
): Promise<Told> {
  const stopper = new AbortController();
  const stop = () => stopper.abort();
  closed.addEventListener('abort', stop);
  const cancel = around.after(PATCH_TIMEOUT_MS, stop);
  const headers = { 'Tus-Resumable': '1.0.0', 'X-Owner': owner, ...more };
  try {
    const init: RequestInit = { method, headers, credentials: 'same-origin', redirect: 'error', cache: 'no-store', signal: stopper.signal };
    const response = await around.fetch(url, body === undefined ? init : { ...init, body });
    const offset = response.headers.get('Upload-Offset');
    const isOurs = response.headers.get('Tus-Resumable') !== null;
    return { status: response.status, offset: isOurs && offset !== null ? Number(offset) : null, code: await codeOf(response) };
  } catch {
    return { status: 0, offset: null, code: '' };
  } finally {
    closed.removeEventListener('abort', stop);
    cancel();
  }
}

/** The code of our own refusal, or ''. */
async function codeOf(response: Response): Promise<string> {
  if (response.status < 400 || !(response.headers.get('Content-Type') ?? '').includes('json')) return '';
  const json: unknown = await response.json().catch(() => null);
  if (json === null || typeof json !== 'object' || !('app' in json) || json.app !== 'sqmy' || !('code' in json)) return '';
  return String(json.code);
}
