import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dialects, type Dialect } from '#tests/support/dialects.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';

describe('figures for operators', () => {
  let server: TestServer;
  beforeAll(async () => void (server = await openServer(dialects[0] as Dialect))); // the first of the two
  afterAll(() => server.close());

  const ask = (headers: Record<string, string> = {}, remoteAddress = '127.0.0.1') =>
    server.app.inject({ url: '/metrics', headers, remoteAddress });

  test('nobody from outside sees them, not through a proxy either', async () => {
    expect((await ask({}, '10.0.0.7')).statusCode).toBe(404);
    expect((await ask({ 'x-forwarded-for': '10.0.0.7' })).statusCode).toBe(404);
  });

  test('from this machine they are there, by route and status', async () => {
    await server.app.inject('/api/v1/session');
    const answer = await ask();
    expect(answer.headers['content-type']).toContain('text/plain');
    expect(answer.body).toContain('http_request_duration_seconds_count{method="GET",route="/api/v1/session",status="401"} 1');
  });

  test('with a token only the token counts', async () => {
    await server.restart({ config: { ...server.config, metricsToken: 'a-long-token' } });
    expect((await ask()).statusCode).toBe(404);
    expect((await ask({ authorization: 'Bearer a-wrong-token' }, '10.0.0.7')).statusCode).toBe(404);
    expect((await ask({ authorization: 'Bearer a-long-token' }, '10.0.0.7')).statusCode).toBe(200);
  });
});
