/** One HTTP call of this phone: timeouts on everything, and only our own server's own words count. */
import type { Surroundings } from './surroundings.ts';

const HEADERS_TIMEOUT_MS = 20_000;
const TOTAL_TIMEOUT_MS = 60_000;
/** Bodies from here on are worth compressing. */
const GZIP_FROM_BYTES = 1_400;

/** What came back: our server's answer, its coded refusal, or anything else, which is no answer at all. */
export type Reply =
  | { readonly kind: 'answer'; readonly json: unknown; readonly headers: Headers }
  | {
      readonly kind: 'refusal';
      readonly status: number;
      readonly code: string;
      readonly body: Readonly<Record<string, unknown>>;
      readonly retryAfterMs: number;
    }
  | {
      readonly kind: 'nothing';
      readonly why: string;
      readonly status: number | null;
      readonly timedOut: boolean;
      readonly retryAfterMs: number;
    };

export interface Call {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly url: string;
  readonly owner?: string;
  readonly json?: string;
  /** Outlives the page; never compressed, at most 60 KB. */
  readonly keepalive?: boolean;
  readonly closed?: AbortSignal;
}

/** Asks once. Never throws: whatever goes wrong is `nothing`. */
export async function call(around: Surroundings, request: Call): Promise<Reply> {
  const stopper = new AbortController();
  const stop = () => stopper.abort();
  request.closed?.addEventListener('abort', stop);
  const cancelTotal = around.after(TOTAL_TIMEOUT_MS, stop);
  const cancelHeaders = around.after(HEADERS_TIMEOUT_MS, stop);
  try {
    const init = await initFor(around, request);
    const response = await around.fetch(request.url, { ...init, signal: stopper.signal });
    cancelHeaders();
    return await read(response, around);
  } catch {
    const timedOut = stopper.signal.aborted;
    return { kind: 'nothing', why: timedOut ? 'timeout' : 'network', status: null, timedOut, retryAfterMs: 0 };
  } finally {
    request.closed?.removeEventListener('abort', stop);
    cancelHeaders();
    cancelTotal();
  }
}

async function initFor(around: Surroundings, { method, owner, json, keepalive = false }: Call): Promise<RequestInit> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (owner !== undefined) headers['X-Owner'] = owner;
  const plain: RequestInit = { method, headers, credentials: 'same-origin', cache: 'no-store', redirect: 'error', keepalive };
  if (json === undefined) return plain;
  const text = new TextEncoder().encode(json);
  const packed = keepalive || around.gzip === null || text.byteLength < GZIP_FROM_BYTES ? null : await around.gzip(text.buffer);
  const body = packed ?? text.buffer;
  headers['Content-Type'] = 'application/json';
  if (packed !== null) headers['Content-Encoding'] = 'gzip';
  headers['Content-Digest'] = `sha-256=:${base64(await around.sha256(body))}:`;
  return { ...plain, body };
}

async function read(response: Response, around: Surroundings): Promise<Reply> {
  const { status } = response;
  const retryAfterMs = retryAfter(response.headers.get('Retry-After'), around.now());
  const bytes = await response.arrayBuffer();
  const isWhole = !response.redirected && (await isUnchanged(bytes, response.headers.get('Unencoded-Digest'), around));
  const json = isWhole ? parse(new TextDecoder().decode(bytes), response.headers.get('Content-Type') ?? '') : undefined;
  const nothing = {
    kind: 'nothing',
    why: status >= 200 && status < 300 ? 'not_ours' : String(status),
    status,
    timedOut: false,
    retryAfterMs,
  } as const;
  if (status === 200) return json === undefined ? nothing : { kind: 'answer', json, headers: response.headers };
  if (status === 204) return { kind: 'answer', json: null, headers: response.headers };
  if (!isProblem(json)) return nothing;
  return { kind: 'refusal', status, code: json.code, body: json, retryAfterMs };
}

/** One bit changed on the way would be another word, or another number, in perfectly good JSON. */
async function isUnchanged(bytes: ArrayBuffer, digest: string | null, { sha256 }: Surroundings): Promise<boolean> {
  return digest === null || digest === `sha-256=:${base64(await sha256(bytes))}:`;
}

function parse(text: string, type: string): unknown {
  if (!/^application\/(problem\+)?json\b/i.test(type)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Only a refusal with our mark is ours; a proxy's 401 signs nobody out. */
function isProblem(json: unknown): json is Readonly<Record<string, unknown>> & { readonly code: string } {
  return (
    json !== null && typeof json === 'object' && 'app' in json && json.app === 'sqmy' && 'code' in json && typeof json.code === 'string'
  );
}

/** `Retry-After` in milliseconds: seconds, or a date by the phone's own clock. */
function retryAfter(header: string | null, now: number): number {
  if (header === null) return 0;
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? 0 : Math.max(0, at - now);
}

export function base64(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}
