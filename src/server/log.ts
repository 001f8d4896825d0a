/** The log: JSON lines in UTC, without anything a person wrote or is called by. */
import { writeSync } from 'node:fs';
import { stdout } from 'node:process';
import { pino, type DestinationStream, type Logger } from 'pino';
import type { Config } from './config.ts';

/** Headers and fields that must never be written even if somebody logs a whole object by mistake. */
const SECRET = ['password', 'current', 'next', 'code', 'token', 'cookie', 'authorization', 'body', 'name', 'login', 'phone', 'position'];

export function makeLog({ logLevel }: Pick<Config, 'logLevel'>, stream: DestinationStream = standardOutput): Logger {
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

/** Line by line. Where the log has no room its lines are lost, the work goes on, and so does the log once there is room. Source: reliability F-74. */
const standardOutput: DestinationStream = {
  write: (line) => {
    try {
      writeSync(stdout.fd, line);
    } catch (error) {
      // A reader of the log that is slower than we are: the line waits in memory.
      if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') stdout.write(line);
    }
  },
};

function kindAndPlace({ name, stack }: Error): { kind: string; where: string[] } {
  const where = (stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return { kind: name, where: where.slice(0, 7).map((line) => line.trim()) };
}
