/** The program as operators have it: ended, frozen, started twice, without room for its log, knocked at by two hundred idlers. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mei } from '#tests/support/actors.ts';
import { until } from '#tests/support/clock.ts';
import type { Phone } from '#tests/support/phone.ts';
import { freePort } from '#tests/support/postgres.ts';
import { begin, expectOnce, expectSame, lostWords, openBook } from './book.ts';
import { comeHome, openSea, reach, type Sea } from './sea.ts';

describe('the program', () => {
  let sea: Sea;
  let phone: Phone;
  const book = openBook();
  beforeAll(async () => {
    sea = await openSea([mei]);
    phone = await sea.phoneOf(mei);
  }, 120_000);
  beforeEach(async () => {
    if (!sea.server.isAlive()) await sea.launch();
  });
  afterAll(() => sea.close());

  async function expectHome(): Promise<void> {
    await comeHome([phone], sea.proxy);
    expect(await lostWords(book, sea.store, [phone])).toEqual([]);
    await expectOnce(book, sea.store);
    await expectSame(sea.store, [phone], mei.id);
  }

  test('F-67 SIGTERM under load: what is in flight is finished, the process ends well, nothing is lost', async () => {
    for (let count = 0; sea.server.isAlive(); count += 1) {
      await begin(book, phone, '忙');
      if (count === 5) sea.server.kill('SIGTERM');
      await reach(phone, sea.proxy);
    }
    expect(await sea.server.ended).toBe(0);
    await sea.launch();
    await expectHome();
  });

  test('F-68 a server that stands still is given up, and goes on later as if nothing had been', async () => {
    const rec = await begin(book, phone, '停');
    sea.server.kill('SIGSTOP');
    const asked = new Promise<void>((tell) => sea.proxy.whenAsked.add(tell));
    phone.desk().wake('send');
    await asked;
    await phone.clock.advance(20_000);
    await until('it gave up', () => phone.desk().status.get().failures > 0);
    expect(phone.desk().status.get()).toMatchObject({ reason: 'timeout', failures: 1 });
    sea.server.kill('SIGCONT');
    await expectHome();
    expect((await phone.show(rec))?.delivery).toBe('arrived');
  });

  test('F-69 a second server on the same folder says so in one line and ends; the first one goes on', async () => {
    const second = await sea.program.start({ DATA_DIR: sea.dataDir }).catch((error: unknown) => String(error));
    expect(second).toContain('ended with 1');
    expect(second).toContain('DATA_DIR: another server is running on it');
    await begin(book, phone, '一');
    await expectHome();
  });

  test('F-74 without room for its log it serves on', async () => {
    sea.server.kill('SIGTERM');
    await sea.server.ended;
    const port = await freePort();
    const full = openSync('/dev/full', 'w');
    const env = { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: String(port), DATA_DIR: sea.dataDir, LOG_LEVEL: 'info' };
    const child = spawn(process.execPath, [join(sea.program.folder, 'server-main.js')], { env, stdio: ['ignore', full, 'pipe'] });
    const ended = once(child, 'close');
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    await until('it serves', async () => child.exitCode !== null || (await answers(port)));
    expect([child.exitCode, said]).toEqual([null, '']);
    sea.proxy.target = port;
    await begin(book, phone, '满');
    await expectHome();
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });

  test('F-25 two hundred who send a byte and wait keep nobody else from being served', async () => {
    const idlers = await Promise.all(Array.from({ length: 200 }, () => idler(sea.server.port)));
    await begin(book, phone, '慢');
    await expectHome();
    for (const socket of idlers) socket.destroy();
  });
});

async function answers(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
  return answer?.status === 200;
}

/** Somebody who has begun a request and does not go on. */
async function idler(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write('POST /api/v1/sync HTTP/1.1\r\nhost: localhost\r\nx-a: ');
  return socket;
}
