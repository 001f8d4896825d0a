import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { forgive, noteFailure, pauseFor } from '#src/server/auth/attempts.ts';
import { dialects } from '#tests/support/dialects.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';

const HOUR = 60 * 60_000;

describe.each(dialects)('how often somebody may try on $name', (dialect) => {
  let server: TestServer;
  beforeAll(async () => void (server = await openServer(dialect)));
  beforeEach(() => server.empty());
  afterAll(() => server.close());

  const at = (ms: number) => new Date(Date.parse('2026-09-18T06:00:00.000Z') + ms).toISOString();

  test('B-90 one address that tries every account in turn pauses too, and so do its innocent neighbours, for a quarter of an hour', async () => {
    const { store } = server;
    for (let guess = 0; guess < 300; guess += 1) await noteFailure(store, { account: `member${guess}`, address: '203.0.113.7' }, at(guess));
    expect(await pauseFor(store, { account: 'mei', address: '203.0.113.7' }, at(1000))).toBe(899);
    expect(await pauseFor(store, { account: 'mei', address: '203.0.113.8' }, at(1000))).toBe(0);
    expect(await pauseFor(store, { account: 'mei', address: '203.0.113.7' }, at(HOUR))).toBe(0);
  });

  test('the pause grows to a quarter of an hour and no further, and is forgiven with the right password', async () => {
    const { store } = server;
    const attempt = { account: 'mei', address: '203.0.113.7' };
    for (let guess = 0; guess < 20; guess += 1) await noteFailure(store, attempt, at(guess));
    expect(await pauseFor(store, attempt, at(19))).toBe(900);
    await forgive(store, 'mei');
    expect(await pauseFor(store, attempt, at(20))).toBe(0);
  });

  test('neither log-ins nor addresses can be read in what is remembered', async () => {
    await noteFailure(server.store, { account: 'my-password-in-the-wrong-field', address: '203.0.113.7' }, at(0));
    const kept = JSON.stringify(await server.store.db.selectFrom('login_attempt').selectAll().execute());
    expect(kept).not.toMatch(/wrong-field|203\.0/);
  });
});
