/** The real program in a process of its own: how it starts, and how it ends. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { dialects } from '#tests/support/dialects.ts';
import { freePort } from '#tests/support/postgres.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Running {
  readonly process: ChildProcess;
  readonly said: { out: string; err: string };
  readonly ended: Promise<number | null>;
}

describe('the program', () => {
  const running: Running[] = [];
  afterEach(async () => {
    for (const { process, ended } of running.splice(0)) {
      process.kill('SIGKILL');
      await ended;
    }
  });

  function start(env: Record<string, string>): Running {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/server/main.ts'], {
      cwd: ROOT,
      env: { PATH: process.env.PATH, ...env },
    });
    const said = { out: '', err: '' };
    child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()));
    const ended = once(child, 'close').then(([code]) => code as number | null);
    const started = { process: child, said, ended };
    running.push(started);
    return started;
  }

  function saying({ process, said, ended }: Running, text: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = () => said.out.includes(text) && resolve();
      process.stdout?.on('data', look);
      void ended.then(() => reject(new Error(`ended: ${said.out}${said.err}`)));
      look();
    });
  }

  describe.each(dialects)('on $name', (dialect) => {
    test('an empty database prints one link for the first administrator, and SIGTERM ends it well with a request in flight', async () => {
      const database = await dialect.fresh();
      const port = await freePort();
      const env = { PORT: String(port), DATA_DIR: database.dataDir, ...(database.url === undefined ? {} : { DATABASE_URL: database.url }) };
      const server = start(env);
      await saying(server, 'one-time link');
      expect(server.said.out).toContain(`http://localhost:${port}`);
      const inFlight = request({
        port,
        host: '127.0.0.1',
        method: 'POST',
        path: '/api/v1/session',
        headers: { 'content-type': 'application/json', 'content-length': 2 },
      });
      const answered = once(inFlight, 'response');
      inFlight.write('{');
      await once(inFlight, 'socket');
      const probe = await fetch(`http://127.0.0.1:${port}/readyz`);
      expect(probe.status).toBe(200);
      server.process.kill('SIGTERM');
      await saying(server, 'SIGTERM');
      inFlight.end('}');
      const [answer] = (await answered) as [{ statusCode: number }];
      expect(answer.statusCode).toBe(400);
      expect(await server.ended).toBe(0);
      await database.drop();
    });
  });

  test('a wrong value ends the start with one line that names the variable', async () => {
    const server = start({ PORT: 'eighty' });
    expect(await server.ended).toBe(1);
    expect(server.said.err.trim().split('\n')).toEqual([expect.stringMatching(/^PORT /)]);
  });

  test('a database that is not there ends the start with one line', async () => {
    const server = start({ DATABASE_URL: `postgres://nobody:secret@127.0.0.1:${await freePort()}/x`, PORT: '0' });
    expect(await server.ended).toBe(1);
    expect(server.said.err.trim().split('\n')).toEqual([expect.stringMatching(/^DATABASE_URL: /)]);
    expect(server.said.err).not.toContain('secret');
  });
});
