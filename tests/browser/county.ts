/** The real server with the sample county, as a process that can be stopped, killed and started again at the same address. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { freePort } from '#tests/support/postgres.ts';
import { BUILT_COUNTY } from './built-county.ts';

export const PASSWORD = 'demo-only-2026';
const root = join(import.meta.dirname, '../..');
const START_WITHIN_MS = 60_000;
/** As the README starts it; the sample data are made this way. */
const FROM_SOURCES = ['--import', 'tsx', 'src/server/demo.ts'];

export class County {
  /** Where the server itself listens. */
  readonly origin: string;
  /** Where people reach it: the same, unless a gate stands before it. */
  readonly publicOrigin: string;
  readonly dataDir: string;
  private readonly program: readonly string[];
  private readonly env: Readonly<Record<string, string>>;
  private process: ChildProcess | null = null;
  private said = '';

  private constructor(dataDir: string, port: number, program: readonly string[], env: Readonly<Record<string, string>>) {
    this.program = program;
    this.dataDir = dataDir;
    this.origin = `http://localhost:${port}`;
    this.publicOrigin = env.PUBLIC_ORIGIN ?? this.origin;
    this.env = { PORT: String(port), DATA_DIR: dataDir, DEMO_PASSWORD: PASSWORD, LOG_LEVEL: 'warn', ...env };
  }

  /** A county on a copy of `seed`, or a new one in an empty folder. Not started yet. */
  static async found(seed?: string, env: Readonly<Record<string, string>> = {}): Promise<County> {
    const dataDir = await mkdtemp(join(tmpdir(), 'sanmen-county-'));
    if (seed !== undefined) await cp(seed, dataDir, { recursive: true });
    return new County(dataDir, await freePort(), seed === undefined ? FROM_SOURCES : [BUILT_COUNTY], env);
  }

  /** Starts the server and waits until it is ready; `more` changes its environment from then on. */
  async start(more: Readonly<Record<string, string>> = {}): Promise<void> {
    const env = { ...process.env, ...this.env, ...more };
    const child = spawn(process.execPath, this.program, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.process = child;
    this.said = '';
    const hear = (chunk: Buffer) => void (this.said = (this.said + chunk.toString()).slice(-8000));
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    const giveUp = performance.now() + START_WITHIN_MS;
    while (!(await this.isReady())) {
      if (child.exitCode !== null || performance.now() > giveUp) {
        await this.remove();
        throw new Error(`The server does not start: ${this.said}`);
      }
      await later(50);
    }
  }

  /** In good order, as for a restart. */
  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  /** At once, as when the power fails. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  /** In good order, and again at another moment: the story's clock from then on. */
  async restartAt(moment: string): Promise<void> {
    await this.stop();
    const ahead = String(Date.parse(moment) - Date.now());
    await this.start({ NODE_OPTIONS: `--import=${join(import.meta.dirname, 'clock-ahead.mjs')}`, CLOCK_AHEAD_MS: ahead });
  }

  async remove(): Promise<void> {
    await this.kill();
    await rm(this.dataDir, { recursive: true, force: true });
  }

  private async isReady(): Promise<boolean> {
    try {
      return (await fetch(`${this.origin}/readyz`)).ok;
    } catch {
      return false;
    }
  }

  private async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const child = this.process;
    this.process = null;
    if (child?.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }
}
