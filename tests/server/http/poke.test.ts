import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { creating, WORDS } from '#tests/support/acts.ts';
import { bo, mei } from '#tests/support/actors.ts';
import { dialects } from '#tests/support/dialects.ts';
import { openServer, type SignedIn, type TestServer } from '#tests/support/server.ts';
import { phoneOf } from '#tests/support/wire-phone.ts';

describe.each(dialects)('a hint that there is something new ($name)', (dialect) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openServer(dialect);
    await server.app.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(() => server.close());

  function listen({ headers }: Pick<SignedIn, 'headers'>): Promise<IncomingMessage> {
    const { port } = server.app.server.address() as AddressInfo; // a listening server on a port has such an address
    return new Promise((resolve, reject) =>
      get({ port, host: '127.0.0.1', path: '/api/v1/sync/poke', headers }, resolve).on('error', reject),
    );
  }

  function firstPoke(stream: IncomingMessage): Promise<string> {
    return new Promise((resolve) => {
      let said = '';
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        if (said.includes('event: poke')) resolve(said);
      });
    });
  }

  test('nobody listens without being signed in', async () => {
    const answer = await listen({ headers: {} });
    expect(answer.statusCode).toBe(401);
    answer.destroy();
  });

  test('whoever is concerned is told that, not what; others hear nothing', async () => {
    const [mine, other] = [await phoneOf(server, mei), await phoneOf(server, bo)];
    await mine.push(creating(WORDS));
    const [concerned, stranger] = [await listen(mine), await listen(other)];
    expect(concerned.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    let heard = '';
    stranger.on('data', (chunk: Buffer) => (heard += chunk.toString()));
    const poke = firstPoke(concerned);
    // One act at once, before the server has ever looked: a listener misses nothing from the moment it is answered.
    await mine.push(creating(WORDS));
    const said = await poke;
    expect(said).not.toContain(WORDS.title);
    expect(heard).not.toContain('event: poke');
    concerned.destroy();
    stranger.destroy();
  });

  test('the connections end when the server does', async () => {
    const stream = await listen(await phoneOf(server, mei));
    const ended = new Promise((resolve) => stream.on('end', resolve));
    stream.resume();
    await server.restart();
    await ended;
  });
});
