/** Anything at all, at every door: never an error of ours, always a problem document, and the server goes on. */
import { fc } from '#tests/support/chance.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RECORD_TYPES, recordDefinition } from '#src/registry.ts';
import { creating, WORDS } from '#tests/support/acts.ts';
import { mei } from '#tests/support/actors.ts';
import { dialects } from '#tests/support/dialects.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';
import { phoneOf, requestOf, type WirePhone } from '#tests/support/wire-phone.ts';

const RUNS = Number(process.env.FAULT_RUNS ?? 150);
const SEED = Number(process.env.FAULT_SEED ?? 2026);
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const;

const junk = fc.oneof(
  fc.anything({ maxDepth: 3, withNullPrototype: false }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('__proto__', '\u0000', '\ud800', 1e308, -0, 2 ** 53, [], {}, null, '2026-02-30', "' OR 1=1"),
);
const act = fc.record(
  { id: fc.constant(null), rec: junk, type: junk, op: junk, v: junk, at: junk, set: junk, to: junk, seen: junk },
  { requiredKeys: ['id'] },
);

/** Acts that are right but for the value of one field, on every kind of record. */
const nearly = fc
  .record({ type: fc.constantFrom(...RECORD_TYPES), field: fc.nat(), value: junk, form: fc.constantFrom('to', 'add', 'rem', 'from') })
  .map(({ type, field, value, form }) => {
    const names = Object.keys(recordDefinition(type).fields);
    return { ...creating(), type, set: { [names[field % names.length] ?? 'title']: { [form]: value } } };
  });

describe.each(dialects)('anything at all ($name)', (dialect) => {
  let server: TestServer;
  let phone: WirePhone;
  beforeAll(async () => {
    server = await openServer(dialect);
    await server.restart({ config: { ...server.config, syncPerMinute: 1_000_000 } });
    phone = await phoneOf(server, mei);
  });
  afterAll(() => server.close());

  function expectFine(answer: { statusCode: number; headers: Record<string, unknown>; body: string }): void {
    expect(answer.statusCode).toBeLessThan(500);
    if (answer.statusCode < 400 || answer.body === '') return;
    expect(String(answer.headers['content-type'])).toContain('application/problem+json');
    expect(JSON.parse(answer.body)).toMatchObject({ app: 'sqmy', status: answer.statusCode });
  }

  const post = (payload: string | Buffer, more: Record<string, string> = {}) =>
    server.app.inject({
      method: 'POST',
      url: '/api/v1/sync',
      headers: { ...phone.headers, 'content-type': 'application/json', ...more },
      payload,
    });

  const settled = { seed: SEED, numRuns: RUNS } as const;

  test(`B-15 B-46 one part of the envelope is anything (${RUNS} runs, seed ${SEED})`, { timeout: 120_000 }, async () => {
    const parts = fc.constantFrom(
      'proto',
      'schema',
      'tenant',
      'device',
      'nonce',
      'sentAt',
      'pending',
      'seen',
      'mutations',
      'ask',
      'pull',
      'other',
    );
    const property = fc.asyncProperty(parts, junk, async (part, value) => {
      expectFine(await post(textOf({ ...requestOf(server, phone, 'phone', {}), [part]: value })));
    });
    await fc.assert(property, settled);
  });

  test(`B-59 an act is anything, and the acts around it are taken (${RUNS} runs, seed ${SEED})`, { timeout: 120_000 }, async () => {
    const property = fc.asyncProperty(fc.oneof(act, nearly, nearly), async (raw) => {
      const [before, bad, after] = [creating(WORDS), { ...raw, id: creating().id }, creating(WORDS)];
      const answer = await post(textOf(requestOf(server, phone, 'phone', { mutations: [before, bad, after] })));
      expectFine(answer);
      if (answer.statusCode !== 200) return;
      const { results } = answer.json<{ results: { id: string; status: string }[] }>();
      expect(results.map(({ id, status }) => (id === bad.id ? 'any' : status))).toEqual(['applied', 'any', 'applied']);
      expect(results[1]?.status).not.toBe('held');
    });
    await fc.assert(property, settled);
  });

  test(`B-54 B-55 B-56 any method, address and body at any route (${RUNS} runs, seed ${SEED})`, { timeout: 120_000 }, async () => {
    const description = await server.app.inject({ method: 'GET', url: '/api/v1/openapi.json' });
    const paths = Object.keys(description.json<{ paths: object }>().paths).filter((path) => !path.endsWith('/poke'));
    expect(paths.length).toBeGreaterThan(8);
    const property = fc.asyncProperty(
      fc.constantFrom(...paths),
      fc.constantFrom(...METHODS),
      junk,
      fc.string(),
      async (path, method, value, text) => {
        // Signing out would be understood, and be the end of it.
        if (method === 'DELETE' && path.endsWith('/session')) return;
        const url = `${path.replace(/\{\w+\}/g, encodeURIComponent(text.toWellFormed()) || 'x')}?q=${encodeURIComponent(text.toWellFormed())}`;
        const hasBody = method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS';
        const headers = { ...phone.headers, ...(hasBody ? { 'content-type': 'application/json' } : {}) };
        expectFine(await server.app.inject({ method, url, headers, ...(hasBody ? { payload: textOf(value) } : {}) }));
      },
    );
    await fc.assert(property, settled);
  });

  test(`B-41 B-49 any bytes, under any content type and encoding (${RUNS} runs, seed ${SEED})`, { timeout: 120_000 }, async () => {
    const types = fc.constantFrom(
      'application/json',
      'text/plain',
      'application/json; charset=utf-8',
      'application/offset+octet-stream',
      ';',
    );
    const encodings = fc.constantFrom('identity', 'gzip', 'br', 'x');
    const property = fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), types, encodings, async (bytes, type, encoding) => {
      const answer = await post(Buffer.from(bytes), { 'content-type': type, 'content-encoding': encoding });
      expectFine(answer);
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    });
    await fc.assert(property, settled);
  });

  test('B-57 any cursor gives the first page or a refusal, never the rows of others', async () => {
    const property = fc.asyncProperty(
      fc.oneof(
        fc.string(),
        fc.base64String(),
        fc.json().map((text) => Buffer.from(text).toString('base64url')),
      ),
      async (cursor) => {
        const answer = await post(textOf(requestOf(server, phone, 'phone', { pull: { cursor } })));
        expectFine(answer);
        if (answer.statusCode === 200) expect(answer.json<{ pull: { reset: string | null } }>().pull.reset).toBe('cursor');
      },
    );
    await fc.assert(property, settled);
  });
});

/** What JSON has no word for is left out, as every program does. */
function textOf(value: unknown): string {
  const plain = (_key: string, inner: unknown): unknown => (typeof inner === 'bigint' ? String(inner) : inner);
  // What is no value at all has no JSON either, whatever the declaration says.
  const text = JSON.stringify(value, plain) as string | undefined;
  return text ?? 'null';
}
