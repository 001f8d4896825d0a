/** A line that does everything lines do: it stands between phones and a server and spoils one exchange after the other as told. */
import { createServer, request as ask, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { once } from 'node:events';
import { gzipSync } from 'node:zlib';

/** What a middlebox may say in the server's place. */
export const STRANGERS = ['html', 'portal', '511', '401', '403', '413', '429', '500', '502', '503', '504'] as const;
export type Stranger = (typeof STRANGERS)[number];

/** `at` is a share of the bytes. `after`: the server has had the request. */
export type Fault =
  | { readonly kind: 'none' | 'drop before' | 'drop after' | 'stall before' | 'stall after' | 'twice' | 'late' | 'stale' | 'gzip cut' }
  | { readonly kind: 'cut request' | 'cut answer' | 'flip request' | 'flip answer'; readonly at: number }
  | { readonly kind: 'says'; readonly who: Stranger; readonly after: boolean };

export const NONE: Fault = { kind: 'none' };

interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

interface Answered {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

export interface FaultProxy {
  readonly port: number;
  /** Where the server listens now. */
  target: number;
  /** What happens to the next exchanges, in order; nothing once it is empty. */
  readonly faults: Fault[];
  /** How many requests came, and how many bytes went either way. */
  readonly count: { requests: number; stalls: number; up: number; down: number };
  /** Told once, when the next request is held that will never be answered. */
  readonly whenStalled: Set<() => void>;
  /** Told once, when the next request comes. */
  readonly whenAsked: Set<() => void>;
  /** Delivers what was kept back, the newest first; its answers go nowhere. */
  readonly deliverLate: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openProxy(): Promise<FaultProxy> {
  const late: Asked[] = [];
  let last: Answered | null = null;
  const server = createServer((request, response) => void handle(request, response).catch(() => response.destroy()));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const proxy: FaultProxy = {
    // A server that listens on a port has such an address.
    port: (server.address() as AddressInfo).port,
    ...{ target: 0, faults: [], count: { requests: 0, stalls: 0, up: 0, down: 0 }, whenStalled: new Set(), whenAsked: new Set() },
    deliverLate: async () => {
      for (const kept of late.splice(0).reverse()) await forward(proxy.target, kept).catch(() => null);
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };

  async function handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked: Asked = {
      method: incoming.method ?? 'GET',
      url: incoming.url ?? '/',
      headers: { ...incoming.headers, connection: 'close' },
      body: await buffer(incoming),
    };
    proxy.count.requests += 1;
    tellAll(proxy.whenAsked);
    proxy.count.up += asked.body.length;
    const fault = proxy.faults.shift() ?? NONE;
    // Packed answers carry a checksum of their own; a flipped bit is worse in a plain one.
    if (fault.kind === 'flip answer') delete asked.headers['accept-encoding'];
    const sent = fault.kind === 'flip request' ? { ...asked, body: flipped(asked.body, fault.at) } : asked;
    if (fault.kind === 'late') late.push(asked);
    if (fault.kind === 'cut request') await sendPart(proxy.target, asked, fault.at);
    if (fault.kind === 'twice') await forward(proxy.target, asked);
    const isLost = ['drop before', 'stall before', 'late', 'cut request'].includes(fault.kind) || (fault.kind === 'says' && !fault.after);
    const real = isLost ? null : await forward(proxy.target, sent);
    const answer = fault.kind === 'stale' ? (last ?? real) : real;
    if (asked.url === '/api/v1/sync' && real !== null) last = real;
    reply(response, answer, fault);
  }

  function reply(response: ServerResponse, answer: Answered | null, fault: Fault): void {
    if (fault.kind.startsWith('stall')) {
      proxy.count.stalls += 1;
      tellAll(proxy.whenStalled);
      return;
    }
    if (fault.kind === 'says') {
      say(response, fault.who);
      return;
    }
    if (answer === null || fault.kind === 'drop after') return void response.destroy();
    const { status, headers, body } = spoiled(answer, fault);
    response.writeHead(status, headers);
    if (fault.kind !== 'cut answer' && fault.kind !== 'gzip cut') {
      proxy.count.down += body.length;
      return void response.end(body);
    }
    const share = fault.kind === 'cut answer' ? fault.at : 0.7;
    response.write(body.subarray(0, Math.floor(body.length * share)), () => response.destroy());
    if (body.length === 0) response.destroy();
  }
  return proxy;
}

function tellAll(waiting: Set<() => void>): void {
  const told = [...waiting];
  waiting.clear();
  for (const tell of told) tell();
}

function spoiled(answer: Answered, fault: Fault): Answered {
  if (fault.kind === 'flip answer') return { ...answer, body: flipped(answer.body, fault.at) };
  if (fault.kind !== 'gzip cut' || answer.headers['content-encoding'] !== undefined) return answer;
  const body = gzipSync(answer.body);
  return { ...answer, body, headers: { ...answer.headers, 'content-encoding': 'gzip', 'content-length': body.length } };
}

function flipped(body: Buffer, at: number): Buffer {
  const changed = Buffer.from(body);
  const index = Math.min(body.length - 1, Math.floor(body.length * at));
  if (index >= 0) changed[index] = (body[index] ?? 0) ^ 1;
  return changed;
}

const PAGE = '<!doctype html><title>免费上网</title><form action="/login"><button>一键登录</button></form>';

function say(response: ServerResponse, who: Stranger): void {
  const html = { 'content-type': 'text/html; charset=utf-8' };
  if (who === 'html') response.writeHead(200, html).end(PAGE);
  else if (who === 'portal') response.writeHead(302, { location: 'http://wifi.example/login', ...html }).end(PAGE);
  else if (who === '401') response.writeHead(401, { 'content-type': 'application/json' }).end('{"error":"unauthorized"}');
  else response.writeHead(Number(who), { ...html, ...(who === '429' || who === '503' ? { 'retry-after': '120' } : {}) }).end(PAGE);
}

function forward(port: number, { method, url, headers, body }: Asked): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const outgoing = ask({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
      buffer(answer).then(
        (bytes) => {
          const { connection: _hop, 'transfer-encoding': _chunks, 'keep-alive': _time, ...kept } = answer.headers;
          const length = method === 'HEAD' || answer.statusCode === 204 ? {} : { 'content-length': bytes.length };
          resolve({ status: answer.statusCode ?? 500, headers: { ...kept, ...length, connection: 'close' }, body: bytes });
        },
        (error: unknown) => reject(error instanceof Error ? error : new Error('cut off')),
      );
    });
    outgoing.once('error', reject);
    outgoing.end(body);
  });
}

/** The line breaks while the request is on its way. */
async function sendPart(port: number, { method, url, headers, body }: Asked, share: number): Promise<void> {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}`);
  const whole = Buffer.concat([Buffer.from(`${method} ${url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`), body]);
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(whole.subarray(0, Math.floor(whole.length * share)), () => socket.destroy());
  await once(socket, 'close');
}
