import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dialects } from '#tests/support/dialects.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';

describe.each(dialects)('for those who keep the server running ($name)', (dialect) => {
  let server: TestServer;
  beforeAll(async () => void (server = await openServer(dialect)));
  afterAll(() => server.close());

  test('it lives, and it can serve', async () => {
    const lives = await server.app.inject('/healthz');
    expect([lives.statusCode, lives.json()]).toEqual([200, { status: 'ok' }]);
    expect((await server.app.inject('/readyz')).statusCode).toBe(200);
  });

  test('without its database it lives and cannot serve', async () => {
    const other = await openServer(dialect);
    await other.store.close();
    expect((await other.app.inject('/healthz')).statusCode).toBe(200);
    expect((await other.app.inject('/readyz')).statusCode).toBe(503);
    await other.app.close();
  });
});
