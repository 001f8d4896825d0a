/** Starting and stopping, the same for production, the sample county and developing. */
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { buildApp, type AppOptions } from './app.ts';
import { ConfigError, readConfig, type Config } from './config.ts';
import { startHousekeeping } from './housekeeping.ts';
import { makeLog } from './log.ts';
import type { Parts } from './parts.ts';
import { openStore } from './store/database.ts';
import { takeFolder } from './store/one-server.ts';

/** Requests in flight get this long after SIGTERM. */
const FINISH_MS = 8_000;
const EXIT_MS = 9_500;

const BUILT = fileURLToPath(new URL('../../dist', import.meta.url));

/** Folder of the built app, null before the first build. */
export const DIST = existsSync(BUILT) ? BUILT : null;

/** Reads the environment, or says in one line which variable is wrong and ends. */
export function configOrExit(env: Readonly<Record<string, string | undefined>>): Config {
  try {
    return readConfig(env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

/** Opens the store; a database that cannot be reached, or that another server works on, ends the start with one line. */
export async function openParts(config: Config, dist: string | null, now: () => string): Promise<Parts> {
  const log = makeLog(config);
  // What is said to a disk without room is lost; what is done goes on.
  process.stdout.on('error', () => undefined);
  try {
    const free = config.databaseUrl === null ? takeFolder(config.dataDir) : () => undefined;
    if (free === null) {
      process.stderr.write('DATA_DIR: another server is running on it\n');
      process.exit(1);
    }
    const store = await openStore(config);
    const close = () => store.close().finally(free);
    return { config, log, dist, store: { ...store, close }, now };
  } catch (error) {
    const variable = config.databaseUrl === null ? 'DATA_DIR' : 'DATABASE_URL';
    process.stderr.write(`${variable}: the database cannot be opened (${codeOf(error)})\n`);
    process.exit(1);
  }
}

/**
 * Listens, and stops in good order on SIGTERM and SIGINT.
 *
 * @returns the address people open
 */
export async function serve(parts: Parts, options: AppOptions = {}): Promise<string> {
  const { config, log, store } = parts;
  const app = await buildApp(parts, options);
  try {
    await app.listen({ port: config.port, host: config.host });
  } catch (error) {
    process.stderr.write(`PORT: ${config.host}:${config.port} cannot be listened on (${codeOf(error)})\n`);
    process.exit(1);
  }
  const stopHousekeeping = startHousekeeping(parts);
  const stop = async (signal: string) => {
    stopHousekeeping();
    log.info(`${signal}: finishing`);
    // Whoever is not done by then is cut off: the phone sends again and gets the same answer.
    setTimeout(() => app.server.closeAllConnections(), FINISH_MS).unref();
    setTimeout(() => process.exit(0), EXIT_MS).unref();
    await app.close();
    await store.close();
    log.info('stopped');
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(signal));
  // A string only for a socket in the file system, which is not listened on here.
  const { port } = app.server.address() as AddressInfo;
  return config.port === 0 ? `http://${config.host}:${port}` : config.publicOrigin;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'error';
}
