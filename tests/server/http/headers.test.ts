import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '#src/server/config.ts';
import { dialects, type Dialect } from '#tests/support/dialects.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';

const [sqlite] = dialects;
const PAGE_POLICY =
  "default-src 'none';script-src 'self' 'wasm-unsafe-eval';style-src 'self';img-src 'self' blob: data:;font-src 'self';media-src 'self' blob:;connect-src 'self';" +
  "worker-src 'self';manifest-src 'self';form-action 'self';base-uri 'none';frame-src 'none';object-src 'none';frame-ancestors 'none';" +
  "require-trusted-types-for 'script';trusted-types app-sw app-photo";
const EVERYWHERE = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'x-frame-options': 'DENY',
  'permissions-policy': 'camera=(self), microphone=(self), geolocation=(self), fullscreen=(self), payment=(), usb=(), serial=()',
};

describe('what every answer says to the browser', () => {
  let server: TestServer;
  let dist: string;
  beforeAll(async () => {
    server = await openServer(sqlite as Dialect); // the first of the two
    dist = await mkdtemp(join(tmpdir(), 'sanmen-dist-'));
    await mkdir(join(dist, 'assets'));
    const files = {
      'index.html': '<!doctype html><title>app</title>',
      'sw.js': '// worker',
      'manifest.webmanifest': '{}',
      'assets/main-abc123.js': '// main',
      '.secret': 'x',
    };
    for (const [name, text] of Object.entries(files)) await writeFile(join(dist, name), text);
    await server.restart({ dist });
  });
  afterAll(async () => {
    await server.close();
    await rm(dist, { recursive: true });
  });

  const get = (url: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' | 'POST' = 'GET') =>
    server.app.inject({ method, url, headers });
  const asPerson = { accept: 'text/html,application/xhtml+xml' };

  test.each(['/', '/index.html', '/reports/1', '/sw.js', '/manifest.webmanifest'])(
    '%s may load what we ship and nothing else, and is asked for again',
    async (url) => {
      const answer = await get(url, asPerson);
      expect(answer.statusCode).toBe(200);
      expect(answer.headers).toMatchObject({ ...EVERYWHERE, 'content-security-policy': PAGE_POLICY, 'cache-control': 'no-cache' });
      expect(answer.headers.etag).toBeDefined();
    },
  );

  test('files that carry their fingerprint are kept for a year', async () => {
    const answer = await get('/assets/main-abc123.js');
    expect(answer.headers).toMatchObject({ ...EVERYWHERE, 'cache-control': 'public, max-age=31536000, immutable' });
  });

  test.each(['/api/v1/session', '/api/v1/openapi.json', '/healthz', '/api/v1/nothing'])(
    '%s is data: never kept, never a page',
    async (url) => {
      const answer = await get(url);
      expect(answer.headers).toMatchObject({
        ...EVERYWHERE,
        'cache-control': 'no-store',
        'content-security-policy': "default-src 'none';frame-ancestors 'none';sandbox",
      });
      expect([answer.headers.server, answer.headers['x-powered-by'], answer.headers['access-control-allow-origin']]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
    },
  );

  test('F-27 over HTTPS browsers are told to stay there', async () => {
    expect((await get('/')).headers['strict-transport-security']).toBeUndefined();
    await server.restart({ dist, config: readConfig({ DATA_DIR: server.config.dataDir, PUBLIC_ORIGIN: 'https://cppcc.example' }) });
    const answer = await get('/', { ...asPerson, host: 'cppcc.example' });
    expect(answer.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    expect(answer.headers['content-security-policy']).toBe(`${PAGE_POLICY};upgrade-insecure-requests`);
    await server.restart({ dist });
  });

  test('an address of the app opens the app; a missing file, an address of the API, a program do not', async () => {
    expect((await get('/reports/0198/edit', asPerson)).body).toContain('<title>app</title>');
    expect((await get('/reports/0198', asPerson, 'HEAD')).statusCode).toBe(200);
    for (const [url, headers] of [
      ['/assets/gone-1.js', asPerson],
      ['/x.png', asPerson],
      ['/api/v1/x', asPerson],
      ['/reports/1', {}],
    ] as const) {
      const answer = await get(url, headers);
      expect([url, answer.statusCode, answer.json()]).toMatchObject([url, 404, { app: 'sqmy', code: 'not_found' }]);
    }
    expect((await get('/reports/1', asPerson, 'POST')).statusCode).toBe(404);
  });

  test('hidden files and files outside stay where they are', async () => {
    for (const url of [
      '/.secret',
      '/assets/../.secret',
      '/%2e%2e/package.json',
      '/assets/%2e%2e/%2e%2e/package.json',
      '/..%2fpackage.json',
    ]) {
      expect((await get(url)).statusCode).toBeGreaterThanOrEqual(400);
    }
  });

  test('on the day the worker is broken, another takes it out of every browser', async () => {
    await server.restart({ dist, config: { ...server.config, swKill: true } });
    const answer = await get('/sw.js');
    expect(answer.headers).toMatchObject({ 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' });
    expect(answer.body).toContain('registration.unregister()');
    expect(answer.body).not.toContain('indexedDB');
    await server.restart({ dist });
  });
});
