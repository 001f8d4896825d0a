/** Servers in processes of their own, so that they can be killed: built once, started as often as needed on one folder. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildServer } from '#tests/support/build-server.ts';
import type { DeathPoint } from './death.ts';

const root = join(import.meta.dirname, '../..');

export interface Program {
  /** Where it lies. */
  readonly folder: string;
  /** Starts one server; resolves once it listens. */
  readonly start: (env: Record<string, string>, death?: { readonly at: DeathPoint; readonly on: number }) => Promise<Running>;
  readonly drop: () => Promise<void>;
}

export interface Running {
  readonly port: number;
  readonly pid: number;
  readonly said: { out: string; err: string };
  /** The exit code, null after a signal. */
  readonly ended: Promise<number | null>;
  readonly isAlive: () => boolean;
  readonly kill: (signal?: NodeJS.Signals) => void;
}

/** Builds the server of these tests. */
export async function buildProgram(): Promise<Program> {
  const folder = await mkdtemp(join(root, 'node_modules/.faults-'));
  await buildServer('tests/faults/server-main.ts', folder);
  const children = new Set<ChildProcess>();
  return {
    folder,
    start: async (env, death) => {
      const dying = death === undefined ? {} : { DIE_AT: death.at, DIE_ON: String(death.on) };
      const child = spawn(process.execPath, [join(folder, 'server-main.js')], {
        cwd: root,
        env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'error', ...env, ...dying },
      });
      children.add(child);
      return listening(child);
    },
    drop: async () => {
      for (const child of children) {
        const isOver = child.exitCode !== null || child.signalCode !== null;
        if (isOver) continue;
        const over = once(child, 'close');
        child.kill('SIGKILL');
        await over;
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function listening(child: ChildProcess): Promise<Running> {
  const said = { out: '', err: '' };
  const ended = once(child, 'close').then(([code]) => code as number | null);
  child.stderr?.on('data', (chunk: Buffer) => (said.err += chunk.toString()));
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      said.out += chunk.toString();
      const found = /Listening on http:\/\/\S+:(\d+)/.exec(said.out)?.[1];
      if (found !== undefined) resolve(Number(found));
    });
    void ended.then((code) => reject(new Error(`the server ended with ${String(code)}: ${said.out}${said.err}`)));
  });
  return {
    ...{ port, said, ended, pid: child.pid ?? 0 },
    isAlive: () => child.exitCode === null && child.signalCode === null,
    kill: (signal = 'SIGKILL') => void child.kill(signal),
  };
}
