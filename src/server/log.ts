/** The log: JSON lines in UTC, without anything a person wrote or is called by. */
import { pino, type Logger } from 'pino';
import type { Config } from './config.ts';

/** Headers and fields that must never be written even if somebody logs a whole object by mistake. */
const SECRET = ['password', 'current', 'next', 'code', 'token', 'cookie', 'authorization', 'body', 'name', 'login', 'phone', 'position'];

export function makeLog({ logLevel }: Pick<Config, 'logLevel'>): Logger {
  const paths = SECRET.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
  return pino({
    level: logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths, remove: true },
    // An error's message can quote what was typed; its kind and place are enough to find it.
    serializers: { err: ({ name, stack }: Error) => ({ name, where: (stack ?? '').split('\n').slice(1, 8) }), req: () => undefined, res: () => undefined },
  });
}
