/** The log: JSON lines in UTC, without anything a person wrote or is called by. */
import { destination, pino, type DestinationStream, type Logger } from 'pino';
import type { Config } from './config.ts';

/** Headers and fields that must never be written even if somebody logs a whole object by mistake. */
const SECRET = ['password', 'current', 'next', 'code', 'token', 'cookie', 'authorization', 'body', 'name', 'login', 'phone', 'position'];

export function makeLog({ logLevel }: Pick<Config, 'logLevel'>, stream: DestinationStream = destination(1)): Logger {
  const paths = SECRET.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
  const options = {
    level: logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths, remove: true },
    // An error's message can quote what was typed; its kind and place are enough to find it.
    serializers: { err: kindAndPlace, req: () => undefined, res: () => undefined },
  };
  return pino(options, stream);
}

function kindAndPlace({ name, stack }: Error): { kind: string; where: string[] } {
  const where = (stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return { kind: name, where: where.slice(0, 7).map((line) => line.trim()) };
}
