/**
 * The way between phone and server, under the test's hand: it passes everything on, or answers as a
 * hotel's network does before one has paid, or has the next version of the app on it.
 */
import { readFile } from 'node:fs/promises';
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { extname, join } from 'node:path';

const PORTAL = '<!doctype html><html lang="en"><title>Welcome</title><p>Please accept the terms to use this network.</p></html>';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export class Gate {
  readonly port: number;
  private readonly server: Server;
  private readonly target: string;
  private build: string | null = null;
  private portalFor: (path: string) => boolean = () => false;
  private cutsOff: (path: string) => boolean = () => false;
  private holdsBack: (path: string) => boolean = () => false;
  private held: (() => void)[] = [];
  /** Every request that came, as `POST /api/v1/sync`. */
  readonly asked: string[] = [];

  private constructor(server: Server, port: number, target: string) {
    this.server = server;
    this.port = port;
    this.target = target;
    server.on('request', (incoming, answer) => void this.pass(incoming, answer));
  }

  static async open(port: number, target: string): Promise<Gate> {
    const server = createServer();
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return new Gate(server, port, target);
  }

  /** From now on the files of this build are the newest; what it does not have comes from the server as before. */
  deploy(build: string): void {
    this.build = build;
  }

  /** Some, or no, addresses are answered by the network's own page, as a good answer. */
  portal(holdsBack: (path: string) => boolean): void {
    this.portalFor = holdsBack;
  }

  /** Some, or no, answers break off in the middle. */
  cut(breaks: (path: string) => boolean): void {
    this.cutsOff = breaks;
  }

  /** Some, or no, requests wait before the gate; those it no longer holds go on. */
  hold(waits: (path: string) => boolean): void {
    this.holdsBack = waits;
    for (const goOn of this.held.splice(0)) goOn();
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async pass(incoming: IncomingMessage, answer: ServerResponse): Promise<void> {
    const path = new URL(incoming.url ?? '/', this.target).pathname;
    this.asked.push(`${incoming.method ?? ''} ${path}`);
    while (this.holdsBack(path)) await new Promise<void>((resolve) => this.held.push(resolve));
    if (answer.destroyed) return;
    if (this.cutsOff(path)) {
      answer.writeHead(200, { 'content-type': 'text/javascript', 'content-length': '100000', 'cache-control': 'no-store' });
      answer.write('"half of', () => answer.destroy());
      return;
    }
    if (this.portalFor(path)) {
      answer.writeHead(200, { 'content-type': 'text/html', 'cache-control': 'no-store' }).end(PORTAL);
      return;
    }
    const file = await this.newFile(path);
    this.ask(incoming, answer, file);
  }

  private async newFile(path: string): Promise<{ body: Buffer; type: string } | null> {
    if (this.build === null) return null;
    const name = path === '/' ? '/index.html' : path;
    const type = TYPES[extname(name)];
    if (type === undefined) return null;
    try {
      return { body: await readFile(join(this.build, name)), type };
    } catch {
      return null;
    }
  }

  /** Asks the server; a file of the new build takes the place of the body, under the server's own headers. */
  private ask(incoming: IncomingMessage, answer: ServerResponse, file: { body: Buffer; type: string } | null): void {
    const url = new URL(file === null ? (incoming.url ?? '/') : '/', this.target);
    const { 'if-none-match': _tag, 'if-modified-since': _since, ...plain } = incoming.headers;
    const headers = file === null ? incoming.headers : { ...plain, 'accept-encoding': 'identity' };
    const asked = request(url, { method: incoming.method, headers }, (reply) => {
      if (file === null) {
        answer.writeHead(reply.statusCode ?? 502, reply.headers);
        reply.pipe(answer);
        return;
      }
      reply.resume();
      const { 'content-length': _length, etag: _etag, 'last-modified': _modified, 'transfer-encoding': _encoding, ...kept } = reply.headers;
      answer.writeHead(200, { ...kept, 'content-type': file.type, 'cache-control': 'no-cache' }).end(file.body);
    });
    asked.once('error', () => answer.destroy());
    incoming.pipe(asked);
  }
}
