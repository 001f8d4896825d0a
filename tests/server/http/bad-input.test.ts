/** What no phone of ours sends: every row is a coded 4xx of ours, nothing is stored, and the server goes on. */
import { connect, type AddressInfo } from 'node:net';
import { gzipSync, brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { creating, WORDS } from '#tests/support/acts.ts';
import { mei } from '#tests/support/actors.ts';
import { dialects } from '#tests/support/dialects.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';
import { phoneOf, requestOf, type WirePhone } from '#tests/support/wire-phone.ts';

describe.each(dialects)('bad input ($name)', (dialect) => {
  let server: TestServer;
  let phone: WirePhone;
  beforeAll(async () => {
    server = await openServer(dialect);
    phone = await phoneOf(server, mei);
    await server.app.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(() => server.close());

  const good = () => requestOf(server, phone, 'phone', { mutations: [creating(WORDS)] });
  const goodText = () => JSON.stringify(good());
  const post = (payload: string | Buffer, headers: Record<string, string> = {}, url = '/api/v1/sync') =>
    server.app.inject({ method: 'POST', url, headers: { ...phone.headers, 'content-type': 'application/json', ...headers }, payload });

  async function refused(
    answer: { statusCode: number; headers: Record<string, unknown>; json: () => unknown; body: string },
    status: number,
    code: string,
  ) {
    expect([answer.statusCode, answer.headers['content-type'], answer.json()]).toMatchObject([
      status,
      'application/problem+json; charset=utf-8',
      { app: 'sqmy', type: 'about:blank', status, code, title: expect.any(String) as string },
    ]);
    expect(answer.body).not.toMatch(/node_modules|src\/|at \w+ \(|SQLITE|postgres/i);
    const { n } = await server.store.db
      .selectFrom('sync_mutation')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    expect(n).toBe(0);
  }

  describe('bodies', () => {
    test.each<[string, string | Buffer, number, string]>([
      ['B-40 empty', '', 400, 'bad_json'],
      ['B-40 null', 'null', 400, 'bad_request'],
      ['B-40 a list', '[]', 400, 'bad_request'],
      ['B-40 a text', '"x"', 400, 'bad_request'],
      ['B-40 a number', '1', 400, 'bad_request'],
      ['B-41 cut off', '{"proto":1', 400, 'bad_json'],
      ['B-41 with a comma too many', '{"proto":1,}', 400, 'bad_json'],
      ['B-41 with a byte order mark', '\ufeff{}', 400, 'bad_json'],
      ['B-41 UTF-16', Buffer.from('{}', 'utf16le'), 400, 'bad_json'],
      ['B-41 broken UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), 400, 'bad_json'],
      ['B-42 a key twice', '{"proto":1,"proto":1}', 400, 'bad_json'],
      ['B-42 a key twice, once escaped', '{"proto":1,"pr\\u006fto":2}', 400, 'bad_json'],
      ['B-43 400,000 lists deep', '['.repeat(400_000), 400, 'bad_json'],
      ['B-43 100,000 objects deep', '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000), 400, 'bad_json'],
      ['B-45 a key of the language', '{"__proto__":{"role":"admin"}}', 400, 'bad_json'],
      ['B-45 another key of the language', '{"constructor":{"prototype":{}}}', 400, 'bad_json'],
      ['B-44 300,000 numbers', `[${'1,'.repeat(300_000)}1]`, 400, 'bad_json'],
      ['B-03 1.1 MB', `{"a":"${'x'.repeat(1_100_000)}"}`, 413, 'too_large'],
      ['B-20 a number beyond all numbers', '{"proto":1e400}', 400, 'bad_request'],
    ])('%s', async (_what, body, status, code) => refused(await post(body), status, code));

    test('B-45 a key of the language deep inside a free field', async () => {
      const text = goodText().replace(`"${WORDS.title}"`, '{"a":{"__proto__":1}}');
      await refused(await post(text), 400, 'bad_json');
    });
  });

  describe('fields of the request', () => {
    test.each<[string, object, number, string]>([
      ['B-46 a list for a text', { tenant: ['sanmen'] }, 400, 'bad_request'],
      ['B-46 a boolean for a text', { device: true }, 400, 'bad_request'],
      ['B-46 null for a text', { nonce: null }, 400, 'bad_request'],
      ['B-46 an object for a text', { tenant: {} }, 400, 'bad_request'],
      ['B-46 a text for a number', { schema: '1' }, 400, 'bad_request'],
      ['B-46 a number for a text', { tenant: 1 }, 400, 'bad_request'],
      ['B-46 a text for a list', { mutations: 'x' }, 400, 'bad_request'],
      ['no mutations', { mutations: undefined }, 400, 'bad_request'],
      ['B-20 half a number', { pending: 1.5 }, 400, 'bad_request'],
      ['B-20 less than nothing', { pending: -1 }, 422, 'invalid'],
      ['B-32 a moment that is none', { sentAt: '2026-02-30T08:00:00+08:00' }, 422, 'invalid'],
      ['a mutation without an id', { mutations: [{ op: 'create' }] }, 400, 'bad_request'],
      ['a mutation whose id is none', { mutations: [{ id: `' OR 1=1` }] }, 422, 'invalid'],
      ['another protocol', { proto: 2 }, 422, 'invalid'],
      ['B-47 an unknown field', { role: 'admin' }, 422, 'unknown_field'],
      ['B-47 an unknown field of the pull', { pull: { cursor: null, office_id: '1' } }, 422, 'unknown_field'],
      ['B-56 a limit below one', { pull: { cursor: null, limit: 0 } }, 422, 'invalid'],
      ['B-56 a limit beyond all', { pull: { cursor: null, limit: 1e9 } }, 422, 'invalid'],
      ['B-56 a limit that is a text', { pull: { cursor: null, limit: '10' } }, 400, 'bad_request'],
      ['B-57 a cursor of 5,000 characters', { pull: { cursor: 'x'.repeat(5_000) } }, 422, 'invalid'],
      ['B-56 a wish that names no half-year', { pull: { cursor: null, want: ['m:x'] } }, 422, 'invalid'],
      ['B-56 51 wishes', { pull: { cursor: null, want: Array.from({ length: 51 }, () => 's:1:2026H1') } }, 422, 'invalid'],
      ['B-59 201 mutations', { mutations: Array.from({ length: 201 }, () => creating()) }, 413, 'too_large'],
    ])('%s', async (_what, more, status, code) => refused(await post(JSON.stringify({ ...good(), ...more })), status, code));

    test('B-47 the unknown field is named', async () => {
      const answer = await post(JSON.stringify({ ...good(), owner_uid: 'x', created_at: 'y' }));
      expect(answer.json()).toMatchObject({
        fields: [
          { path: 'owner_uid', code: 'unknown_field' },
          { path: 'created_at', code: 'unknown_field' },
        ],
      });
    });
  });

  describe('content types and encodings', () => {
    test.each([
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/json, text/plain',
      'application/json\t; charset=utf-16',
      'application/jsonx',
      ' text/plain; application/json',
      ';',
      'application/vnd.api+json',
      'application/json; charset=gbk',
      'application/offset+octet-stream',
    ])('B-48 %j', async (type) => refused(await post(goodText(), { 'content-type': type }), 415, 'content_type'));

    test('B-48 no content type at all', async () => {
      const answer = await server.app.inject({
        method: 'POST',
        url: '/api/v1/sync',
        headers: phone.headers,
        payload: Buffer.from(goodText()),
      });
      await refused(answer, 415, 'content_type');
    });

    test('B-49 a body that unpacks to twenty megabytes stops at one', async () => {
      const bomb = gzipSync(Buffer.alloc(20_000_000, 0x20));
      expect(bomb.length).toBeLessThan(100_000);
      await refused(await post(bomb, { 'content-encoding': 'gzip' }), 413, 'too_large');
    });

    test.each<[string, Buffer, string, number, string]>([
      ['B-49 brotli', brotliCompressSync('{}'), 'br', 415, 'content_type'],
      ['B-49 something unknown', Buffer.from('{}'), 'rot13', 415, 'content_type'],
      ['B-49 gzip that is none', Buffer.from('{}'), 'gzip', 400, 'bad_json'],
      ['B-49 gzip cut off', gzipSync('{"proto":1}').subarray(0, 20), 'gzip', 400, 'bad_json'],
    ])('%s', async (_what, body, encoding, status, code) => refused(await post(body, { 'content-encoding': encoding }), status, code));
  });

  describe('methods, addresses and names', () => {
    test.each<[string, string, number, string]>([
      ['PUT', '/api/v1/sync', 405, 'method_not_allowed'],
      ['GET', '/api/v1/sync', 405, 'method_not_allowed'],
      ['TRACE', '/api/v1/sync', 405, 'method_not_allowed'],
      ['PROPFIND', '/api/v1/session', 405, 'method_not_allowed'],
      ['GET', '/api/v1/nothing', 404, 'not_found'],
      ['GET', '/api/v1/../../etc/passwd', 404, 'not_found'],
      ['GET', '/api/v1/%2e%2e/%2e%2e/etc/passwd', 404, 'not_found'],
      ['GET', '//etc/passwd', 404, 'not_found'],
      ['GET', '/assets/%00.js', 404, 'not_found'],
      ['GET', '/%ff', 400, 'bad_request'],
      ['GET', `/api/v1/files/${'x'.repeat(8_000)}`, 400, 'bad_request'],
      ['GET', '/api/v1/sync;a=b', 404, 'not_found'],
      ['GET', '/api\\v1\\sync', 404, 'not_found'],
      ['DELETE', '/healthz', 405, 'method_not_allowed'],
    ])('B-54 B-55 %s %s', async (method, url, status, code) => {
      const [head, , body] = await raw(`${method} ${url} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\naccept: text/html\r\n\r\n`);
      expect(head).toContain(` ${status} `);
      expect(JSON.parse(body)).toMatchObject({ app: 'sqmy', status, code });
    });

    test('B-54 what a request says about its method does not count', async () => {
      const answer = await post(goodText(), { 'x-http-method-override': 'DELETE' }, '/api/v1/session');
      await refused(answer, 422, 'unknown_field');
    });

    test('B-53 a foreign host name is not answered', async () => {
      await refused(await post(goodText(), { host: 'evil.example' }), 421, 'misdirected');
    });

    test('B-52 forged forwarding headers change nothing', async () => {
      const headers = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', 'x-forwarded-for': '8.8.8.8' };
      const answer = await post(JSON.stringify(requestOf(server, phone, 'phone', {})), headers);
      expect(answer.statusCode).toBe(200);
    });
  });

  describe('bytes that are not HTTP', () => {
    test.each<[string, string, number]>([
      ['nonsense', 'HELLO\r\n\r\n', 400],
      ['B-50 two lengths', 'POST /api/v1/sync HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n', 400],
      [
        'B-50 length and chunks',
        'POST /api/v1/sync HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n',
        400,
      ],
      ['B-50 chunks of no size', 'POST /api/v1/sync HTTP/1.1\r\nhost: localhost\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n', 400],
      ['B-51 64 KB of headers', `GET / HTTP/1.1\r\nhost: localhost\r\nx: ${'y'.repeat(65_536)}\r\n\r\n`, 431],
      ['B-51 500 headers', `GET /healthz HTTP/1.1\r\nhost: localhost\r\n${`x: ${'y'.repeat(40)}\r\n`.repeat(500)}\r\n`, 431],
      ['B-51 a line break of its own in a header', 'GET /healthz HTTP/1.1\r\nhost: localhost\r\nx: a\rset-cookie: b\r\n\r\n', 400],
      ['B-51 a header without a name', 'GET /healthz HTTP/1.1\r\nhost: localhost\r\n: y\r\n\r\n', 400],
      ['B-53 no host', 'GET /healthz HTTP/1.1\r\n\r\n', 400],
    ])('%s', async (_what, text, status) => {
      expect((await raw(text))[0]).toContain(` ${status} `);
    });
  });

  test('after all this the server still takes a report', async () => {
    expect(await phone.push(creating(WORDS))).toMatchObject([{ status: 'applied' }]);
  });

  /** Sends bytes as they are; gives the first line, the headers and the body of what comes back. */
  function raw(text: string): Promise<[string, string, string]> {
    // A listening server on a port has such an address.
    const { port } = server.app.server.address() as AddressInfo;
    return new Promise((resolve, reject) => {
      let back = '';
      const socket = connect(port, '127.0.0.1', () => socket.write(text));
      socket.on('data', (chunk: Buffer) => (back += chunk.toString()));
      socket.on('error', reject);
      socket.on('close', () => {
        const [head = '', body = ''] = back.split('\r\n\r\n');
        resolve([head.split('\r\n')[0] ?? '', head, body]);
      });
    });
  }
});
